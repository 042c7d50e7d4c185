/** What a reader of no chat has left as prose → a question where its lines look like a chat: the names in it were then not found. */
import { both } from '../format/problem.ts';
import { type DialectChoice, spaced } from './dialect-choice.ts';
import type { Dialect } from './draft.ts';
import { isName } from './readers/chat-export/shape.ts';
import type { Found } from './readers/reader.ts';
import { isNoSpeaker } from './readers/talk/no-speakers.ts';
import type { Question } from './repairs/rule.ts';
import type { Tracked } from './tracked.ts';

const CLOCK = String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`;
/** A day or the half of one beside a clock: figures and a few words. */
const BESIDE = String.raw`[\p{L}\d\s.,，/年月日-]{0,24}?`;
const NAME = String.raw`(?<name>[^\s:：\[\]<|][^:：\n\]]{0,40}?)`;
const SHAPES = [
  new RegExp(String.raw`^[^\p{L}\d]{0,6}[[(（【]${BESIDE}${CLOCK}${BESIDE}[\])）】]\s*[-~]?\s*${NAME}\s*[:：]`, 'u'),
  new RegExp(
    String.raw`^\s*[\d年月日/.,\s-]{0,20}?${CLOCK}(?:\s?[AaPp]\.?[Mm]\.?)?[\s|,，·-]{1,4}${NAME}\s*[:：]`,
    'u',
  ),
  new RegExp(
    String.raw`^\s*${NAME}[\s,，|·—–-]{1,4}[[(（]?(?:[\d年月日/.-]{4,11}\s)?(?:[上下]午|凌晨|晚上|早上)?${CLOCK}(?:\s?[AaPp]\.?[Mm]\.?)?[\])）]?\s*[:：]?\s*$`,
    'u',
  ),
];
/** What programs write into their logs. */
const LEVEL = /^(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL|CRITICAL)\b/u;
const LONGEST = 400;
const MOST_LINES = 2000;

/** @returns the first line that looks so, where there are two */
export function chatLineIn({ items }: Found): Tracked | undefined {
  const bodies = items.flatMap(({ body, posts }) => [body, ...posts.map((post) => post.body)]);
  const lines = bodies.flat().slice(0, MOST_LINES);
  const like = lines.filter(({ text }) => isChatLine(text));
  return like.length > 1 ? like[0] : undefined;
}

function isChatLine(text: string): boolean {
  const line = text.slice(0, LONGEST);
  if (!/\d[:：]\d\d/u.test(line)) return false;
  return SHAPES.some((shape) => {
    const name = shape.exec(line)?.groups?.['name']?.replace(/^[*_#\s]+|[*_\s]+$/gu, '');
    return name !== undefined && isName(name) && !LEVEL.test(name) && !isNoSpeaker(name) && /\p{L}/u.test(name);
  });
}

export function looksLikeChat(dialect: Dialect, { nameOf, choose }: DialectChoice): Question {
  const [name, chat] = [nameOf(dialect), choose('chat-export')];
  return {
    reason: both('有几行像聊天记录：正文里可能留着人名', 'Some lines look like a chat: the text may still hold names'),
    choice: both(`按${spaced(name.zh)}读；若是聊天，${chat.zh}`, `read as ${name.en}; if it is a chat, ${chat.en}`),
  };
}
