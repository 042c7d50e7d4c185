/** `@ann` over the first of her words, or before them on one line, which Discord prints above the head of an answer: it comes to stand in that answer. Messages → the same, in place. */
import type { Tracked } from '../../tracked.ts';
import { isBlank } from '../talk/text.ts';

interface Said {
  readonly speaker: Tracked;
  readonly body: Tracked[];
}

export function movePreviews(messages: readonly Said[]): void {
  const said = new Map<string, string[]>();
  for (const [at, message] of messages.entries()) {
    const next = messages[at + 1];
    const from = next && previewFrom(message.body, said, message);
    if (next && from !== undefined) next.body.unshift(...message.body.splice(from));
    const key = message.speaker.text.toLowerCase();
    const words = said.get(key) ?? [];
    for (const { text } of message.body) if (!isBlank(text)) words.push(bare(text));
    said.set(key, words.slice(-REACH));
  }
}

/** How many lines of a person are looked at. */
const REACH = 80;
/** Short words may be anybody's. */
const LEAST = 4;
/** Who calls somebody may repeat a word of theirs. */
const LEAST_IN_LINE = 12;

function previewFrom(
  body: readonly Tracked[],
  said: ReadonlyMap<string, readonly string[]>,
  message: Said,
): number | undefined {
  let last = body.length - 1;
  while (last > 0 && isBlank(body[last]?.text ?? '')) last--;
  if (last < 1) return undefined;
  const inLine = onOneLine(
    body[last]?.text ?? '',
    (who) => said.has(who) || who === message.speaker.text.toLowerCase(),
  );
  if (inLine) {
    const mine = inLine.who.toLowerCase() === message.speaker.text.toLowerCase() ? body.slice(0, last) : [];
    const heard = [...(said.get(inLine.who.toLowerCase()) ?? []), ...mine.map(({ text }) => bare(text))];
    const repeats = bare(inLine.words);
    if (repeats.length >= LEAST_IN_LINE && heard.some((line) => line.startsWith(repeats))) return last;
  }
  const who = /^\s*@(?<who>\S.{0,40}?)\s*$/u.exec(body[last - 1]?.text ?? '')?.groups?.['who']?.toLowerCase();
  const words = bare(body[last]?.text ?? '');
  if (who === undefined || last - 1 < 1) return undefined;
  const own = who === message.speaker.text.toLowerCase() ? body.slice(0, last - 1).map(({ text }) => bare(text)) : [];
  const known = [...(said.get(who) ?? []), ...own];
  const isSaid = words.length >= LEAST && known.some((line) => line.startsWith(words));
  return isSaid || (known.length > 0 && ATTACHED.test(body[last]?.text ?? '')) ? last - 1 : undefined;
}

const ATTACHED = /^\s*(?:Click to see attachment|点击查看附件|點擊查看附件)\s*$/iu;

function bare(text: string): string {
  return text.replace(/\s+|[(（](?:edited|已编辑|已編輯)[)）]\s*$|(?:\.{3}|…)\s*$/giu, '').toLowerCase();
}

/** `@ann lee the words`: who is called is the longest name that is known. */
export function onOneLine(
  line: string,
  knows: (lowered: string) => boolean,
): { readonly who: string; readonly words: string } | undefined {
  const parts = /^\s*@(?<rest>\S.*)$/u.exec(line.slice(0, 500))?.groups?.['rest']?.split(/(?<=\s)/u) ?? [];
  for (let count = Math.min(5, parts.length - 1); count > 0; count--) {
    const who = parts.slice(0, count).join('').trim();
    if (knows(who.toLowerCase())) return { who, words: parts.slice(count).join('').trim() };
  }
  return undefined;
}
