/** Paper record → an item of CSL-JSON, for citeproc, Pandoc and Zotero. */
import type { PaperRecord } from '../../format/schema/index.ts';
import { readAuthorName } from './author-name.ts';
import { kindOfVenue, yearAt } from './kind-of-venue.ts';
import { paperUrl } from './record-links.ts';

/** `article` is CSL's name for a preprint. */
const TYPES = { journal: 'article-journal', conference: 'paper-conference', other: 'article' } as const;

/** Undefined fields are for `JSON.stringify` to leave out. */
export function csl(id: string, record: PaperRecord): Readonly<Record<string, unknown>> {
  const { title, authors, year, published, arxiv, venue, doi } = record;
  const kind = kindOfVenue(venue);
  // Of a preprint the day is known; of what appeared somewhere, the year in which it did.
  const date = kind === 'other' ? (published ?? year?.toString()) : yearAt(venue, year);
  const isPreprint = kind === 'other' && arxiv !== undefined;
  return {
    id,
    type: TYPES[kind],
    title,
    author: authors?.map(cslName),
    issued: date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] },
    'container-title': venue,
    publisher: isPreprint ? 'arXiv' : undefined,
    number: isPreprint ? `arXiv:${arxiv}` : undefined,
    // Styles print an archive behind the venue, as if it had published the paper.
    note: arxiv === undefined || isPreprint ? undefined : `arXiv:${arxiv}`,
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
