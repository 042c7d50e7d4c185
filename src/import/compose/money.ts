/** A text and what the format reads in it → the dollars of money and of the shell that Markdown takes for marks. */
import type { Nodes } from 'mdast';
import type { Block } from '../../format/document.ts';
import { isFormula } from '../../format/money.ts';
import type { Replacement } from '../tracked.ts';

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
