/** What we believe and how firm it stands: the dates of the evidence, and whether something newer speaks against a claim. */
import type { Claim } from '../format/schema/index.ts';
import { partsOf } from '../format/evidence.ts';
import type { Corpus, TopicEntry } from './model.ts';
import { resolveRef } from './references.ts';

export { partsOf } from '../format/evidence.ts';

/** When it was said: of a post with a date of its own that, else of its item; of a paper when it was published. */
export function saidOn(corpus: Corpus, ref: string): string | undefined {
  const target = resolveRef(corpus, ref);
  if (!target) return undefined;
  const { entry } = target;
  const post = entry.posts.find(({ id }) => id === target.ref.anchor);
  const data = entry.data as { date?: string; published?: string; year?: number; updated?: string };
  return post?.on ?? data.date ?? data.published ?? data.year?.toString() ?? data.updated;
}

/**
 * Date of the newest evidence against a claim that is held, when it is newer than all that speaks for it; where nothing does,
 * newer than the claim. A date that is not exact counts only where it is newer for certain: "2024" may be before "2024-03".
 */
export function newerDisagreement(corpus: Corpus, claim: Claim): string | undefined {
  if (claim.status !== 'held') return undefined;
  const datesOf = (side: Claim['for']) => (side ?? []).flatMap((one) => saidOn(corpus, partsOf(one).ref) ?? []);
  const pro = datesOf(claim.for);
  const last = (pro.length > 0 ? pro : [claim.since]).map(lastDay).reduce((a, b) => (a > b ? a : b));
  return datesOf(claim.against)
    .filter((date) => firstDay(date) > last)
    .reduce<string | undefined>((a, b) => (a === undefined || firstDay(b) > firstDay(a) ? b : a), undefined);
}

export interface ClaimCount {
  readonly claims: number;
  /** Of these, held although something newer speaks against them. */
  readonly contested: number;
}

export function countClaims(corpus: Corpus, topics: readonly TopicEntry[] = corpus.topics): ClaimCount {
  const claims = topics.flatMap((topic) => topic.data.claims ?? []);
  const contested = claims.filter((claim) => newerDisagreement(corpus, claim) !== undefined);
  return { claims: claims.length, contested: contested.length };
}

/** `2023-11` → `2023-11-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** `2023-11` → `2023-11-31`: for comparing, whether or not the month has that day. */
function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
