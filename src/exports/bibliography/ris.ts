/** Paper record → RIS, as EndNote and Zotero read it: a tag a line, line ends of CR LF. */
import type { PaperRecord } from '../../format/schema/index.ts';
import { kindOfVenue, yearAt } from './kind-of-venue.ts';
import { readAuthorName } from './author-name.ts';
import { paperUrl } from './record-links.ts';

const TYPES = { journal: 'JOUR', conference: 'CONF', other: 'GEN' } as const;

export function ris(id: string, record: PaperRecord): string {
  const { title, authors = [], year, published, arxiv, venue, doi } = record;
  const kind = kindOfVenue(venue);
  const yearThere = yearAt(venue, year);
  // Programs take the year of a conference for that of the meeting: the date says when the paper appeared.
  const date = kind === 'other' ? published : yearThere;
  const lines: [string, string | undefined][] = [
    ['TY', TYPES[kind]],
    ['ID', id],
    ['TI', title],
    ...authors.map((author): [string, string] => ['AU', risName(author)]),
    ['PY', yearThere],
    ['DA', date === undefined ? undefined : risDate(date)],
    ['T2', venue],
    ['PB', arxiv === undefined || kind !== 'other' ? undefined : 'arXiv'],
    ['AN', arxiv === undefined ? undefined : `arXiv:${arxiv}`],
    ['DO', doi],
    ['UR', paperUrl(record)],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** `2024-05` → `2024/05//`: year, month, day and season, each empty where it is not known. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

function risName(written: string): string {
  const name = readAuthorName(written);
  if ('literal' in name) return name.literal;
  return `${[name.particle, name.family].filter((part) => part !== undefined).join(' ')}, ${name.given}`;
}
