/** Lines of a chat in one shape → its messages in order, and what is no message. Knows nothing of questions. */
import type { Text } from '../../../format/problem.ts';
import { slice, trim, type Tracked } from '../../tracked.ts';
import { Days } from '../talk/days.ts';
import { DAY_ALONE, STAMP, readWhen } from '../talk/stamp.ts';
import { dedent, isBlank, trimLines, textOf } from '../talk/text.ts';
import type { Shape } from './shape.ts';
import { NOTICE, TRIMMING, isBareStamp, isNotice, isSystemSpeaker, isTrimming } from './system.ts';

export interface Message {
  readonly speaker: Tracked;
  /** Label, time, and the like. */
  readonly moved: readonly Tracked[];
  readonly body: readonly Tracked[];
  /** Minutes from an arbitrary start, where times are told. */
  readonly minute: number | undefined;
  readonly on: string | undefined;
  /** A line with the day stood before it. */
  readonly opensDay: boolean;
}

export interface Messages {
  readonly preamble: readonly Tracked[];
  readonly messages: readonly Message[];
  readonly dropped: readonly { readonly text: Tracked; readonly reason: Text }[];
  readonly moved: readonly Tracked[];
}

/** A day alone on its line, with or without rules beside it. */
export function isDayLine(text: string): boolean {
  return text.length <= 60 && /\d|今天|昨天|前天|day/iu.test(text) && DAY_RULE.test(text);
}

/** A time alone on its line, with or without its day. */
export function isTimeLine(text: string): boolean {
  return text.length <= 60 && /\d[:：]\d\d/u.test(text) && TIME_RULE.test(text);
}

const RULE = '[-—–─━=_*·.~\\s]*';
const DAY_RULE = new RegExp(
  String.raw`^${RULE}(?:[\[【(（]\s*)?(?:(?:日期|Date|Day changed(?: to)?)\s*[:：]?\s*)?(?:${DAY_ALONE})(?:\s*[\])）】])?${RULE}$`,
  'iu',
);
const TIME_RULE = new RegExp(String.raw`^${RULE}(?:${STAMP})${RULE}$`, 'u');
const LINE_OF_SIGNS = /^\s*(?:[=＝]{6,}|[-—─━_*]{12,})\s*$/u;
const EXPORT_END = /^\s*(?:Exported \d+ message\(s\)|---? Log closed.*|以上(?:是|为)(?:全部)?聊天记录.*)\s*$/iu;

export function readMessages(lines: readonly Tracked[], shape: Shape): Messages {
  const texts = lines.map(({ text }) => text);
  const days = new Days();
  const preamble: Tracked[] = [];
  const moved: Tracked[] = [];
  const dropped: { text: Tracked; reason: Text }[] = [];
  const messages: Draft[] = [];
  let opensDay = false;
  /** The time that stands above several messages. */
  let standing: ReturnType<Days['read']> | undefined;
  let reactions = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const head = isBlank(line.text) ? undefined : shape.head(texts, at);
    const current = messages.at(-1);
    if (head && (head.name || current)) {
      const last = lines[at + head.lines - 1] ?? line;
      const named = head.name && lines[at + head.name.line];
      const speaker = named && head.name ? trim(slice(named, head.name.from, head.name.to)) : current?.speaker;
      if (!speaker) continue;
      const heads = [...lines.slice(at, at + head.lines - 1), slice(last, 0, head.text)];
      const words = slice(last, head.text);
      messages.push({
        speaker,
        moved: heads,
        body: words.text.trim() === '' ? [] : [words],
        time: standing && !head.when ? standing : days.read(head.when),
        opensDay,
      });
      opensDay = false;
      reactions = false;
      at += head.lines - 1;
    } else if (isDayRule(line.text, shape)) {
      moved.push(line);
      const when = readWhen(line.text);
      const time = days.read(when);
      standing = when.minutes === undefined ? undefined : time;
      opensDay ||= when.minutes === undefined;
    } else if (isNotice(line.text) || (shape.isInline && isBareStamp(line.text)))
      dropped.push({ text: line, reason: NOTICE });
    else if (current && isReaction(texts, at)) {
      for (const text of lines.slice(at, at + 2)) dropped.push({ text, reason: TRIMMING });
      at++;
    } else if (current && (reactions || isTrimming(line.text)) && !isBlank(line.text))
      dropped.push({ text: line, reason: TRIMMING });
    else if (/^\{Reactions\}\s*$/u.test(line.text)) {
      reactions = true;
      dropped.push({ text: line, reason: TRIMMING });
    } else if (current && ((LINE_OF_SIGNS.test(line.text) && isEdge(texts, at, shape)) || EXPORT_END.test(line.text)))
      moved.push(line);
    else (current?.body ?? preamble).push(line);
    if (isBlank(line.text)) reactions = false;
  }
  const settled = days.settle();
  const kept: Message[] = [];
  for (const { speaker, moved: heads, body, time, opensDay: opens } of messages) {
    const words = dedent(trimLines(body));
    if (isSystemSpeaker(speaker.text) || isNotice(textOf(words))) {
      for (const text of [...heads, ...words]) dropped.push({ text, reason: NOTICE });
    } else kept.push({ speaker, moved: heads, body: words, minute: time.minute, on: settled(time), opensDay: opens });
  }
  dropped.sort((a, b) => (a.text.origins[0] ?? 0) - (b.text.origins[0] ?? 0));
  return { preamble, messages: kept, dropped, moved };
}

interface Draft {
  readonly speaker: Tracked;
  readonly moved: readonly Tracked[];
  readonly body: Tracked[];
  readonly time: ReturnType<Days['read']>;
  readonly opensDay: boolean;
}

/** `:+1:` and how many gave it, each on its line. */
function isReaction(texts: readonly string[], at: number): boolean {
  return /^\s*:[a-z0-9_+-]{1,40}:\s*$/u.test(texts[at] ?? '') && /^\s*\d{1,3}\s*$/u.test(texts[at + 1] ?? '');
}

/** A day, between rules or alone; a time alone only where names bear none. */
function isDayRule(text: string, shape: Shape): boolean {
  return isDayLine(text) || (text.length <= 60 && shape.name === 'name, text' && isTimeLine(text));
}

/** Whether a line of signs parts messages and does not stand within one (before an answer to a quotation). */
function isEdge(texts: readonly string[], at: number, shape: Shape): boolean {
  for (let next = at + 1; next < Math.min(texts.length, at + 4); next++) {
    const text = texts[next] ?? '';
    if (isBlank(text)) continue;
    return (
      shape.head(texts, next) !== undefined ||
      isDayRule(text, shape) ||
      LINE_OF_SIGNS.test(text) ||
      EXPORT_END.test(text)
    );
  }
  return true;
}
