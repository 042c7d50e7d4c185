/** A text and what the format reads in it → the dollars of money and of the shell that Markdown takes for marks. */
import type { Nodes } from 'mdast';
import type { Block } from '../../format/document.ts';
import { isFormula } from '../../format/money.ts';
import type { Replacement } from '../tracked.ts';

/**
 * The dollars in a text that must not be read as marks, each to be escaped.
 * @param isCareful of each paragraph only as far as the pairs are certain: one dollar escaped, and those behind it pair anew
 */
export function dollarsOfMoney(text: string, body: readonly Block[], isCareful = false): Replacement[] {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  return body.flatMap((block) => escapesIn(block, text, starts, isCareful)).toSorted((a, b) => a.from - b.from);
}

/** @param starts where each line begins: behind a tag Markdown is read anew, and offsets count from there, but lines do not. */
function escapesIn(node: Nodes | Block, text: string, starts: readonly number[], isCareful: boolean): Replacement[] {
  if (node.type === 'inlineMath') {
    const place = ({ line, column }: { line: number; column: number }) => (starts[line - 1] ?? 0) + column - 1;
    const from = node.position ? place(node.position.start) : 0;
    const to = node.position ? place(node.position.end) : 0;
    const written = text.slice(from, to);
    if (!/^\$[^$][^]*\$$/u.test(written) || isFormula(written.slice(1, -1), text.slice(to, to + 8))) return [];
    const isNextAmount = /^(?:\d|[A-Z_]{2}|\{)/u.test(text.slice(to, to + 2));
    return [from, ...(isNextAmount ? [to - 1] : [])].map((at) => ({ from: at, to: at, text: '\\' }));
  }
  if (!('children' in node)) return [];
  const found = node.children.map((child) => escapesIn(child as Nodes | Block, text, starts, isCareful));
  const isOneText = node.children.some(({ type }) => type === 'inlineMath');
  const odd = isCareful && isOneText ? found.findIndex((escapes) => escapes.length % 2 === 1) : -1;
  return (odd < 0 ? found : found.slice(0, odd + 1)).flat();
}
