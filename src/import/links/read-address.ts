/** A place in running text where an address begins → the address, to where it ends. It ends where the site's own reading ends it, and earlier where more is glued to it. */
import { addressAt } from '../../format/bare-links.ts';
import { angledDoiAt, withAngles } from './angled-doi.ts';

export interface Address {
  /** Without scheme and without escapes of Markdown and HTML. */
  readonly rest: string;
  /** How long it is as it is written. */
  readonly length: number;
}

/** Twice what the check lets pass. */
const LONGEST = 4000;
const HOST = /[A-Za-z0-9][A-Za-z0-9.:-]*[A-Za-z0-9]/uy;
const CREDENTIALS = /[A-Za-z0-9._~%!$&'()*+,;=-]{1,200}(?::[A-Za-z0-9._~%!$&'()*+,;=:-]{0,200})?@(?=[A-Za-z0-9])/uy;
/** What is looked for may be written in Chinese: right behind `=`, up to the next parameter or a blank. All else in Chinese is the text around the address. */
const RUN =
  /^(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|\\(?=[_*~&#+.()!=-])|(?<=\?(?:[A-Za-z0-9_.~%=&+-]{0,80}&)?[A-Za-z][A-Za-z0-9_.-]{0,30}=)(?:\p{Script=Han}{1,40}(?=&[A-Za-z])|\p{Script=Han}{2,40}(?=\s|$)))*/u;
/** Encyclopedias write Chinese into their addresses. */
const WITH_HAN =
  /^(?:[a-z-]{1,20}\.){0,2}(?:wikipedia\.org\/(?:wiki|zh(?:-[a-z]{1,6})?)|wikisource\.org\/wiki|baike\.baidu\.com\/item|moegirl\.org\.cn)\//iu;
const HAN_RUN = /^(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%·]|\p{Script=Han})*/u;
const DOI = /^(?:(?:dx\.)?doi\.org\/|(?:[a-z]{1,20}\.){1,3}[a-z]{2,4}\/doi\/(?:(?:abs|full|pdf|epdf)\/)?)(?=10\.)/iu;
/** An arXiv id to which something is glued: a word, a remark in brackets, another id behind a comma. */
const ARXIV =
  /^(?:[a-z]+\.)?(?:arxiv|alphaxiv)\.org\/(?:abs|pdf|html|overview)\/\d{4}\.(?:\d{5}|\d{4}(?!\d))(?:v\d{1,2})?(?:\.pdf)?/iu;
/** Places whose addresses have no brackets: one that opens there begins a remark. */
const NO_BRACKETS =
  /^(?:(?:[a-z0-9-]+\.)*(?:arxiv|alphaxiv)\.org|ar5iv\.org|openreview\.net|(?:www\.)?aclanthology\.org|huggingface\.co|github\.com|(?:dx\.)?doi\.org\/10\.48550)\//iu;

/**
 * @param from where it begins, scheme and all
 * @param behind where it goes on behind the scheme
 * @param limit where it ends at the latest
 */
export function readAddress(text: string, from: number, behind: number, limit: number): Address | undefined {
  HOST.lastIndex = behind;
  CREDENTIALS.lastIndex = behind;
  const credentials = CREDENTIALS.exec(text)?.[0] ?? '';
  if (credentials === '' && !HOST.test(text)) return undefined;
  const start = behind + credentials.length;
  const all = text.slice(start, Math.min(limit, start + LONGEST));
  const place = DOI.exec(all)?.[0].length ?? 0;
  const angled = place > 0 ? angledDoiAt(all, place) : 0;
  if (angled > 0) {
    const length = place + angled;
    return { rest: credentials + withAngles(all.slice(0, length)), length: credentials.length + length };
  }
  const run = (WITH_HAN.test(all) ? HAN_RUN : RUN).exec(all)?.[0] ?? '';
  const plain = run.replaceAll('\\', '');
  const end = endOf(plain, text, from);
  if (end === 0) return undefined;
  let length = end;
  if (plain !== run)
    for (let at = (length = 0), left = end; left > 0; left--, length = at) at += run[at] === '\\' ? 2 : 1;
  return {
    rest: credentials + plain.slice(0, end).replaceAll('&amp;', '&'),
    length: credentials.length + length,
  };
}

function endOf(plain: string, text: string, from: number): number {
  const read = (to?: number) =>
    addressAt(`http://${plain.slice(0, to).replace(/[^!-~]/gu, 'x')}`, 0).slice('http://'.length).length;
  const arxiv = ARXIV.exec(plain)?.[0];
  if (arxiv !== undefined && /^[A-Za-z([,;:]/u.test(plain.slice(arxiv.length))) return arxiv.length;
  const marks = /[_~=]+$/u.exec(text.slice(Math.max(0, from - 3), from))?.[0] ?? '';
  const closing = marks === '' ? -1 : plain.lastIndexOf(marks);
  if (closing > 0 && read() === closing + marks.length) return read(closing);
  const lineStart = text.slice(Math.max(0, from - 300), from);
  const line = lineStart.slice(lineStart.lastIndexOf('\n') + 1);
  const closed = line.lastIndexOf('(') > line.lastIndexOf(')') ? unopened(plain) : -1;
  const opened = remarkIn(plain);
  const bracket = closed < 0 || opened < 0 ? Math.max(closed, opened) : Math.min(closed, opened);
  return read(bracket < 0 ? undefined : bracket);
}

/** Index of a bracket that opens a remark glued to the address; one that nothing closes does anywhere (`…/notes(WRAP，改写)`). */
function remarkIn(plain: string): number {
  const first = plain.indexOf('(');
  if (first < 0 || NO_BRACKETS.test(plain)) return first;
  let open: number[] = [];
  for (let i = first; i < plain.length; i++) {
    if (plain[i] === '(') open.push(i);
    else if (plain[i] === ')') open = open.slice(0, -1);
  }
  return open[0] ?? -1;
}

/** Index of the first bracket that closes none of the text's own. */
function unopened(text: string): number {
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') open++;
    else if (text[i] === ')' && open-- === 0) return i;
  }
  return -1;
}
