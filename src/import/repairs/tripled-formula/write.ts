/** A formula that was found → how it is written, and which characters that replaces. */
import { isBlank } from './places.ts';
import type { Finding } from './judge.ts';

interface Writing {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** KaTeX sets them in displays alone. */
const NEVER_IN_LINE = /\\begin\{(?:align|equation|gather|multline|split|alignat|eqnarray)\*?\}|\\tag\b/u;
/** What is hardly ever set in a line. */
const DISPLAY =
  /\\begin\{(?:align|aligned|cases|equation|gather|multline|split|alignat|eqnarray)\*?\}|\\tag\b|\\\\\s*$/u;
/** Marks that follow a formula without a space. */
const CLOSING = /[\s，。、；：！？,.;:!?)\]}）】」』》”’%]/u;
const OPENING = /[\s([{（【「『《“‘]/u;
/** Wikipedia puts it around each formula. */
const WRAPPED = /^\{\\(?:display|text)style\s+([^]*)\}$/u;

/** Behind a formula in a sentence its blank was kept, on the next line: ` and so on`. */
const GOES_ON = /^[\s\u200b]*\n +\p{Ll}/u;
/** Words that begin a line at once. */
const BEGINS = /^[\s\u200b]*\n\p{L}\p{L}*[ ,]/u;

/** Whether the sentences of a text that was cut into lines have kept the blanks behind their formulas: where there is none, a display ended. */
export function blanksGoOn(text: string, found: readonly Finding[]): boolean {
  return found.filter(({ to }) => GOES_ON.test(text.slice(to, to + 8))).length >= FEWEST;
}

const FEWEST = 3;

/**
 * @param floor where the writing before it ends.
 * @param keepsBlanks see `blanksGoOn`
 */
export function write(text: string, { from, to, tex }: Finding, floor: number, keepsBlanks = false): Writing {
  const lines = linesAround(text, from, to);
  const isLines = text.slice(from, to).includes('\n');
  const isAlone = lines.before !== 'same' && lines.behind !== 'same';
  const isDisplay =
    isAlone &&
    (!isLines ||
      DISPLAY.test(tex) ||
      (keepsBlanks && BEGINS.test(text.slice(to, to + 60)) && !SMALL.test(tex)) ||
      (lines.before === 'apart' && lines.behind === 'apart' && !isWithin(text, from, to, tex)));
  const clean = tidy(tex, isDisplay);
  if (isDisplay) return { ...wholeLines(text, from, to, floor), text: `$$\n${clean}\n$$` };
  if (NEVER_IN_LINE.test(tex)) {
    const opening = lines.before === 'same' ? '\n' : '';
    const closing = lines.behind === 'same' ? '\n' : '';
    return { from, to, text: `${opening}$$\n${tidy(tex, true)}\n$$${closing}` };
  }
  if (!isLines) return { from, to, text: (touches(text, from, floor) ? ' ' : '') + inline(clean) };
  return joined(text, from, to, clean, floor, lines);
}

/** `$a$$b$` would be one formula; what stands between them may be seen by nobody. */
function touches(text: string, from: number, floor: number): boolean {
  return floor > 0 && from - floor < 8 && /^[\u200b-\u200d\u2060-\u2064\ufeff]*$/u.test(text.slice(floor, from));
}

/** A comma or a full stop stands behind a formula in a line, never on the line below a display. */
function goesOn(text: string, to: number): boolean {
  return /^[\s\u200b]*[，。、；,;.](?!\.)/u.test(text.slice(to, to + 60));
}

/** Whether the sentence around it goes on behind it: a sign by itself, or what it is a member of, is no display between two halves of one. */
function isWithin(text: string, from: number, to: number, tex: string): boolean {
  if (goesOn(text, to)) return true;
  if (!SMALL.test(tex)) return false;
  const [ahead, after] = [text.slice(Math.max(0, from - 60), from), text.slice(to, to + 60)];
  return /(?:[A-Za-z,]|\p{sc=Han})[\s\u200b]*$/u.test(ahead) && /^[\s\u200b]*(?:[a-z]|\p{sc=Han})/u.test(after);
}

/** `g_i`, `\\mu`, `a\\in\\mathbb{R}^n`: no equation, no fraction, no sum. */
const SMALL =
  /^(?=.{1,40}$)(?!.*(?:[=<>&]|\\(?:d?frac|sum|prod|int|begin|sqrt|le|ge|leq|geq|neq|approx|sim|propto|to|text|tag|mapsto|rightarrow)(?![A-Za-z])))\S.*$/u;

/** What a display adds for its own sake falls away; in a line, ends of lines do too. */
export function tidy(tex: string, isDisplay = false): string {
  return unwrap(tex.trim())
    .trim()
    .replace(/(?:\s*\\\\\s*)+$/u, '')
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/[^\S\n]*\n\s*/gu, isDisplay ? '\n' : ' ');
}

function unwrap(tex: string): string {
  const inner = WRAPPED.exec(tex)?.[1];
  if (inner === undefined) return tex;
  let depth = 0;
  for (const char of inner.replace(/\\./gu, ''))
    if (char === '{') depth++;
    else if (char === '}' && --depth < 0) return tex;
  return inner;
}

/** A `$` in a formula would close it. */
function inline(tex: string): string {
  return tex.includes('$') ? `$$${tex}$$` : `$${tex}$`;
}

type Side = 'same' | 'next' | 'apart';

interface Lines {
  readonly before: Side;
  readonly behind: Side;
}

/** Whether other text stands on the same line, on the next one, or behind an empty one. */
function linesAround(text: string, from: number, to: number): Lines {
  const ahead = /(?:^|[^\s\u200b])([\s\u200b]*)$/u.exec(text.slice(Math.max(0, from - 200), from))?.[1] ?? '';
  const after = /^[\s\u200b]*/u.exec(text.slice(to, to + 200))?.[0] ?? '';
  const side = (blank: string, isEdge: boolean): Side =>
    isEdge || /\n\n/u.test(blank) ? 'apart' : blank.includes('\n') ? 'next' : 'same';
  return { before: side(ahead, from === ahead.length), behind: side(after, to + after.length >= text.length) };
}

/** With the blanks on its first and last line. */
function wholeLines(text: string, from: number, to: number, floor: number): { from: number; to: number } {
  let [low, high] = [from, to];
  while (low > floor && text[low - 1] !== '\n' && isBlank(text[low - 1])) low--;
  while (high < text.length && text[high] !== '\n' && isBlank(text[high])) high++;
  return { from: low, to: high };
}

/** A formula in a sentence that was cut into a line for each sign: the sentence is put together again. */
function joined(text: string, from: number, to: number, tex: string, floor: number, lines: Lines): Writing {
  let [low, high] = [from, to];
  const within = isWithin(text, from, to, tex);
  if (lines.before !== 'apart' || within) while (low > floor && isBlank(text[low - 1])) low--;
  if (lines.behind !== 'apart' || within) while (high < text.length && isBlank(text[high])) high++;
  const ahead =
    (lines.before === 'apart' && !within) || low === floor || OPENING.test(text[low - 1] ?? '\n') ? '' : ' ';
  const after = (lines.behind === 'apart' && !within) || CLOSING.test(text[high] ?? '\n') ? '' : ' ';
  return { from: low, to: high, text: `${ahead}${inline(tex)}${after}` };
}
