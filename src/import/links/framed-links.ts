/** Text → links that say themselves where they end: `[text](address)`, `![text](address)`, `<address>`, `href="address"`. */
import type { FoundLink } from './links.ts';

export type Framed = Omit<FoundLink, 'isCode'>;

/** Paragraphs end brackets that were not closed. */
const SIGN = /\\[\s\S]|\n[ \t]*\n|!?\[|\]|<(?=https?:)|\b(?:href|src)\s{0,3}=\s{0,3}["'](?=https?:)/giu;

/**
 * In order of their ends. Takes time linear in the text.
 * @param everyTarget also links of Markdown that lead to no address of the web
 */
export function framedLinks(text: string, everyTarget = false): Framed[] {
  const links: Framed[] = [];
  let open: { readonly at: number; readonly isImage: boolean }[] = [];
  let done = 0;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    if (index < done) continue;
    const behind = index + sign.length;
    if (sign === '[' || sign === '![') open.push({ at: index, isImage: sign === '![' });
    else if (sign === ']') {
      const start = open.pop();
      const target = start && text[behind] === '(' ? readTarget(text, behind + 1) : undefined;
      if (!start || !target) continue;
      done = target.to;
      if (!everyTarget && !/^https?:\/\//iu.test(target.url)) continue;
      const label = { from: start.at + (start.isImage ? 2 : 1), to: index };
      links.push({ from: start.at, ...target, label, kind: start.isImage ? 'image' : 'text' });
      // A link in a link is none: what is open around it is brackets.
      if (!start.isImage) open = [];
    } else if (sign.startsWith('<') || /^(?:href|src)/iu.test(sign)) {
      const end = sign.startsWith('<') ? '>' : (sign.at(-1) ?? '');
      const found = readTo(text, behind, end);
      if (!found) continue;
      const from = end === '>' ? index : behind;
      const to = end === '>' ? found.to + 1 : found.to;
      const bar = end === '>' ? found.text.indexOf('|') : -1;
      const at = { from: behind, to: bar < 0 ? found.to : behind + bar };
      const url = plain(text.slice(at.from, at.to), false);
      const label = bar < 0 ? undefined : { from: at.to + 1, to: found.to };
      links.push({ from, to, url, at, label, kind: end === '>' ? 'angle' : 'attribute' });
      done = to;
    } else if (sign.startsWith('\n')) open = [];
  }
  return links;
}

/** An address somebody did not encode, up to the name of a file. */
const WITH_BLANKS = /^https?:[!-~]+(?: [!-~]+){1,5}\.[a-z0-9]{2,5}$/iu;

/** What stands between the brackets of `[text](…)`: the address and where it all ends; a title behind it is passed over. */
function readTarget(text: string, from: number): Pick<Framed, 'url' | 'at' | 'to'> | undefined {
  const line = text.slice(from, from + 4000);
  const angle = /^\s{0,3}<([^<>\n]*)>/u.exec(line);
  const start = angle ? angle[0].indexOf('<') + 1 : (/^\s{0,3}/u.exec(line)?.[0].length ?? 0);
  const end = angle ? start + (angle[1] ?? '').length : endOfTarget(line, start);
  const close = /^>?(?:\s{1,3}(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\s{0,3}\)/u.exec(line.slice(end));
  if (!close) return undefined;
  const target = line.slice(start, end);
  if (!angle && /\s/u.test(target) && !WITH_BLANKS.test(target)) return undefined;
  const at = { from: from + start, to: from + end };
  return { url: plain(target, true), at, to: at.to + close[0].length };
}

/** Up to the bracket that closes. A blank in between stays with the address if no title follows it. */
function endOfTarget(line: string, from: number): number {
  let depth = 0;
  let blanks = 0;
  for (let i = from; i < line.length; i++) {
    const character = line[i] ?? '';
    // As CommonMark has it, brackets nest to 32.
    if (character === '\n' || depth > 32 || blanks > 5) return i;
    if (character === '\\') i++;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return i;
    else if (character === ' ') {
      if (/^ {1,3}["'()]/u.test(line.slice(i, i + 4))) return i;
      blanks++;
    }
  }
  return line.length;
}

/** Up to the sign that ends it; undefined where white space comes first. */
function readTo(text: string, from: number, end: string): { readonly text: string; readonly to: number } | undefined {
  const found = (end === '>' ? /^[^\s<>|]*(?:\|[^<>\n]*)?(?=>)/u : /^[^\s<>"']*(?=["'])/u).exec(
    text.slice(from, from + 4000),
  )?.[0];
  return found === undefined ? undefined : { text: found, to: from + found.length };
}

function plain(written: string, isMarkdown: boolean): string {
  const unescaped = isMarkdown ? written.replace(/\\([!-/:-@[-`{-~])/gu, '$1') : written;
  return unescaped.replaceAll('&amp;', '&');
}
