/** What stands below a question that bears no label → what of it belongs to the question, and what is a mark. */
import { slice, type Tracked } from '../../tracked.ts';
import { inCode } from '../talk/fences.ts';
import { isBlank, trimLines } from '../talk/text.ts';
import { labelOf } from './labels.ts';

/** `A. …`, `B. …` right below a question belong to it. */
export function choicesIn(body: readonly Tracked[]): {
  readonly choices: readonly Tracked[];
  readonly rest: readonly Tracked[];
} {
  let count = 0;
  let end = 0;
  for (const [at, { text }] of body.entries()) {
    if (isBlank(text)) continue;
    const letter = /^\s*(?:[-*+•]\s+)?[(（]?([A-H])\s*[.．、:：)）]\s*\S/u.exec(text)?.[1];
    if (letter !== 'ABCDEFGH'[count]) break;
    count++;
    end = at + 1;
  }
  return count < 2 ? { choices: [], rest: body } : { choices: body.slice(0, end), rest: trimLines(body.slice(end)) };
}

/** `答：` before the answer is no part of it. */
export function withoutLabel(body: readonly Tracked[]): {
  readonly body: readonly Tracked[];
  readonly marks: readonly Tracked[];
} {
  const [first, ...rest] = body;
  const label = first && labelOf(first.text);
  if (!first || label?.kind !== 'answer' || label.isHeading || label.speaker || label.number !== undefined)
    return { body, marks: [] };
  const marks = [slice(first, 0, label.from), slice(first, label.to)].filter(({ text }) => text !== '');
  const words = slice(first, label.from, label.to);
  return { body: trimLines([words, ...rest]), marks };
}

const SHOWS =
  /(?:下面|以下|下列|下[图圖]|如下)|[这這](?:[个個段条條行句])?(?:[报報][错錯]|[错錯][误誤]|代[码碼]|日[志誌]|配置|[输輸]出|命令|[警告]|提示)|\b(?:the following|below)\b|\bthis (?:error|code|snippet|log|output|warning|message|command|trace(?:back)?)\b/iu;

/** `下面这个报错怎么回事？` over code or a quotation: that belongs to the question, where an answer stands behind it. */
export function shownIn(
  question: string,
  body: readonly Tracked[],
): { readonly shown: readonly Tracked[]; readonly rest: readonly Tracked[] } {
  const code = inCode(body.map(({ text }) => text));
  const isShown = ({ text }: Tracked, at: number) => code[at] === true || /^\s{0,3}>/u.test(text);
  const end = SHOWS.test(question) ? body.findIndex((line, at) => !isShown(line, at)) : 0;
  const rest = trimLines(body.slice(end));
  return end <= 0 || rest.length === 0 ? { shown: [], rest: body } : { shown: body.slice(0, end), rest };
}
