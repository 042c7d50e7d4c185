/** A line in which no sign is Markdown's → the same line as Markdown writes it. Code in backticks and TeX in dollars are what they seem. */
import { parseBody } from '../../format/parse.ts';
import type { Block } from '../../format/document.ts';
import { isBareFormula } from './maths-habit.ts';
import type { Nodes } from 'mdast';
import { barPlaces } from '../readers/table-lines.ts';
import { join, replace, slice, type Replacement, type Tracked } from '../tracked.ts';

const SIGNS = /[\\`*_[\]<>{}$~|&#!]|^\s*(?:[-+=]|\d+[.)])|https?:/u;

/** A mark of a list before words, or a heading's, a quotation's or a tag's: most lines with a sign are one of these, and need no parser. */
const ITEM_OF_WORDS = /^(?:[-+]|\d{1,9}[.)]) [\p{L}\p{N}（“《](?:[^\\`*_[\]<>{}$~|&#!:.)]|[.)](?=\p{L}))*$/u;
const NO_WORDS_OF_CHAT = /^(?:#{1,6} |> ?)[\p{L}（“《]|^<[A-Za-z]+>/u;

/** @param usesMaths dollars mean maths in all of the text */
export function escapePlain(line: Tracked, usesMaths = false): Tracked {
  if (!SIGNS.test(line.text) || ITEM_OF_WORDS.test(line.text)) return line;
  if (!NO_WORDS_OF_CHAT.test(line.text) && isAsMeant(line.text, usesMaths)) return line;
  const kept = keptRuns(line.text, usesMaths);
  const escapes: Replacement[] = [];
  for (const { index } of line.text.matchAll(
    /[\\`*_[\]<>{}$~|&]|^[#+=-](?=\s|$)|(?<=^\d{1,9})[.)](?=\s|$)|!(?=\[)/gu,
  )) {
    if (kept.some(([from, to]) => index >= from && index < to)) continue;
    escapes.push({ from: index, to: index, text: '\\' });
  }
  return replace(line, escapes);
}

/** A row of a table → the same row: its bars stay bars, its cells are escaped. */
export function escapeRow(line: Tracked, usesMaths = false): Tracked {
  const places = barPlaces(line.text);
  const parts = [-1, ...places].flatMap((bar, index) => [
    ...(bar < 0 ? [] : [slice(line, bar, bar + 1)]),
    escapePlain(slice(line, bar + 1, places[index] ?? line.text.length), usesMaths),
  ]);
  return join(parts, '');
}

/** Nothing in it is taken for a sign by Markdown, or only for what it is in a chat too. */
function isAsMeant(text: string, usesMaths: boolean): boolean {
  const { body, faults } = parseBody(text);
  return faults.length === 0 && body.every((block) => isPlainBlock(block, usesMaths));
}

function isPlainBlock(block: Block, usesMaths: boolean): boolean {
  if (block.type === 'list')
    return block.children.every((item) => item.children.every((child) => isPlainBlock(child as Block, usesMaths)));
  return block.type === 'paragraph' && block.children.every((child) => isPlainInline(child as Nodes, usesMaths));
}

function isPlainInline(node: Nodes, usesMaths: boolean): boolean {
  if (node.type === 'inlineMath') return isTex(node.value, usesMaths);
  if (node.type === 'link') return node.children.every((child) => child.type === 'text' && child.value === node.url);
  return node.type === 'text' || node.type === 'inlineCode';
}

/** `1/t`, `a/b`, `2/3`: no sum of money ends so. */
const OF_LETTERS = /^[-+−]?(?:[A-Za-z]'?|\d{1,3})\/(?:[A-Za-z]'?|\d{1,3})$/u;

/** Sums of money stand between dollars too. */
function isTex(text: string, usesMaths: boolean): boolean {
  if ((usesMaths && isBareFormula(text)) || OF_LETTERS.test(text)) return true;
  return /^[A-Za-z]$|[\\^_={}]/u.test(text) && !/\p{Script=Han}{4}/u.test(text.replace(/\\text\{[^{}]*\}/gu, ''));
}

function keptRuns(text: string, usesMaths: boolean): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  const pattern = /`[^`]+`|\$[^$\s](?:[^$]*[^$\s])?\$|https?:\/\/[!-~]+/gu;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { 0: run, index } = found;
    // The dollar behind a sum of money may open a formula.
    if (run.startsWith('$') && !isTex(run.slice(1, -1), usesMaths)) pattern.lastIndex = index + run.length - 1;
    else runs.push([index, index + run.length]);
  }
  return runs;
}
