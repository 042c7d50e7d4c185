/** The name on one line, the words below it, the time on a line of its own below them: what a copy from the Feishu app leaves. All lines → their heads. */
import { STAMP, readWhen, type When } from '../talk/stamp.ts';
import { asks, isBlank } from '../talk/text.ts';
import { looksLikePerson } from '../talk/names.ts';
import { isDayLine } from './between.ts';
import { HIDDEN, isName, type Head, type Shape } from './shape.ts';

const TIME = new RegExp(String.raw`^${HIDDEN}\s*(?<when>${STAMP})(?:\s*\((?:edited|已编辑)\)|（已编辑）)?\s*$`, 'u');

export const TIME_BELOW: Shape = {
  name: 'name, words, then time',
  weight: 0.97,
  isInline: false,
  head: (lines, at) => headsOf(lines).get(at),
  ends: (line) => timeOf(line) !== undefined,
};

/** A head looks at where its message ends, so all are found at once. */
const found = new WeakMap<readonly string[], ReadonlyMap<number, Head>>();

function headsOf(lines: readonly string[]): ReadonlyMap<number, Head> {
  const known = found.get(lines);
  if (known) return known;
  const heads = findHeads(lines);
  found.set(lines, heads);
  return heads;
}

interface Message {
  /** Numbers of the lines that are not blank, down to the time. */
  readonly lines: readonly number[];
  readonly when: When;
}

function findHeads(lines: readonly string[]): ReadonlyMap<number, Head> {
  const messages: Message[] = [];
  let own: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (isBlank(line) || isDayLine(line)) continue;
    const when = timeOf(line);
    if (when === undefined) own.push(at);
    else if (own.length === 0) return new Map();
    else {
      messages.push({ lines: own, when });
      own = [];
    }
  }
  skipPreamble(messages, lines);
  const named = messages.filter((message) => message.lines.length > 1);
  const nameOf = ({ lines: [first = 0] }: Message) => lines[first] ?? '';
  // The time of the last message ends the text, unless the sample ends before: else the times stand above the words.
  if (own.length > LONGEST || (own.length > 0 && lines.length < SAMPLE)) return new Map();
  if (messages[0]?.lines.length === 1 || named.length < 2 || named.length * 2 < messages.length) return new Map();
  if (!named.every((message) => isHeadLine(nameOf(message)))) return new Map();
  const names = named.map(nameOf);
  const comesAgain = new Set(names).size < names.length;
  const isTalk = named.length <= 4 && names.every(looksLikePerson) && lines.some((line) => asks(line));
  if (!comesAgain && !isTalk) return new Map();
  return new Map(messages.map((message) => [message.lines[0] ?? 0, headOf(message, nameOf(message))]));
}

/** The name of the group may stand above all: the first message then begins where a name does that heads another. */
function skipPreamble(messages: Message[], lines: readonly string[]): void {
  const [first, ...others] = messages;
  if (!first) return;
  const names = new Set(others.flatMap((message) => (message.lines.length > 1 ? [lines[message.lines[0] ?? 0]] : [])));
  const from = first.lines.findIndex((at) => names.has(lines[at]));
  if (from > 0 && from < first.lines.length - 1) messages[0] = { ...first, lines: first.lines.slice(from) };
}

/** Whoever says more at once is named once: a line alone above its time goes on. */
function headOf({ lines, when }: Message, name: string): Head {
  if (lines.length === 1) return { lines: 1, name: undefined, text: 0, when };
  const from = name.length - name.trimStart().length;
  return { lines: 1, name: { line: 0, from, to: name.trimEnd().length }, text: name.length, when };
}

function isHeadLine(line: string): boolean {
  return line.length <= 48 && isName(line) && !/[:：]/u.test(line);
}

function timeOf(line: string): When | undefined {
  if (line.length > 40 || !/\d[:：]\d\d/u.test(line)) return undefined;
  const when = TIME.exec(line)?.groups?.['when'];
  return when === undefined ? undefined : readWhen(when);
}

/** As many lines are looked at to choose a shape; the last message may be cut there. */
const SAMPLE = 1200;
const LONGEST = 60;
