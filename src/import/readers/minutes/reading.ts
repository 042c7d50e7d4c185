/** Minutes line by line: what each line is → a record of topics with their turns and asides. */
import { slice, trim, type Tracked } from '../../tracked.ts';
import { isDayLine } from '../chat-export/between.ts';
import type { Fit } from '../chat-export/shapes.ts';
import { around } from '../markdown-lines.ts';
import type { Found } from '../reader.ts';
import { unmarked } from '../talk/bold-turn.ts';
import { isAuthorLine } from '../talk/ending.ts';
import { declaredShorts } from '../talk/declared-names.ts';
import { isPauseLine } from '../talk/banners.ts';
import { isRecordingLine, isRecordingMark, RECORDING } from '../talk/recordings.ts';
import { isBlank } from '../talk/text.ts';
import { Ahead } from './ahead.ts';
import { headingIn, type Heading } from './headings.ts';
import type { Candidate } from './labels.ts';
import { isAfterLine, isAfterTitle, isFactLine, isFactTitle, opensAfterList, opensFact } from './notes.ts';
import { isLeadingLine, isPresentLine, isPresentTitle } from './present.ts';
import { MinutesRecord } from './record.ts';
import { withoutMaker } from '../after/part-head.ts';
import { PAUSE } from '../chapters.ts';

/** @param fit the shape of turns with their times, where they have them */
export function readMinutes(lines: readonly Tracked[], fit: Fit | undefined): Found {
  return new Reading(lines, fit).read();
}

class Reading {
  readonly #lines: readonly Tracked[];
  readonly #texts: readonly string[];
  readonly #ahead: Ahead;
  readonly #record: MinutesRecord;
  /** Behind the talk: a part of its own, or only a list, which ends where somebody speaks again. */
  #after: 'part' | 'list' | undefined;
  /** The last number of a heading, and its form. */
  #series: { readonly form: number; readonly number: number } | undefined;

  constructor(lines: readonly Tracked[], fit: Fit | undefined) {
    this.#lines = lines;
    this.#texts = lines.map(({ text }) => text);
    this.#ahead = new Ahead(this.#texts, fit);
    this.#record = new MinutesRecord(declaredShorts(this.#texts));
  }

  read(): Found {
    for (let at = 0; at < this.#lines.length; at++) {
      const line = this.#lines[at];
      if (!line) continue;
      if (this.#ahead.code[at] || isBlank(line.text)) this.#record.text(line);
      else at += this.#take(line, at);
    }
    return this.#record.found();
  }

  /** @returns how many lines were taken beyond this one */
  #take(line: Tracked, at: number): number {
    const stamped = this.#stamped(line, at);
    if (stamped !== undefined) return stamped;
    if (this.#toldOfMeeting(line, at) || this.#spoken(line, at) || this.#heading(line, at)) return 0;
    const isTitle = this.#opensTasks(line.text, at);
    if (isTitle || isAfterLine(line.text)) {
      this.#record.aside(line);
      if (isTitle || opensAfterList(line.text)) this.#after ??= 'list';
      return 0;
    }
    const label = this.#ahead.labelIn(line.text);
    const name = label && slice(line, ...label.name);
    if (name && this.#ahead.speakers.refused.has(name.text)) this.#record.doubt(name, 'left');
    this.#record.text(line);
    return 0;
  }

  /** A turn with its time, whose head may have several lines. */
  #stamped(line: Tracked, at: number): number | undefined {
    const head = this.#ahead.stampedAt(at);
    if (!head || (!head.name && !this.#record.hasTopics)) return undefined;
    const last = this.#lines[at + head.lines - 1] ?? line;
    const named = head.name && this.#lines[at + head.name.line];
    const heads = [...this.#lines.slice(at, at + head.lines - 1), slice(last, 0, head.text)];
    if (named && head.name)
      this.#record.turn(trim(slice(named, head.name.from, head.name.to)), heads, slice(last, head.text));
    else this.#record.move(line);
    return head.lines - 1;
  }

  /** Who was there, when and where it was, what it is called. */
  #toldOfMeeting(line: Tracked, at: number): boolean {
    const isHead = !this.#record.hasTurns;
    const isLeading = isHead && isLeadingLine(line.text) && !this.#ahead.speaksAgain(line.text);
    if (isPresentLine(line.text)) this.#record.moveList(line);
    else if (isHead && opensFact(line.text)) this.#record.moveFact(line);
    else if (isLeading || (isHead && (isFactLine(line.text) || isRecordingLine(line.text))) || isDayLine(line.text))
      this.#record.note(line);
    else if (isPauseLine(line.text)) this.#record.drop(line, PAUSE);
    else if (isRecordingMark(line.text)) this.#record.drop(line, RECORDING);
    else if (this.#namesAll(line, at)) this.#record.name(trim(line));
    else return false;
    return true;
  }

  /** Whether it is the name of the whole: the first line with words, no sentence, and lists of facts or talk below. */
  #namesAll(line: Tracked, at: number): boolean {
    const text = withoutMaker(line).text;
    if (this.#record.hasTitle || this.#record.hasTopics || text.length > 80) return false;
    if (EPISODE.test(text) && !/[。！!；;]/u.test(text)) return this.#ahead.talkFollows(at);
    if (/[。！!；;：:，]|[?？]\s*$/u.test(text) || headingIn(text)?.isSure) return false;
    const next = this.#texts.slice(at + 1, at + 4).find((below) => !isBlank(below)) ?? '';
    return isPresentLine(next) || isLeadingLine(next) || isFactLine(next) || isDayLine(next) || MEETING.test(text);
  }

  #spoken(line: Tracked, at: number): boolean {
    const label = this.#ahead.labelIn(line.text);
    if (!label || !this.#isTurn(label, line.text, at)) return false;
    const speaker = slice(line, ...label.name);
    if (this.#ahead.speakers.doubtful.has(speaker.text)) this.#record.doubt(speaker, 'taken');
    const { moved, words } = unmarked(line, label.text);
    this.#record.turn(speaker, moved, words);
    return true;
  }

  #isTurn({ name }: Candidate, text: string, at: number): boolean {
    return (
      this.#ahead.speakers.accepted.has(text.slice(...name)) &&
      !this.#isWithinAfter(at) &&
      !isAfterLine(text) &&
      !isAuthorLine(text)
    );
  }

  #heading(line: Tracked, at: number): boolean {
    const heading = headingIn(line.text);
    if (!heading) return false;
    if (!heading.title) {
      this.#after = undefined;
      this.#record.part(line);
      return true;
    }
    const title = slice(line, ...heading.title);
    if (!heading.isSure && this.#record.hasTopics && isAfterTitle(title.text)) {
      // A bold `Action items` belongs to the topic above it.
      this.#record.aside(line);
      this.#after = 'part';
      return true;
    }
    if (!heading.isSure && !this.#opensPart(heading, at)) return false;
    if (heading.number !== undefined) this.#series = { form: heading.form, number: heading.number };
    this.#after = undefined;
    this.#record.close();
    const marks = around(line, ...heading.title);
    if (isPresentTitle(title.text)) this.#record.moveList(line);
    else if (isFactTitle(title.text)) this.#record.move(line);
    else if (this.#isAboveAll(heading, at)) this.#record.name(title, marks);
    else {
      this.#record.topic(title, marks);
      this.#after = isAfterTitle(title.text) ? 'part' : undefined;
    }
    return true;
  }

  #isAboveAll({ level }: Heading, at: number): boolean {
    return (
      !this.#record.hasTopics &&
      !this.#record.hasTitle &&
      (level === 1 || !this.#ahead.talkFollows(at)) &&
      this.#ahead.headingFollows(at)
    );
  }

  /** Whether a line that may be a heading is one: talk follows it, or its number comes next after that of the last; and it is no item of a list. */
  #opensPart(heading: Heading, at: number): boolean {
    if (heading.number === undefined) return this.#ahead.talkFollows(at);
    const before = this.#texts[at - 1] ?? '';
    const isApart = isBlank(before);
    if (this.#after === 'list' && !isApart) return false;
    // Below `三、待办` the next part is `四、`, and `1.` is to be done.
    if (this.#after === 'part' && this.#series && this.#series.form !== heading.form) return false;
    if (!isApart && headingIn(before)?.form === heading.form) return false;
    const isNext = this.#series?.form === heading.form && this.#series.number + 1 === heading.number;
    return this.#ahead.talkFollows(at) || (isNext && isApart);
  }

  /** `Action points` alone above a list, or alone with air above it and lines right below. */
  #opensTasks(text: string, at: number): boolean {
    if (!isAfterTitle(text)) return false;
    const isApart = this.#record.hasTurns && at > 0 && isBlank(this.#texts[at - 1] ?? '');
    return (
      (isApart && !isBlank(this.#texts[at + 1] ?? '')) ||
      LISTED.test(this.#texts.slice(at + 1, at + 3).find((below) => !isBlank(below)) ?? '')
    );
  }

  /** Whether the line is one of a list of what is to be done, though it names somebody. */
  #isWithinAfter(at: number): boolean {
    if (this.#after !== 'list') return this.#after !== undefined;
    const isItem = LISTED.test(this.#texts[at] ?? '');
    if (isItem || !isBlank(this.#texts[at - 1] ?? '')) return true;
    this.#after = undefined;
    return false;
  }
}

const LISTED = /^\s*(?:[-*+•·☐□]\s|\[[ xX]\]|\d{1,3}[.)、])/u;

/** `播客《慢慢聊》第 8 期：…`, `Episode 8: …`, right above the talk. */
const EPISODE =
  /第\s?(?:\d{1,4}|[一二三四五六七八九十百]{1,4})\s?[期集讲講回场場][\s：:|·—-]|(?:播客|[节節]目|podcast)\s?[《「“"]|^(?:episode|ep\.?|podcast)\s?#?\d{1,4}\b/iu;

/** What a line calls a meeting by. */
const MEETING =
  /(?:纪要|紀要|会议记录|會議記錄|會議紀錄|会议|會議|例会|例會|组会|組會|周会|週會|晨会|研讨会|研討會|座谈会|座談會|沙龙|读书会|讀書會|讨论会|討論會|访谈|訪談|群聊|总结|總結|摘要|日报|日報|周报|週報|文字实录|文字記錄|文字记录)|\b(?:minutes|meeting|stand-?up|sync|reading group|seminar|workshop|call|retro(?:spective)?|panel|round ?table|interview|transcript|journal club)\b/iu;
