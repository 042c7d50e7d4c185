/** Names → a search for them in running text: the longest at each place, Latin ones as whole words only. */
import type { TermName } from './names.ts';

export interface FoundTerm {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Text without markup → the terms that stand in it, in order, not overlapping. */
export type FindTerms = (text: string) => FoundTerm[];

export function termFinder(names: readonly TermName[]): FindTerms {
  const byStart = new Map<string, TermName[]>();
  for (const name of [...names].sort((a, b) => b.text.length - a.text.length)) {
    const start = name.text.slice(0, 2).toLowerCase();
    const others = byStart.get(start);
    if (others) others.push(name);
    else byStart.set(start, [name]);
  }
  return (text) => {
    const found: FoundTerm[] = [];
    const lower = text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
    for (let at = 0; at < text.length - 1; at++) {
      // A slot of the page: what will stand there is no text of the post.
      if (text[at] === '\uE000') at = Math.max(at, text.indexOf('\uE001', at));
      const candidates = byStart.get(lower.slice(at, at + 2));
      const name = candidates?.find((candidate) => standsAt(text, at, candidate));
      if (!name) continue;
      const to = withPlural(text, at + name.text.length);
      if (name.id !== undefined && !isPerson(text, to)) found.push({ id: name.id, from: at, to });
      at = to - 1;
    }
    return found;
  };
}

function standsAt(text: string, at: number, { text: name, isCommon }: TermName): boolean {
  for (let i = 0; i < name.length; i++) if (!isSameLetter(text, at + i, name, i)) return false;
  const end = withPlural(text, at + name.length);
  // Other capitals than the name has: the beginning of a sentence, or a part of a title.
  const isAlone = isCommon || !text.startsWith(name, at);
  if (isWord(name[0]) && continues(text, at - 1, -1)) return false;
  if (isWord(name.at(-1)) && continues(text, end, 1)) return false;
  return !isAlone || !(isWord(nearest(text, at - 1, -1)) || isWord(nearest(text, end, 1)));
}

/** A word may begin with a capital in the text; what is a capital in the name has to be one: RAM is not Ram. */
function isSameLetter(text: string, at: number, name: string, i: number): boolean {
  const [there, here] = [text[at], name[i]];
  if (there === here) return true;
  return there !== undefined && /[A-Z]/u.test(there) && there.toLowerCase() === here && !isWord(name[i - 1]);
}

/** LLMs, KANs: the s belongs to the word. */
function withPlural(text: string, end: number): number {
  return text[end] === 's' && /[A-Za-z]/u.test(text[end - 1] ?? '') && text[end - 1] !== 's' && !isWord(text[end + 1])
    ? end + 1
    : end;
}

/** Whether the word goes on beyond `at`: by a letter, or by a sign that ties the next letter to it, as in `torch.softmax`. */
function continues(text: string, at: number, step: 1 | -1): boolean {
  return isWord(text[at]) || (/[-._/@’']/u.test(text[at] ?? '') && text[at] !== undefined && isWord(text[at + step]));
}

function nearest(text: string, at: number, step: 1 | -1): string | undefined {
  while (text[at] === ' ') at += step;
  return text[at];
}

/** "Adam et al.", "Ram & Li": somebody's name. */
function isPerson(text: string, end: number): boolean {
  return /^\s*(?:et al\b|等人|等 ?[,，(（]|&(?:amp;)? ?[A-Z])/u.test(text.slice(end, end + 12));
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\w\u00C0-\u024F]/u.test(character);
}
