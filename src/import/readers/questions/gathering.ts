/** Labels, headings and lines as they come → the question each belongs to. Further questions and answers listed apart find their place. */
import { both } from '../../../format/problem.ts';
import { slice, trim, type Tracked } from '../../tracked.ts';
import { around, isRule } from '../markdown-lines.ts';
import { voiceOf } from '../note-voices.ts';
import type { Found, FoundPost } from '../reader.ts';
import { explainsAnswer } from '../talk/answer-words.ts';
import { unmarked } from '../talk/bold-turn.ts';
import { goesOn } from '../talk/goes-on.ts';
import { speakerKind } from '../talk/parts.ts';
import { isBlank, mayAsk, textOf } from '../talk/text.ts';
import type { Label } from './labels.ts';

/** A question with all that was said to it so far. */
export interface Asked {
  readonly title: Tracked | undefined;
  readonly posts: FoundPost[];
  readonly moved: Tracked[];
  readonly number: number | undefined;
  readonly depth: number;
  /** Answers whose label bears a number, and the label. */
  readonly numbered: Map<number, Tracked>;
  /** The question that is being answered. */
  open: number;
}

/** Prose between and behind the questions. */
export interface Part {
  /** How many questions stand before it. */
  readonly after: number;
  readonly title: Tracked;
  readonly line: Tracked;
  readonly body: Tracked[];
}

export interface Gathered {
  readonly title: Tracked | undefined;
  readonly intro: readonly Tracked[];
  readonly items: readonly Asked[];
  readonly parts: readonly Part[];
  readonly moved: readonly Tracked[];
  readonly doubts: Found['doubts'];
}

const PLAIN_NOTE = /^\s*(?:[-*+>]\s+)?(?:[注註]|note)\s*[:：]/iu;

export class Gathering {
  readonly items: Asked[] = [];
  readonly #oneEach: boolean;
  readonly #intro: Tracked[] = [];
  readonly #moved: Tracked[] = [];
  readonly #doubts: Found['doubts'][number][] = [];
  readonly #parts: Part[] = [];
  #title: Tracked | undefined;
  /** A heading that may be the title of the question below it. */
  #pending: Pending | undefined;
  /** What lines without a label go to. */
  #lines: Tracked[] = this.#intro;
  /** Depth of the last heading that stood above questions. */
  #level = 0;

  /** @param oneEach headings above questions stand above one each */
  constructor(oneEach: boolean) {
    this.#oneEach = oneEach;
  }

  /** Whether a heading of this level belongs to the answer it stands in: it is deeper than those above the questions. */
  isWithin(level: number, leadsToLabel: boolean): boolean {
    const isWithin = (this.items.at(-1)?.posts.length ?? 0) > 1 && this.#level > 0 && level > this.#level;
    if (!isWithin) this.#level = level;
    return isWithin && !leadsToLabel;
  }

  /** A heading, or a line like one, that ends the answer above it: what follows is nobody's. */
  part(title: Tracked, line: Tracked): void {
    this.#settle();
    const body: Tracked[] = [];
    this.#parts.push({ after: this.items.length, title, line, body });
    this.#lines = body;
  }

  take(label: Label, line: Tracked): void {
    const item = this.items.at(-1);
    // `解析：` below `答案：B` goes on with it.
    if (label.kind === 'answer' && explainsAnswer(line.text) && item?.posts.at(-1)?.role === 'reply')
      return this.text(line);
    const isWhole = label.to === line.text.length;
    const { words, moved } = isWhole
      ? unmarked(line, label.from)
      : { words: slice(line, label.from, label.to), moved: around(line, label.from, label.to) };
    const speaker = label.speaker && slice(line, ...label.speaker);
    const said: Said = {
      body: isBlank(words.text) ? [] : [words],
      moved: moved.filter(({ text }) => text !== ''),
      ...(speaker && { speaker, speakerIs: speakerKind(speaker.text) }),
    };
    this.#lines = said.body;
    const isBelow = item !== undefined && item.posts.length > 1;
    const isDeeper = isBelow && label.depth > item.depth + 1;
    // Whoever is named asks for themselves.
    const isFurther = isBelow && !speaker && !this.#pending && goesOn(words.text);
    const asksAnew = label.kind === 'question' && !isDeeper && !isFurther;
    if (label.kind === 'question' && !asksAnew && !isDeeper) this.#doubts.push({ at: line, ...GOES_ON });
    if (asksAnew) this.#ask(said, label.depth, label.number, this.#takePending());
    else if (label.kind === 'answer') this.#answer(label, line, said);
    else if (!item) this.#ask(said, label.depth);
    else {
      item.posts.push({ role: 'followup', parent: item.posts.length - 1, ...said });
      item.open = item.posts.length - 1;
    }
  }

  /** `读者A：` and `译者注：` below an answer are none of its words. */
  voice(line: Tracked): boolean {
    const item = this.items.at(-1);
    const voice = item && item.posts.length > 1 ? voiceOf(line.text) : undefined;
    // `Note: …` in an answer is said by whoever answers.
    if (voice?.takes === 'remarks' && PLAIN_NOTE.test(line.text)) return false;
    const isOther = voice?.takes === 'remarks' || (voice?.name && voice.nameIs === 'label' && !voice.isAuthor);
    if (!item || !voice || !isOther) return false;
    const speaker = voice.name && trim(slice(line, ...voice.name));
    const { moved: marks, words } = unmarked(line, voice.text);
    const body = [words];
    const by = speaker && { speaker, speakerIs: 'label' as const };
    const moved = marks.filter(({ text }) => text !== '');
    item.posts.push({ role: voice.takes === 'remarks' ? 'aside' : 'reply', parent: item.open, body, moved, ...by });
    this.#lines = body;
    return true;
  }

  /** A heading above a question is its title or a question itself; above several it tells of them all. */
  heading(title: Tracked, line: Tracked, next: { readonly label: Label | undefined; readonly count: number }): void {
    this.#settle();
    if (next.label?.kind === 'answer' || (mayAsk(title.text) && next.label === undefined)) {
      const body = [title];
      this.#ask({ body, moved: marksOf(line, title) }, 0);
      this.#lines = body;
    } else if (next.label?.kind === 'question' && next.count === 1 && (this.#oneEach || /[?？]/u.test(title.text))) {
      this.#pending = { line, title };
    } else if (this.items.length === 0 && this.#title === undefined && textOf(this.#intro) === '') {
      this.#title = title;
      this.#moved.push(slice(line, 0, line.text.indexOf(title.text)));
    } else this.part(title, line);
  }

  text(line: Tracked): void {
    const pending = this.#pending;
    if (pending && !isBlank(line.text)) {
      this.#pending = undefined;
      this.part(pending.title, pending.line);
    }
    if (isRule(line.text)) (this.items.at(-1)?.moved ?? this.#moved).push(line);
    else this.#lines.push(line);
  }

  close(): Gathered {
    this.#settle();
    return {
      title: this.#title,
      intro: this.#intro,
      items: this.items,
      parts: this.#parts,
      moved: this.#moved,
      doubts: this.#doubts,
    };
  }

  #ask(said: Said, depth: number, number?: number, pending?: Pending): void {
    this.items.push({
      title: pending?.title,
      posts: [{ role: 'question', ...said }],
      moved: pending ? marksOf(pending.line, pending.title) : [],
      number,
      depth,
      numbered: new Map(),
      open: 0,
    });
  }

  #answer(label: Label, line: Tracked, said: Said): void {
    this.#settle();
    const target = this.#answered(label, this.items.at(-1));
    if (!target) {
      this.#doubts.push({
        at: line,
        reason: both('答案前面没有问题', 'an answer with no question before it'),
        choice: both('当作前言留下', 'kept as an introduction'),
      });
      this.#intro.push(line);
      this.#lines = this.#intro;
      return;
    }
    target.posts.push({ role: label.role, parent: target.open, ...said });
    if (label.number !== undefined && !said.speaker)
      target.numbered.set(target.posts.length - 1, labelWords(line, label));
  }

  /** `A2` answers `Q2` where that one has no answer yet; else it is one more answer to the question above. */
  #answered(label: Label, current: Asked | undefined): Asked | undefined {
    if (!current || label.number === undefined || current.number === label.number) return current;
    for (let at = this.items.length - 1; at >= 0 && at > this.items.length - 200; at--) {
      const item = this.items[at];
      if (item?.number === label.number) return item.posts.length === 1 && current.posts.length === 1 ? item : current;
    }
    return current;
  }

  #takePending(): Pending | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }

  #settle(): void {
    const pending = this.#takePending();
    if (pending) this.#moved.push(pending.line);
  }
}

const GOES_ON = {
  reason: both(
    '这一条标作新的问题，却像是接着上一条说的',
    'This is labelled as a question but seems to continue the one before it',
  ),
  choice: both('暂按追问处理，接在上一条之后', 'taken as a further question to the post before it'),
};

interface Pending {
  readonly line: Tracked;
  readonly title: Tracked;
}

interface Said extends Pick<FoundPost, 'speaker' | 'speakerIs' | 'moved'> {
  readonly body: Tracked[];
}

/** What of its line is no word of the title. */
export function marksOf(line: Tracked, title: Tracked): Tracked[] {
  const from = line.text.indexOf(title.text);
  return around(line, from, from + title.text.length);
}

/** `A2` of `**A2：**`. */
function labelWords(line: Tracked, { from }: Label): Tracked {
  const place = /[^\s>*_#\-+•【[][^*_:：.、）)】\]]*/du.exec(line.text.slice(0, from))?.indices?.[0] ?? [0, from];
  return trim(slice(line, ...place));
}
