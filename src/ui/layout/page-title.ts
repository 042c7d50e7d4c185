import { OPEN } from '../strings/slots.ts';

/** Longer than this, search engines and tabs cut a title themselves. */
const MOST = 70;

/** Room for the name of the site behind the title, in the edition where it is longest. */
const TAIL = ' · Wenqu'.length;

const HOLE = new RegExp(OPEN, 'u');

/** Title of a page → what stands in `<title>`, cut at the end where it is too long. */
export function pageTitle(title: string, site: string): string {
  const room = MOST - TAIL;
  // A word that is filled in later is as short as all words are.
  const isLong = title.length > room && !HOLE.test(title);
  return `${isLong ? `${title.slice(0, room - 1).trimEnd()}…` : title}${title === site ? '' : ` · ${site}`}`;
}
