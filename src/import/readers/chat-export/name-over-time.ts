/** The name on one line, the time on the next, the words below: what a copy from a web page leaves of Slack, Teams, Discord, Feishu and merged WeChat records. */
import { CLOCK_ALONE, DATED, STAMP, readWhen } from '../talk/stamp.ts';
import { isBlank } from '../talk/text.ts';
import { HIDDEN, isName, withoutStatus, type Head, type Shape } from './shape.ts';

const TIME_LINE = new RegExp(
  String.raw`^${HIDDEN}\s*(?:(?:APP|BOT)\s+)?(?::[a-z0-9_+-]{2,40}:\s*|\p{Extended_Pictographic}\uFE0F?\s+)?(?:[—–|·-]\s*)?(?:(?:Posted|Written|Sent|发表于|发布于|回复于|發表於)(?: on| at)?\s*[:：]?\s*)?\[?(?<when>${STAMP})\]?(?:\s*\((?:edited|已编辑)\))?\s*$`,
  'du',
);
const DATED_LINE = new RegExp(String.raw`^\s*${DATED}\s*$`, 'u');
const DASH = /^\s*[—–-]\s*$/u;
const PROGRAM = /^\s*(?:APP|BOT|应用|机器人)\s*$/u;
const BARE = new RegExp(String.raw`^\s*\[?(?<when>${CLOCK_ALONE})\]?\s*$`, 'u');
/** The same with what was said behind it: `[9:22 AM] then it fell`. */
const BOXED = new RegExp(String.raw`^\s*\[(?<when>${CLOCK_ALONE})\]\s+(?=\S)`, 'u');
/** With what Slack says of somebody before it. */
const CLOCK = new RegExp(
  String.raw`^\s*(?::[a-z0-9_+-]{2,40}:\s*|\p{Extended_Pictographic}\uFE0F?\s+)?\[?${CLOCK_ALONE}\]?\s*$`,
  'u',
);

export const NAME_OVER_TIME: Shape = {
  name: 'name above time',
  weight: 0.9,
  isInline: false,
  head(lines, at) {
    const line = lines[at] ?? '';
    const goesOn = (line.length < 20 ? BARE.exec(line) : null) ?? (/^\s*\[/u.test(line) ? BOXED.exec(line) : null);
    return (
      nameOverTime(lines, at) ??
      (goesOn && {
        lines: 1,
        name: undefined,
        text: goesOn[0].length,
        when: readWhen(goesOn.groups?.['when'] ?? ''),
      }) ??
      undefined
    );
  },
};

/** Discord puts a dash before the time also where other heads of the same talk stand on one line. */
export function nameOverDash(lines: readonly string[], at: number): Head | undefined {
  const gap = dashBelow(lines, at);
  const below = PROGRAM.test(lines[at + 1] ?? '') ? lines[at + 2] : lines[at + 1];
  return gap > 0 || /^\s*[—–]\s/u.test(below ?? '') ? nameOverTime(lines, at) : undefined;
}

function nameOverTime(lines: readonly string[], at: number): Head | undefined {
  const name = withoutStatus(lines[at] ?? '');
  if (!isName(name) || PROGRAM.test(name) || TIME_LINE.test(name) || /[:：]\s*\S/u.test(name)) return undefined;
  const dash = dashBelow(lines, at);
  // Zulip says there that a message was changed or moved.
  const isChanged = dash === 0 && /^\s*(?:EDITED|MOVED|已编辑|已編輯)\s*$/u.test(lines[at + 1] ?? '');
  // Slack and Discord say there that somebody is a program.
  const isProgram = dash === 0 && PROGRAM.test(lines[at + 1] ?? '') && isTimeLine(lines[at + 2] ?? '');
  let gap = dash + (isChanged || isProgram ? 2 : 1);
  // A copy may have doubled the ends of lines; then only a day is sign enough.
  const isSpaced = (dash > 0 || DATED_LINE.test(lines[at + 2] ?? '')) && isBlank(lines[at + gap] ?? '');
  if (isSpaced) gap++;
  const below = lines[at + gap] ?? '';
  if (!isTimeLine(below) || isSaid(lines, at, gap)) return undefined;
  const from = name.length - name.trimStart().length;
  return {
    lines: gap + 1,
    name: { line: 0, from, to: name.trimEnd().length },
    text: below.length,
    when: readWhen(TIME_LINE.exec(below)?.groups?.['when'] ?? ''),
  };
}

/**
 * Slack puts a clock alone between what one person says in a row, so a line of few words stands above it as a name would. It is told from one by
 * how the clock is written, where those of heads are written otherwise; and nobody of that name heads anything else.
 */
function isSaid(lines: readonly string[], at: number, gap: number): boolean {
  const below = lines[at + gap] ?? '';
  if (gap !== 1 || isBlank(lines[at - 1] ?? '') || !BARE.test(below)) return false;
  const { names, first } = headsIn(lines);
  const isAlone = (names.get(withoutStatus(lines[at] ?? '').trim()) ?? 0) < 2;
  return isAlone && first !== undefined && writingOf(below) !== first;
}

interface Heads {
  /** How often each line stands above a time. */
  readonly names: ReadonlyMap<string, number>;
  /** How the first time is written, where it is a clock alone: days beside some of them would be no difference of heads. */
  readonly first: string | undefined;
}

const found = new WeakMap<readonly string[], Heads>();

/** Asked of every line, so it is looked up once for all. */
function headsIn(lines: readonly string[]): Heads {
  const known = found.get(lines);
  if (known) return known;
  const names = new Map<string, number>();
  let first: string | undefined;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isTimeLine(line)) continue;
    first ??= line;
    const name = withoutStatus(lines[at - 1] ?? '').trim();
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const heads = { names, first: first !== undefined && CLOCK.test(first) ? writingOf(first) : undefined };
  found.set(lines, heads);
  return heads;
}

function isTimeLine(line: string): boolean {
  return line.length < 50 && /\d[:：]\d\d/u.test(line) && TIME_LINE.test(line);
}

/** `  9:02 AM` → ` 0:0A`: what stands around the figures. */
function writingOf(line: string): string {
  const bare = line.replace(/:[a-z0-9_+-]{2,40}:|\p{Extended_Pictographic}\uFE0F?/gu, '').replace(/\([^)]*\)/gu, '');
  return bare
    .trimEnd()
    .replace(/^\s+/u, ' ')
    .replace(/\d+/gu, '0')
    .replace(/[ap]\.?m\.?/giu, 'A');
}

/** How far below the name a dash stands alone, 0 for none: Discord copies one, and what somebody is called there before it (`OP`). */
function dashBelow(lines: readonly string[], at: number): number {
  if (DASH.test(lines[at + 1] ?? '')) return 1;
  return /^\s*(?:[A-Z0-9]{2,5}|ADMIN)?\s*$/u.test(lines[at + 1] ?? '') && DASH.test(lines[at + 2] ?? '') ? 2 : 0;
}
