/** A message and the talk before it → whether something new begins with it, and why; whether it only goes on with the message before it. */
import type { FoundPost } from '../reader.ts';
import { asks, textOf, thanks, turnsToAll, turnsToEverybody } from '../talk/text.ts';
import type { Message } from './messages.ts';
import { nameOf, type Talk } from './talk.ts';

/** After so many minutes of silence a question is a new one, and words that answer nobody belong to nothing before. */
const PAUSE = 3 * 60;
/** After so many, a full question by somebody else is a new one. */
const SHORT_PAUSE = 45;
/** Within so many, what is said after a question that nobody answered is taken for the answer. */
const LONG_PAUSE = 12 * 60;
/** Until the evening of the next day who is asked may answer. */
const NEXT_DAY = 36 * 60;
const SHARES = /^(?:分享|推荐|转发|转一下|安利|\[链接\]|\[文件\]|https?:|sharing|fyi)/iu;

interface Situation {
  readonly item: Talk;
  readonly message: Message;
  readonly text: string;
  readonly gap: number | undefined;
  readonly addressed: Talk | undefined;
}

/** Why the message opens something new; `unsure` when it may but is kept with what came before. */
export function whyNew({
  item,
  message,
  text,
  gap,
  addressed,
}: Situation): 'question' | 'pause' | 'unsure' | 'late' | 'report' | undefined {
  const speaker = message.speaker.text;
  const isQuestion = asks(text) && !thanks(text);
  const paused =
    (gap !== undefined && gap >= PAUSE) || (message.opensDay && (gap === undefined || gap >= SHORT_PAUSE || gap < 0));
  if (addressed === item) return undefined;
  const isFull = text.length >= (/\p{Script=Han}/u.test(text) ? 10 : 25);
  if (paused && isQuestion) return isFull || turnsToAll(text) ? 'question' : 'unsure';
  if (paused && !SHARES.test(text) && (isUnanswered(item, speaker, gap) || answersLast(item, speaker, gap)))
    return 'late';
  if (paused && reports(item, speaker, text, gap)) return 'report';
  if (paused)
    return /昨天|昨晚|前天|刚才|刚刚|上面|之前(?:的|那个)|那个问题|回一下|回复一下|后来|解决了|earlier|yesterday|above|update:|follow(?:ing)? up|solved|fixed/iu.test(
      text,
    ) ||
      (speaker === item.asker && (!item.answers || (text.length <= 40 && THANKED.test(text)))) ||
      thanks(text)
      ? undefined
      : 'pause';
  if (!isQuestion) return undefined;
  const toAll = turnsToAll(text);
  if (toAll && speaker !== item.asker && refersBack(text)) return 'unsure';
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

/** Somewhere in few words: what helped is told first. */
const THANKED = /谢谢|多谢|感谢|謝謝|多謝|感謝|\bthank(?:s| you)\b|\bt(?:hx|ysm)\b/iu;

/** Takes up what was said before: `我也在搞这个`, `the same here`, and says nothing first that `this` might be. */
function refersBack(text: string): boolean {
  const before = REFERS.exec(text)?.index;
  return (
    before !== undefined &&
    before <= (/\p{Script=Han}/u.test(text) ? 20 : 40) &&
    !/https?:/u.test(text.slice(0, before))
  );
}

const REFERS =
  /我们?也(?:正?在|刚好?|想|有|遇到?了?|碰到?了?)?.{0,4}(?:这个|這個|一样的?|同样的?|类似的?|上面)|(?:这个|這個|上面|刚才|剛才|楼上|樓上|前面)(?:那个|的|说的|提的|讲的)?(?:结论|結論|说法|說法|观点|觀點|讨论|討論|话题|話題|解释|解釋)|(?:你们?|你們|楼上|樓上|上面|刚才|剛才|前面|各位)(?:刚才|剛才)?(?:说|說|提|讲|講|讨论|討論|聊)(?:到|过)?的|\b(?:same (?:here|issue|question|problem)|(?:you|they) (?:just )?(?:mentioned|said)|(?:that|this) (?:conclusion|claim|discussion|explanation)|following up on|as (?:said|mentioned) above)\b/iu;

/** Nobody has answered the question yet, and the night is not over. */
function isUnanswered(item: Talk, speaker: string, gap: number | undefined): boolean {
  return (
    item.opensWithQuestion && item.answers === 0 && speaker !== item.asker && gap !== undefined && gap < LONG_PAUSE
  );
}

/** Who took part speaks again after somebody asked, be it the next day: silence makes no question of an answer. */
function answersLast(item: Talk, speaker: string, gap: number | undefined): boolean {
  const last = item.posts.at(-1);
  return (
    last !== undefined &&
    item.people.has(speaker) &&
    nameOf(last) !== speaker &&
    asks(textOf(last.body)) &&
    (gap === undefined || gap < NEXT_DAY)
  );
}

/** Who asked tells, in words of an answer, what came of it. */
function reports(item: Talk, speaker: string, text: string, gap: number | undefined): boolean {
  if (speaker !== item.asker || item.answers === 0 || SHARES.test(text) || (gap ?? 0) >= NEXT_DAY) return false;
  const words = termsIn(text);
  return item.posts
    .slice(-LATEST)
    .some((post) => nameOf(post) !== speaker && termsIn(textOf(post.body)).some((word) => words.includes(word)));
}

/** Posts that are looked at: what was said long before is not taken up so. */
const LATEST = 20;

/** Names of things, which stand in Latin letters in Chinese talk, and no everyday words. */
function termsIn(text: string): readonly string[] {
  const words = text.replace(/https?:\/\/\S+/gu, ' ').match(/[A-Za-z][A-Za-z0-9_-]{3,}/gu) ?? [];
  return words.map((word) => word.toLowerCase()).filter((word) => !EVERYDAY.has(word));
}

const EVERYDAY = new Set(
  'about after again also been before being could does doing done down even ever from good have here into just know like made make many more most much need only other over really said same should some still such than thank thanks that their them then there these they thing things think this those time used using very want well were what when where which while will with work works would your'.split(
    ' ',
  ),
);

/** Plainly one message cut in pieces: at once, by the same person, the first piece a mere greeting or unfinished. */
export function goesOn(
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
