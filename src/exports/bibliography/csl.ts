/** Paper record → an item of CSL-JSON, for citeproc, Pandoc and Zotero. */
import type { PaperRecord } from '../../format/schema/index.ts';
import { readAuthorName } from './author-name.ts';
import { paperUrl } from './record-links.ts';

/** Undefined fields are for `JSON.stringify` to leave out. */
export function csl(id: string, record: PaperRecord): Readonly<Record<string, unknown>> {
  const { title, authors, year, published, arxiv, venue, doi } = record;
  const date = published ?? year?.toString();
  return {
    id,
    // CSL's name for a preprint.
    type: 'article',
    title,
    author: authors?.map(cslName),
    issued: date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] },
    'container-title': venue,
    publisher: arxiv === undefined ? undefined : 'arXiv',
    number: arxiv === undefined ? undefined : `arXiv:${arxiv}`,
    DOI: doi,
    URL: paperUrl(record),
  };
}

function cslName(written: string): Readonly<Record<string, string>> {
  const name = readAuthorName(written);
  if ('literal' in name) return { literal: name.literal };
  const { given, particle, family } = name;
  return particle === undefined ? { family, given } : { family, given, 'non-dropping-particle': particle };
}
