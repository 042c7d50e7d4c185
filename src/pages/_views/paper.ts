/** What the page of a paper shows beside its record: claims that rest on it, papers named together with it. */
import { type ClaimOn } from '../../corpus/claims-on.ts';
import type { Corpus } from '../../corpus/model.ts';
import { papersBeside } from '../../corpus/papers.ts';
import { addressOf } from '../../corpus/references.ts';
import type { ClaimOnView } from '../../ui/paper/claim-on-view.ts';
import type { PaperRow } from '../../ui/view.ts';
import type { Fill } from './html.ts';
import { paperRow, topicName } from './rows.ts';

export function claimOnViews(claims: readonly ClaimOn[], fill: Fill): ClaimOnView[] {
  return claims.flatMap(({ topic, index, side }): ClaimOnView[] => {
    const claim = topic.data.claims?.[index];
    if (!claim) return [];
    const html = fill(topic.html[`claims.${index}.claim`]) ?? '';
    return [{ address: addressOf(topic, claim.id), html, topic: topicName(topic), status: claim.status, side }];
  });
}

export function papersBesideRows(corpus: Corpus, id: string): (PaperRow & { readonly shared: number })[] {
  return papersBeside(corpus, id).map(({ paper, shared }) => ({ ...paperRow(paper), shared }));
}
