/**
 * Lines as they stood → Markdown in which they stand as they were meant: where a source gives each paragraph a line, Markdown wants an
 * empty line between, or the paragraphs run into one another and into the list above them.
 */
import { barsOf } from '../readers/table-lines.ts';
import { join, slice, trim, type Tracked } from '../tracked.ts';
import { escapePlain, escapeRow } from './escape-plain.ts';

type Kind =
  'blank' | 'prose' | 'item' | 'indented' | 'quote' | 'row' | 'cells' | 'heading' | 'tag' | 'fence' | 'verbatim';

interface Laid {
  readonly line: Tracked;
  readonly kind: Kind;
}

/** @param usesMaths see `escapePlain`. @param isPlain no sign in the lines is Markdown's, and each line is a line of its own. */
export function layOut(lines: readonly Tracked[], isPlain: boolean, usesMaths = false): Tracked {
  const laid = withTables(withoutLostIndents(classify(lines)));
  const width = wrapWidth(laid);
  const parts: Tracked[] = [];
  let before: Laid | undefined;
  let gap = '';
  for (const here of laid) {
    if (here.kind === 'blank') {
      if (before) gap = '\n\n';
      continue;
    }
    const between = before ? gap || separator(before, here, isPlain, width) : '';
    const line = here.kind === 'fence' || here.kind === 'verbatim' ? here.line : withoutEnd(here.line);
    const escape = here.kind === 'cells' ? escapeRow : escapePlain;
    const text = isPlain && here.kind !== 'fence' && here.kind !== 'verbatim' ? escape(line, usesMaths) : line;
    const last = parts.at(-1);
    if (last) parts[parts.length - 1] = join([last, slice(text, 0, 0)], '');
    parts.push(between === '' ? text : join([slice(text, 0, 0), text], between));
    before = here;
    gap = '';
  }
  const whole = join(parts, '');
  return slice(whole, 0, whole.text.trimEnd().length);
}

/** A tag ends the list it stands in: deeper items behind it would be code, so they move to the margin. */
function withoutLostIndents(laid: readonly Laid[]): readonly Laid[] {
  let indent = '';
  let isBehindTag = false;
  return laid.map((here) => {
    if (here.kind === 'blank') return here;
    const lead = /^[ \t]*/u.exec(here.line.text)?.[0] ?? '';
    if (isBehindTag && here.kind === 'item') indent = lead;
    isBehindTag = here.kind === 'tag';
    if (here.kind !== 'item' && here.kind !== 'indented') indent = '';
    return indent !== '' && here.line.text.startsWith(indent)
      ? { ...here, line: slice(here.line, indent.length) }
      : here;
  });
}

/** Rows with a line of dashes below the first are a table, in a chat as well; others are only lines with bars. */
function withTables(laid: readonly Laid[]): readonly Laid[] {
  const isRow = (at: number) => laid[at]?.kind === 'row';
  let isTable = false;
  return laid.map((here, at) => {
    if (!isRow(at)) isTable = false;
    else if (!isRow(at - 1)) isTable = isRow(at + 1) && opensTable(here, laid[at + 1]);
    return isTable ? { ...here, kind: 'cells' } : here;
  });
}

function opensTable(heads: Laid, dashes: Laid | undefined): boolean {
  const below = dashes?.line.text ?? '';
  return /^\s*\|(?:\s*:?-{1,}:?\s*\|)+\s*$/u.test(below) && barsOf(heads.line).length === below.split('|').length - 1;
}

function separator(a: Laid, b: Laid, isPlain: boolean, width: number): string {
  if (a.kind === 'verbatim' || b.kind === 'verbatim') return '\n';
  if (a.kind === 'fence' && b.kind === 'fence') return '\n\n';
  if (a.kind === b.kind && MAY_RUN.has(a.kind)) return '\n';
  if (b.kind === 'indented' && (a.kind === 'item' || a.kind === 'indented')) return '\n';
  if (a.kind === 'indented' && b.kind === 'item') return '\n';
  if (a.kind === 'tag' || b.kind === 'tag') return '\n\n';
  if (!isPlain && isWrapped(a, b, width)) return endsInHan(a.line.text) && startsInHan(b.line.text) ? '' : '\n';
  return '\n\n';
}

/** A line of it right below another is of the same block. */
const MAY_RUN = new Set<Kind>(['item', 'quote', 'row', 'cells']);
const ITEM = /^\s{0,12}(?:[-*+•·]|\d{1,3}[.)])\s+\S/u;
const TERMINAL = /[。！？；：.!?:;…)）」』”"》】]\s*$/u;

function classify(lines: readonly Tracked[]): Laid[] {
  let fence: string | undefined;
  return lines.map((line, index): Laid => {
    const { text } = line;
    const mark = /^\s*(`{3,}|~{3,}|\$\$)/u.exec(text)?.[1];
    if (fence !== undefined) {
      if (mark !== undefined && mark.startsWith(fence) && /^\s*(?:`+|~+|\$\$)\s*$/u.test(text)) fence = undefined;
      else if (fence === '$$' && /\$\$\s*$/u.test(text)) fence = undefined;
      return { line, kind: 'verbatim' };
    }
    if (mark !== undefined && !(mark === '$$' && /^\s*\$\$.*\S.*\$\$\s*$/u.test(text))) {
      // A fence that nobody closes is no fence.
      if (
        lines
          .slice(index + 1, index + 2000)
          .some((later) => later.text.trim().startsWith(mark) || (mark === '$$' && later.text.trim().endsWith('$$')))
      )
        fence = mark;
      return { line, kind: fence === undefined ? 'prose' : 'fence' };
    }
    if (text.trim() === '') return { line, kind: 'blank' };
    if (/^#{1,6}\s/u.test(text)) return { line, kind: 'heading' };
    if (/^<\/?[A-Z]/u.test(text)) return { line, kind: 'tag' };
    if (ITEM.test(text)) return { line, kind: 'item' };
    if (/^\s*>/u.test(text)) return { line, kind: 'quote' };
    if (/^\s*\|.*\|\s*$/u.test(text)) return { line, kind: 'row' };
    if (/^(?: {2,}|\t)\S/u.test(text)) return { line, kind: 'indented' };
    return { line, kind: 'prose' };
  });
}

/** Whether a line goes on in the next: it is as long as lines get here, and no sentence ends with it. */
function isWrapped(a: Laid, b: Laid, width: number): boolean {
  if (b.kind !== 'prose' && b.kind !== 'indented') return false;
  if (a.kind !== 'prose' && a.kind !== 'item' && a.kind !== 'indented') return false;
  return widthOf(a.line.text) >= width && !TERMINAL.test(a.line.text);
}

/** The width from which a line counts as cut by a margin; infinite where lines are no more than paragraphs. */
function wrapWidth(laid: readonly Laid[]): number {
  const widths = laid.filter(({ kind }) => kind === 'prose').map(({ line }) => widthOf(line.text));
  const most = widths.reduce((a, b) => Math.max(a, b), 0);
  const long = widths.filter((width) => width > most * 0.75).length;
  return most >= 50 && most <= 110 && long >= 2 ? most * 0.75 : Number.POSITIVE_INFINITY;
}

/** Columns: Han characters and their punctuation take two. */
function widthOf(text: string): number {
  return text.trim().length + (text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu)?.length ?? 0);
}

const endsInHan = (text: string): boolean => /[\p{Script=Han}，、]\s*$/u.test(text);
const startsInHan = (text: string): boolean => /^\s*\p{Script=Han}/u.test(text);

function withoutEnd(line: Tracked): Tracked {
  const end = line.text.trimEnd().length;
  return /^\s*(?:[-*+•·]|\d)/u.test(line.text) || /^(?: {2,}|\t)/u.test(line.text) ? slice(line, 0, end) : trim(line);
}
