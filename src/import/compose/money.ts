/** What Markdown takes for a formula between two dollars → whether it is one; sums of money and names of the shell stand there too. */
import type { Nodes } from 'mdast';
import type { Block } from '../../format/document.ts';
import type { Replacement } from '../tracked.ts';

/** A number that ends where a price would: `5 `, `1,200`, `30k`; not `2n`. */
const AMOUNT = /^\d[\d,.]*(?:\s?[kKmMbB])?(?![A-Za-z\d^_=<>*])/u;
/** `HOME/`, `{PATH}`, `MY_DIR`. */
const VARIABLE = /^(?:\{[A-Za-z_]\w*\}|[A-Z_][A-Z\d_]+(?![A-Za-z\d]))/u;
const COMMAND = /\\[A-Za-z]/u;
const SCRIPT = /[\^{}=<>+|\\]|(?<![A-Za-z]{2})_/u;
const WORD = /[A-Za-z]{2}|\p{sc=Han}/u;

/** @param after what stands behind the closing dollar. */
export function isFormula(tex: string, after: string): boolean {
  const inside = tex.trim();
  if (COMMAND.test(inside)) return true;
  // No formula is closed behind a space, before a number or before a name.
  const isOpenEnded = /\s$/u.test(tex) || /^[\dA-Za-z{_]/u.test(after);
  if (AMOUNT.test(inside)) {
    const rest = inside.replace(AMOUNT, '');
    if (/^\d/u.test(after)) return false;
    if (/[\^_]|\S\s*[=<>]\s*\S/u.test(rest)) return true;
    return !(WORD.test(rest) || (isOpenEnded && !/^\s/u.test(tex)) || /[,;:，；、/~–—-]$/u.test(rest));
  }
  if (!isOpenEnded) return true;
  if (VARIABLE.test(inside)) return false;
  return SCRIPT.test(inside) || !WORD.test(inside);
}

/** The dollars in a text that must not be read as marks, each to be escaped. */
export function dollarsOfMoney(text: string, body: readonly Block[]): Replacement[] {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return body.flatMap((block) => escapesIn(block, text, starts)).toSorted((a, b) => a.from - b.from);
}

/** @param starts where each line begins: behind a tag Markdown is read anew, and offsets count from there, but lines do not. */
function escapesIn(node: Nodes | Block, text: string, starts: readonly number[]): Replacement[] {
  if (node.type === 'inlineMath') {
    const place = ({ line, column }: { line: number; column: number }) => (starts[line - 1] ?? 0) + column - 1;
    const from = node.position ? place(node.position.start) : 0;
    const to = node.position ? place(node.position.end) : 0;
    const written = text.slice(from, to);
    if (!/^\$[^$][^]*\$$/u.test(written) || isFormula(written.slice(1, -1), text.slice(to, to + 8))) return [];
    const isNextAmount = /^(?:\d|[A-Z_]{2}|\{)/u.test(text.slice(to, to + 2));
    return [from, ...(isNextAmount ? [to - 1] : [])].map((at) => ({ from: at, to: at, text: '\\' }));
  }
  return 'children' in node ? node.children.flatMap((child) => escapesIn(child as Nodes | Block, text, starts)) : [];
}
