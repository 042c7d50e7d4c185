/** What an item leads to: every address in it, exact, once, in the order of the source; and the papers behind them. */
import type { Account } from '../account.ts';
import type { DraftItem } from '../draft.ts';
import { gatherPapers, type KnownPaper } from '../papers/gather-papers.ts';
import { findLinks } from '../links/links.ts';
import { slice, type Tracked } from '../tracked.ts';

export interface LostAddress {
  readonly url: string;
  /** Index in the source. */
  readonly at: number;
}

/** @param text all that was found of the item, its title too, as it stood before it was laid out */
export function sourcesOf(
  text: Tracked,
  {
    account,
    knownPapers,
    lost,
  }: { account: Account; knownPapers: readonly KnownPaper[]; lost: readonly LostAddress[] },
): Pick<DraftItem, 'papers' | 'links'> {
  const links = findLinks(text.text);
  const { papers, doubts } = gatherPapers(text.text, knownPapers, links);
  for (const { from, to, doubt } of doubts) if (doubt) account.doubt(slice(text, from, to), doubt);
  const shown = links
    .filter(({ kind }) => kind !== 'name')
    .map(({ url, at }) => ({ url, at: text.origins[at.from] ?? 0 }));
  const [first = 0, last = -1] = [text.origins[0], text.origins.at(-1)];
  const behind = firstFrom(lost, first);
  const within = lost.slice(behind, firstFrom(lost, last + 1));
  const urls = [...shown, ...within].sort((a, b) => a.at - b.at).map(({ url }) => url);
  return { papers, links: [...new Set(urls)] };
}

/** Addresses that a repair took out of the text: of pictures that are not ours to show. What was masked stays out. */
export function addressesLost(account: Account): LostAddress[] {
  return account.repairs
    .filter(({ rule, before }) => rule !== 'personal-data' && /https?:/iu.test(before))
    .flatMap(({ before, at }) =>
      findLinks(before)
        .filter(({ kind }) => kind !== 'name')
        .map((link) => ({ url: link.url, at: at + link.at.from })),
    )
    .sort((a, b) => a.at - b.at);
}

/** Index of the first that stands at `at` or behind. */
function firstFrom(lost: readonly LostAddress[], at: number): number {
  let [low, high] = [0, lost.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lost[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
