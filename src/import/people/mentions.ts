/** A text of an item and its people → where their names stand in it, with the labels that take their place. Works that are cited keep their authors. */
import { codeRanges, insideOf, type Range } from '../../format/code-ranges.ts';
import { findLinks } from '../links/links.ts';
import type { Edit } from '../repairs/rule.ts';
import { calledAt } from './called.ts';
import { type Familiar, familiarIn, mayMean } from './familiar.ts';
import { knownNameAt } from './known-name.ts';
import { askingOnce, type Mention, type NamesHere } from './mention.ts';
import { familiarIs, strangerIs } from './mention-doubts.ts';
import type { People } from './people.ts';
import { namesOf } from './short-names.ts';
import { strangersIn } from './strangers.ts';

/** @param isTalk people call each other here: who is called and not known is told. Edits in order. Code, formulas and addresses are left alone. Takes time linear in the text. */
export function mentionsIn(text: string, people: People, isTalk = false): Edit[] {
  const here: NamesHere = { text, people, isTalk, names: namesOf(people), once: askingOnce() };
  const strangers = isTalk ? strangersIn(text) : new Map<number, Range>();
  const familiar = isTalk ? familiarIn(text, people) : new Map<number, Familiar>();
  const isCovered = insideOf(coveredIn(text));
  const edits: Edit[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isCovered(i)) continue;
    const mention = /[@＠]/u.test(text[i] ?? '')
      ? (knownNameAt(i + 1, true, here) ?? calledAt(i, strangers.get(i + 1), familiar.get(i + 1), here))
      : (knownNameAt(i, false, here) ?? likePersonAt(strangers.get(i), familiar.get(i), here));
    if (!mention) continue;
    edits.push(...mention.edits);
    i = mention.to - 1;
  }
  return edits.filter(({ text: put, doubt }) => put !== undefined || doubt !== undefined);
}

/** A word for somebody of the group: one of those who speak here, or nobody whose name is known. Only a person can tell. */
function likePersonAt(
  stranger: Range | undefined,
  known: Familiar | undefined,
  { text, people, once }: NamesHere,
): Mention | undefined {
  const found = known ?? stranger;
  if (!found) return undefined;
  const { from, to } = found;
  const word = text.slice(from, to);
  const ask = () => (known ? familiarIs(word, known.may) : strangerIs(word, mayMean(word, people)));
  return { to, edits: [{ from, to, ...once(word, ask) }] };
}

function coveredIn(text: string): Range[] {
  const formulas = [...text.matchAll(/\$\$[^$]{1,2000}\$\$|\$[^$\n]{1,300}\$/gu)].map(({ index, 0: tex }) => ({
    from: index,
    to: index + tex.length,
  }));
  const links = findLinks(text).map(({ kind, at, from, to }) => (kind === 'bare' ? { from, to } : at));
  return [...codeRanges(text), ...links, ...formulas].sort((a, b) => a.from - b.from);
}
