/** Lines of a chat in one shape → its messages in order, and what is no message. Knows nothing of questions. */
import type { Text } from '../../../format/problem.ts';
import type { Question } from '../../repairs/rule.ts';
import { slice, trim, type Tracked } from '../../tracked.ts';
import { Days, type YearlessDay, yearlessDay } from '../talk/days.ts';
import { readWhen } from '../talk/stamp.ts';
import { dedent, isBlank, trimLines, textOf } from '../talk/text.ts';
import { isDayRule, isEdge, isTimeLine, opensBelow, OTHER_TOPICS } from './between.ts';
import { FILE_AWAY, isAttachment, LEFT_OUT, lost } from './lost-media.ts';
import { LINE_SPACED } from './line-spaced.ts';
import { answerIn, waysToCall } from './head-name.ts';
import { isDeed } from './deeds.ts';
import { withoutForwarded } from './forwarded.ts';
import { withoutCallMarks, withoutMarks } from './marks-of-words.ts';
import { topicIn } from './preamble.ts';
import { isNamedReaction, isReaction } from './reactions.ts';
import { joinQuotedHeads } from './quoted-head.ts';
import { movePreviews } from './reply-preview.ts';
import type { Head, Shape } from './shape.ts';
import { NOTICE, TRIMMING, isStampedNotice, isStampOnly, isNotice, isSystemSpeaker, isTrimming } from './system.ts';

export interface Message {
  readonly speaker: Tracked;
  /** Label, time, and the like. */
  readonly moved: readonly Tracked[];
  readonly body: readonly Tracked[];
  /** Minutes from an arbitrary start, where times are told. */
  readonly minute: number | undefined;
  readonly on: string | undefined;
  readonly yearless: YearlessDay | undefined;
  /** A line with the day stood before it. */
  readonly opensDay: boolean;
  /** A line that names a topic of the channel stood before it. */
  readonly topic?: Tracked | undefined;
}

export interface Messages {
  readonly preamble: readonly Tracked[];
  readonly messages: readonly Message[];
  readonly dropped: readonly { readonly text: Tracked; readonly reason: Text }[];
  readonly moved: readonly Tracked[];
  readonly doubts: readonly (Question & { readonly at: Tracked })[];
}

export function readMessages(lines: readonly Tracked[], shape: Shape): Messages {
  return new Reading(lines, shape).read();
}

interface Draft extends Pick<Message, 'speaker' | 'moved' | 'opensDay' | 'topic'> {
  readonly body: Tracked[];
  /** What the program says below its head. */
  readonly notices: Tracked[];
  readonly time: ReturnType<Days['read']>;
}

class Reading {
  readonly #lines: readonly Tracked[];
  readonly #texts: readonly string[];
  readonly #shape: Shape;
  readonly #days = new Days();
  readonly #preamble: Tracked[] = [];
  readonly #moved: Tracked[] = [];
  readonly #dropped: { text: Tracked; reason: Text }[] = [];
  readonly #messages: Draft[] = [];
  #opensDay = false;
  #topic: Tracked | undefined;
  /** What follows are other topics of the forum. */
  #isOver = false;
  /** The time that stands above several messages. */
  #standing: ReturnType<Days['read']> | undefined;
  /** Within a list of reactions or what a link leads to, up to the next blank line. */
  #inReactions = false;
  /** Within a list of files that somebody put there, likewise. */
  #inAttachments = false;
  /** The program has just told something. */
  #isNoticed = false;
  readonly #doubts: (Question & { at: Tracked })[] = [];

  constructor(lines: readonly Tracked[], shape: Shape) {
    this.#lines = lines;
    this.#texts = lines.map(({ text }) => text);
    this.#shape = shape;
  }

  read(): Messages {
    for (let at = 0; at < this.#lines.length; at++) {
      const line = this.#lines[at];
      if (!line) continue;
      const isMark =
        isBlank(line.text) ||
        ((this.#shape.isInline || line.text.startsWith('[')) && isStampedNotice(line.text)) ||
        (this.#messages.length > 0 && /^\s*last reply\b/iu.test(line.text));
      const head = isMark ? undefined : this.#shape.head(this.#texts, at);
      if (head && (head.name || this.#messages.length > 0)) at += this.#open(head, line, at);
      else at += this.#take(line, at);
    }
    joinQuotedHeads(this.#messages);
    movePreviews(this.#messages);
    const kept = this.#kept();
    this.#dropped.sort((a, b) => (a.text.origins[0] ?? 0) - (b.text.origins[0] ?? 0));
    return {
      preamble: this.#preamble,
      messages: kept,
      dropped: this.#dropped,
      moved: this.#moved,
      doubts: this.#doubts,
    };
  }

  /** @returns how many lines of its head stand below the first */
  #open(head: Head, line: Tracked, at: number): number {
    const last = this.#lines[at + head.lines - 1] ?? line;
    const named = head.name && this.#lines[at + head.name.line];
    const speaker =
      named && head.name ? trim(slice(named, head.name.from, head.name.to)) : this.#messages.at(-1)?.speaker;
    if (!speaker) return 0;
    const words = slice(last, head.text);
    const to = answerIn(speaker.text, this.#messages);
    this.#messages.push({
      speaker: to === undefined ? speaker : trim(slice(speaker, 0, to)),
      moved: [...this.#lines.slice(at, at + head.lines - 1), slice(last, 0, head.text)],
      body: [...(to === undefined ? [] : [slice(speaker, to)]), ...(isBlank(words.text) ? [] : [words])],
      notices: [],
      time: this.#standing && !head.when ? this.#standing : this.#days.read(head.when),
      opensDay: this.#opensDay,
      topic: this.#topic,
    });
    this.#opensDay = false;
    this.#topic = undefined;
    this.#inReactions = false;
    this.#inAttachments = false;
    return head.lines - 1;
  }

  /** A line that opens no message: of the one before it, a day, or a mark of the program. @returns how many lines more were taken */
  #take(line: Tracked, at: number): number {
    const { text } = line;
    const current = this.#messages.at(-1);
    let taken = 0;
    // Discord tells below a notice when that was.
    if (this.#isNoticed && isTimeLine(text)) this.#drop(line, NOTICE);
    else if (current && (this.#isOver ||= OTHER_TOPICS.test(text))) this.#drop(line, TRIMMING);
    else if (this.#shape.ends?.(text)) this.#moved.push(line);
    else if (isDayRule(text, this.#shape)) this.#day(line);
    else if (isNotice(text) || ((this.#shape.isInline || text.startsWith('[')) && isStampOnly(text)))
      this.#notice(line);
    else if (current && isReaction(this.#texts, at)) {
      for (const each of this.#lines.slice(at, at + 2)) this.#drop(each, TRIMMING);
      taken = 1;
    } else if (current && (this.#isInList(text, current) || isTrimming(text)) && !isBlank(text))
      this.#drop(line, TRIMMING);
    else if (/^\{(?:Reactions|Embed|Stickers)\}\s*$/u.test(text)) {
      this.#inReactions = true;
      this.#drop(line, TRIMMING);
    } else if (/^\{Attachments\}\s*$/u.test(text)) {
      this.#inAttachments = true;
      this.#drop(line, TRIMMING);
    } else if (this.#inAttachments && isAttachment(text)) {
      this.#drop(line, FILE_AWAY);
      this.#doubts.push({ at: trim(line), ...lost(text.trim(), LEFT_OUT) });
    } else if (current && isEdge(this.#texts, at, this.#shape)) this.#moved.push(line);
    else if (current && this.#names(line, at)) this.#moved.push(line);
    else (current?.body ?? this.#preamble).push(line);
    if (!isBlank(text)) this.#isNoticed = isNotice(text);
    if (isBlank(text)) {
      this.#inReactions = false;
      this.#inAttachments = false;
    }
    return taken;
  }

  /** Whether the line names the topic of what stands below it. */
  #names(line: Tracked, at: number): boolean {
    const topic = opensBelow(this.#texts, at, this.#shape)
      ? topicIn(
          line,
          this.#preamble.map(({ text }) => text),
        )
      : undefined;
    this.#topic = topic ?? this.#topic;
    return topic !== undefined;
  }

  /** Without reactions of those who speak here, and without what the program tells of them on a line that stands apart. */
  #withoutReactions(body: readonly Tracked[], speakers: ReadonlySet<string>): readonly Tracked[] {
    return body.filter((line, at) => {
      const isTold = isBlank(body[at - 1]?.text ?? '') && isDeed(line.text, speakers);
      if (!isTold && !isNamedReaction(line.text, speakers)) return true;
      this.#drop(line, isTold ? NOTICE : TRIMMING);
      return false;
    });
  }

  /** What a link leads to is told below it; an address that stands nowhere else is somebody's. */
  #isInList(text: string, { body }: Draft): boolean {
    if (!this.#inReactions) return false;
    const address = /^\s*(https?:\/\/\S+)\s*$/u.exec(text)?.[1];
    return address === undefined || body.some((line) => line.text.includes(address));
  }

  #day(line: Tracked): void {
    this.#moved.push(line);
    const when = readWhen(line.text);
    const time = this.#days.read(when);
    this.#standing = when.minutes === undefined ? undefined : time;
    this.#opensDay ||= when.minutes === undefined;
  }

  #notice(line: Tracked): void {
    this.#drop(line, NOTICE);
    this.#messages.at(-1)?.notices.push(line);
  }

  #drop(text: Tracked, reason: Text): void {
    this.#dropped.push({ text, reason });
  }

  /** Messages with their days; what the program says is dropped. */
  #kept(): Message[] {
    const dayOf = this.#days.settle();
    const minuteOf = this.#days.settleMinutes();
    const speakers = new Set(this.#messages.flatMap(({ speaker }) => waysToCall(speaker.text)));
    return this.#messages.flatMap(({ speaker, moved, body, notices, time, opensDay, topic }) => {
      const said = dedent(trimLines(this.#withoutReactions(body, speakers)));
      const unmarked = withoutMarks(said, moved, this.#shape === LINE_SPACED);
      const called = withoutCallMarks(unmarked.words);
      const { words, marks: passedOn, doubt } = withoutForwarded(called.words);
      const { marks } = unmarked;
      if (doubt) this.#doubts.push(doubt);
      for (const mark of [...unmarked.edited, ...called.marks]) this.#drop(mark, TRIMMING);
      // A program may tell on the line of a head: `… 小舟(1234567) 撤回了一条消息`.
      const isEmpty = words.length === 0 && (notices.length > 0 || isNotice(speaker.text));
      if (!isEmpty && !isSystemSpeaker(speaker.text) && !isNotice(textOf(words)))
        return [
          {
            speaker,
            moved: [...moved, ...marks, ...passedOn],
            body: words,
            minute: minuteOf(time),
            on: dayOf(time),
            yearless: yearlessDay(time),
            opensDay,
            topic,
          },
        ];
      for (const text of [...moved, ...passedOn, ...words]) this.#drop(text, NOTICE);
      return [];
    });
  }
}
