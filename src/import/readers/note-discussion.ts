/** The lines below a heading such as 讨论区 → what readers asked of a paper, and who answered. */
import type { FoundPost } from './reader.ts';
import { voiceOf, type Voice } from './note-voices.ts';
import { thanks } from './talk/text.ts';
import { slice, type Tracked, trim } from '../tracked.ts';

const NUMBERED = /^[ \t]*(?:\*\*)?(\d{1,2})([.、)）])([ \t]*)(?=\S)/u;

export interface Discussion {
  readonly posts: FoundPost[];
  /** Lines before the first question. */
  readonly before: readonly Tracked[];
}

/** `first`: how many posts the item has already. Undefined when nobody asks there. */
export function readDiscussion(lines: readonly Tracked[], first: number): Discussion | undefined {
  const voices = readersAsk(lines);
  const isLabelled = voices.some((voice) => voice?.takes === 'asks');
  const style = lines.map(({ text }) => NUMBERED.exec(text)).find((found) => found);
  if (!isLabelled && !style) return undefined;
  const posts: { -readonly [key in keyof FoundPost]: FoundPost[key] }[] = [];
  const before: Tracked[] = [];
  let question: number | undefined;
  let wasBlank = false;
  const open = (post: Omit<FoundPost, 'body' | 'moved'>, line: Tracked, mark: number) =>
    posts.push({ ...post, body: [slice(line, mark)], moved: mark === 0 ? [] : [slice(line, 0, mark)] });

  for (const [index, line] of lines.entries()) {
    const current = posts.at(-1);
    const voice = voices[index];
    const number = isLabelled ? undefined : questionMark(line.text, style, lines, index, current);
    const named = voice?.name && {
      speaker: trim(slice(line, ...voice.name)),
      speakerIs: voice.nameIs ?? ('name' as const),
    };
    if (number !== undefined) {
      open({ role: 'question' }, line, number);
      question = first + posts.length - 1;
    } else if (voice?.takes === 'asks') {
      open({ role: 'question', ...named }, line, voice.text);
      question = first + posts.length - 1;
    } else if (voice && question !== undefined)
      open({ ...answerOf(voice), ...named, parent: question }, line, voice.text);
    else if (current === undefined) before.push(line);
    else if (wasBlank && line.text.trim() !== '' && (current.role === 'question' || BRACKETED.test(line.text)))
      open({ role: 'aside', parent: question }, line, 0);
    else current.body = [...current.body, line];
    wasBlank = line.text.trim() === '';
  }
  return posts.length === 0 ? undefined : { posts, before };
}

/** Where authors answer, a reader without a name asks, question mark or not: what is left open is not the answer to what stands above. */
function readersAsk(lines: readonly Tracked[]): (Voice | undefined)[] {
  const voices = lines.map(({ text }) => voiceOf(text));
  const authorsAnswer = voices.some((voice) => voice?.isAuthor);
  const isAsked = voices.some((voice) => voice?.takes === 'asks');
  return voices.map((voice, at) => {
    const words = lines[at]?.text.slice(voice?.text) ?? '';
    const isReader = voice?.takes === 'answers' && voice.isReader === true && voice.name === undefined;
    return authorsAnswer && isAsked && isReader && !REMARKS.test(words) && !thanks(words)
      ? { ...voice, takes: 'asks' }
      : voice;
  });
}

/** How somebody begins who goes on with what was said. */
const REMARKS =
  /^\s*(?:同意|赞同|贊同|对|對|是的|是啊|确实|確實|没错|沒錯|好的?|嗯|哦|明白|懂了|了解|我(?:觉得|覺得|认为|認為|们|們|也|试|試|的)|补充|補充|\+1|原来|原來|不是|不对|不對|可以|应该|應該|I\s|I['’]|we\s|agreed?|yes|no\b|right|ok|great|good|true|indeed|\(|（|感)/iu;

function answerOf({ takes, isAuthor }: Voice): Omit<FoundPost, 'body' | 'moved'> {
  if (takes === 'remarks') return { role: 'aside' };
  return isAuthor ? { role: 'author', speaker: '论文作者', speakerIs: 'label' } : { role: 'reply' };
}

/** `(We ran out of time here.)` is nobody's answer. */
const BRACKETED = /^[ \t]*[*_]{0,2}[(（][^()（）]{2,80}[)）][*_]{0,2}[ \t]*$/u;

/** How long the number is that opens a question; undefined where the number counts points of an answer. */
function questionMark(
  text: string,
  style: RegExpExecArray | null | undefined,
  lines: readonly Tracked[],
  index: number,
  current: FoundPost | undefined,
): number | undefined {
  const found = NUMBERED.exec(text);
  if (!found || !style) return undefined;
  const sameStyle = found[2] === style[2] && (found[3] === '') === (style[3] === '');
  if (current === undefined || current.role === 'question') return sameStyle ? found[0].length : undefined;
  if (!sameStyle) return undefined;
  // An answer that counts 1. 2. 3. starts anew at 1; and the question of that number still comes.
  const inAnswer = Number(found[1]) === 1 && current.role === 'author';
  const again = lines.slice(index + 1).some(({ text: later }) => {
    const other = NUMBERED.exec(later);
    return other?.[1] === found[1] && other?.[2] === style[2] && (other?.[3] === '') === (style[3] === '');
  });
  return inAnswer || (again && Number(found[1]) > 1 && current.role !== 'aside') ? undefined : found[0].length;
}
