/** A topic's claims without what rests on words that are gone. */
import type { Document } from '../format/document.ts';
import { type EvidenceParts, partsOf } from '../format/evidence.ts';
import type { Claim, Evidence, Topic } from '../format/schema/index.ts';

export interface EvidencePlace {
  /** Id of the claim. */
  readonly claim: string;
  readonly side: 'for' | 'against';
  /** Where in its list. */
  readonly index: number;
  readonly ref: string;
}

/** What becomes of a piece of evidence: it stays, it goes, or it stays without the words it quotes. */
export type Judge = (parts: EvidenceParts, place: EvidencePlace) => 'stay' | 'go' | 'unquote';

export interface Judged {
  readonly document: Document;
  readonly gone: readonly EvidencePlace[];
  readonly unquoted: readonly EvidencePlace[];
}

export function judgeEvidence(document: Document, judge: Judge): Judged {
  const gone: EvidencePlace[] = [];
  const unquoted: EvidencePlace[] = [];
  if (document.kind !== 'topic') return { document, gone, unquoted };
  const data = document.data as Topic;
  const judged = (claim: Claim, side: EvidencePlace['side']): Evidence[] | undefined => {
    const left = (claim[side] ?? []).flatMap((evidence, index): Evidence[] => {
      const parts = partsOf(evidence);
      const place = { claim: claim.id, side, index, ref: parts.ref };
      const verdict = judge(parts, place);
      if (verdict === 'go') gone.push(place);
      if (verdict === 'unquote') unquoted.push(place);
      return verdict === 'go' ? [] : [verdict === 'unquote' ? parts.ref : evidence];
    });
    return left.length === 0 ? undefined : left;
  };
  const claims = data.claims?.map((claim) => ({
    ...claim,
    for: judged(claim, 'for'),
    against: judged(claim, 'against'),
  }));
  if (gone.length === 0 && unquoted.length === 0) return { document, gone, unquoted };
  return { document: { ...document, data: { ...data, ...(claims && { claims }) } }, gone, unquoted };
}
