/** What has been read of minutes so far: topics with their turns and asides, and what is only moved. Lines without a label go to what is open. */
import { both, type Text } from '../../../format/problem.ts';
import type { Tracked } from '../../tracked.ts';
import { PARTS } from '../chapters.ts';
import type { Found } from '../reader.ts';
import { speakerKind } from '../talk/parts.ts';
import { readWhen } from '../talk/stamp.ts';
import { isBlank } from '../talk/text.ts';
import { itemOf, type Topic } from './topics.ts';
import { voicesOf } from './voices.ts';
import { quoting } from '../../repairs/rule.ts';

export class MinutesRecord {
  readonly #topics: Topic[] = [];
  readonly #moved: Tracked[] = [];
  readonly #dropped: Found['dropped'][number][] = [];
  readonly #doubts: Found['doubts'][number][] = [];
  readonly #doubted = new Set<string>();
  readonly #declared: ReadonlyMap<string, string>;
  #title: Tracked | undefined;
  #date: string | undefined;
  /** A turn or an aside; or the list of those present, or what a fact is, which are moved. */
  #open: Tracked[] | 'moved' | 'fact' | undefined;

  /** @param declared short names that the text gives somebody, with the full ones */
  constructor(declared: ReadonlyMap<string, string>) {
    this.#declared = declared;
  }

  get hasTitle(): boolean {
    return this.#title !== undefined;
  }

  get hasTopics(): boolean {
    return this.#topics.length > 0;
  }

  get hasTurns(): boolean {
    return this.#topics.some(({ parts }) => parts.some((part) => 'turn' in part));
  }

  /** The name of the whole, with what of its line is none of it. */
  name(title: Tracked, marks: readonly Tracked[] = []): void {
    this.#title = title;
    this.#tellDate(title.text);
    this.#moved.push(...marks);
  }

  topic(title: Tracked, moved: Tracked[]): void {
    this.#topics.push({ title, moved, parts: [] });
    this.#open = undefined;
  }

  /** Another part begins, which bears no name. */
  part(line: Tracked): void {
    this.drop(line, PARTS);
    this.#topics.push({ title: undefined, moved: [], parts: [] });
    this.#open = undefined;
  }

  drop(text: Tracked, reason: Text): void {
    this.#dropped.push({ text, reason });
  }

  turn(speaker: Tracked, moved: readonly Tracked[], words: Tracked): void {
    const body = isBlank(words.text) ? [] : [words];
    this.#topic().parts.push({ turn: { speaker, kind: speakerKind(speaker.text), moved, body } });
    this.#open = body;
  }

  /** Words of whoever kept the minutes. */
  aside(line: Tracked): void {
    const lines = [line];
    this.#topic().parts.push({ aside: lines });
    this.#open = lines;
  }

  text(line: Tracked): void {
    if (this.#open === 'fact' && isBlank(line.text)) this.#open = undefined;
    else if (this.#open === 'moved' || this.#open === 'fact') this.#moved.push(line);
    else if (this.#open !== undefined) this.#open.push(line);
    else if (!isBlank(line.text)) this.aside(line);
  }

  move(line: Tracked): void {
    this.#moved.push(line);
  }

  /** A line that only tells a day or a fact of the meeting. */
  note(line: Tracked): void {
    this.#moved.push(line);
    this.#tellDate(line.text);
  }

  /** The line opens a list of which each line is moved. */
  moveList(line: Tracked): void {
    this.#moved.push(line);
    this.#open = 'moved';
  }

  /** The line names a fact, which is told on the lines right below. */
  moveFact(line: Tracked): void {
    this.#moved.push(line);
    this.#open = 'fact';
  }

  /** What follows belongs to nothing that stands before. */
  close(): void {
    this.#open = undefined;
  }

  /** @param what was done with a name that stands before a colon once only */
  doubt(name: Tracked, what: 'taken' | 'left'): void {
    if (this.#doubted.has(name.text)) return;
    this.#doubted.add(name.text);
    this.#doubts.push({
      at: name,
      ...quoting(name.text, (shown) =>
        both(
          `“${shown}”只出现一次，可能是说话的人，也可能不是`,
          `“${shown}” stands before a colon once only: it may be a speaker or not`,
        ),
      ),
      choice: what === 'taken' ? both('当作说话的人', 'taken for a speaker') : both('留在正文里', 'left in the text'),
    });
  }

  found(): Found {
    const turns = this.#topics.flatMap(({ parts }) => parts.flatMap((part) => ('turn' in part ? [part.turn] : [])));
    const voices = voicesOf(turns, this.#declared);
    const [only, ...others] = this.#topics;
    // A talk of one matter is called what the whole is.
    const topics = only && others.length === 0 ? [{ ...only, title: only.title ?? this.#title }] : this.#topics;
    return {
      title: this.#title,
      items: topics.map((topic) => itemOf(topic, voices)).filter((item) => item !== undefined),
      doubts: this.#doubts,
      dropped: this.#dropped,
      moved: this.#moved.filter(({ text }) => !isBlank(text)),
      date: this.#date,
    };
  }

  #topic(): Topic {
    const last = this.#topics.at(-1);
    if (last) return last;
    const first: Topic = { title: undefined, moved: [], parts: [] };
    this.#topics.push(first);
    return first;
  }

  #tellDate(text: string): void {
    const { date } = readWhen(text);
    if (date?.year !== undefined && !date.either)
      this.#date ??= `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  }
}
