/** Holes of a drawn page → the words of an edition. */
import { type EditionId, prefixOf } from '../ui/editions.ts';
import { languages } from '../ui/strings/languages.ts';
import { ARGUMENT, CHOICE, CLOSE, EDITION, NAME_CLOSE, NAME_OPEN, OPEN } from '../ui/strings/slots.ts';

export interface Filling {
  readonly edition: EditionId;
  /** Converts what is no word of ours: content that stands in an argument. */
  readonly convert: (text: string) => string;
  /** Plain text → text of the kind of file that it stands in. */
  readonly escape: (text: string) => string;
  /** The way back, for arguments: they were escaped with the page or the file. */
  readonly unescape: (text: string) => string;
}

/** Any hole or sign of ours. */
export const HOLE = new RegExp(`[${OPEN}-${NAME_CLOSE}]`, 'u');
/** What begins one. */
const SIGN = new RegExp(`[${OPEN}${EDITION}${NAME_OPEN}]`, 'gu');

/** Text of a page → the same with its holes filled; what stands between them goes through `convert`. */
export function fillWords(text: string, filling: Filling): string {
  if (!HOLE.test(text)) return filling.convert(text);
  let filled = '';
  for (let at = 0; at < text.length;) {
    const hole = nextHole(text, at);
    if (hole.start > at) filled += filling.convert(text.slice(at, hole.start));
    if (hole.start === text.length) break;
    const body = text.slice(hole.start + 1, hole.end - 1);
    const sign = text.charAt(hole.start);
    if (sign === OPEN) filled += filling.escape(wordOf(body, filling));
    else if (sign === NAME_OPEN) filled += body;
    else if (sign === EDITION) filled += prefixOf(filling.edition);
    at = hole.end;
  }
  return filled;
}

interface Hole {
  readonly start: number;
  readonly end: number;
}

function nextHole(text: string, from: number): Hole {
  SIGN.lastIndex = from;
  const start = SIGN.exec(text)?.index;
  if (start === undefined) return { start: text.length, end: text.length };
  const sign = text.charAt(start);
  if (sign === EDITION) return { start, end: start + 1 };
  if (sign === NAME_OPEN) return { start, end: text.indexOf(NAME_CLOSE, start) + 1 };
  return { start, end: endOfSlot(text, start) };
}

const INNERMOST_SLOT = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}`, 'gu');

/** What stands between the words. */
export function withoutWords(text: string): string {
  const rest = text.replace(INNERMOST_SLOT, '');
  return rest === text ? text : withoutWords(rest);
}

/** Slots stand in slots: a date in a sentence. */
function endOfSlot(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === OPEN) depth++;
    else if (text[i] === CLOSE && --depth === 0) return i + 1;
  }
  throw new Error(`A hole for words has no end: ${text.slice(start, start + 80)}`);
}

/** Words that hold no content are the same on every page. */
const known = new Map<string, string>();

/** The word as plain text. */
function wordOf(body: string, filling: Filling): string {
  if (body.includes(`${ARGUMENT}=`)) return readWord(body, filling);
  const key = filling.edition + body;
  let word = known.get(key);
  if (word === undefined) known.set(key, (word = readWord(body, filling)));
  return word;
}

function readWord(body: string, filling: Filling): string {
  const [key = '', ...args] = argumentsIn(body);
  const values = args.map((argument) => valueOf(argument, filling));
  if (key === CHOICE) return String(values[filling.edition === 'en' ? 1 : 0]);
  let word: unknown = languages[filling.edition];
  for (const name of key.split('.')) word = (word as Record<string, unknown> | undefined)?.[name];
  if (typeof word === 'function') return String((word as (...values: readonly unknown[]) => unknown)(...values));
  if (typeof word === 'string') return word;
  throw new Error(`The page asks for the word "${key}", which ${filling.edition} does not have`);
}

function argumentsIn(body: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < body.length; i++) {
    if (body[i] === OPEN) depth++;
    else if (body[i] === CLOSE) depth--;
    else if (body[i] === ARGUMENT && depth === 0) {
      parts.push(body.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, body.slice(from)];
}

function valueOf(written: string, filling: Filling): string | number | boolean | undefined {
  const rest = written.slice(1);
  switch (written.charAt(0)) {
    case '=':
      return filling.unescape(fillWords(rest, filling));
    case '#':
      return Number(rest);
    case '':
      return undefined;
    default:
      return written === '+';
  }
}
