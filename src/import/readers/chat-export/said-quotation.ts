/** `@_**Ann|12** [said](address):` of Zulip above a quotation in fences, and what a copy leaves of it: `Ann said:` above her words. Lines → the reference. */
import type { Tracked } from '../../tracked.ts';
import { isBlank, trimLines } from '../talk/text.ts';
import { onOneLine } from './reply-preview.ts';
import type { Reference } from './quotation.ts';

const SAID =
  /^\s*@?_?(?:\*\*(?<bold>[^*\n|]{1,48})(?:\|\d+)?\*\*|(?<bare>[^\s:：*][^:：*\n]{0,47}?))\s*(?:\[(?:said|说|說|wrote|sagte|a dit)\]\([^\s]{1,400}\)|said|说|說|wrote)\s*[:：]\s*$/u;
const FENCE = /^\s*(`{3,}|~{3,})\s*quote\s*$/u;

export interface Heard {
  /** Whether somebody of this name has spoken. */
  knows(name: string): boolean;
  /** Whether they have said these very words. */
  holds(name: string, words: string): boolean;
  /** Whether anybody has said them. */
  said(words: string): boolean;
}

export function saidQuotation(body: readonly Tracked[], { knows, holds }: Heard): Reference | undefined {
  const first = body[0]?.text ?? '';
  const groups = first.length <= 500 ? SAID.exec(first)?.groups : undefined;
  const who = (groups?.['bold'] ?? groups?.['bare'])?.trim();
  if (who === undefined || !knows(who)) return undefined;
  const to = fenced(body) ?? repeated(body, (words) => holds(who, words));
  if (to === undefined) return undefined;
  const rest = trimLines(body.slice(to));
  if (rest.length === 0) return undefined;
  const quoted = body
    .slice(1, to)
    .flatMap(({ text }) => (isBlank(text) || /^\s*(?:`{3,}|~{3,})/u.test(text) ? [] : [text]));
  return { who, quoted: quoted.join('\n'), lines: body.slice(0, to), rest };
}

/** `@ann` alone over words of hers, or before them. */
export function previewed(body: readonly Tracked[], { knows, holds }: Heard): Reference | undefined {
  const inLine = onOneLine(body[0]?.text ?? '', knows);
  const below = trimLines(body.slice(1));
  if (inLine && inLine.words.length >= 12 && below.length > 0 && holds(inLine.who, inLine.words))
    return { who: inLine.who, quoted: inLine.words, lines: body.slice(0, 1), rest: below };
  const who = /^\s*@(?<who>\S.{0,40}?)\s*$/u.exec(body[0]?.text ?? '')?.groups?.['who'];
  const words = (body[1]?.text ?? '').replace(/\s*[(（](?:edited|已编辑|已編輯)[)）]\s*$/iu, '');
  const rest = trimLines(body.slice(2));
  if (who === undefined || rest.length === 0 || !knows(who) || !holds(who, words)) return undefined;
  return { who, quoted: words, lines: body.slice(0, 2), rest };
}

/** Where the lines behind the fences begin. */
function fenced(body: readonly Tracked[]): number | undefined {
  const fence = FENCE.exec(body[1]?.text ?? '')?.[1];
  if (fence === undefined) return undefined;
  const end = body.findIndex(({ text }, at) => at > 1 && text.trim() === fence);
  return end < 0 ? undefined : end + 1;
}

/** Where the lines end that repeat what was said. */
function repeated(body: readonly Tracked[], holds: (words: string) => boolean): number | undefined {
  let to = 1;
  while (to < body.length && (isBlank(body[to]?.text ?? '') || holds(body[to]?.text ?? ''))) to++;
  return to > 1 && body.slice(1, to).some(({ text }) => !isBlank(text)) ? to : undefined;
}
