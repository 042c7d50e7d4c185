/** An abstract as arXiv keeps it, in TeX → one line of Markdown with the same words and its formulas. */
import { escapePlain } from '../../import/compose/escape-plain.ts';
import { track } from '../../import/tracked.ts';
import { plainTitle } from './plain-title.ts';

/** @param keepsMaths `$…$` stays a formula; else it becomes plain words as far as Unicode goes. */
export function abstractLine(abstract: string, keepsMaths: boolean): string {
  const parts = keepsMaths ? abstract.split(/((?<!\\)\$[^$]+(?<!\\)\$)/u) : [abstract];
  const words = parts.map((part, at) => (at % 2 === 1 ? formula(part) : around(part))).join('');
  return escapePlain(track(words.replace(/\s+/gu, ' ').trim()), keepsMaths).text;
}

/** With a blank inside them the dollars would be no marks of a formula. */
function formula(part: string): string {
  return `$${part.slice(1, -1).trim()}$`;
}

function around(part: string): string {
  const plain = plainTitle(part);
  if (plain === '') return part === '' ? '' : ' ';
  return `${/^\s/u.test(part) ? ' ' : ''}${plain}${/\s$/u.test(part) ? ' ' : ''}`;
}
