/** Maths between `\\(` and `\\)` or `\\[` and `\\]`, as LaTeX writes it → between dollars, as Markdown does. */
import { both } from '../../format/problem.ts';
import { canDraw, doubtOf } from './tex.ts';
import { tidy } from './tripled-formula/write.ts';
import { zonesOf, type Zone } from './tripled-formula/zones.ts';
import type { Edit, Rule } from './rule.ts';

/** Each is looked for no further than a formula is long. */
const BRACKETS =
  /(?<!\\)\\(?:\((?<inline>(?:(?!\\[()[\]]|\n\s*\n)[^]){1,600}?)\\\)|\[(?<display>(?:(?!(?<!\\)\\[()[\]]|\n\s*\n)[^]){1,3000}?)\\\])/gu;
/** A command, a script, an equals sign. */
const SURE = /\\[A-Za-z]|[\^_=]/u;
/** One letter, or letters and numbers with signs between; `\\(see below\\)` is a bracket that a tool escaped. */
const SHORT = /^\s*[^\p{L}]*(?:\p{L}[^\p{L}]+)*\p{L}?[^\p{L}]*\s*$/u;

export const texBrackets: Rule = {
  name: 'tex-brackets',
  shown: both('LaTeX 括号里的公式', 'formulas in LaTeX brackets'),
  find(text): Edit[] {
    if (!/\\(?:[([]|begin\{)/u.test(text)) return [];
    const zones = zonesOf(text);
    const found = zones.flatMap((zone) => bracketsIn(text, zone.from, zone.to));
    const hasSure = found.some(({ isSure }) => isSure) || hasMaths(text, zones);
    const brackets = found.filter(({ isSure, isShort }) => isSure || (isShort && hasSure)).map(({ edit }) => edit);
    return apart([...brackets, ...zones.flatMap((zone) => environmentsIn(text, zone))]);
  },
};

/** Those that KaTeX sets as displays, and two that it has under another name, on lines of their own. */
const ENVIRONMENT =
  /^[ \t]*\\begin\{(?<name>(?:equation|align|gather|alignat|eqnarray|multline)\*?)\}(?:(?!\n\s*\n|\\begin\{\k<name>\})[^]){1,3000}?\\end\{\k<name>\}[ \t]*$/gmu;

function environmentsIn(text: string, { from, to }: Zone): Edit[] {
  return [...text.slice(from, to).matchAll(ENVIRONMENT)].flatMap(({ 0: found, index }) => {
    // A name to refer to prints nothing, and KaTeX knows none.
    const tex = asKatexKnows(tidy(found.replace(/[ \t]*\\label\{[^{}]*\}/gu, ''), true));
    if (!canDraw(tex) || !startsLine(text, from + index)) return [];
    return { from: from + index, to: from + index + found.length, text: `$$\n${tex}\n$$` };
  });
}

/** `eqnarray` has a column more than `align`: two marks around the sign that is aligned. Lines of a `multline` stand below each other in `gather`, too. */
function asKatexKnows(tex: string): string {
  const name = /^\\begin\{(eqnarray|multline)(\*?)\}/u.exec(tex);
  if (!name) return tex;
  const isMultline = name[1] === 'multline';
  const known = `${isMultline ? 'gather' : 'align'}${name[2] ?? ''}`;
  const renamed = tex.replace(/^(\\begin|(?<=\n?)\\end)\{(?:eqnarray|multline)\*?\}/gmu, `$1{${known}}`);
  return isMultline
    ? renamed
    : renamed.replace(/(?<!\\)&([^&\\\n]{0,40}(?:\\[A-Za-z]+)?[^&\\\n]{0,40})(?<!\\)&/gu, '&$1');
}

function startsLine(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

/** In order; of two that share a sign the first stands. */
function apart(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return edits
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/** Whether a formula with a command stands between dollars: then the page is one with maths. */
function hasMaths(text: string, zones: readonly Zone[]): boolean {
  return zones.some(({ from }, index) => /^\$[^]*\\[A-Za-z]/u.test(text.slice(zones[index - 1]?.to ?? 0, from)));
}

interface Found {
  readonly edit: Edit;
  readonly isSure: boolean;
  readonly isShort: boolean;
}

function bracketsIn(text: string, start: number, end: number): Found[] {
  const found: Found[] = [];
  for (const match of text.slice(start, end).matchAll(BRACKETS)) {
    const { inline, display } = match.groups ?? {};
    const tex = tidy(inline ?? display ?? '', display !== undefined);
    if (tex === '' || !canDraw(tex)) continue;
    const from = start + match.index;
    const to = from + match[0].length;
    const doubt = doubtOf(tex);
    const written = display === undefined ? `$${tex}$` : ownLines(text, from, to, tex);
    found.push({
      edit: { from, to, text: written, ...(doubt && { doubt }) },
      isSure: SURE.test(tex),
      isShort: !/[\w\])]/u.test(text[from - 1] ?? '') && SHORT.test(tex) && /\p{L}/u.test(tex) && display === undefined,
    });
  }
  return found;
}

/** A display on lines of its own, indented as the line it stands in. */
export function ownLines(text: string, from: number, to: number, tex: string): string {
  // A line may be as long as the text: what stands far before says nothing of how it is indented.
  const near = text.slice(Math.max(0, from - 400), from);
  const ahead = near.slice(near.lastIndexOf('\n') + 1);
  const indent = /^\s*/u.exec(ahead)?.[0] ?? '';
  const opening = ahead.trim() === '' ? '' : `\n${indent}`;
  const closing = /^[^\S\n]*(?:\n|$)/u.test(text.slice(to, to + 200)) ? '' : `\n${indent}`;
  return `${opening}$$\n${indent}${tex.replaceAll('\n', `\n${indent}`)}\n${indent}$$${closing}`;
}
