/** Claims of a topic with their evidence looked up and their Markdown as HTML. */
import { newerDisagreement, partsOf } from '../../corpus/claims.ts';
import type { Corpus, TopicEntry } from '../../corpus/model.ts';
import { resolveRef } from '../../corpus/references.ts';
import type { Claim } from '../../format/schema/index.ts';
import type { ClaimView } from '../../ui/topic/claim-view.ts';
import { evidenceViews } from './evidence-views.ts';
import type { Fill } from './html.ts';

export function claimViews(corpus: Corpus, { data, html }: TopicEntry, fill: Fill): ClaimView[] {
  return (data.claims ?? []).map((claim, index) => ({
    id: claim.id,
    status: claim.status,
    since: claim.since,
    isInferred: isInferred(corpus, claim),
    claim: fill(html[`claims.${index}.claim`]) ?? '',
    note: fill(html[`claims.${index}.note`]),
    newerAgainst: newerDisagreement(corpus, claim),
    for: evidenceViews(corpus, claim.for, (at) => html[`claims.${index}.for.${at}.quote`], fill),
    against: evidenceViews(corpus, claim.against, (at) => html[`claims.${index}.against.${at}.quote`], fill),
  }));
}

/** A belief is as old as its evidence: where a date of that was inferred, so was this one. */
export function isInferred(corpus: Corpus, claim: Claim): boolean {
  return [...(claim.for ?? []), ...(claim.against ?? [])].some((one) => {
    const data = resolveRef(corpus, partsOf(one).ref)?.entry.data;
    return data !== undefined && 'dateBasis' in data && data.dateBasis !== undefined;
  });
}
