/** `@` with a word that is no known name → who is called: one of whom it is a part of the name, somebody who does not speak here, or perhaps an account. */
import type { Range } from '../../format/code-ranges.ts';
import { mayMean } from './familiar.ts';
import type { Mention, NamesHere } from './mention.ts';
import { absent, unknownHandle } from './mention-doubts.ts';

/** @param from where the `@` stands; `stranger` and `familiar`: what the word behind it is taken for without one. */
export function calledAt(
  from: number,
  stranger: Range | undefined,
  familiar: { readonly may: readonly string[] } | undefined,
  here: NamesHere,
): Mention | undefined {
  const { text, people, names, once } = here;
  const at = from + 1;
  const word = WORD.exec(text.slice(at, at + 30))?.[0] ?? (stranger && text.slice(stranger.from, stranger.to));
  if (word === undefined || !callsSomebody(word, from, here)) return undefined;
  const to = at + word.length;
  const speaker = names.parts.get(word.toLowerCase());
  if (speaker !== undefined) return { to, edits: [{ from: at, to, text: people.label(speaker) }] };
  const isHan = /^\p{Script=Han}/u.test(word);
  if (!isHan) return { to, edits: [{ from, to, ...once(word, () => unknownHandle(word)) }] };
  const doubt = absent(word, familiar?.may ?? mayMean(word, people));
  return { to, edits: [{ from: at, to, text: people.label(word), doubt }] };
}

/** Somebody who is called and does not speak here: a name of a few Chinese characters with an end to it, or a handle. */
const WORD = /^(?:\p{Script=Han}{2,4}(?=[\s，。：:,、！？!?)）；;]|$)|[A-Za-z][A-Za-z0-9_]{2,24}(?![A-Za-z0-9_.(@-]))/u;

/** Neither everybody, nor an address of mail, nor a work that is cited. */
function callsSomebody(word: string, from: number, { text, isTalk }: NamesHere): boolean {
  if (EVERYBODY.test(word) || /[A-Za-z0-9.]/u.test(text[from - 1] ?? '')) return false;
  const standsInList = /[[;；]\s?-?$/u.test(text.slice(Math.max(0, from - 3), from));
  return !CITATION_KEY.test(word) || (isTalk && !standsInList);
}

const EVERYBODY = /^(?:所有人|全体成员|全體成員|大家|各位|all|everyone|here|channel)$/iu;

/** `@vaswani2017attention`, `[@hu2021lora; @su2021]`: a work, as notes cite one. */
const CITATION_KEY = /^[A-Za-z][A-Za-z_]{1,20}(?:19|20)\d\d[A-Za-z_]{0,20}$/u;
