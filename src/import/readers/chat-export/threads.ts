/**
 * Messages in order → items: a thread for each question that is certainly a new one, else one discussion. A new one is cut off where somebody
 * turns to all with a question, and after hours of silence or the line of a new day. What quotes an older message goes to that one's item.
 */
import type { Tracked } from '../../tracked.ts';
import type { FoundItem, FoundPost } from '../reader.ts';
import type { Question } from '../../repairs/rule.ts';
import { asks, textOf, thanks, turnsToAll, turnsToEverybody } from '../talk/text.ts';
import type { Message } from './messages.ts';
import { AFTER_PAUSE, LATE, MAYBE_NEW, QUOTE_OF_UNKNOWN } from './doubts.ts';
import { People } from './people.ts';
import { readReference, withoutName } from './quotation.ts';

/** After so many minutes of silence a question is a new one, and words that answer nobody belong to nothing before. */
const PAUSE = 3 * 60;
/** After so many, a full question by somebody else is a new one. */
const SHORT_PAUSE = 45;
/** Within so many, what is said after a question that nobody answered is taken for the answer. */
const LONG_PAUSE = 12 * 60;
/** Until the evening of the next day who is asked may answer. */
const NEXT_DAY = 36 * 60;
const SHARES = /^(?:分享|推荐|转发|转一下|安利|\[链接\]|\[文件\]|https?:|sharing|fyi)/iu;

interface Draft {
  readonly posts: FoundPost[];
  readonly asker: string;
  opensWithQuestion: boolean;
  date: string | undefined;
  readonly people: Set<string>;
  answers: number;
  /** The post that replies answer: the question, or the asker's last further question. */
  open: number;
}

interface Place {
  readonly item: Draft;
  readonly post: number;
}

export interface Threads {
  readonly items: readonly FoundItem[];
  readonly doubts: readonly (Question & { readonly at: Tracked })[];
}

export function cutThreads(messages: readonly Message[]): Threads {
  const items: Draft[] = [];
  const doubts: (Question & { at: Tracked })[] = [];
  const people = new People();
  const places: Place[] = [];
  let last: Message | undefined;
  let minute: number | undefined;
  for (const message of messages) {
    const speaker = message.speaker.text;
    const reference = readReference(message.body, (name) => people.knows(name));
    const target =
      reference &&
      (people.find(reference.who, reference.quoted) ??
        (reference.who === undefined && reference.quoted !== undefined
          ? people.findWords(reference.quoted)
          : undefined));
    const answered = target === undefined ? undefined : places[target];
    const isQuote = reference?.quoted !== undefined;
    const isTaken = reference !== undefined && (answered !== undefined || !isQuote);
    const kept = isTaken ? undefined : withoutName(message.body, reference?.who);
    const body = isTaken ? reference.rest : (kept?.body ?? message.body);
    const moved = isTaken ? [...message.moved, ...reference.lines] : [...message.moved, ...(kept?.moved ?? [])];
    const text = textOf(body);
    const gap = minute !== undefined && message.minute !== undefined ? message.minute - minute : undefined;
    minute = message.minute ?? minute;

    let item = (isQuote ? answered?.item : undefined) ?? items.at(-1);
    const previous = item?.posts.at(-1);
    if (
      item &&
      item === items.at(-1) &&
      last &&
      previous &&
      goesOn(last, message, gap, previous, reference !== undefined)
    ) {
      const index = item.posts.length - 1;
      item.posts[index] = { ...previous, body: [...previous.body, ...body], moved: [...previous.moved, ...moved] };
      if (index === 0) item.opensWithQuestion ||= asks(text);
      people.add(speaker, places.length, text);
      places.push({ item, post: index });
      last = message;
      continue;
    }
    const why = item && !isQuote ? whyNew({ item, message, text, gap, addressed: answered }) : undefined;
    if (why === 'unsure' && item) {
      doubts.push({ at: message.speaker, ...MAYBE_NEW });
    }
    if (why === 'late') doubts.push({ at: message.speaker, ...LATE });
    if (why === 'pause') doubts.push({ at: message.speaker, ...AFTER_PAUSE });
    if (!item || (why && why !== 'unsure' && why !== 'late')) {
      item = {
        posts: [],
        asker: speaker,
        opensWithQuestion: asks(text),
        date: message.on,
        people: new Set(),
        answers: 0,
        open: 0,
      };
      items.push(item);
    }
    const inItem = answered?.item === item ? answered.post : undefined;
    const post = postOf(item, message, { body, moved }, text, inItem);
    if (isQuote && answered === undefined) doubts.push({ at: message.speaker, ...QUOTE_OF_UNKNOWN });
    item.posts.push(post);
    item.people.add(speaker);
    if (speaker !== item.asker) item.answers++;
    people.add(speaker, places.length, text);
    places.push({ item, post: item.posts.length - 1 });
    last = message;
  }
  return { items: items.map(finish), doubts };
}

/** Plainly one message cut in pieces: at once, by the same person, the first piece a mere greeting or unfinished. */
function goesOn(
  last: Message,
  message: Message,
  gap: number | undefined,
  previous: FoundPost,
  refers: boolean,
): boolean {
  if (refers || last.speaker.text !== message.speaker.text || message.opensDay) return false;
  if (gap !== undefined && (gap > 2 || gap < 0)) return false;
  const before = textOf(previous.body);
  const isGreeting =
    before.length <= 20 &&
    /^(?:大家|各位|群里|hi|hello|hey|你好|您好|请问|请教|問|问|想问|早|晚上好|下午好|上午好|救命|求助)[^?？]*$/iu.test(
      before,
    ) &&
    !/[。.]$/u.test(before);
  return isGreeting || /[，、,：:；;（(—-]$/u.test(before);
}

interface Situation {
  readonly item: Draft;
  readonly message: Message;
  readonly text: string;
  readonly gap: number | undefined;
  readonly addressed: Place | undefined;
}

/** Why the message opens something new; `unsure` when it may but is kept with what came before. */
function whyNew({
  item,
  message,
  text,
  gap,
  addressed,
}: Situation): 'question' | 'pause' | 'unsure' | 'late' | undefined {
  const speaker = message.speaker.text;
  const isQuestion = asks(text) && !thanks(text);
  const paused =
    (gap !== undefined && gap >= PAUSE) || (message.opensDay && (gap === undefined || gap >= SHORT_PAUSE || gap < 0));
  if (addressed?.item === item) return undefined;
  const isFull = text.length >= (/\p{Script=Han}/u.test(text) ? 10 : 25);
  if (paused && isQuestion) return isFull || turnsToAll(text) ? 'question' : 'unsure';
  if (paused && !SHARES.test(text) && (isUnanswered(item, speaker, gap) || answersLast(item, speaker, gap)))
    return 'late';
  if (paused)
    return /昨天|昨晚|前天|刚才|刚刚|上面|之前(?:的|那个)|那个问题|回一下|回复一下|后来|解决了|earlier|yesterday|above|update:|follow(?:ing)? up|solved|fixed/iu.test(
      text,
    ) ||
      (speaker === item.asker && !item.answers) ||
      thanks(text)
      ? undefined
      : 'pause';
  if (!isQuestion) return undefined;
  const toAll = turnsToAll(text);
  if (speaker === item.asker) {
    // The same person goes on asking, unless everybody is addressed once more after answers came.
    const isAfresh = item.answers > 0 && toAll && (!item.opensWithQuestion || turnsToEverybody(text));
    return isAfresh || (gap !== undefined && gap >= SHORT_PAUSE && toAll) ? 'question' : undefined;
  }
  if (toAll && text.length >= 6)
    return item.opensWithQuestion && item.answers === 0 && item.people.size === 1 && text.length < 12
      ? 'unsure'
      : 'question';
  if (gap !== undefined && gap >= SHORT_PAUSE && isFull) return item.people.has(speaker) ? 'unsure' : 'question';
  return undefined;
}

/** Nobody has answered the question yet, and the night is not over. */
function isUnanswered(item: Draft, speaker: string, gap: number | undefined): boolean {
  return (
    item.opensWithQuestion && item.answers === 0 && speaker !== item.asker && gap !== undefined && gap < LONG_PAUSE
  );
}

/** Who took part speaks again after somebody asked, be it the next day: silence makes no question of an answer. */
function answersLast(item: Draft, speaker: string, gap: number | undefined): boolean {
  const last = item.posts.at(-1);
  return (
    last !== undefined &&
    item.people.has(speaker) &&
    nameOf(last) !== speaker &&
    asks(textOf(last.body)) &&
    (gap === undefined || gap < NEXT_DAY)
  );
}

function postOf(
  item: Draft,
  message: Message,
  { body, moved }: Pick<FoundPost, 'body' | 'moved'>,
  text: string,
  target: number | undefined,
): FoundPost {
  const speaker = message.speaker;
  const common = { speaker, speakerIs: 'name' as const, body, moved, on: message.on };
  if (item.posts.length === 0) return { role: 'question', ...common };
  if (speaker.text !== item.asker) return { role: 'reply', parent: target ?? item.open, ...common };
  const previous = item.posts.at(-1);
  const before =
    previous && previous.speaker !== undefined && nameOf(previous) !== speaker.text ? item.posts.length - 1 : undefined;
  if (thanks(text)) return { role: 'reply', parent: target ?? before ?? 0, ...common };
  const parent =
    target ??
    (before !== undefined && asks(textOf(previous?.body ?? [])) && !asks(text) ? before : undefined) ??
    (asks(text) ? before : undefined) ??
    0;
  if (asks(text)) item.open = item.posts.length;
  return { role: 'followup', parent, ...common };
}

function nameOf({ speaker }: FoundPost): string | undefined {
  return typeof speaker === 'string' ? speaker : speaker?.text;
}

function finish({ posts, opensWithQuestion, date }: Draft): FoundItem {
  return {
    kind: opensWithQuestion ? 'thread' : 'discussion',
    posts,
    body: [],
    date,
  };
}
