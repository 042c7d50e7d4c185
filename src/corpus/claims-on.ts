/** Which claims of topics rest on a paper: on the paper itself, on an analysis that read it, or on a post that names it. */
import { partsOf } from '../format/evidence.ts';
import { parseRef } from '../format/address.ts';
import type { Entry } from '../format/rendered.ts';
import type { Corpus, TopicEntry } from './model.ts';
import { papersNamed } from './create.ts';

export interface ClaimOn {
  readonly topic: TopicEntry;
  /** Place in the topic's claims. */
  readonly index: number;
  readonly side: 'for' | 'against';
}

const byCorpus = new WeakMap<Corpus, ReadonlyMap<string, readonly ClaimOn[]>>();

/** In the order of topics and of their claims. */
export function claimsOnPaper(corpus: Corpus, id: string): readonly ClaimOn[] {
  const known = byCorpus.get(corpus) ?? claimsByPaper(corpus);
  byCorpus.set(corpus, known);
  return known.get(id) ?? [];
}

/** One walk over all claims for all papers: there are fewer of them than of threads. */
function claimsByPaper(corpus: Corpus): ReadonlyMap<string, readonly ClaimOn[]> {
  const claims = new Map<string, ClaimOn[]>();
  for (const topic of corpus.topics) {
    for (const [index, claim] of (topic.data.claims ?? []).entries()) {
      for (const side of ['for', 'against'] as const) {
        const papers = new Set(
          (claim[side] ?? []).flatMap((evidence) => papersOfEvidence(corpus, partsOf(evidence).ref)),
        );
        for (const paper of papers) claims.set(paper, [...(claims.get(paper) ?? []), { topic, index, side }]);
      }
    }
  }
  return claims;
}

function papersOfEvidence(corpus: Corpus, text: string): string[] {
  const ref = parseRef(text);
  if (!ref) return [];
  if (ref.room === 'papers') return [ref.id];
  const entry: Entry | undefined = corpus.index[ref.room].get(ref.id);
  if (entry?.kind === 'analysis') return (entry as Entry<'analysis'>).data.papers.map((paper) => paper.id);
  if (entry?.kind !== 'thread') return [];
  // Of a thread that is named as a whole nothing tells which of its papers is meant.
  if (ref.anchor === undefined) return papersNamed(entry).length === 1 ? papersNamed(entry) : [];
  return entry.mentions.flatMap(({ anchor, ref: named }) =>
    anchor === ref.anchor && named.startsWith('papers/') ? [named.slice('papers/'.length)] : [],
  );
}
