/** A text without a title that begins with the address of a paper, alone on its line → the title of that paper's record. */
import type { KnownPaper } from '../papers/gather-papers.ts';
import { findLinks } from '../links/links.ts';
import { paperOf } from '../papers/papers.ts';
import { isLead } from '../papers/titles.ts';

const LOOKED_AT = 4000;

export function knownTitle(text: string, known: readonly KnownPaper[]): string | undefined {
  const line = /\S.*/u.exec(text.slice(0, LOOKED_AT))?.[0] ?? '';
  const [link, ...others] = findLinks(line);
  if (!link || others.length > 0 || !isLead(line.slice(0, link.from)) || /[\p{L}\p{N}]/u.test(line.slice(link.to)))
    return undefined;
  const id = paperOf(link.url)?.arxiv?.replace('/', '-');
  return id === undefined ? undefined : known.find((paper) => paper.id === id)?.title;
}
