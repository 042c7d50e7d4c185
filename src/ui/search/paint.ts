/** Places → marked on the page: without touching it where the browser can, else with `<mark>`. Formulas get an attribute, and nothing within. */
import type { Place } from './find-words.ts';

const ALL = 'search-mark';
const CHOSEN = 'search-mark-chosen';
const ATTRIBUTE = 'data-search-mark';

interface Painted {
  /** Where the marks stand in the window now, in order. */
  boxes(): DOMRect[];
  choose(index: number): void;
  clear(): void;
}

export function paint(places: readonly Place[]): Painted {
  const texts = places.map((place) => place.filter((part) => part instanceof Range));
  const formulas = places.map((place) => place.filter((part) => part instanceof Element));
  const painted = 'highlights' in CSS ? paintHighlights(texts) : paintElements(texts);
  for (const formula of formulas.flat()) formula.setAttribute(ATTRIBUTE, '');
  return {
    boxes: () =>
      places.map(([first], i) => (first instanceof Element ? first.getBoundingClientRect() : painted.boxOf(i))),
    choose(index) {
      painted.choose(index);
      for (const formula of formulas.flat()) formula.setAttribute(ATTRIBUTE, '');
      for (const formula of formulas[index] ?? []) formula.setAttribute(ATTRIBUTE, 'chosen');
    },
    clear() {
      painted.clear();
      for (const formula of formulas.flat()) formula.removeAttribute(ATTRIBUTE);
    },
  };
}

/** The same of text alone; a place may have none, or several stretches around formulas. */
interface PaintedText {
  boxOf(index: number): DOMRect;
  choose(index: number): void;
  clear(): void;
}

function paintHighlights(places: readonly (readonly Range[])[]): PaintedText {
  CSS.highlights.set(ALL, new Highlight(...places.flat()));
  return {
    boxOf: (index) => places[index]?.[0]?.getBoundingClientRect() ?? new DOMRect(),
    choose(index) {
      const chosen = new Highlight(...(places[index] ?? []));
      chosen.priority = 1;
      CSS.highlights.set(CHOSEN, chosen);
    },
    clear() {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CHOSEN);
    },
  };
}

/** From the last to the first: a node that is split keeps its beginning, so that the ranges before stay right. */
function paintElements(places: readonly (readonly Range[])[]): PaintedText {
  const groups = places
    .map((ranges) => ranges.flatMap(piecesOf))
    .reverse()
    .map((pieces) => pieces.reverse().map(wrap).reverse())
    .reverse();
  return {
    boxOf: (index) => groups[index]?.[0]?.getBoundingClientRect() ?? new DOMRect(),
    choose(index) {
      for (const [i, marks] of groups.entries()) for (const mark of marks) mark.classList.toggle('chosen', i === index);
    },
    clear() {
      for (const mark of groups.flat()) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
    },
  };
}

interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

function piecesOf(range: Range): Piece[] {
  const root = range.commonAncestorContainer;
  const nodes: Text[] = [];
  if (root instanceof Text) nodes.push(root);
  else {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (range.intersectsNode(walker.currentNode)) nodes.push(walker.currentNode as Text);
  }
  return nodes
    .map((node) => ({
      node,
      start: node === range.startContainer ? range.startOffset : 0,
      end: node === range.endContainer ? range.endOffset : node.length,
    }))
    .filter(({ start, end }) => end > start);
}

function wrap({ node, start, end }: Piece): HTMLElement {
  const mark = document.createElement('mark');
  node.splitText(end);
  const middle = node.splitText(start);
  middle.replaceWith(mark);
  mark.append(middle);
  return mark;
}
