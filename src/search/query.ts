/** What a reader typed → what to look for. Pure. */
import { addressIn, addressUnit } from './addressed.ts';
import { type FoundName, longestNames, type Names } from './names.ts';
import { loneCharacters } from './lone-characters.ts';
import type { Lookup } from './open-index.ts';
import { isSimplified, type Phrase, phraseOf, quoted } from './phrases.ts';
import { silentAtoms } from './quiet-words.ts';
import { signsIn } from './signs.ts';
import { type Size, sizesIn } from './sizes.ts';
import { type Atom, readAtoms, type Term, termsOf } from './text.ts';
import { wordLookups } from './word-lookups.ts';

export interface Plan {
  /** What is looked for: the beginning of a very long text. */
  readonly text: string;
  readonly atoms: readonly Atom[];
  /** None when nothing that was typed can be looked for. */
  readonly units: readonly Unit[];
  /** The whole query as one string, question words included: found so, it stands there word for word. */
  readonly whole: Phrase;
  /** Quoted phrases: a hit must hold each of them. */
  readonly phrases: readonly Phrase[];
  /** A page that was named by its address, and the post. */
  readonly ref?: { readonly url: string; readonly post?: string | undefined } | undefined;
}

/** One thing to look for. */
export interface Unit {
  readonly kind: 'name' | 'pair' | 'character' | 'word' | 'sign';
  /** Any of these is the thing as it was typed. */
  readonly literal: readonly Lookup[];
  /** Those of them that are spelt as it was typed; all if not given. */
  readonly typed?: readonly Lookup[] | undefined;
  /** Or all of these. */
  readonly parts: readonly Lookup[];
  /** Any of these is nearly as good: other names, words that begin so. */
  readonly near: readonly Lookup[];
  /** Pages that are called so. */
  readonly pages: readonly Lookup[];
  /** A name from the glossary or of a topic. */
  readonly isTerm?: boolean;
  /** It is looked up only where that costs little. */
  readonly isSpare?: boolean;
  /** It only asks: it does not count among what a page must hold. */
  readonly isQuiet: boolean;
  /** Atoms of the query. */
  readonly first: number;
  readonly last: number;
}

export const MOST_CHARACTERS = 300;
const MOST_UNITS = 60;
const MOST_QUIET = 20;

/**
 * `asAddress`: what looks like the address of a page is looked for as one, and as nothing else.
 * `quotesRegions`: a quoted phrase is also what other regions call the same.
 */
export function planQuery(query: string, names: Names, { asAddress = true, quotesRegions = false } = {}): Plan {
  const cut = [...query.slice(0, MOST_CHARACTERS * 2)].slice(0, MOST_CHARACTERS).join('');
  // eslint-disable-next-line no-control-regex
  const typed = cut.replace(/[\u0000-\u001f\u007f]/gu, ' ');
  const ref = asAddress ? addressIn(typed) : undefined;
  const text = ref ? ref.url : typed.replace(BEFORE_ID, (mark) => ' '.repeat(mark.length));
  const atoms = readAtoms(text);
  const taken = longestNames(names.find(atoms));
  const silent = silentAtoms(text, atoms, taken);
  // 7B is a word; of 70 亿 neither part alone tells the size.
  const sizes = sizesIn(text, atoms).filter(({ first, last }) => atoms[first]?.run !== atoms[last]?.run);
  // Whoever writes simplified characters means 资料 when 资料 is typed; 資料 may be what Taiwan calls 数据.
  const isEitherAsGood = !isSimplified(text, atoms);
  const quotes = quoted(text);
  const own = isEitherAsGood || quotesRegions ? [] : quotes;
  const isOwn = ({ first, last }: { readonly first: number; readonly last: number }) =>
    own.some(({ start, end }) => start <= (atoms[first]?.start ?? 0) && (atoms[last]?.end ?? 0) <= end);
  const told = [
    ...taken.map((name) => nameUnit(name, names)),
    ...sizes.map(sizeUnit),
    ...termUnits(text, atoms, taken, silent, names).filter((unit) => !sizes.some((size) => meet(unit, size))),
  ];
  if (told.length <= FEW) told.push(...signUnits(text, told.length > 0));
  const isSpokenFor = (atom: number) =>
    silent.has(atom) || [...taken, ...sizes].some(({ first, last }) => first <= atom && atom <= last);
  told.push(...loneCharacters(atoms, isSpokenFor));
  const strict = told.map(({ typed, ...unit }): Unit => {
    if (typed === undefined || isEitherAsGood) return unit;
    return isOwn(unit) ? { ...unit, literal: typed, near: [] } : { ...unit, typed };
  });
  const units = ref
    ? [addressUnit(ref.url, atoms.length)]
    : strict.sort((a, b) => a.first - b.first || a.last - b.last);
  return {
    text: typed,
    atoms,
    units: someOf(units),
    whole: { ...phraseOf(atoms, names), isEitherAsGood },
    phrases: quotes
      .map(({ start, end }) => phraseOf(readAtoms(text.slice(start, end)), names))
      .map(({ typed, canonical }) => ({ typed, isEitherAsGood, ...(own.length === 0 && { canonical }) }))
      .filter(({ typed }) => typed !== ''),
    ref,
  };
}

/** "为什么" alone is looked for all the same. */
function someOf(units: readonly Unit[]): readonly Unit[] {
  const telling = units.filter(({ isQuiet }) => !isQuiet);
  if (telling.length === 0) return units.slice(0, MOST_UNITS).map((unit) => ({ ...unit, isQuiet: false }));
  const last = telling[MOST_UNITS - 1] ?? telling.at(-1);
  const quiet = new Set(units.filter(({ isQuiet }) => isQuiet).slice(0, MOST_QUIET));
  return units.filter((unit) => (unit.isQuiet ? quiet.has(unit) : unit.first <= (last?.first ?? 0)));
}

/** Units beside which a sign is looked for too: $0.5 stands rather where there is a $. */
const FEW = 2;

function signUnits(text: string, isQuiet: boolean): Unit[] {
  return [...new Set(signsIn(text).map(({ form }) => form))].map((form) => {
    const literal = [{ form }];
    return { kind: 'sign', literal, parts: [], near: [], pages: [], isQuiet, first: 0, last: -1 };
  });
}

function nameUnit({ key, first, last }: FoundName, names: Names): Unit {
  const lookups = (keys: readonly string[]) => keys.map((one) => ({ form: names.term(one) }));
  return {
    kind: 'name',
    isTerm: names.isTerm(key),
    literal: [...lookups(names.spellings(key)), { form: names.accidentTerm(key) }],
    typed: names.spellings(key).length > 1 ? [...lookups([key]), { form: names.accidentTerm(key) }] : undefined,
    parts: [],
    // Terms before everyday words: on a large site the last are left out.
    near: lookups([...new Set([...names.otherTerms(key), ...names.others(key)])]),
    pages: [...names.spellings(key), ...names.others(key)].map((one) => ({ form: names.pageTerm(one) })),
    isQuiet: false,
    first,
    last,
  };
}

function sizeUnit({ form, first, last }: Size): Unit {
  return { kind: 'word', literal: [{ form }], parts: [], near: [], pages: [], isQuiet: false, first, last };
}

function meet(a: Pick<Unit, 'first' | 'last'>, b: Pick<Unit, 'first' | 'last'>): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function termUnits(
  text: string,
  atoms: readonly Atom[],
  taken: readonly FoundName[],
  silent: ReadonlySet<number>,
  names: Names,
): Unit[] {
  const nameAt = (atom: number) => taken.find(({ first, last }) => first <= atom && atom <= last);
  const terms = termsOf(atoms);
  const words = terms.filter(({ kind }) => kind === 'word');
  const isOpen = (atom: number) => atom === atoms.length - 1 && (atoms[atom]?.end ?? 0) >= text.length;
  return terms.flatMap((term): Unit[] => {
    const { form, kind, first, last } = term;
    const inside = nameAt(first);
    if (kind === 'part' || (inside && inside === nameAt(last))) return [];
    const isQuiet = (silent.has(first) && !inside) || (silent.has(last) && !nameAt(last));
    const unit = { isQuiet, first, last, parts: [], near: [], pages: [] };
    if (kind === 'tail') {
      // Within a run it is in the pair before it.
      const isAlone = atoms[first - 1]?.run !== atoms[first]?.run;
      return isAlone ? [{ ...unit, kind: 'character', literal: [{ form, isPrefix: true }] }] : [];
    }
    if (kind === 'pair') {
      const literal = pairSpellings(term, atoms, nameAt, names);
      return [{ ...unit, kind: 'pair', literal, typed: literal.length > 1 ? [{ form }] : undefined }];
    }
    return [{ ...unit, kind: 'word', ...wordLookups(text, term, words, atoms, names, isOpen(last)) }];
  });
}

/** 资料|集 is also 据|集 of 数据集: a pair over the border of a regional name is looked for with each of its spellings. */
function pairSpellings(
  { form, first, last }: Term,
  atoms: readonly Atom[],
  nameAt: (atom: number) => FoundName | undefined,
  names: Names,
): Lookup[] {
  const left = nameAt(first);
  const right = nameAt(last);
  const endings = left ? names.spellings(left.key).map((key) => [...key].at(-1) ?? '') : [atoms[first]?.text ?? ''];
  const beginnings = right ? names.spellings(right.key).map((key) => [...key][0] ?? '') : [atoms[last]?.text ?? ''];
  const forms = endings.flatMap((a) => beginnings.map((b) => a + b)).filter((one) => /^\P{ASCII}+$/u.test(one));
  return [...new Set([form, ...forms])].map((one) => ({ form: one }));
}

/** What says that a DOI follows, and where a paper lies under its arXiv number, whoever's page that is: it is known by the number alone. */
const BEFORE_ID =
  /\b(?:https?:\/\/(?:dx\.)?doi\.org\/|doi(?:\.org\/|[:：]\s*|\s+))(?=10\.\d{4})|\b(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/(?:[\w-]+\/)+(?=\d{4}\.\d{4,5}(?:v\d{1,2})?(?![\w.]))/giu;
