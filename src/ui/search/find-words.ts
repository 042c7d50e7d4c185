/** Words, and an element of the page → the places where they stand, in order. Formulas and code of the page are passed over. */
const BLOCKS = 'p, li, dt, dd, td, th, h1, h2, h3, h4, blockquote, figcaption, pre, header, article, section, div';
const SKIPPED = 'script, style, noscript, math, .katex, .mark, nav, dialog';

/** So many places are enough for any reader. */
const MOST = 500;

export function findWords(root: Element, words: readonly string[]): Range[] {
  const pattern = patternOf(words);
  if (!pattern) return [];
  const ranges: Range[] = [];
  for (const nodes of runsOfText(root)) {
    const text = nodes.map(({ data }) => data).join('');
    for (const match of text.matchAll(pattern)) {
      if (ranges.length === MOST) return ranges;
      const range = document.createRange();
      range.setStart(...pointAt(nodes, match.index, false));
      range.setEnd(...pointAt(nodes, match.index + match[0].length, true));
      ranges.push(range);
    }
  }
  return ranges;
}

/** Long words first. Latin words are not looked for inside other words: RoPE is not in Europe. */
function patternOf(words: readonly string[]): RegExp | undefined {
  const parts = [...words]
    .filter((word) => word.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const literal = word
        .trim()
        .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
        .replace(/\s+/gu, '\\s+');
      const begins = /^[a-z0-9]/iu.test(word.trim()) ? '(?<![A-Za-z0-9])' : '';
      // A short one not at the beginning of others either.
      const ends = /^[a-z0-9]{1,2}$/iu.test(word.trim()) ? '(?![A-Za-z0-9])' : '';
      return begins + literal + ends;
    });
  return parts.length === 0 ? undefined : new RegExp(parts.join('|'), 'giu');
}

/** Text nodes that follow each other within one block: a word may run over from one to the next. */
function* runsOfText(root: Element): Generator<Text[]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches(SKIPPED)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  );
  let run: Text[] = [];
  let block: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const around = node.parentElement?.closest(BLOCKS);
    if (around !== block && run.length > 0) {
      yield run;
      run = [];
    }
    block = around;
    run.push(node);
  }
  if (run.length > 0) yield run;
}

/** An end belongs to the node it closes, a beginning to the node it opens. */
function pointAt(nodes: readonly Text[], index: number, isEnd: boolean): [Text, number] {
  let left = index;
  for (const node of nodes) {
    if (left < node.length || (isEnd && left === node.length)) return [node, left];
    left -= node.length;
  }
  throw new Error(`Unexpected place ${index}, expected one within the text`);
}
