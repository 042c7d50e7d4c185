/** A file's text → the same with words masked: in running text by another word, in an address by cutting it before them. */
import type { Nodes } from 'mdast';
import { readCommonMark } from '../format/commonmark.ts';
import { placesIn } from '../format/places.ts';
import { findWords, type Range, type Wanted, type WordPlace } from './find-words.ts';

export interface Mask extends Wanted {
  /** What stands in place of the words. */
  readonly mask: string;
}

export interface MaskedPlace extends Range {
  readonly line: number;
  readonly column: number;
  /** Words may go over the end of a line. */
  readonly lastLine: number;
  readonly how: 'words' | 'address';
}

export interface Masked {
  readonly text: string;
  readonly places: readonly MaskedPlace[];
  /** Parts of longer words, left as they are. */
  readonly left: readonly MaskedPlace[];
}

/** An address whose host says the words leads nowhere then; `.invalid` is kept free for that (RFC 2606). */
const NOWHERE = 'https://redacted.invalid/';

export function maskText(text: string, { mask, ...wanted }: Mask): Masked {
  const found = findWords(text, wanted, { yamlUntil: endOfYaml(text) });
  const addresses = addressesIn(text);
  const formulas = found.length > 0 && mask !== '' ? formulasIn(text) : [];
  const point = placesIn(text);
  const tell = ({ from, to }: Range, how: MaskedPlace['how']): MaskedPlace => ({
    from,
    to,
    how,
    ...point(from),
    lastLine: point(to).line,
  });
  const edits: { readonly range: Range; readonly by: string }[] = [];
  const places: MaskedPlace[] = [];
  let cut = 0;
  for (const place of found) {
    if (place.isInside || place.from < cut) continue;
    const address = addresses.find(({ from, to }) => from <= place.from && place.from < to);
    places.push(tell(place, address ? 'address' : 'words'));
    if (address) {
      edits.push({ range: address, by: cutBefore(text.slice(address.from, address.to), place.from - address.from) });
      cut = address.to;
    } else {
      const own = editsOf(place, text, standsInTex(place, formulas, text) ? `\\text{${mask}}` : mask);
      const between = addresses.filter(({ from, to }) => own.length > 1 && place.from < from && to <= place.to);
      for (const range of between) {
        const written = text.slice(range.from, range.to);
        const word = findWords(written, wanted).find(({ isInside }) => !isInside);
        if (!word) continue;
        places.push(tell({ from: range.from + word.from, to: range.from + word.to }, 'address'));
        own.push({ range, by: cutBefore(written, word.from) });
      }
      edits.push(...own.sort((a, b) => a.range.from - b.range.from));
    }
  }
  let out = '';
  let done = 0;
  for (const { range, by } of edits) {
    out += text.slice(done, range.from) + by;
    done = range.to;
  }
  return {
    text: out + text.slice(done),
    places,
    left: found.filter(({ isInside }) => isInside).map((place) => tell(place, 'words')),
  };
}

/** Marks within the words stay, so that what they open still closes: `**张**三` → `**研究员**`. */
function editsOf({ from, to, letters }: WordPlace, text: string, mask: string): { range: Range; by: string }[] {
  const isMark = (index: number) => MARK.test(text[index] ?? '');
  const between = text.slice(from, to);
  if (!MARK.test(between) || (!isMark(from - 1) && !isMark(to))) return [{ range: { from, to }, by: mask }];
  const shown = isMark(from - 1) ? 0 : letters.length - 1;
  return letters.map((range, i) => ({ range, by: i === shown ? mask : '' }));
}

const MARK = /[*_~`{}[\]"'“”‘’「」『』]/u;

/** A formula holds words only where it is told that they are words: KaTeX refuses 某某 in `\mathrm`. */
function standsInTex({ from }: Range, formulas: readonly Range[], text: string): boolean {
  const formula = formulas.find((one) => one.from <= from && from < one.to);
  return formula !== undefined && !WITHIN_WORDS.test(text.slice(formula.from, from));
}

const WITHIN_WORDS = /\\text[a-z]*\s*\{[^{}]*$/u;

function formulasIn(text: string): Range[] {
  const found: Range[] = [];
  const look = (node: Nodes) => {
    const { start, end } = node.position ?? {};
    if (
      (node.type === 'inlineMath' || node.type === 'math') &&
      start?.offset !== undefined &&
      end?.offset !== undefined
    )
      found.push({ from: start.offset, to: end.offset });
    if ('children' in node) node.children.forEach(look);
  };
  look(readCommonMark(text));
  return found;
}

/** Where the YAML of a file ends; all of it for a record. */
function endOfYaml(text: string): number {
  if (!text.startsWith('---\n')) return /^[a-z][A-Za-z]*:|^- /u.test(text) ? text.length : 0;
  const end = text.indexOf('\n---\n', 3);
  return end < 0 ? text.length : end;
}

/** In brackets, and in fields, an address may hold any letter; in running text it ends where ASCII does. */
const ADDRESSES =
  /(?<=[(<]|^[ ]*(?:- )?(?:url|- ): ?["']?|^[ ]*- ["']?)(?:https?:\/\/|mailto:)[^\s<>()"'`]+|(?<=\]\(<?)\/[^\s<>()"'`]+|(?:https?:\/\/|mailto:)[!#-&*-;=?-[\]_a-~]+/gimu;

function addressesIn(text: string): Range[] {
  return [...text.matchAll(ADDRESSES)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
}

/** The address up to the part that holds the words: `https://a.org/zhang/x` → `https://a.org/`. */
function cutBefore(address: string, at: number): string {
  const host = /^https?:\/\/[^/?#]*\/?/iu.exec(address)?.[0].length ?? (address.startsWith('/') ? 1 : Infinity);
  if (at < host) return NOWHERE;
  const head = address.slice(0, at);
  const end = Math.max(head.lastIndexOf('/') + 1, head.lastIndexOf('?'), head.lastIndexOf('#'), head.lastIndexOf('&'));
  return address.slice(0, Math.max(end, host));
}
