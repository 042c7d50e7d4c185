/** A stretch of text → its letters, each as TeX would print it, and the commands among them. One pass. */
import type { Eye } from './visible.ts';
import { fold, kindOf } from './glyphs.ts';

export interface Letters {
  readonly count: number;
  /** Where each letter begins and ends in the text; letters of a command stand where it stands. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Sums of a number for each letter: two stretches with equal differences hold the same letters in whatever order. */
  readonly sums: Int32Array;
  readonly code: Int32Array;
  /** Commands, in order. */
  readonly anchors: readonly Anchor[];
}

export interface Anchor {
  readonly from: number;
  readonly to: number;
  /** How many letters stand before it, and how many with its own. */
  readonly before: number;
  readonly after: number;
}

/** Commands whose argument is not printed. */
const SILENT = /(?:begin|end|color|textcolor|colorbox|hspace\*?|vspace\*?|label|style|class|kern|mkern)$/u;
const COMMAND = /\\(?:[A-Za-z]+\*?|[^\sA-Za-z])/uy;
const ARGUMENT = /\s?\{[^{}\n]{0,40}\}/uy;
const COLUMNS = /\s?\{(?:array|tabular|darray)\}\s?\{[^{}\n]{0,40}\}/uy;
const SCRIPT = /[\^_]/u;

/** @param scripts whether `^` and `_` count as commands too. */
export function readLetters(text: string, start: number, end: number, eye: Eye, scripts: boolean): Letters {
  const from = new Int32Array(end - start);
  const to = new Int32Array(end - start);
  const code = new Int32Array(end - start);
  const anchors: Anchor[] = [];
  let count = 0;
  const put = (letter: string, at: number, until: number) => {
    if (count >= code.length) return;
    from[count] = at;
    to[count] = until;
    code[count++] = numberOf(letter);
  };
  for (let at = start; at < end;) {
    const command = text[at] === '\\' ? commandAt(text, at, eye) : undefined;
    if (command) {
      const before = count;
      for (const letter of command.letters) put(letter, at, command.to);
      anchors.push({ from: at, to: command.to, before, after: count });
      at = command.to;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (scripts && SCRIPT.test(char)) anchors.push({ from: at, to: at + 1, before: count, after: count });
    const folded = fold(char);
    if (folded !== '' && kindOf(folded) === 'letter') put(folded, at, at + char.length);
    at += char.length;
  }
  const sums = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = ((sums[i] ?? 0) + (code[i] ?? 0)) | 0;
  return { count, from, to, sums, code, anchors };
}

/** With the arguments that are not printed. */
function commandAt(text: string, at: number, eye: Eye): { letters: string; to: number } | undefined {
  const found = match(COMMAND, text, at);
  if (found === undefined) return undefined;
  const { length, letters } = eye.command(found);
  const name = found.slice(0, length);
  let to = at + length;
  if (name === '\\begin') to += match(COLUMNS, text, to)?.length ?? 0;
  if (SILENT.test(name) && to === at + length) to += match(ARGUMENT, text, to)?.length ?? 0;
  return { letters, to };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Spread over 32 bits, so that sums of different letters hardly meet. */
function numberOf(letter: string): number {
  let hash = Math.imul((letter.codePointAt(0) ?? 0) + 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
