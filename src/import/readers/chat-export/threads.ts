/**
 * Messages in order → items: a thread for each question that is certainly a new one, else one discussion. A new one is cut off where somebody
 * turns to all with a question, and after hours of silence or the line of a new day. What quotes an older message goes to that one's item.
 */
import type { Tracked } from '../../tracked.ts';
import type { FoundItem } from '../reader.ts';
import type { Question } from '../../repairs/rule.ts';
import { asks, textOf } from '../talk/text.ts';
import { AFTER_PAUSE, LATE, MAYBE_NEW, QUOTE_OF_UNKNOWN, REPORT } from './doubts.ts';
import type { Message } from './messages.ts';
import { People } from './people.ts';
import { readReference, withoutName } from './quotation.ts';
import { itemOf, openTalk, postOf, type Talk } from './talk.ts';
import { goesOn, whyNew } from './why-new.ts';

interface Place {
  readonly talk: Talk;
  readonly post: number;
}

export interface Threads {
  readonly items: readonly FoundItem[];
  readonly doubts: readonly (Question & { readonly at: Tracked })[];
}

export function cutThreads(messages: readonly Message[]): Threads {
  const cutting = new Cutting();
  for (const message of messages) cutting.take(message);
  return { items: cutting.talks.map(itemOf), doubts: cutting.doubts };
}

/** A message and what it says, without what it quotes and whom it calls. */
interface Said extends Pick<Message, 'body' | 'moved'> {
  readonly message: Message;
  readonly text: string;
  /** What it names or quotes, where that is known. */
  readonly answered: Place | undefined;
  readonly refers: boolean;
  readonly quotes: boolean;
}

const DOUBTS = { unsure: MAYBE_NEW, late: LATE, pause: AFTER_PAUSE, report: REPORT };

class Cutting {
  readonly talks: Talk[] = [];
  readonly doubts: (Question & { at: Tracked })[] = [];
  readonly #people = new People();
  readonly #places: Place[] = [];
  #last: Message | undefined;
  /** When the last message was written whose time is told. */
  #minute: number | undefined;

  take(message: Message): void {
    const said = this.#read(message);
    const gap = this.#minute !== undefined && message.minute !== undefined ? message.minute - this.#minute : undefined;
    this.#minute = message.minute ?? this.#minute;
    const place = this.#goOn(said, gap) ?? this.#add(said, gap);
    this.#people.add(message.speaker.text, this.#places.length, said.text);
    this.#places.push(place);
    this.#last = message;
  }

  #read(message: Message): Said {
    const reference = readReference(message.body, {
      knows: (name) => this.#people.knows(name),
      holds: (name, words) => this.#people.find(name, words) !== undefined,
      said: (words) => this.#people.findWords(words) !== undefined,
    });
    const target =
      reference &&
      (this.#people.find(reference.who, reference.quoted) ??
        (reference.who === undefined && reference.quoted !== undefined
          ? this.#people.findWords(reference.quoted)
          : undefined));
    const answered = target === undefined ? undefined : this.#places[target];
    const quotes = reference?.quoted !== undefined;
    const isTaken = reference !== undefined && (answered !== undefined || !quotes);
    const kept = isTaken ? undefined : withoutName(message.body, reference?.who);
    const body = isTaken ? reference.rest : (kept?.body ?? message.body);
    const moved = [...message.moved, ...(isTaken ? reference.lines : (kept?.moved ?? []))];
    return { message, body, moved, text: textOf(body), answered, refers: reference !== undefined, quotes };
  }

  /** The talk it belongs to by what it quotes, else the last. */
  #talkOf({ quotes, answered }: Said): Talk | undefined {
    return (quotes ? answered?.talk : undefined) ?? this.talks.at(-1);
  }

  /** Puts it behind the words before it, where it is one message with them. */
  #goOn(said: Said, gap: number | undefined): Place | undefined {
    const talk = this.#talkOf(said);
    const previous = talk?.posts.at(-1);
    if (!talk || !previous || !this.#last || talk !== this.talks.at(-1) || said.message.topic) return undefined;
    if (!goesOn(this.#last, said.message, gap, previous, said.refers)) return undefined;
    const post = talk.posts.length - 1;
    talk.posts[post] = {
      ...previous,
      body: [...previous.body, ...said.body],
      moved: [...previous.moved, ...said.moved],
    };
    if (post === 0) talk.opensWithQuestion ||= asks(said.text);
    return { talk, post };
  }

  #add(said: Said, gap: number | undefined): Place {
    const { message, text, answered, quotes } = said;
    const before = this.#talkOf(said);
    const why =
      before && !quotes && !message.topic
        ? whyNew({ item: before, message, text, gap, addressed: answered?.talk })
        : undefined;
    if (why !== undefined && why !== 'question') this.doubts.push({ at: message.speaker, ...DOUBTS[why] });
    const isNew = message.topic !== undefined || why === 'question' || why === 'pause';
    const talk = !before || isNew ? openTalk(message, text) : before;
    if (talk !== before) this.talks.push(talk);
    if (quotes && !answered) this.doubts.push({ at: message.speaker, ...QUOTE_OF_UNKNOWN });
    talk.posts.push(postOf(talk, message, said, text, answered?.talk === talk ? answered.post : undefined));
    talk.people.add(message.speaker.text);
    if (message.speaker.text !== talk.asker) talk.answers++;
    return { talk, post: talk.posts.length - 1 };
  }
}
