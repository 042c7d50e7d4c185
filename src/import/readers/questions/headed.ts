/** Lists whose questions bear no label, all in one style: lines → one item per question. What follows a question is its answer. */
import { slice, type Tracked } from '../../tracked.ts';
import { around, headingOf, isRule, levelOf } from '../markdown-lines.ts';
import { OVER_SEVERAL } from '../chapters.ts';
import type { Found, FoundItem, FoundPost } from '../reader.ts';
import { opensClosing } from '../talk/closing.ts';
import { inCode } from '../talk/fences.ts';
import { isBlank, trimLines } from '../talk/text.ts';
import { chaptersAmong } from './chapters.ts';
import { itemOf, type Asked } from './headed-item.ts';
import { comesNext, leadsToQuestion, nameOfAll, opensHere } from './places.ts';
import { nameAbove } from './name-above.ts';
import { runOf } from './run.ts';
import { questionIn, wordsIn, type Style } from './styles.ts';

export function readHeaded(lines: readonly Tracked[], style: Style): Found {
  return new Reading(lines, style).read();
}

class Reading {
  readonly #lines: readonly Tracked[];
  readonly #texts: readonly string[];
  readonly #style: Style;
  readonly #code: readonly boolean[];
  /** Line of the heading that names the whole, or -1. */
  readonly #name: number;
  /** Lines that are questions because the whole tells so. */
  readonly #run: ReadonlySet<number>;
  readonly #asked: Asked[] = [];
  readonly #chapters: ReadonlyMap<number, boolean>;
  readonly #dropped: Found['dropped'][number][] = [];
  readonly #intro: Tracked[] = [];
  readonly #moved: Tracked[] = [];
  /** Parts behind the questions that ask nothing: words of their own. */
  readonly #tail: Tracked[][] = [];
  #hasPart = false;
  #title: Tracked | undefined;
  /** What lines that are nothing else go to. */
  #target: Tracked[] = this.#intro;

  constructor(all: readonly Tracked[], style: Style) {
    const { lines, chapters, frames } = chaptersAmong(all, style);
    this.#lines = lines;
    this.#chapters = chapters;
    this.#moved.push(...frames);
    this.#texts = lines.map(({ text }) => text);
    this.#style = style;
    this.#code = inCode(this.#texts);
    this.#name = nameOfAll(this.#texts, this.#code, style);
    this.#run = runOf(this.#texts, this.#code, style, this.#name);
  }

  read(): Found {
    const code = this.#code;
    for (const [at, line] of this.#lines.entries()) {
      const place = code[at] || at === this.#name ? undefined : this.#questionAt(at);
      if (!code[at] && this.#asked.length > 0 && opensClosing(line.text, this.#texts[at - 1])) this.#part(line);
      else if (this.#chapters.get(at) === true) this.#named(line);
      else if (this.#chapters.has(at)) this.#part(line);
      else if (place) this.#ask(line, place);
      else if (code[at] || !this.#heading(line, at)) this.#text(line, code[at] === true);
    }
    return this.#found();
  }

  #questionAt(at: number): readonly [number, number] | undefined {
    const line = this.#texts[at] ?? '';
    if (!opensHere(this.#texts, at, this.#style)) return undefined;
    const place = questionIn(line, this.#style) ?? (this.#run.has(at) ? wordsIn(line, this.#style) : undefined);
    if (place || this.#style !== 'numbered' || this.#asked.length < 2) return place;
    return comesNext(this.#texts, at, this.#asked.at(-1)?.line ?? '') ? wordsIn(line, this.#style) : undefined;
  }

  #ask(line: Tracked, place: readonly [number, number]): void {
    const behind = slice(line, place[1]);
    const dash = /^\s*(?:[—–:：→-]+\s*)?/u.exec(behind.text)?.[0].length ?? 0;
    const answersHere = this.#style === 'boxes' && dash < behind.text.length;
    const moved = around(line, place[0], answersHere ? line.text.length : place[1]);
    if (answersHere && dash > 0) moved.push(slice(behind, 0, dash));
    this.#target = answersHere ? [slice(behind, dash)] : [];
    const question: FoundPost = { role: 'question', body: [slice(line, ...place)], moved };
    this.#asked.push({ line: line.text, question, answer: this.#target, moved: [] });
  }

  /** @returns whether the line is a heading that belongs to no answer: the title, one above several questions, or one of a part that asks nothing. */
  #heading(line: Tracked, at: number): boolean {
    const title = headingOf(line);
    if (!title || !this.#endsAnswer(line)) return false;
    if (this.#asked.length === 0 && this.#title === undefined && this.#intro.every(({ text }) => isBlank(text))) {
      this.#title = title;
      const from = line.text.indexOf(title.text);
      this.#moved.push(...around(line, from, from + title.text.length));
    } else if (leadsToQuestion(this.#texts, at, this.#style)) {
      this.#chapter(line);
    } else this.#part(line);
    return true;
  }

  /** A heading deeper than those that ask belongs to the answer. */
  #endsAnswer({ text }: Tracked): boolean {
    const asked = this.#asked.at(-1);
    return this.#style !== 'heading' || !asked || levelOf(text) <= levelOf(asked.line);
  }

  /** It ends the answer above it, or leaves open what nobody has answered. */
  #chapter(line: Tracked): void {
    this.#moved.push(line);
    this.#target = [];
    this.#tail.push(this.#target);
  }

  #named(line: Tracked): void {
    this.#dropped.push({ text: line, reason: OVER_SEVERAL });
    this.#chapter(line);
  }

  #part(line: Tracked): void {
    this.#hasPart = true;
    this.#target = [line];
    this.#tail.push(this.#target);
  }

  #text(line: Tracked, isCode: boolean): void {
    if (!isCode && this.#style === 'summary' && /^\s*<\/?details[^>]*>\s*$/iu.test(line.text)) this.#moved.push(line);
    else if (!isCode && isRule(line.text) && !this.#hasPart && this.#asked.length > 0)
      this.#asked.at(-1)?.moved.push(line);
    else this.#target.push(line);
  }

  #found(): Found {
    const { title, rest: before } = this.#title
      ? { title: this.#title, rest: trimLines(this.#intro) }
      : nameAbove(this.#intro);
    return {
      title,
      items: [
        ...(before.length > 0 ? [prose(before)] : []),
        ...this.#asked.map(itemOf),
        ...this.#tail.map(trimLines).flatMap((part) => (part.length > 0 ? [prose(part)] : [])),
      ],
      doubts: [],
      dropped: this.#dropped,
      moved: this.#moved.filter(({ text }) => !isBlank(text)),
    };
  }
}

function prose(body: readonly Tracked[]): FoundItem {
  return { kind: 'brief', posts: [], body };
}
