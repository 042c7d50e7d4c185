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
const BARE = new RegExp(String.raw`^\s*\[?(?<when>${CLOCK_ALONE})\]?\s*$`, 'u');

export const NAME_OVER_TIME: Shape = {
  name: 'name above time',
  weight: 0.9,
  isInline: false,
  head(lines, at) {
    const line = lines[at] ?? '';
    const goesOn = line.length < 20 ? BARE.exec(line) : null;
    return (
      nameOverTime(lines, at) ??
      (goesOn && { lines: 1, name: undefined, text: line.length, when: readWhen(goesOn.groups?.['when'] ?? '') }) ??
      undefined
    );
  },
};

/** Discord puts a dash before the time also where other heads of the same talk stand on one line. */
export function nameOverDash(lines: readonly string[], at: number): Head | undefined {
  const gap = dashBelow(lines, at);
  return gap > 0 || /^\s*[—–]\s/u.test(lines[at + 1] ?? '') ? nameOverTime(lines, at) : undefined;
}

function nameOverTime(lines: readonly string[], at: number): Head | undefined {
  const name = withoutStatus(lines[at] ?? '');
  if (!isName(name) || TIME_LINE.test(name) || /[:：]\s*\S/u.test(name)) return undefined;
  const dash = dashBelow(lines, at);
  // Zulip says there that a message was changed or moved.
  const isChanged = dash === 0 && /^\s*(?:EDITED|MOVED|已编辑|已編輯)\s*$/u.test(lines[at + 1] ?? '');
  let gap = dash + (isChanged ? 2 : 1);
  // A copy may have doubled the ends of lines; then only a day is sign enough.
  const isSpaced = (dash > 0 || DATED_LINE.test(lines[at + 2] ?? '')) && isBlank(lines[at + gap] ?? '');
  if (isSpaced) gap++;
  const below = lines[at + gap] ?? '';
  const isTime = below.length < 50 && /\d[:：]\d\d/u.test(below) && TIME_LINE.test(below);
  if (!isTime) return undefined;
  const from = name.length - name.trimStart().length;
  return {
    lines: gap + 1,
    name: { line: 0, from, to: name.trimEnd().length },
    text: below.length,
    when: readWhen(TIME_LINE.exec(below)?.groups?.['when'] ?? ''),
  };
}

/** How far below the name a dash stands alone, 0 for none: Discord copies one, and what somebody is called there before it (`OP`). */
function dashBelow(lines: readonly string[], at: number): number {
  if (DASH.test(lines[at + 1] ?? '')) return 1;
  return /^\s*(?:[A-Z0-9]{2,5}|ADMIN)?\s*$/u.test(lines[at + 1] ?? '') && DASH.test(lines[at + 2] ?? '') ? 2 : 0;
}
