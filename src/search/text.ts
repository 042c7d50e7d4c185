/** Text → the atoms it is made of and the terms it is found by, each with its place in the original. The same for the index, a query and a passage, in every browser. */
import { fold, type Folded } from '../format/fold.ts';
import { spokenCommand, spokenWord } from './spoken-word.ts';

/** The smallest thing that text is compared by: one Han character, or one piece of a Latin word or number. */
export interface Atom {
  /** As folded: simplified, lower case, without diacritics. */
  readonly text: string;
  /** Place in the original text. */
  readonly start: number;
  readonly end: number;
  /** Atoms of one run of Han characters, or of one Latin word, have the same number. */
  readonly run: number;
  /** One character of a script that is read in pairs: Han, kana or hangul. Else a Latin word, a part of one, or a sign. */
  readonly isCharacter: boolean;
}

/** What the index holds. A run of Han characters is cut into overlapping pairs, so that any piece of it is found; no dictionary is asked. */
export interface Term {
  readonly form: string;
  /** The atoms it covers, the last one included. */
  readonly first: number;
  readonly last: number;
  /** `word` is a whole Latin word, `part` a piece of one; `tail` is the last character of a run, which begins no pair. */
  readonly kind: 'pair' | 'tail' | 'word' | 'part';
}

export function readAtoms(text: string): Atom[] {
  const folded = fold(text);
  const { starts, ends } = folded;
  const atoms: Atom[] = [];
  for (const [run, piece] of scan(folded).entries()) {
    if (piece.isCharacter) {
      let at = piece.from;
      for (const character of piece.text) {
        const last = at + character.length - 1;
        if (!DOTS.includes(character))
          atoms.push({ text: character, start: starts[at] ?? 0, end: ends[last] ?? 0, run, isCharacter: true });
        at = last + 1;
      }
    } else addPieces(atoms, text, folded, piece, run);
  }
  return atoms;
}

/** Whether something stands between two neighbours that a reader would not type: Han text on two sides of a stop. */
export function isApart(before: Pick<Atom, 'run' | 'isCharacter'>, atom: Pick<Atom, 'run' | 'isCharacter'>): boolean {
  return before.isCharacter && atom.isCharacter && before.run !== atom.run;
}

export function termsOf(atoms: readonly Atom[]): Term[] {
  const terms: Term[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    const next = atoms[i + 1];
    if (atom.isCharacter) {
      if (next?.run === atom.run) terms.push({ form: atom.text + next.text, first: i, last: i + 1, kind: 'pair' });
      else terms.push({ form: atom.text, first: i, last: i, kind: 'tail' });
      continue;
    }
    let last = i;
    while (atoms[last + 1]?.run === atom.run) last++;
    if (last === i) terms.push({ form: latinForm(atom.text), first: i, last, kind: 'word' });
    else {
      const pieces = atoms.slice(i, last + 1).map(({ text }) => text);
      terms.push({ form: joined(pieces), first: i, last, kind: 'word' });
      for (const [j, piece] of pieces.entries())
        if (!isSign(piece)) terms.push({ form: latinForm(piece), first: i + j, last: i + j, kind: 'part' });
      // 5-10% is also 10%.
      const signed = pieces.slice(-2);
      if (pieces.length > 2 && isSign(pieces.at(-1) ?? ''))
        terms.push({ form: joined(signed), first: last - 1, last, kind: 'part' });
    }
    i = last;
  }
  return terms;
}

/** Whether a piece is the sign that makes another name of a letter, another size of a number: `A*`, `C++`, `5%`. It is no term by itself. */
export function isSign(piece: string): boolean {
  return /^(?:[*#%]|\+\+?)$/u.test(piece);
}

/** `SWE-bench` is one word, swebench; but 1.2 is not 12. */
export function joined(pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces) text += (isNumeric(text, piece) ? '.' : '') + piece;
  return latinForm(text);
}

/** Whether two pieces would make another number when they are written without a sign between. */
export function isNumeric(before: string, after: string): boolean {
  return /\d$/u.test(before) && /^\d/u.test(after);
}

/** Plurals lose their s. */
export function latinForm(word: string): string {
  return word.endsWith('s') && /^[a-z]{3,}s$/u.test(word) && !/(?:ss|is)$/u.test(word) ? word.slice(0, -1) : word;
}

/** Text in one spelling: folded, TeX as words, one id per paper, no punctuation. Doing it twice changes nothing. */
export function normalise(text: string): string {
  return scan(fold(text))
    .map(({ text: piece, sign, isCharacter }) => (isCharacter ? piece.replaceAll(DOT, '') : piece) + sign)
    .join(' ');
}

interface Piece {
  readonly isCharacter: boolean;
  readonly text: string;
  /** Behind it: `*`, `+`, `++`, `#` or `%`; else empty. */
  readonly sign: string;
  /** Indexes into the folded text, `to` without the sign. */
  readonly from: number;
  readonly to: number;
  readonly signTo: number;
}

// Han, kana and hangul: scripts without spaces, or with words that a prefix does not find.
const WIDE =
  '\\u2e80-\\u2fd5\\u3005\\u3007\\u3040-\\u30fa\\u30fc-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{323af}';
const LETTER = `(?:(?![${WIDE}])[\\p{L}\\p{N}])`;
// Between the parts of a foreign name: 哈利·波特 is typed 哈利波特 too.
const DOTS = '·・‧•';
const DOT = new RegExp(`[${DOTS}]`, 'gu');
// A, Q^*, \pi^{\star}, C++, C\#, 5 %, 5\,\%. Before a letter the sign is an operator: a*b.
const SIGN = String.raw`(?: |\\,)?\\?%(?!${LETTER})|(?:\\?(?:\+\+(?=\d)|(?:\+\+?|[*#])(?![*+\\]|${LETTER}))|\^\{?(?:[*+]|\\star|\\ast)(?!${LETTER})\}?)`;
const SCAN = new RegExp(
  [
    // The commonest first: at each place of the text the kinds are tried in this order.
    `([${WIDE}]+(?:[${DOTS}][${WIDE}]+)*)`,
    String.raw`(?:https?://)?(?:(?:dx\.)?doi\.org/)?(?:10\.48550/)?(?:www\.|export\.)?(?:alpha|ar)xiv(?:\.org/(?:abs|pdf|html|overview)/|:?\s?|\.)(\d{4}\.?\d{4,5}|[a-z]+(?:-[a-z]+)?/\d{7})(?:v\d{1,2})?(?:\.pdf)?` +
      `(?![-_.'’]?${LETTER})`,
    `(?:(?<=\\\\[a-z]+)|(?<!${LETTER}|${LETTER}[-_.'’]))(\\d\\d(?:0[1-9]|1[0-2])(?:\\.\\d{4,5}|(?<=1[5-9]..|2...)\\d{5}))(?:v\\d{1,2})?(?![-_.'’]?${LETTER})`,
    // 32,768 and 32{,}768; but [16,128,256] are three.
    `(?<![\\d,.[({]|${LETTER})(\\d{1,2}(?:(?:,|\\{,\\})\\d{3})+)(?!,?\\d|[-_.'’]?${LETTER})`,
    String.raw`\\(?:begin|end)\s?\{[a-z]+\*?\}`,
    `(?:\\\\([a-z]+)|(${LETTER}+(?:[-_.'’]${LETTER}+)*))(${SIGN})?`,
  ].join('|'),
  'gu',
);

function scan({ text }: Folded): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(SCAN)) {
    // Names for the groups would cost as much as finding them.
    const [, han, paperOfLink, paperAlone, grouped, command, bareWord, sign = ''] = match;
    // 240419756 is 2404.19756, which some write into the names of files.
    const paper = (paperOfLink ?? paperAlone)?.replace(/^(\d{4})(?=\d)/u, '$1.');
    const word = paper ?? grouped?.replace(/\D/gu, '') ?? bareWord;
    const found = han ?? (word === undefined ? spokenCommand(command ?? '') : spokenWord(word));
    if (found === undefined || found === '') continue;
    // "arXiv (2404.05405)" is the same paper as "arXiv:2404.05405".
    if (paper !== undefined && /^(?:alpha|ar)xiv$/u.test(pieces.at(-1)?.text ?? '')) pieces.pop();
    const signTo = match.index + match[0].length;
    const isEmphasis = text[match.index - 1] === '*';
    pieces.push({
      isCharacter: han !== undefined,
      text: found,
      sign: isEmphasis ? '' : signOf(found, sign),
      from: match.index,
      to: signTo - sign.length,
      signTo,
    });
  }
  return pieces;
}

/** The sign as one would type it. Only a number has a per cent, and only a name anything else. */
function signOf(word: string, written: string): string {
  const sign = /\\(?:star|ast)/u.test(written) ? '*' : (/[*#%]|\+\+?/u.exec(written)?.[0] ?? '');
  return (sign === '%') === /^[\d.,'’_-]+$/u.test(word) ? sign : '';
}

function addPieces(atoms: Atom[], original: string, { starts, ends }: Folded, piece: Piece, run: number): void {
  const start = starts[piece.from] ?? 0;
  const end = ends[piece.to - 1] ?? original.length;
  // The pieces of a paper's link do not stand where the link stands; they are marked as the whole of it.
  const isMoved = original.slice(start, end).length !== piece.text.length;
  const add = (text: string, from: number, to: number) => {
    atoms.push({ text, start: isMoved ? start : from, end: isMoved ? end : to, run, isCharacter: false });
  };
  // 0.5% is not 5%.
  const pattern = piece.sign === '%' ? /[^-_'’]+/gu : /\d\D{2}/u.test(piece.text) ? PIECES_WITH_UNITS : PIECES;
  const pieces = [...piece.text.matchAll(pattern)];
  const camel = pieces.length === 1 && !isMoved ? camelPieces(original.slice(start, end)) : [];
  if (camel.length > 0)
    for (const { 0: text, index } of camel) add(text.toLowerCase(), start + index, start + index + text.length);
  else
    for (const { 0: text, index } of pieces) {
      const at = piece.from + index;
      add(text, starts[at] ?? start, ends[at + text.length - 1] ?? end);
    }
  if (piece.sign !== '') {
    const last = ends[piece.signTo - 1] ?? original.length;
    atoms.push({ text: piece.sign, start: end, end: last, run, isCharacter: false });
  }
}

// 80gb is also gb; of a number and one letter, as in 3d, neither would tell anything.
const PIECES_WITH_UNITS = /\d+(?=[^-_.'’/\d]{2,}(?![^-_.'’/]))|[^-_.'’/]+/gu;
const PIECES = /[^-_.'’/]+/gu;
const LONGEST_WORD = 64;

/** `FlashAttention` → Flash, Attention; none where a piece would be too short to mean anything (`LoRA`). */
function camelPieces(original: string): RegExpExecArray[] {
  if (original.length > LONGEST_WORD) return [];
  if (!/^[A-Za-z]*[a-z][A-Z][A-Za-z]*$/u.test(original) && !/^[A-Z]{2,}[a-z]{2,}$/u.test(original)) return [];
  const found = [...original.matchAll(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/gu)];
  const lengths = found.map(({ 0: piece }) => piece.length);
  const isCamel = found.length > 1 && Math.min(...lengths) > 1 && Math.max(...lengths) > 2;
  return isCamel && lengths.reduce((a, b) => a + b) === original.length ? found : [];
}
