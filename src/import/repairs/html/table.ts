/** Tables of a page: rows between bars, every row as wide as the widest. */
import { endOfElement } from './page.ts';
import { type State, tableAround } from './state.ts';
import { attribute, type TagToken, type Token } from './tokens.ts';
import type { Writer } from './writer.ts';

const MOST_COLUMNS = 50;

export function openTable(tokens: readonly Token[], at: number, state: State): void {
  const end = endOfElement(tokens, at);
  let [width, cells] = [0, 0];
  let isLayout = false;
  for (const token of tokens.slice(at + 1, end - 1)) {
    if (token.type !== 'open') continue;
    if (token.name === 'tr') cells = 0;
    else if (isCell(token.name)) width = Math.max(width, (cells += span(token)));
    else if (/^(?:pre|table|h[1-6]|ul|ol|blockquote)$/u.test(token.name)) isLayout = true;
  }
  // LaTeXML puts a display between empty columns, its number in the last.
  const names = attribute((tokens[at] as TagToken).attributes, 'class') ?? '';
  isLayout ||= /(?:^|\s)ltx_(?:eqn_table|equation)/u.test(names) || width < 2 || width > MOST_COLUMNS;
  state.tables.push({ isLayout, width, row: 0, cells: 0, spare: 0 });
}

export function openRow({ from, to }: TagToken, writer: Writer, state: State): void {
  const table = tableAround(state);
  if (!table) return writer.block(from, to, 2);
  writer.block(from, to, 1, '|');
  table.cells = 0;
}

export function closeRow({ from, to }: TagToken, writer: Writer, state: State): void {
  const table = tableAround(state);
  if (!table) return writer.block(from, to, 2);
  const rest = ' |'.repeat(Math.max(0, table.width - table.cells));
  const prefix = writer.prefixes.join('');
  const rule = table.row === 0 ? `\n${prefix}|${' --- |'.repeat(table.width)}` : '';
  writer.inline(from, to, rest === '' && rule === '' ? '' : `${rest}${rule}`);
  table.row++;
  writer.block(to, to, 1);
}

export function openCell(tag: TagToken, writer: Writer, state: State): void {
  const table = tableAround(state);
  if (!table) return writer.block(tag.from, tag.to, 1);
  table.spare = span(tag) - 1;
  table.cells += span(tag);
  writer.inline(tag.from, tag.to, ' ');
}

export function closeCell({ from, to }: TagToken, writer: Writer, state: State): void {
  const table = tableAround(state);
  if (!table) return writer.block(from, to, 1);
  writer.inline(from, to, ` |${' |'.repeat(table.spare)}`);
  table.spare = 0;
}

export function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

function span({ attributes }: TagToken): number {
  const columns = Number(attribute(attributes, 'colspan') ?? 1);
  return Number.isInteger(columns) && columns > 1 ? Math.min(columns, MOST_COLUMNS) : 1;
}
