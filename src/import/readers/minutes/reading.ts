/** Minutes line by line → topics with their turns, asides and what is only moved. */
import { both } from '../../../format/problem.ts';
import { slice, trim, type Tracked } from '../../tracked.ts';
import { isDayLine } from '../chat-export/messages.ts';
import type { Fit } from '../chat-export/shapes.ts';
import type { Found } from '../reader.ts';
import { inCode } from '../talk/fences.ts';
import { speakerKind } from '../talk/names.ts';
import { readWhen } from '../talk/stamp.ts';
import { isBlank } from '../talk/text.ts';
import { findSpeakers, openCandidates, type ReadCandidate, type Speakers } from './labels.ts';
import {
  isAfterLine,
  isAfterTitle,
  isFactLine,
  isFactTitle,
  isLeadingLine,
  isPresentLine,
  isPresentTitle,
  opensAfterList,
  presentIn,
  topicIn,
} from './parts.ts';
import { itemOf, type Topic } from './topics.ts';
import type { Turn } from './turn.ts';

/** One reading of minutes, line by line. */
export class Minutes {
  readonly #lines: readonly Tracked[];
  readonly #texts: readonly string[];
  readonly #code: readonly boolean[];
  readonly #fit: Fit | undefined;
  readonly #readCandidate: ReadCandidate;
  readonly #speakers: Speakers;
  readonly #topics: Topic[] = [];
  readonly #moved: Tracked[] = [];
  readonly #doubts: Found['doubts'][number][] = [];
  readonly #told = new Set<string>();
  #title: Tracked | undefined;
  #date: string | undefined;
  /** What lines without a label go to: a turn, an aside, or the list of those present, which is moved. */
  #open: { kind: 'turn' | 'aside'; lines: Tracked[] } | 'moved' | undefined;
  /** Behind the talk: a part of its own, or only a list, which ends where somebody speaks again. */
  #after: 'part' | 'list' | undefined;
  /** The last number of a heading, and its form. */
  #series: { readonly form: number; readonly number: number } | undefined;

  constructor(lines: readonly Tracked[], fit: Fit | undefined) {
    this.#lines = lines;
    this.#texts = lines.map(({ text }) => text);
    this.#code = inCode(this.#texts);
    this.#fit = fit;
    this.#readCandidate = openCandidates(this.#texts);
    this.#speakers = findSpeakers(this.#texts, this.#code, presentIn(this.#texts), this.#readCandidate);
  }

  read(): Found {
    for (let at = 0; at < this.#lines.length; at++) {
      const line = this.#lines[at];
      if (!line) continue;
      if (this.#code[at] || isBlank(line.text)) this.#text(line);
      else at += this.#take(line, at);
    }
    const items = this.#topics.map(itemOf).filter((item) => item !== undefined);
    return {
      title: this.#title,
      items,
      doubts: this.#doubts,
      dropped: [],
      moved: this.#moved.filter(({ text }) => !isBlank(text)),
      date: this.#date,
    };
  }

  /** Lines that were taken beyond this one. */
  #take(line: Tracked, at: number): number {
    const stamped = this.#fit?.shape.head(this.#texts, at);
    if (stamped && (stamped.name || this.#topics.length > 0)) {
      const named = stamped.name && this.#lines[at + stamped.name.line];
      const last = this.#lines[at + stamped.lines - 1] ?? line;
      const speaker = named && stamped.name ? trim(slice(named, stamped.name.from, stamped.name.to)) : undefined;
      const heads = [...this.#lines.slice(at, at + stamped.lines - 1), slice(last, 0, stamped.text)];
      if (speaker) this.#turn(speaker, heads, slice(last, stamped.text));
      else this.#moved.push(line);
      return stamped.lines - 1;
    }
    const isHead = this.#topics.every(({ parts }) => parts.every((part) => !('turn' in part)));
    if (isPresentLine(line.text)) {
      this.#moved.push(line);
      this.#open = 'moved';
      return 0;
    }
    if ((isHead && isLeadingLine(line.text) && !this.#speaksAgain(line.text)) || (isHead && isFactLine(line.text))) {
      this.#note(line);
      return 0;
    }
    if (isDayLine(line.text)) {
      this.#note(line);
      return 0;
    }
    if (this.#opensText(line, at)) {
      this.#title = trim(line);
      this.#tellDate(line.text);
      return 0;
    }
    const candidate = this.#fit ? undefined : this.#readCandidate(line.text);
    const name = candidate && line.text.slice(...candidate.name);
    if (
      candidate &&
      name !== undefined &&
      this.#speakers.accepted.has(name) &&
      !this.#isWithinAfter(at) &&
      !isAfterLine(line.text)
    ) {
      const speaker = slice(line, ...candidate.name);
      if (this.#speakers.doubtful.has(name)) this.#doubt(speaker, 'taken');
      this.#turn(speaker, [slice(line, 0, candidate.text)], slice(line, candidate.text));
      return 0;
    }
    if (this.#heading(line, at)) return 0;
    if (isAfterLine(line.text)) {
      const lines: Tracked[] = [line];
      this.#topic().parts.push({ aside: lines });
      this.#open = { kind: 'aside', lines };
      if (opensAfterList(line.text)) this.#after ??= 'list';
      return 0;
    }
    if (candidate && name !== undefined && this.#speakers.refused.has(name))
      this.#doubt(slice(line, ...candidate.name), 'left');
    this.#text(line);
    return 0;
  }

  /** `主持人：开始吧` leads nobody on where the host speaks again. */
  #speaksAgain(text: string): boolean {
    const candidate = this.#readCandidate(text);
    return candidate !== undefined && this.#speakers.again.has(text.slice(...candidate.name));
  }

  /** A line that only tells a day or a fact of the meeting. */
  #note(line: Tracked): void {
    this.#moved.push(line);
    this.#tellDate(line.text);
  }

  #tellDate(text: string): void {
    const { date } = readWhen(text);
    if (date?.year !== undefined && !date.either)
      this.#date ??= `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  }

  /** Whether it is the name of the whole: the first line with words, no sentence, and lists of facts or talk below. */
  #opensText(line: Tracked, at: number): boolean {
    if (this.#title || this.#topics.length > 0 || this.#moved.length > 0 || line.text.length > 80) return false;
    if (/[。！!；;：:，]|[?？]\s*$/u.test(line.text) || topicIn(line.text)?.isSure) return false;
    const next = this.#texts.slice(at + 1, at + 4).find((text) => !isBlank(text)) ?? '';
    return isPresentLine(next) || isLeadingLine(next) || isFactLine(next) || isDayLine(next) || MEETING.test(line.text);
  }

  #turn(speaker: Tracked, moved: readonly Tracked[], words: Tracked): void {
    const body = isBlank(words.text) ? [] : [words];
    const turn: Turn = { speaker, kind: speakerKind(speaker.text), moved, body };
    this.#topic().parts.push({ turn });
    this.#open = { kind: 'turn', lines: body };
  }

  /** @returns whether the line is a heading, or the list of those present begins. */
  #heading(line: Tracked, at: number): boolean {
    const topic = topicIn(line.text);
    if (!topic) return false;
    const title = slice(line, ...topic.title);
    if (!topic.isSure && this.#topics.length > 0 && isAfterTitle(title.text)) {
      // A bold `Action items` belongs to the topic above it.
      const lines = [line];
      this.#topic().parts.push({ aside: lines });
      this.#open = { kind: 'aside', lines };
      this.#after = 'part';
      return true;
    }
    if (!topic.isSure && !this.#opensPart(topic, at)) return false;
    if (topic.number !== undefined) this.#series = { form: topic.form, number: topic.number };
    const marks = [slice(line, 0, topic.title[0]), slice(line, topic.title[1])].filter(({ text }) => text !== '');
    this.#after = undefined;
    this.#open = undefined;
    if (isPresentTitle(title.text)) {
      this.#moved.push(line);
      this.#open = 'moved';
      return true;
    }
    if (isFactTitle(title.text)) {
      this.#moved.push(line);
      return true;
    }
    if (
      this.#topics.length === 0 &&
      !this.#title &&
      (topic.level === 1 || !this.#talkFollows(at)) &&
      this.#headingFollows(at)
    ) {
      this.#title = title;
      this.#tellDate(title.text);
      this.#moved.push(...marks);
      return true;
    }
    this.#after = isAfterTitle(title.text) ? 'part' : undefined;
    this.#topics.push({ title, moved: marks, parts: [] });
    return true;
  }

  /** Whether a line that may be a heading is one: talk follows it, or its number comes next after that of the last; and it is no item of a list. */
  #opensPart(topic: ReturnType<typeof topicIn>, at: number): boolean {
    const before = this.#texts[at - 1] ?? '';
    if (topic?.number === undefined) return this.#talkFollows(at);
    const isApart = isBlank(before);
    if (this.#after === 'list' && !isApart) return false;
    const isNext = this.#series?.form === topic.form && this.#series.number + 1 === topic.number;
    if (!isApart && topicIn(before)?.form === topic.form) return false;
    return this.#talkFollows(at) || (isNext && isApart);
  }

  /** Whether the line is one of a list of what is to be done, though it names somebody. */
  #isWithinAfter(at: number): boolean {
    if (this.#after !== 'list') return this.#after !== undefined;
    const isItem = /^\s*(?:[-*+•·]\s|\d{1,3}[.)、])/u.test(this.#texts[at] ?? '');
    if (isItem || !isBlank(this.#texts[at - 1] ?? '')) return true;
    this.#after = undefined;
    return false;
  }

  #text(line: Tracked): void {
    if (this.#open === 'moved') {
      if (!isBlank(line.text)) this.#moved.push(line);
      return;
    }
    if (isBlank(line.text) && this.#open?.kind === 'aside' && !this.#after) {
      this.#open.lines.push(line);
      return;
    }
    if (this.#open) {
      this.#open.lines.push(line);
      return;
    }
    if (isBlank(line.text)) return;
    const lines: Tracked[] = [line];
    this.#topic().parts.push({ aside: lines });
    this.#open = { kind: 'aside', lines };
  }

  #topic(): Topic {
    const last = this.#topics.at(-1);
    if (last) return last;
    const first: Topic = { title: undefined, moved: [], parts: [] };
    this.#topics.push(first);
    return first;
  }

  /** Whether the next line with words is a turn. */
  #talkFollows(at: number): boolean {
    for (let next = at + 1; next < Math.min(this.#texts.length, at + 4); next++) {
      const text = this.#texts[next] ?? '';
      if (isBlank(text)) continue;
      const candidate = this.#readCandidate(text);
      return (
        this.#fit?.shape.head(this.#texts, next) !== undefined ||
        (candidate !== undefined && this.#speakers.accepted.has(text.slice(...candidate.name)))
      );
    }
    return false;
  }

  /** Whether another heading stands below, however far. */
  #headingFollows(at: number): boolean {
    this.#lastHeading ??= this.#texts.findLastIndex(
      (text, index) => !this.#code[index] && topicIn(text)?.isSure === true,
    );
    return this.#lastHeading > at;
  }
  #lastHeading: number | undefined;

  #doubt(at: Tracked, what: 'taken' | 'left'): void {
    if (this.#told.has(at.text)) return;
    this.#told.add(at.text);
    this.#doubts.push({
      at,
      reason: both(
        `“${at.text}”只出现一次，可能是说话的人，也可能不是`,
        `“${at.text}” stands before a colon once only: it may be a speaker or not`,
      ),
      choice: what === 'taken' ? both('当作说话的人', 'taken for a speaker') : both('留在正文里', 'left in the text'),
    });
  }
}

/** What a line calls a meeting by. */
const MEETING =
  /(?:纪要|紀要|会议记录|會議記錄|會議紀錄|会议|會議|例会|例會|组会|組會|周会|週會|晨会|研讨会|研討會|座谈会|座談會|沙龙|读书会|讀書會|讨论会|討論會|访谈|訪談|文字实录|文字記錄|文字记录)|\b(?:minutes|meeting|stand-?up|sync|reading group|seminar|workshop|call|retro(?:spective)?|panel|round ?table|interview|transcript|journal club)\b/iu;
