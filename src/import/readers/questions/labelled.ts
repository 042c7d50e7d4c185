/** Lists with labels: `Q：…` `A：…`. A question without an answer stays open; several answers, further questions and answers listed apart find their place. */
import { both } from '../../../format/problem.ts';
import { slice, trim, type Tracked } from '../../tracked.ts';
import type { Found, FoundItem, FoundPost } from '../reader.ts';
import { opensClosing } from '../talk/closing.ts';
import { levelOf } from '../note-parts.ts';
import { voiceOf } from '../note-voices.ts';
import { inCode } from '../talk/fences.ts';
import { speakerKind } from '../talk/names.ts';
import { asks, dedent, isBlank, mayAsk, textOf, trimLines } from '../talk/text.ts';
import type { Label } from './labels.ts';
import { headingOf, holdsOneEach, labelsOf, nextLabel, partLines, unquoted } from './lines.ts';

interface Draft {
  title: Tracked | undefined;
  readonly posts: FoundPost[];
  readonly moved: Tracked[];
  readonly number: number | undefined;
  readonly depth: number;
  /** Answers whose label bears a number, and the label. */
  readonly numbered: Map<number, Tracked>;
  /** The question that is being answered. */
  open: number;
}

export function readLabelled(all: readonly Tracked[]): Found {
  const { lines: bare, marks } = unquoted(all);
  const lines = partLines(bare);
  const texts = lines.map(({ text }) => text);
  const code = inCode(texts);
  const labels = labelsOf(texts, code);
  const hasAnswers = labels.some((label) => label?.kind === 'answer');
  const state = new State(holdsOneEach(labels, texts, code));
  for (const [at, line] of lines.entries()) {
    const label = labels[at];
    const heading = code[at] ? undefined : headingOf(line);
    if (label) state.take(label, line);
    else if (heading && !state.isWithin(levelOf(line.text), leadsToLabel(labels, texts, at)))
      state.heading(heading, line, nextLabel(labels, texts, at));
    else if (!code[at] && state.items.length > 0 && opensClosing(line.text, texts[at - 1]))
      state.part(trim(line), line);
    else if (code[at] || !state.voice(line)) state.text(line);
  }
  const found = state.found(hasAnswers);
  return { ...found, moved: [...(found.moved ?? []), ...marks] };
}

/** Whether the next line with words bears a label. */
function leadsToLabel(labels: readonly (Label | undefined)[], texts: readonly string[], at: number): boolean {
  let next = at + 1;
  while (next < texts.length && isBlank(texts[next] ?? '')) next++;
  return labels[next] !== undefined;
}

class State {
  readonly #oneEach: boolean;
  readonly items: Draft[] = [];
  readonly intro: Tracked[] = [];
  readonly moved: Tracked[] = [];
  readonly doubts: Found['doubts'][number][] = [];
  title: Tracked | undefined;
  #pending: { readonly line: Tracked; readonly title: Tracked } | undefined;
  #lines: Tracked[] = this.intro;

  /** Parts of prose between and behind the questions, by the number of questions before them. */
  readonly #parts: {
    readonly after: number;
    readonly title: Tracked;
    readonly line: Tracked;
    readonly body: Tracked[];
  }[] = [];
  /** Depth of the last heading that stood above questions. */
  #level = 0;

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
    const words = slice(line, label.from, label.to);
    const moved = [slice(line, 0, label.from), slice(line, label.to)].filter(({ text }) => text !== '');
    const speaker = label.speaker && slice(line, ...label.speaker);
    const by = speaker && { speaker, speakerIs: speakerKind(speaker.text) };
    const body = words.text.trim() === '' ? [] : [words];
    this.#lines = body;
    if (label.kind === 'question' && !(item && label.depth > item.depth + 1 && item.posts.length > 1)) {
      this.items.push({
        title: this.#pending?.title,
        posts: [{ role: 'question', body, moved, ...by }],
        moved: this.#pendingMarks(),
        number: label.number,
        depth: label.depth,
        numbered: new Map(),
        open: 0,
      });
      return;
    }
    if (label.kind === 'answer') {
      this.#settle();
      const target = this.#answered(label, this.items.at(-1));
      if (!target) {
        this.doubts.push({
          at: line,
          reason: both('答案前面没有问题', 'an answer with no question before it'),
          choice: both('当作前言留下', 'kept as an introduction'),
        });
        this.intro.push(line);
        this.#lines = this.intro;
        return;
      }
      target.posts.push({ role: label.role, parent: target.open, body, moved, ...by });
      if (label.number !== undefined && !by) target.numbered.set(target.posts.length - 1, labelWords(line, label));
      return;
    }
    if (!item) {
      this.items.push({
        title: undefined,
        posts: [{ role: 'question', body, moved, ...by }],
        moved: [],
        number: undefined,
        depth: label.depth,
        numbered: new Map(),
        open: 0,
      });
      return;
    }
    const before = item.posts.length - 1;
    item.posts.push({ role: 'followup', parent: before, body, moved, ...by });
    item.open = item.posts.length - 1;
  }

  /** `读者A：` and `译者注：` below an answer are none of its words. */
  voice(line: Tracked): boolean {
    const item = this.items.at(-1);
    const voice = item && item.posts.length > 1 ? voiceOf(line.text) : undefined;
    const isOther = voice?.takes === 'remarks' || (voice?.name && voice.nameIs === 'label' && !voice.isAuthor);
    if (!item || !voice || !isOther) return false;
    const speaker = voice.name && trim(slice(line, ...voice.name));
    const body = [slice(line, voice.text)];
    const by = speaker && { speaker, speakerIs: 'label' as const };
    const moved = voice.text === 0 ? [] : [slice(line, 0, voice.text)];
    item.posts.push({ role: voice.takes === 'remarks' ? 'aside' : 'reply', parent: item.open, body, moved, ...by });
    this.#lines = body;
    return true;
  }

  /** A heading above a question is its title or a question itself; above several it tells of them all. */
  heading(title: Tracked, line: Tracked, next: { readonly label: Label | undefined; readonly count: number }): void {
    this.#settle();
    if (next.label?.kind === 'answer' || (mayAsk(title.text) && next.label === undefined)) {
      const marks = [
        slice(line, 0, line.text.indexOf(title.text)),
        slice(line, line.text.indexOf(title.text) + title.text.length),
      ];
      const body = [title];
      this.items.push({
        title: undefined,
        posts: [{ role: 'question', body, moved: marks.filter(({ text }) => text !== '') }],
        moved: [],
        number: undefined,
        depth: 0,
        numbered: new Map(),
        open: 0,
      });
      this.#lines = body;
    } else if (next.label?.kind === 'question' && next.count === 1 && (this.#oneEach || /[?？]/u.test(title.text))) {
      this.#pending = { line, title };
    } else if (this.items.length === 0 && this.title === undefined && textOf(this.intro) === '') {
      this.title = title;
      this.moved.push(slice(line, 0, line.text.indexOf(title.text)));
    } else this.part(title, line);
  }

  text(line: Tracked): void {
    const pending = this.#pending;
    if (pending && !isBlank(line.text)) {
      this.#pending = undefined;
      this.part(pending.title, pending.line);
    }
    if (/^\s*(?:[-*_=—]\s?){3,}\s*$/u.test(line.text)) (this.items.at(-1)?.moved ?? this.moved).push(line);
    else this.#lines.push(line);
  }

  found(hasAnswers: boolean): Found {
    this.#settle();
    const items = this.items.map((item): FoundItem => {
      const posts = item.posts.map((post, index) => ({
        ...post,
        ...labelOfAnswer(item, index),
        body: dedent(trimLines(post.body)),
      }));
      return {
        kind: kindOf(posts),
        title: item.title,
        posts: hasAnswers ? answered(posts) : this.#parted(posts),
        body: [],
        moved: [...item.moved, ...posts.filter(isEmptyAnswer).flatMap(({ moved }) => moved)],
      };
    });
    const intro = trimLines(this.intro);
    const parts = this.#parts.map(({ after, title, line, body }) => ({ after, item: this.#prose(title, line, body) }));
    const partsAt = (at: number) => parts.flatMap(({ after, item }) => (after === at && item ? [item] : []));
    return {
      title: this.title,
      items: [
        ...(intro.length > 0 ? [{ kind: 'brief' as const, posts: [], body: intro }] : []),
        ...partsAt(0),
        ...items.flatMap((item, at) => [item, ...partsAt(at + 1)]),
      ],
      doubts: this.doubts,
      dropped: [],
      moved: this.moved.filter(({ text }) => text.trim() !== ''),
    };
  }

  /** A heading with nothing below it but questions tells of them all. */
  #prose(title: Tracked, line: Tracked, lines: readonly Tracked[]): FoundItem | undefined {
    const body = trimLines(lines);
    if (body.length === 0) {
      this.moved.push(line);
      return undefined;
    }
    const from = line.text.indexOf(title.text);
    const marks = [slice(line, 0, from), slice(line, from + title.text.length)].filter(({ text }) => text !== '');
    return { kind: 'brief', title, posts: [], body, moved: marks };
  }

  /** No answer bears a label anywhere: what follows the question after a blank line is taken for one, with a doubt. */
  #parted(posts: readonly FoundPost[]): readonly FoundPost[] {
    const question = posts[0];
    if (!question || posts.length > 1) return posts;
    const gap = question.body.findIndex(({ text }, at) => isBlank(text) && at > 0);
    const asked = question.body.slice(0, gap < 0 ? undefined : gap);
    if (gap < 0 || !asks(textOf(asked))) return posts;
    const body = trimLines(question.body.slice(gap));
    const first = body[0];
    if (!first) return posts;
    this.doubts.push({
      at: first,
      reason: both('问题有标签，答案没有', 'the question bears a label, the answer none'),
      choice: both('空行之后当作答案', 'what follows the blank line is taken for the answer'),
    });
    return [
      { ...question, body: asked },
      { role: 'reply', parent: 0, body, moved: [] },
    ];
  }

  /** `A2` answers `Q2` where that one has no answer yet; else it is one more answer to the question above. */
  #answered(label: Label, current: Draft | undefined): Draft | undefined {
    if (!current || label.number === undefined || current.number === label.number) return current;
    for (let at = this.items.length - 1; at >= 0 && at > this.items.length - 200; at--) {
      const item = this.items[at];
      if (item?.number === label.number) return item.posts.length === 1 && current.posts.length === 1 ? item : current;
    }
    return current;
  }

  #pendingMarks(): Tracked[] {
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending) return [];
    const from = pending.line.text.indexOf(pending.title.text);
    return [slice(pending.line, 0, from), slice(pending.line, from + pending.title.text.length)].filter(
      ({ text }) => text !== '',
    );
  }

  #settle(): void {
    if (this.#pending) this.moved.push(this.#pending.line);
    this.#pending = undefined;
  }
}

/** `A:` with nothing behind it leaves the question open. */
function isEmptyAnswer({ role, body }: FoundPost): boolean {
  return (role === 'reply' || role === 'author') && body.length === 0;
}

function answered(posts: readonly FoundPost[]): readonly FoundPost[] {
  const kept = posts.filter((post) => !isEmptyAnswer(post));
  if (kept.length === posts.length) return posts;
  return kept.map((post) => {
    const parent = post.parent === undefined ? undefined : posts[post.parent];
    return { ...post, parent: parent && Math.max(0, kept.indexOf(parent)) };
  });
}

/** `A1` and `A2` under one question are two people; `A1` under `Q1` is only its answer. */
function labelOfAnswer({ numbered }: Draft, index: number): Pick<FoundPost, 'speaker' | 'speakerIs'> {
  const speaker = numbered.size > 1 ? numbered.get(index) : undefined;
  return speaker ? { speaker, speakerIs: 'label' } : {};
}

/** `A2` of `**A2：**`. */
function labelWords(line: Tracked, { from }: Label): Tracked {
  const place = /[^\s>*_#\-+•【[][^*_:：.、）)】\]]*/du.exec(line.text.slice(0, from))?.indices?.[0] ?? [0, from];
  return trim(slice(line, ...place));
}

function kindOf(posts: readonly FoundPost[]): FoundItem['kind'] {
  return posts.length <= 2 ? 'short' : 'thread';
}
