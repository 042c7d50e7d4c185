/** What an item leads to: every address in it, exact, once, in the order of the source; and the papers behind them. */
import type { Account } from '../account.ts';
import type { DraftItem } from '../draft.ts';
import { gatherPapers, type KnownPaper } from '../gather-papers.ts';
import { findLinks } from '../links.ts';
import { slice, type Tracked } from '../tracked.ts';

/** @param text all that was found of the item, its title too, as it stood before it was laid out */
export function sourcesOf(
  text: Tracked,
  account: Account,
  known: readonly KnownPaper[],
): Pick<DraftItem, 'papers' | 'links'> {
  const links = findLinks(text.text);
  const { papers, doubts } = gatherPapers(text.text, known, links);
  for (const { from, to, doubt } of doubts) if (doubt) account.doubt(slice(text, from, to), doubt);
  const shown = links
    .filter(({ kind }) => kind !== 'name')
    .map(({ url, at }) => ({ url, at: text.origins[at.from] ?? 0 }));
  const urls = [...shown, ...addressesLost(text, account)].sort((a, b) => a.at - b.at).map(({ url }) => url);
  return { papers, links: [...new Set(urls)] };
}

/** Addresses that a repair took out of the text: of pictures that are not ours to show. What was masked stays out. */
function addressesLost({ origins }: Tracked, account: Account): { url: string; at: number }[] {
  const [first = 0, last = -1] = [origins[0], origins.at(-1)];
  return account.repairs
    .filter(({ rule, at, before }) => rule !== 'personal-data' && at >= first && at <= last && /https?:/iu.test(before))
    .flatMap(({ before, at }) =>
      findLinks(before)
        .filter(({ kind }) => kind !== 'name')
        .map((link) => ({ url: link.url, at: at + link.at.from })),
    );
}
