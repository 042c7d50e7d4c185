/** An address in running text that our format would not read, or read wrong: what separates is put in, escapes and brackets are taken out. */
import { addressAt } from '../../format/bare-links.ts';
import { isWebAddress } from '../../format/schema/fields.ts';
import { both } from '../../format/problem.ts';
import { findLinks, type FoundLink } from '../links/links.ts';
import type { Edit, Rule } from './rule.ts';

export const gluedLink: Rule = {
  name: 'glued-link',
  shown: both('与文字粘连的网址', 'addresses glued to words'),
  find(text) {
    const edits: Edit[] = [];
    for (const link of findLinks(text)) {
      if (link.isCode) continue;
      const isSeparated = edits.at(-1)?.from === link.from;
      edits.push(...mend(text, link, isSeparated));
    }
    return edits;
  },
};

/** @param isSeparated a blank is put in before it already */
function mend(text: string, { kind, from, to, url: read, at, label }: FoundLink, isSeparated: boolean): Edit[] {
  if (kind !== 'bare' && kind !== 'nameless' && kind !== 'angle') return [];
  // A DOI of the nineties holds angles, and nothing reads them in an address.
  const url = read.replaceAll('<', '%3C').replaceAll('>', '%3E');
  // Credentials and the like are judged elsewhere.
  if (!isWebAddress(url)) return [];
  const shown = label ? text.slice(label.from, label.to).trim() : '';
  if (shown !== '' && shown !== url) return [{ from, to, text: `[${shown.replace(/[[\]]/gu, '\\$&')}](${url})` }];
  // Characters that no bare address may hold.
  const isWhole = addressAt(url, 0) === url;
  const address = isWhole ? url : `[${url}](${encodeBrackets(url)})`;
  const before = isWhole && !isSeparated && /[A-Za-z0-9]/u.test(text[from - 1] ?? '') ? ' ' : '';
  const written = text.slice(from, to);
  const behind = isWhole && isGluedBehind(text, from, to, url) ? closersBehind(text, to) : undefined;
  const edits: Edit[] = [];
  if (before + address !== written) edits.push(...narrow(from, to, written, before + address, at.from));
  if (behind !== undefined) edits.push({ from: behind, to: behind, text: ' ' });
  return edits;
}

/** Puts in alone where nothing else changes. */
function narrow(from: number, to: number, written: string, text: string, start: number): Edit[] {
  if (text.endsWith(written)) return [{ from, to: from, text: text.slice(0, text.length - written.length) }];
  // Angles.
  if (text === written.slice(1, -1))
    return [
      { from, to: start, text: '' },
      { from: to - 1, to, text: '' },
    ];
  return [{ from, to, text }];
}

/** Whether the address would be read on into what stands behind it. */
function isGluedBehind(text: string, from: number, to: number, url: string): boolean {
  const mark = /[*_~=]+$/u.exec(text.slice(Math.max(0, from - 3), from))?.[0];
  if (mark !== undefined && text.startsWith(mark, to)) return false;
  return addressAt(url + text.slice(to, to + 200), 0) !== url;
}

/** Behind the brackets and marks that follow: there a blank looks best, if it is enough. */
function closersBehind(text: string, to: number): number {
  const closers = /^[).,;:!?'*]+/u.exec(text.slice(to, to + 20))?.[0] ?? '';
  return to + closers.length;
}

function encodeBrackets(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
