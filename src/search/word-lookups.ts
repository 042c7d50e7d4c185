/** One Latin word of a query → the terms it is looked for by: as typed, in parts, and by what is nearly as good. Pure. */
import type { Names } from './names.ts';
import type { Lookup } from './open-index.ts';
import type { Unit } from './query.ts';
import { sizesIn } from './sizes.ts';
import { type Atom, isSign, joined, latinForm, type Term } from './text.ts';
import { stemOf } from './word-forms.ts';

/** `isOpen`: nothing stands behind it, and more of it may be typed. */
export function wordLookups(
  text: string,
  { form, first, last }: Term,
  words: readonly Term[],
  atoms: readonly Atom[],
  names: Names,
  isOpen: boolean,
): Pick<Unit, 'literal' | 'parts' | 'near'> {
  const all = atoms.slice(first, last + 1).map(({ text }) => latinForm(text));
  const pieces = all.filter((piece) => !isSign(piece));
  const plain = joined(pieces);
  // The two halves of an arXiv id mean nothing without each other.
  const isPaper = /^\d{4}\.\d{4,5}$/u.test(form);
  const neighbours = words.filter(
    (word) => (word.last === first - 1 || word.first === last + 1) && word.form.length > 1 && form.length > 1,
  );
  // "fresh qa" finds FreshQA.
  const compounds = neighbours.map((word) => joined(word.first < first ? [word.form, form] : [form, word.form]));
  const spoken = signed(all.length > 1 ? all : [atoms[first - 1]?.text ?? '', ...all]);
  // 70 亿 is 7B too.
  const sizes = sizesIn(text, atoms).flatMap((size) => (first <= size.first && size.last <= last ? [size.form] : []));
  const stem = stemOf(form);
  // "hallucinate" is no name, but hallucination is one, and so 幻觉 is found too.
  const relatives =
    stem === form ? [] : names.beginningWith(stem, form.length + 5).flatMap((key) => [key, ...names.others(key)]);
  // "64d2" finds 64 d².
  const parts = pieces.length === 1 ? (plain.match(/\d+|\D+/gu) ?? []) : isPaper ? [] : pieces;
  return {
    literal: [form, ...compounds, ...spoken, ...sizes].map((one) => ({ form: one })),
    parts: parts.length > 1 ? parts.map((piece) => ({ form: latinForm(piece) })) : [],
    near: [
      ...beginnings(form, isOpen ? (first === last ? (atoms[last]?.text ?? form) : form) : undefined),
      // LoRA+ is near LoRA; but A* is not A, nor 5% 5.
      ...(pieces.length < all.length && /^[a-z].{2}/u.test(plain) ? [{ form: plain }] : []),
      ...relatives.map((key) => ({ form: names.term(key) })),
      ...paperPart(form),
    ],
  };
}

/** Other forms of a word, and what one that is not finished may become; of a short one too much begins so. A number has no forms, but its beginning is often all that one knows. */
function beginnings(form: string, open: string | undefined): Lookup[] {
  const stem = stemOf(form);
  if (!/^[a-z]+$/u.test(form)) return form.length > 3 || open !== undefined ? prefixes(form) : [];
  const forms: Lookup[] = stem.length > 3 ? [{ form: stem, isPrefix: true, isStem: true }] : [];
  return open === undefined ? forms : [...forms, ...prefixes(open)];
}

function prefixes(form: string): Lookup[] {
  return form.length > 2 ? [{ form, isPrefix: true }] : [];
}

/** The end of an arXiv id, from within its year or month on: 04.05405 of 2404.05405. Its number is in the index, and begins as the last part does. */
function paperPart(form: string): Lookup[] {
  const number = /^(?:\d?(?:0[1-9]|1[0-2])\.(\d{3,5})|\d\.(\d{5}))$/u.exec(form)?.slice(1).find(Boolean);
  return number === undefined ? [] : [{ form: number, isPrefix: true }];
}

const SPOKEN_SIGNS: Readonly<Record<string, string>> = { star: '*', plus: '+', sharp: '#' };

/** "A star" is said for A*, "LoRA-plus" for LoRA+. */
function signed([name = '', word = '', ...more]: readonly string[]): string[] {
  const sign = SPOKEN_SIGNS[word];
  return sign !== undefined && more.length === 0 && /^[a-z]+$/u.test(name) ? [joined([name, sign])] : [];
}
