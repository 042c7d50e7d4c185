/** Text → the same text in one spelling (NFKC, lower case, no diacritics, simplified), with the way back to each original index. */
import { SIMPLIFIED_STEPS, TRADITIONAL_STEPS } from './fold-table.ts';
import { plainRadical } from './radicals.ts';

export interface Folded {
  readonly text: string;
  /** For each index of `text`: where the original of that character begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folding twice gives what folding once gave. */
export function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  eachFolded(text, (piece, at, end) => {
    folded += piece;
    for (let i = piece.length; i > 0; i--) {
      starts.push(at);
      ends.push(end);
    }
  });
  return { text: folded, starts, ends };
}

/** The same without the way back, in a third of the time. */
export function foldText(text: string): string {
  let folded = '';
  eachFolded(text, (piece) => (folded += piece));
  return folded;
}

function eachFolded(text: string, take: (piece: string, at: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    if (isInvisible(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const plain = isPlain(text.charCodeAt(at)) && !mayCombine(text.charCodeAt(at + 1));
    let end = at + 1;
    let piece: string;
    if (plain) piece = foldPlain(text, at);
    else {
      // A base and its combining marks fold as one, so that "e" + U+0301 and "é" agree.
      CLUSTER.lastIndex = at;
      const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at);
      end = at + cluster.length;
      piece = foldCluster(cluster);
    }
    take(piece, at, end);
    at = end;
  }
}

/** The half-width voicing marks of kana are letters to Unicode. */
const CLUSTER = /[\p{M}\uff9e\uff9f]+|[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*/suy;

/** ASCII and the common Han characters: nearly all of a text. */
function isPlain(code: number): boolean {
  return code < 0x80 || (code >= 0x4e00 && code <= 0x9fff);
}

/** Zero-width spaces and joiners, soft hyphens: they come along when text is copied from a page. */
function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff || code === 0xad;
}

/** Whether it could be a mark on the character before it. */
function mayCombine(code: number): boolean {
  return code >= 0x300 && !(code >= 0x3001 && code <= 0x3029) && !(code >= 0x4e00 && code <= 0x9fff) && code !== 0xff0c;
}

function foldPlain(text: string, at: number): string {
  const character = text.charAt(at);
  if (character < '\u0080') return character >= 'A' && character <= 'Z' ? character.toLowerCase() : character;
  return simplifiedOf.get(text.charCodeAt(at)) ?? character;
}

/** Steps from one character to the next, the first from U+3400, in base 26; a capital is a number's last digit. */
function charactersAt(steps: string): string[] {
  let place = 0x3400;
  return (steps.match(/-?[a-z]*[A-Z]/gu) ?? []).map((numeral) => {
    let step = 0;
    for (const digit of numeral.replace('-', '').toLowerCase()) step = step * 26 + digit.charCodeAt(0) - 97;
    return String.fromCharCode((place += numeral.startsWith('-') ? -step : step));
  });
}

const simplified = charactersAt(SIMPLIFIED_STEPS);
/** By code. */
export const simplifiedOf: ReadonlyMap<number, string> = new Map(
  charactersAt(TRADITIONAL_STEPS).map((character, i) => [character.charCodeAt(0), simplified[i] ?? character]),
);

/** Signs of a text are few, and stand there often: what has been worked out is kept. */
const foldedSigns = new Map<string, string>();

function foldCluster(cluster: string): string {
  if (cluster.length > 1) return workOut(cluster);
  const known = foldedSigns.get(cluster) ?? workOut(cluster);
  foldedSigns.set(cluster, known);
  return known;
}

function workOut(cluster: string): string {
  // 64d² is 64 d^2, and log₂ is log_2.
  const isRaised = /^[\u00b2\u00b3\u00b9\u2070-\u209c]$/u.test(cluster);
  const plain = (isRaised ? `^${cluster}` : cluster)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFKC');
  return [...plain]
    .map((character) => plainRadical(character) ?? character)
    .map((character) => simplifiedOf.get(character.charCodeAt(0)) ?? character)
    .join('');
}
