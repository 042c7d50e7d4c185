/** Lines of one section → turns, and what stands before the first. */
import { slice, type Tracked } from '../../tracked.ts';
import type { Text } from '../../../format/problem.ts';
import { PARTS, PAUSE } from '../chapters.ts';
import { isRule } from '../markdown-lines.ts';
import { explainsAnswer } from '../talk/answer-words.ts';
import { dividerIn, isPauseLine } from '../talk/banners.ts';
import { unmarked } from '../talk/bold-turn.ts';
import { inCode } from '../talk/fences.ts';
import { isBlank } from '../talk/text.ts';
import type { Label } from './label.ts';
import type { ReadLabel } from './labels.ts';

export interface Turn {
  readonly label: Label;
  /** The line on which it opens. */
  readonly line: Tracked;
  readonly body: Tracked[];
  readonly moved: Tracked[];
}

/** Labels of lines, and of those in a quotation below who asks. */
type Labels = Readonly<Record<'readLabel' | 'readQuoted', ReadLabel>>;

interface Turns {
  readonly before: readonly Tracked[];
  readonly turns: readonly Turn[];
  /** Lines that nobody says: another part begins, there was a break. */
  readonly dropped: readonly { readonly text: Tracked; readonly reason: Text }[];
}

export function readTurns(lines: readonly Tracked[], { readLabel, readQuoted }: Labels): Turns {
  const dropped: { text: Tracked; reason: Text }[] = [];
  const turns: Turn[] = [];
  const before: Tracked[] = [];
  /** Place of the line on which the last turn opens. */
  let opened = -1;
  const code = inCode(lines.map(({ text }) => text));
  const end = lines.findLastIndex(({ text }) => text.trim() !== '');
  for (const [at, line] of lines.entries()) {
    const label = code[at] ? undefined : readLabel(line.text);
    if (label?.kind === 'answer' && turns.at(-1)?.label.kind === 'answer' && explainsAnswer(line.text)) {
      turns.at(-1)?.body.push(line);
      continue;
    }
    if (label && isOwnOutcome(label, turns.at(-1), lines[at - 1], lines[opened - 1])) {
      turns.at(-1)?.body.push(line);
      continue;
    }
    if (label) {
      opened = at;
      turns.push(turnAt(label, line));
      continue;
    }
    const unsaid = code[at] ? undefined : unsaidIn(line.text);
    if (unsaid) {
      dropped.push({ text: line, reason: unsaid });
      continue;
    }
    const turn = turns.at(-1);
    // What parts this section from the next is nobody's.
    if (turn && at === end && !code[at] && isRule(line.text)) {
      turn.moved.push(line);
      continue;
    }
    const said = code[at] ? undefined : labelInQuotation(lines, at, readLabel);
    if (said) {
      opened = at;
      turns.push(turnAt(said, line));
      continue;
    }
    const isQuoted =
      turn !== undefined &&
      (turn.label.kind === 'mention' || turn.line.text.startsWith('>') || isAllQuoted(turn, lines, opened, readLabel));
    const quoted = isQuoted ? readQuoted(line.text) : undefined;
    // `> 请教：…` right below who asks, who has said nothing yet, is no name.
    const isFirst = turn?.body.every(({ text }) => isBlank(text)) === true;
    if (quoted && !(quoted.isDoubtful === true && isFirst)) turns.push(turnAt(quoted, line));
    else if (isQuoted && /^>\s?/u.test(line.text)) {
      const mark = /^>\s?/u.exec(line.text)?.[0].length ?? 0;
      turn.moved.push(slice(line, 0, mark));
      turn.body.push(slice(line, mark));
    } else (turn?.body ?? before).push(line);
  }
  const asked = withAskers(turns);
  return {
    before,
    turns: asked.filter((turn, index) => !isHeadOfAnswers(turn, asked[index + 1], asked[index - 1])),
    dropped,
  };
}

/** `@阿禾 回答：` over nothing but a quotation: it is what they say. Where words of their own follow, they quote somebody. */
function isAllQuoted({ label, line }: Turn, lines: readonly Tracked[], opened: number, readLabel: ReadLabel): boolean {
  if (!label.isPerson || line.text.slice(label.length).trim() !== '') return false;
  for (const { text } of lines.slice(opened + 1, opened + MOST_QUOTED)) {
    if (isBlank(text) || text.startsWith('>')) continue;
    return readLabel(text) !== undefined;
  }
  return true;
}

/** Lines below a turn that are looked at. */
const MOST_QUOTED = 40;

/** `结论：…` right below what somebody says, where blank lines part the turns, is what they came to; behind a blank line it is the curator's. */
function isOwnOutcome(label: Label, turn: Turn | undefined, above?: Tracked, aboveTurn?: Tracked): boolean {
  if (label.kind !== 'note' || label.length > 0 || turn?.label.kind !== 'person') return false;
  return above !== undefined && !isBlank(above.text) && aboveTurn !== undefined && isBlank(aboveTurn.text);
}

function unsaidIn(line: string): Text | undefined {
  return dividerIn(line) ? PARTS : isPauseLine(line) ? PAUSE : undefined;
}

/** `> **Ann:** …` is a turn of Ann's, but for one that somebody quotes to answer it: his own words then follow. */
function labelInQuotation(lines: readonly Tracked[], at: number, readLabel: ReadLabel): Label | undefined {
  const text = lines[at]?.text ?? '';
  const mark = /^>\s?/u.exec(text)?.[0].length;
  const label = mark === undefined ? undefined : readLabel(text.slice(mark));
  if (mark === undefined || !label || label.kind === 'note' || label.isDoubtful) return undefined;
  const next = lines.slice(at + 1, at + 40).find((line) => !/^>|^\s*$/u.test(line.text))?.text;
  const isLast =
    next === undefined || readLabel(next) !== undefined || /^\s{0,3}(?:#{1,6}\s|\[\d+\]:|[-*_]{3})/u.test(next);
  return isLast ? { ...label, length: label.length + mark } : undefined;
}

/** `提问者：小顾` above or below `问题：…` tells who asks it. */
function withAskers(turns: readonly Turn[]): Turn[] {
  const joined: Turn[] = [];
  for (const turn of turns) {
    const before = joined.at(-1);
    const asker = [before, turn].find((one) => one && isAskerAlone(one));
    const question = asker === turn ? before : turn;
    if (!before || !asker || !question || question.label.kind !== 'question' || question.label.isPerson) {
      joined.push(turn);
      continue;
    }
    joined[joined.length - 1] = {
      label: asker.label,
      line: before.line,
      body: question.body,
      moved: [...before.moved, ...turn.moved, ...asker.body.filter(({ text }) => text !== '')],
    };
  }
  return joined;
}

function isAskerAlone({ label, body }: Turn): boolean {
  return label.kind === 'mention' && label.asks === 'anew' && body.every(({ text }) => text.trim() === '');
}

function turnAt(label: Label, line: Tracked): Turn {
  const { moved, words } = unmarked(line, label.length);
  return { label, line, body: [words], moved: [...moved] };
}

/** `回答` on a line of its own over the people who answer is no turn; its mark goes with the turn before it. */
function isHeadOfAnswers(turn: Turn, next: Turn | undefined, before: Turn | undefined): boolean {
  const isHead =
    turn.label.kind === 'answer' &&
    (next?.label.kind === 'person' || next?.label.kind === 'mention') &&
    turn.body.every(({ text }) => text.trim() === '');
  if (isHead) (before ?? next).moved.push(...turn.moved);
  return isHead;
}
