/** A text of an item and its people → where their names stand in it, with the labels that take their place. Works that are cited keep their authors. */
import { codeRanges, insideOf, type Range } from '../../format/code-ranges.ts';
import { CITED } from './cited.ts';
import { isAppellationAt, isEndOfWord, isNamedForWork, standsApart } from './appellations.ts';
import { isCalledAt, isGivenWord } from './given-names.ts';
import { type Familiar, familiarIn, mayMean } from './familiar.ts';
import { findLinks } from '../links/links.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { People } from './people.ts';
import { absent, familiarIs, kept, mayBeGiven, replaced, strangerIs, unknownHandle } from './mention-doubts.ts';
import type { Edit, Question } from '../repairs/rule.ts';
import { namesOf } from './short-names.ts';
import { isSpokenToAt } from './spoken-to.ts';
import { strangersIn } from './strangers.ts';

/** @param isTalk people call each other here: who is called and not known is told. Edits in order. Code, formulas and addresses are left alone. Takes time linear in the text. */
export function mentionsIn(text: string, people: People, isTalk = false): Edit[] {
  const isCovered = insideOf(coveredIn(text));
  const { starts, shorts, parts, given } = namesOf(people);
  const strangers = isTalk ? strangersIn(text) : new Map<number, Range>();
  const familiar = isTalk ? familiarIn(text, people) : new Map<number, Familiar>();
  const doubted = new Set<string>();
  const edits: Edit[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isCovered(i)) continue;
    const called = /[@＠]/u.test(text[i] ?? '');
    const at = called ? i + 1 : i;
    const name = candidatesAt(starts, text, at).find(
      (candidate) => standsAt(text, at, candidate) && (called || isMeant(at, candidate)),
    );
    if (name !== undefined && given.has(name)) {
      edits.push(...givenAt(at, name, called));
      i = at + name.length - 1;
    } else if (name !== undefined) {
      const to = at + lengthAt(text, at, name);
      const full = people.named.has(name) ? undefined : shorts.get(name)?.name;
      const isSure = called || people.isGiven(name) || isListedAt(text, at, to, name, people);
      const judged = isSure ? 'sure' : judge(text, at, to, name);
      const certainty =
        full === undefined || called || judged !== 'sure'
          ? judged
          : standsForTheWork(text, to)
            ? 'other'
            : isNamedForWork(text, to) || (shorts.get(name)?.isEnd === true && !standsApart(text, at))
              ? 'unsure'
              : 'likely';
      const label = people.label(full ?? name);
      const written = text.slice(at, to).replaceAll('\\', '');
      if (certainty === 'sure') edits.push({ from: at, to, text: label });
      else if (certainty === 'likely')
        edits.push({ from: at, to, text: label, ...once(name, () => replaced(written, label)) });
      else if (certainty === 'unsure') {
        const doubt = once(name, () => kept(name, label, written, full));
        if (doubt.doubt) edits.push({ from: at, to, ...doubt });
      }
      i = to - 1;
    } else if (called) {
      const stranger = strangers.get(at);
      const other = OTHER.exec(text.slice(at, at + 30))?.[0] ?? (stranger && text.slice(stranger.from, stranger.to));
      if (other === undefined || EVERYBODY.test(other) || /[A-Za-z0-9.]/u.test(text[i - 1] ?? '')) continue;
      if (CITATION_KEY.test(other) && (!isTalk || /[[;；]\s?-?$/u.test(text.slice(Math.max(0, i - 3), i)))) continue;
      const speaker = parts.get(other.toLowerCase());
      if (speaker !== undefined) {
        edits.push({ from: at, to: at + other.length, text: people.label(speaker) });
        i = at + other.length - 1;
        continue;
      }
      const isHan = /^\p{Script=Han}/u.test(other);
      if (isHan) {
        const doubt = absent(other, familiar.get(at)?.may ?? mayMean(other, people));
        edits.push({ from: at, to: at + other.length, text: people.label(other), doubt });
      } else edits.push({ from: i, to: at + other.length, ...once(other, () => unknownHandle(other)) });
      i = at + other.length - 1;
    } else {
      const known = familiar.get(i);
      const stranger = known ?? strangers.get(i);
      if (!stranger) continue;
      const { from, to } = stranger;
      const word = text.slice(from, to);
      const ask = () => (known ? familiarIs(word, known.may) : strangerIs(word, mayMean(word, people)));
      edits.push({ from, to, ...once(word, ask) });
      i = to - 1;
    }
  }
  return edits.filter(({ text: put, doubt }) => put !== undefined || doubt !== undefined);

  /** A given name is somebody's where people turn to them with it; else only a person can tell. */
  function givenAt(from: number, word: string, called: boolean): Edit[] {
    const to = from + word.length;
    const name = given.get(word);
    const isWord = isGivenWord(word);
    if (!called && (CITED.test(text.slice(to, to + 24)) || standsForTheWork(text, to))) return [];
    if (called && name === undefined) return [{ from, to, text: people.label(word), doubt: absent(word) }];
    if (name !== undefined && (called || (!isWord && isCalledAt(text, from, to)))) {
      const label = people.label(name);
      return [{ from, to, text: label, ...(called ? {} : once(word, () => replaced(word, label))) }];
    }
    if (!called && (isOrdinaryWord(word) || isEndOfWord(text, from)) && !isCalledAt(text, from, to)) return [];
    return [{ from, to, ...once(word, () => mayBeGiven(word, name)) }];
  }

  function isMeant(from: number, name: string): boolean {
    const short = shorts.get(name);
    if (short?.isCall !== true) return true;
    if (short.isEnd && isEndOfWord(text, from)) return false;
    return isAppellationAt(text, from, from + lengthAt(text, from, name));
  }

  function once(name: string, ask: () => Question): Pick<Edit, 'doubt'> {
    if (doubted.has(name)) return {};
    doubted.add(name);
    return { doubt: ask() };
  }
}

/** Somebody who is called and does not speak here: a name of a few Chinese characters with an end to it, or a handle. */
const OTHER =
  /^(?:\p{Script=Han}{2,4}(?=[\s，。：:,、！？!?)）；;]|$)|[A-Za-z][A-Za-z0-9_]{2,24}(?![A-Za-z0-9_.(@-]))/u;
/** Methods and theorems bear names too. */
function standsForTheWork(text: string, to: number): boolean {
  return /^(?:['’]s?)?\s?(?:theorem|lemma|inequality|identity|conjecture|algorithm|method|bound|criterion|test|rule|law|kernel|process|定理|引理|不等式|恒等式|猜想|方法|算法|准则|检验|定律|过程)|^[-–—&\d]/iu.test(
    text.slice(to, to + 20),
  );
}

/** `@vaswani2017attention`, `[@hu2021lora; @su2021]`: a work, as notes cite one. */
const CITATION_KEY = /^[A-Za-z][A-Za-z_]{1,20}(?:19|20)\d\d[A-Za-z_]{0,20}$/u;

const EVERYBODY = /^(?:所有人|全体成员|全體成員|大家|各位|all|everyone|here|channel)$/iu;

/** A name that the text itself tells, or a short form that it gives somebody, letter for letter; one Chinese character alone only where people turn to them. */
function isListedAt(text: string, from: number, to: number, name: string, people: People): boolean {
  if (!people.isListed(name) || text.slice(from, to) !== name || CITED.test(text.slice(to, to + 24))) return false;
  if (/^\p{Script=Han}$/u.test(name)) return isCalledAt(text, from, to) && !isEndOfWord(text, from);
  return !isOrdinaryWord(name) && !standsForTheWork(text, to);
}

type Certainty = 'sure' | 'likely' | 'unsure' | 'other';

function judge(text: string, from: number, to: number, name: string): Certainty {
  const before = text.slice(Math.max(0, from - 12), from);
  const behind = text.slice(to, to + 24);
  if (CITED.test(behind)) return 'other';
  if (/(?:^|\n)[ \t>*_-]*$/u.test(before) && /^[*_]{0,2}[ \t]?[:：]/u.test(behind)) return 'sure';
  if (/^\p{Script=Han}+$/u.test(name)) {
    if (name.length < 2) return 'other';
    const isSpokenOf =
      /^(?:老师|老師|同学|同學|大佬|说|說|提到|问|問|认为|認為|觉得|覺得|回复|回復|补充|補充|刚才|剛才|的问题|你|您)/u.test(
        behind,
      );
    if (isOrdinaryWord(name)) return 'unsure';
    return isSpokenOf || name.length > 2 ? 'sure' : 'likely';
  }
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return 'other';
  const isWritten = text.slice(from, to).replaceAll('\\', '') === name;
  if (letters < 4 || isOrdinaryWord(name) || !isWritten) {
    if (standsForTheWork(text, to)) return 'unsure';
    // `Zoe`: initials and short forms of the field have other capitals.
    const isShortName = isWritten && /^\p{Lu}\p{Ll}{2}$/u.test(name) && !isOrdinaryWord(name);
    return isShortName || isSpokenToAt(text, from, to) ? 'likely' : 'unsure';
  }
  return 'sure';
}

function standsAt(text: string, at: number, name: string): boolean {
  const length = lengthAt(text, at, name);
  if (length === 0) return false;
  const isLetter = /[\p{Script=Latin}\d_]/u;
  if (isLetter.test(name[0] ?? '') && isLetter.test(text[at - 1] ?? '')) return false;
  return !(isLetter.test(name.at(-1) ?? '') && isLetter.test(text[at + length] ?? ''));
}

/** How long the name is where it stands; Markdown may have put backslashes in it. 0 where it does not stand. */
function lengthAt(text: string, at: number, name: string): number {
  let i = at;
  for (const character of name) {
    if (text[i] === '\\' && /[!-/:-@[-`{-~]/u.test(character)) i++;
    const written = text.slice(i, i + character.length);
    if (written !== character && written.toLowerCase() !== character.toLowerCase()) return 0;
    i += character.length;
  }
  return i - at;
}

function candidatesAt(starts: ReadonlyMap<string, readonly string[]>, text: string, at: number): readonly string[] {
  const first = (text[at] ?? '').toLowerCase();
  const second = (text[at + 1] === '\\' ? text[at + 2] : text[at + 1]) ?? '';
  return [...(starts.get(first + second.toLowerCase()) ?? []), ...(second === '' ? [] : (starts.get(first) ?? []))];
}

function coveredIn(text: string): Range[] {
  const formulas = [...text.matchAll(/\$\$[^$]{1,2000}\$\$|\$[^$\n]{1,300}\$/gu)].map(({ index, 0: tex }) => ({
    from: index,
    to: index + tex.length,
  }));
  const links = findLinks(text).map(({ kind, at, from, to }) => (kind === 'bare' ? { from, to } : at));
  return [...codeRanges(text), ...links, ...formulas].sort((a, b) => a.from - b.from);
}
