/** `[Forwarded from …]` above words that somebody passed on: whose they are is told, and the mark goes. Words of a message → the same without it. */
import { both } from '../../../format/problem.ts';
import type { Question } from '../../repairs/rule.ts';
import { trim, type Tracked } from '../../tracked.ts';
import { isBlank, trimLines } from '../talk/text.ts';

export interface Forwarded {
  readonly words: readonly Tracked[];
  readonly marks: readonly Tracked[];
  readonly doubt?: Question & { readonly at: Tracked };
}

const FROM = String.raw`(?:Forwarded(?: message)?(?: many times)?(?: from\b:?|:)|Fwd from:?|(?:转发|轉發|转载|轉載)自(?:[:：]|\s|(?=[「“"@]))|(?:转发|轉發)的?(?:消息|訊息)\s*[:：]?)`;
const MARKS = [
  // In brackets, with or without whom.
  new RegExp(
    String.raw`^\s*(?:\[\s*${FROM}[^\[\]\n]{0,80}\]|【\s*${FROM}[^【】\n]{0,80}】|\(\s*${FROM}[^()\n]{0,80}\))\s*$`,
    'iu',
  ),
  /^\s*[[(（【*_]{0,2}(?:[↪➡⤷↱]\uFE0F?\s?)?(?:Forwarded(?: message)?(?: many times)?|已转发|已轉發|转发消息|轉發訊息)[\])）】*_]{0,2}\s*$/iu,
  new RegExp(String.raw`^\s*(?:[↪➡⤷↱]\uFE0F?\s?)?${FROM}\s*[^.。!！?？\n]{1,60}\s*$`, 'iu'),
];

export function withoutForwarded(body: readonly Tracked[]): Forwarded {
  const first = body.findIndex(({ text }) => !isBlank(text));
  const mark = body[first];
  const rest = trimLines(body.slice(first + 1));
  if (!mark || rest.length === 0 || mark.text.length > 120 || !MARKS.some((pattern) => pattern.test(mark.text)))
    return { words: body, marks: [] };
  return { words: rest, marks: body.slice(0, first + 1), doubt: { at: trim(mark), ...PASSED_ON } };
}

const PASSED_ON: Question = {
  reason: both('这段话是转发来的，不是转发的人说的', 'these words were passed on; who sent them did not say them'),
  choice: both('仍记在转发的人名下', 'they stand under the name of who passed them on'),
};
