/** What a person types to name a paper → how it is named in a wish, or what is wrong with it. Runs in the page: it must be small. */
import { faultOfArxivId } from '../format/arxiv-form.ts';
import type { Text } from '../format/problem.ts';
import type { NamedPaper } from '../import/composed.ts';
import { paperOf } from '../import/papers/papers.ts';
import type { SitePaper } from './site-facts.ts';

export type ReadPaper =
  | { readonly paper: NamedPaper }
  /** Without a reason it is no name of a paper at all. */
  | { readonly fault: Text | undefined };

/**
 * An arXiv id, a DOI, a link in whatever spelling, or the id or the title of a record of the site.
 * @param today YYYY-MM-DD
 */
export function readPaper(typed: string, papers: readonly SitePaper[], today: string): ReadPaper {
  const line = typed.normalize('NFKC').trim();
  const standing = papers.find(({ id, title = '' }) => id === line.toLowerCase() || isSame(title, line));
  if (standing) return { paper: { by: 'record', name: standing.id } };
  for (const word of [line, ...line.split(/[\s<>()[\]《》“”"]+/u)]) {
    const name = word.replace(/[.,;:!?。、]+$/u, '');
    // A bare id is one of arXiv.
    const found = paperOf(name) ?? paperOf(`arXiv:${name}`);
    if (!found) continue;
    const { arxiv, doi, acl, openreview, version } = found;
    const fault = arxiv === undefined ? undefined : faultOfArxivId(arxiv, today);
    if (fault) return { fault };
    const address =
      arxiv !== undefined
        ? `arXiv:${arxiv}`
        : (doi ??
          (acl === undefined
            ? `https://openreview.net/forum?id=${openreview ?? ''}`
            : `https://aclanthology.org/${acl}/`));
    return { paper: { by: 'address', name: address, ...(version !== null && { version }) } };
  }
  return { fault: undefined };
}

function isSame(one: string, other: string): boolean {
  const letters = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return letters(one) !== '' && letters(one) === letters(other);
}
