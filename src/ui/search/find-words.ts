import { fold } from '../../search/client.ts';

/** Words, and an element of the page → the places where they stand, in order, in either script. A formula is read as its TeX, and found whole. */
const BLOCKS = 'p, li, dt, dd, td, th, h1, h2, h3, h4, blockquote, figcaption, pre, header, article, section, div';
const FORMULA = '.katex, math';
const SKIPPED = 'script, style, noscript, .mark, nav, footer, dialog';

/** So many places are enough for any reader. */
const MOST = 500;

/** Stretches of text, and formulas, which are not marked in pieces: their letters stand in boxes. In order, at least one. */
export type Place = readonly (Range | Element)[];

export function findWords(root: Element, words: readonly string[]): Place[] {
  const pattern = patternOf(words);
  if (!pattern) return [];
  const places: Place[] = [];
  const marked = new Set<Element>();
  for (const pieces of runsOfText(root)) {
    const { text, starts, ends } = fold(pieces.map((piece) => piece.text).join(''));
    for (const match of text.matchAll(pattern)) {
      if (places.length === MOST) return places;
      const last = match.index + match[0].length - 1;
      const place = placeOf(pieces, starts[match.index] ?? 0, ends[last] ?? 0);
      // Two words in one formula are one mark.
      if (place.some((part) => part instanceof Range || !marked.has(part))) places.push(place);
      for (const part of place) if (part instanceof Element) marked.add(part);
    }
  }
  return places;
}

/** Long words first. Latin words are not looked for inside other words: RoPE is not in Europe, nor text in `\text`. */
function patternOf(words: readonly string[]): RegExp | undefined {
  const parts = [...words]
    .filter((word) => word.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const literal = fold(word.trim())
        .text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
        .replace(/\s+/gu, '\\s+');
      const begins = /^[a-z0-9]/iu.test(word.trim()) ? '(?<![A-Za-z0-9]|\\\\[A-Za-z]*)' : '';
      // A short one not at the beginning of others either, nor a command of TeX.
      const ends = /^(?:[a-z0-9]{1,2}|\\[a-z]+)$/iu.test(word.trim()) ? '(?![A-Za-z0-9])' : '';
      return begins + literal + ends;
    });
  return parts.length === 0 ? undefined : new RegExp(parts.join('|'), 'giu');
}

/** A text node, or a formula with its TeX. */
interface Piece {
  readonly node: Text | Element;
  readonly text: string;
}

/** What follows each other within one block: a word may run over from one to the next. */
function* runsOfText(root: Element): Generator<Piece[]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.parentElement?.closest(FORMULA)) return NodeFilter.FILTER_REJECT;
    if (!(node instanceof Element) || node.matches(FORMULA)) return NodeFilter.FILTER_ACCEPT;
    return node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  let run: Piece[] = [];
  let block: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text | Element;
    const around = node.parentElement?.closest(BLOCKS);
    if (around !== block && run.length > 0) {
      yield run;
      run = [];
    }
    block = around;
    run.push({ node, text: node instanceof Text ? node.data : texOf(node) });
  }
  if (run.length > 0) yield run;
}

/** Names of environments are nothing that is said: align is not in every aligned formula. */
function texOf(formula: Element): string {
  const tex = formula.querySelector('annotation')?.textContent ?? '';
  return tex.replace(/\\(?:begin|end)\{[a-z]+\*?\}/giu, ' ');
}

/** The parts of the pieces between two places of their text. */
function placeOf(pieces: readonly Piece[], start: number, end: number): Place {
  const place: (Range | Element)[] = [];
  let range: Range | undefined;
  let at = 0;
  for (const { node, text } of pieces) {
    const from = Math.max(0, start - at);
    const to = Math.min(text.length, end - at);
    at += text.length;
    if (from >= to) continue;
    if (node instanceof Element) {
      place.push(node);
      range = undefined;
    } else {
      // Neighbours are one stretch.
      if (!range) {
        range = document.createRange();
        range.setStart(node, from);
        place.push(range);
      }
      range.setEnd(node, to);
    }
  }
  return place;
}
