/** A name where it stands → how certain it is that the person is meant: by what stands around it, and by what else the letters may say. */
import { isEndOfWord } from './appellations.ts';
import { CITED } from './cited.ts';
import { isCalledAt } from './given-names.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { People } from './people.ts';
import { isSpokenToAt } from './spoken-to.ts';
import { standsForTheWork } from './stands-for-work.ts';

/** `other`: the author of a work, or no name at all. */
export type Certainty = 'sure' | 'likely' | 'unsure' | 'other';

export function certaintyOf(text: string, from: number, to: number, name: string): Certainty {
  if (CITED.test(text.slice(to, to + 24))) return 'other';
  if (speaksAt(text, from, to)) return 'sure';
  return /^\p{Script=Han}+$/u.test(name) ? certaintyOfHan(text, to, name) : certaintyOfLetters(text, from, to, name);
}

/** A name that the text itself tells, or a short form that it gives somebody, letter for letter; one Chinese character alone only where people turn to them. */
export function isListedAt(text: string, from: number, to: number, name: string, people: People): boolean {
  if (!people.isListed(name) || text.slice(from, to) !== name || CITED.test(text.slice(to, to + 24))) return false;
  if (/^\p{Script=Han}$/u.test(name)) return isCalledAt(text, from, to) && !isEndOfWord(text, from);
  return !isOrdinaryWord(name) && !standsForTheWork(text, to);
}

/** On the head of a line, with a colon. */
function speaksAt(text: string, from: number, to: number): boolean {
  return (
    /(?:^|\n)[ \t>*_-]*$/u.test(text.slice(Math.max(0, from - 12), from)) &&
    /^[*_]{0,2}[ \t]?[:：]/u.test(text.slice(to, to + 24))
  );
}

function certaintyOfHan(text: string, to: number, name: string): Certainty {
  if (name.length < 2) return 'other';
  if (isOrdinaryWord(name)) return 'unsure';
  const isSpokenOf =
    /^(?:老师|老師|同学|同學|大佬|说|說|提到|问|問|认为|認為|觉得|覺得|回复|回復|补充|補充|刚才|剛才|的问题|你|您)/u.test(
      text.slice(to, to + 24),
    );
  return isSpokenOf || name.length > 2 ? 'sure' : 'likely';
}

function certaintyOfLetters(text: string, from: number, to: number, name: string): Certainty {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return 'other';
  const isWritten = text.slice(from, to).replaceAll('\\', '') === name;
  if (letters >= 4 && isWritten && !isOrdinaryWord(name)) return 'sure';
  if (standsForTheWork(text, to)) return 'unsure';
  // `Zoe`: initials and short forms of the field have other capitals.
  const isShortName = isWritten && /^\p{Lu}\p{Ll}{2}$/u.test(name) && !isOrdinaryWord(name);
  return isShortName || isSpokenToAt(text, from, to) ? 'likely' : 'unsure';
}
