/** Ranges → marked on the page: without touching it where the browser can, else with `<mark>`. */
const ALL = 'search-mark';
const CHOSEN = 'search-mark-chosen';

export interface Painted {
  /** Where the marks stand in the window now, in order. */
  boxes(): DOMRect[];
  choose(index: number): void;
  clear(): void;
}

export function paint(ranges: readonly Range[]): Painted {
  return 'highlights' in CSS ? paintHighlights(ranges) : paintElements(ranges);
}

function paintHighlights(ranges: readonly Range[]): Painted {
  CSS.highlights.set(ALL, new Highlight(...ranges));
  return {
    boxes: () => ranges.map((range) => range.getBoundingClientRect()),
    choose(index) {
      const range = ranges[index];
      if (!range) return;
      const chosen = new Highlight(range);
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
function paintElements(ranges: readonly Range[]): Painted {
  const groups = ranges
    .map(piecesOf)
    .reverse()
    .map((pieces) => pieces.reverse().map(wrap).reverse())
    .reverse();
  return {
    boxes: () => groups.map(([first]) => first?.getBoundingClientRect() ?? new DOMRect()),
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
