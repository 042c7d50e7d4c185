/** The lines below a heading such as 讨论区 → what readers asked of a paper, and who answered. */
import type { FoundPost } from './reader.ts';
import { slice, type Tracked } from '../tracked.ts';

const HEADING =
  /^#{2,6}[ \t]+(?:\d[\d.]*[.、]?\s*)?(?:讨论区?|讨论与答疑|问答|答疑|读者(?:提问|问答)|评论区(?:问答)?|Q ?& ?A|Discussions?(?: \(Q&A\))?|Questions?(?: and answers)?|Reader questions|Comments from readers)[ \t]*[:：]?[ \t]*$/iu;
const NUMBERED = /^[ \t]*(?:\*\*)?(\d{1,2})([.、)）])([ \t]*)(?=\S)/u;
const QUESTION =
  /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*)?(?:Q\d{0,2}|问(?:题)?\d{0,2}|提问|读者(?:\d{0,2}|提问)?|网友\d{0,2}|Reader \d{0,2}|Question ?\d{0,2})[ \t]*[:：](?:\*\*)?[ \t]*/iu;
const AUTHOR =
  /^[ \t]*(?:[-*+>][ \t]+)?(?:\*\*)?((?:论文)?(?:第?一作|作者)(?:本人)?(?:的)?(?:回答|回复|答复|答|说|解释|回应)?|(?:The )?Authors?['’]?(?: \(?(?:reply|response|answer|replied)\)?)?)[ \t]*[:：](?:\*\*)?[ \t]*/iu;
const ANSWER =
  /^[ \t]*(?:[-*+>][ \t]+)?(?:\*\*)?(?:A\d{0,2}|答(?:案)?\d{0,2}|回答|回复|Answer|Reply)[ \t]*[:：](?:\*\*)?[ \t]*/iu;

export interface Discussion {
  readonly posts: FoundPost[];
  /** Lines before the first question. */
  readonly before: readonly Tracked[];
}

export function startsDiscussion(line: string): boolean {
  return HEADING.test(line);
}

/** `first`: how many posts the item has already. Undefined when nobody asks there. */
export function readDiscussion(lines: readonly Tracked[], first: number): Discussion | undefined {
  const isLabelled = lines.some(({ text }) => QUESTION.test(text));
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
    const mark = isLabelled
      ? QUESTION.exec(line.text)?.[0].length
      : questionMark(line.text, style, lines, index, current);
    const author = AUTHOR.exec(line.text);
    const answer = author ? null : ANSWER.exec(line.text);
    if (mark !== undefined) {
      open({ role: 'question' }, line, mark);
      question = first + posts.length - 1;
    } else if (author && question !== undefined)
      open({ role: 'author', speaker: '论文作者', speakerIs: 'label', parent: question }, line, author[0].length);
    else if (answer && question !== undefined) open({ role: 'reply', parent: question }, line, answer[0].length);
    else if (current === undefined) before.push(line);
    else if (wasBlank && line.text.trim() !== '' && current.role === 'question')
      open({ role: 'aside', parent: question }, line, 0);
    else current.body = [...current.body, line];
    wasBlank = line.text.trim() === '';
  }
  return posts.length === 0 ? undefined : { posts, before };
}

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
