/** Paper record → a BibTeX entry of the confirmed fields. */
import type { PaperRecord } from '../../format/schema/index.ts';
import { readAuthorName } from './author-name.ts';
import { paperUrl } from './record-links.ts';
import { kindOfVenue, yearAt } from './kind-of-venue.ts';
import { escapeTex, verbatimTex } from './tex.ts';

const TYPES = { journal: 'article', conference: 'inproceedings', other: 'misc' } as const;
const FIELDS = { journal: 'journal', conference: 'booktitle', other: 'howpublished' } as const;

export function bibtex(id: string, record: PaperRecord): string {
  const { title, authors, year, arxiv, venue, doi } = record;
  const url = paperUrl(record);
  const kind = kindOfVenue(venue);
  const fields: [string, string | undefined][] = [
    // A second pair of braces keeps the case of the title.
    ['title', title === undefined ? undefined : `{${escapeTex(title)}}`],
    ['author', authors?.map(bibtexName).join(' and ')],
    ['year', yearAt(venue, year)],
    ['eprint', arxiv],
    ['archivePrefix', arxiv === undefined ? undefined : 'arXiv'],
    [FIELDS[kind], venue === undefined ? undefined : escapeTex(venue)],
    ['doi', doi === undefined ? undefined : verbatimTex(doi)],
    ['url', url === undefined ? undefined : verbatimTex(url)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${TYPES[kind]}{${bibtexKey(id, record)},`, ...lines, '}'].join('\n');
}

/** `shen2024thermometer-2403.08819`: to be recognised by its beginning, and by its end one of a kind in the whole library, for ever. */
function bibtexKey(id: string, { authors, year, title }: PaperRecord): string {
  const [first] = authors ?? [];
  const name = first === undefined ? undefined : readAuthorName(first);
  const family = name === undefined ? '' : 'literal' in name ? name.literal : name.family;
  const word = /[A-Za-z]{4,}/u.exec(title ?? '')?.[0] ?? '';
  const readable = `${family}${year ?? ''}${word}`
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/gu, '')
    .toLowerCase();
  return readable === '' ? id : `${readable}-${id}`;
}

function bibtexName(written: string): string {
  const name = readAuthorName(written);
  // In braces a name is not taken apart: "and", commas and spaces would else part it.
  if ('literal' in name) return /[\s,]/u.test(name.literal) ? `{${escapeTex(name.literal)}}` : escapeTex(name.literal);
  const { given, particle, family } = name;
  // The family name first: so "Wen-tau Yih" is not taken for one with a particle. With a suffix it is one word.
  const last = /\s(?:Jr\.?|Sr\.?|II|III|IV)$/u.test(family) ? `{${escapeTex(family)}}` : escapeTex(family);
  const surname = particle === undefined ? last : `${escapeTex(particle)} ${last}`;
  return `${surname}, ${escapeTex(given)}`;
}
