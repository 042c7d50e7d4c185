/**
 * A head with nothing below it over the head and the words of an earlier message: QQ repeats what is answered with its head, and without a mark.
 * Both are one message, with the name over the words as `named-quotation.ts` reads them. Messages → the same, in place.
 */
import type { Tracked } from '../../tracked.ts';
import { isBlank } from '../talk/text.ts';

interface Headed {
  readonly speaker: Tracked;
  readonly moved: readonly Tracked[];
  readonly body: Tracked[];
}

export function joinQuotedHeads<T extends Headed>(messages: T[]): void {
  const first = new Map<string, string>();
  for (let at = 0; at < messages.length; at++) {
    let message = messages[at];
    const next = messages[at + 1];
    if (!message) continue;
    if (next && isEmpty(message) && next.body.length > 1 && first.get(headOf(next)) === wordsOf(next)) {
      message = { ...message, moved: [...message.moved, ...next.moved], body: [next.speaker, ...next.body] };
      messages.splice(at, 2, message);
    }
    const said = wordsOf(message);
    if (said !== undefined && !first.has(headOf(message))) first.set(headOf(message), said);
  }
}

function isEmpty({ body }: Headed): boolean {
  return body.every(({ text }) => isBlank(text));
}

/** The first line of them. */
function wordsOf({ body }: Headed): string | undefined {
  return body.find(({ text }) => !isBlank(text))?.text.trim();
}

/** Name and time, without what a program puts behind the name. */
function headOf({ moved }: Headed): string {
  return moved
    .map(({ text }) => text)
    .join(' ')
    .replace(/[(（][^()（）]*[)）]|\s+/gu, '')
    .toLowerCase();
}
