/** A run of Markdown → guarded mdast. What it does not know, it refuses. */
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Math } from 'mdast-util-math';
import type { Position } from 'unist';
import { splitBareLinks } from './bare-links.ts';
import { readCommonMark } from './commonmark.ts';
import type { Block } from './document.ts';
import { guardNode, type Source } from './guard.ts';
import { guardLines } from './guard-lines.ts';
import { guardMarks } from './guard-marks.ts';
import { placesIn } from './places.ts';
import { plainBlock } from './plain-block.ts';
import { both, type Fault, type Point } from './problem.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { readTag, type Tag } from './tags.ts';
import { isInlineTag } from './vocabulary.ts';

/** Blocks with places in the file; `start` is where `text` begins there. */
export function parseMarkdown(text: string, start: Point): { blocks: Block[]; faults: Fault[] } {
  const place = placesIn(text);
  const parts = stretchesOf(text).map((stretch) => {
    const { line, column } = place(stretch.from);
    return parseStretch(stretch, {
      line: line + start.line - 1,
      column: line === 1 ? column + start.column - 1 : column,
    });
  });
  return { blocks: parts.flatMap(({ blocks }) => blocks), faults: parts.flatMap(({ faults }) => faults) };
}

function parseStretch({ text, isPlain }: Stretch, start: Point): { blocks: Block[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const root: Root = isPlain ? { type: 'root', children: [plainBlock(text)] } : readCommonMark(text);
  transform(root, { text, place: placesIn(text) }, faults);
  move(root, start);
  const at = (fault: Fault): Fault => moveFault(fault, start);
  return { blocks: root.children as Block[], faults: faults.map(at) };
}

/** Most titles and summaries are words alone, with no sign that Markdown knows: they need no parser. */
const WORDS_ALONE = /^(?!import\b|export\b)[\p{L}（“‘《][^\\`*_{}[\]<>&$~!|:#\n]*$/u;

/** One line of inline Markdown, as front matter may hold it. */
export function parseInline(text: string, start: Point): { children: PhrasingContent[]; faults: Fault[] } {
  if (WORDS_ALONE.test(text)) return { children: [{ type: 'text', value: text }], faults: [] };
  const { blocks, faults } = parseMarkdown(text, start);
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'paragraph') return { children: only.children, faults };
  if (blocks.length === 0) return { children: [], faults };
  const place = blocks.find((block) => block.type !== 'paragraph')?.position?.start ?? start;
  return {
    children: [],
    faults: [
      ...faults.filter((fault) => fault.line !== place.line || fault.column !== place.column),
      {
        line: place.line,
        column: place.column,
        rule: 'markdown',
        message: both('这里只能写一行普通文字', 'Unexpected block, expected one line of running text'),
        help: both(
          '行首的 `#`、`-`、`>`、数字加点请改写或加反斜杠',
          'rewrite or escape a leading `#`, `-`, `>` or number with a dot',
        ),
      },
    ],
  };
}

function transform(parent: Parents, source: Source, faults: Fault[], marks: readonly string[] = []): void {
  const children: Nodes[] = [];
  for (const node of parent.children as Nodes[]) {
    const cite = node.type === 'html' ? readCite(node.value, node.position, source, faults) : undefined;
    if (cite) {
      children.push(cite);
      continue;
    }
    faults.push(...guardNode(node, source, parent), ...guardMarks(node, source), ...guardLines(node, source));
    if (node.type === 'html') continue;
    if (node.type === 'math') takeFirstLine(node, source.text);
    if ('data' in node) delete node.data;
    if (node.type === 'list' || node.type === 'listItem') node.spread = hasBlankLine(node.children);
    const isMark = MARKS.has(node.type);
    if ('children' in node) transform(node, source, faults, isMark ? [...marks, node.type] : marks);
    if (node.type === 'text' && parent.type !== 'link')
      children.push(...splitBareLinks(node, source.text, source.place));
    // Emphasis within emphasis says no more, and cannot be written again with one kind of mark.
    else if (isMark && marks.includes(node.type)) children.push(...((node as Parents).children as Nodes[]));
    else children.push(node);
  }
  parent.children = mergeNeighbours(children) as typeof parent.children;
}

/** Words behind the opening `$$` are read as a name of the formula, which nobody writes: they are its first line. */
function takeFirstLine(node: Math, text: string): void {
  if (typeof node.meta !== 'string') return;
  const written = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const first = /^\$+[ \t]*([^\n]*?)[ \t]*\n/u.exec(written)?.[1] ?? node.meta;
  node.value = node.value === '' ? first : `${first}\n${node.value}`;
  node.meta = null;
}

const MARKS: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete']);

/** Whether a blank line stands between the parts; the parser also counts one that stands behind them. */
function hasBlankLine(parts: readonly Nodes[]): boolean {
  return parts.some(
    (part, i) => i > 0 && (part.position?.start.line ?? 0) - (parts[i - 1]?.position?.end.line ?? 0) > 1,
  );
}

/** A refused tag leaves two texts side by side, `*a*_b_` two emphases: make them one, as they would be when printed. */
function mergeNeighbours(nodes: readonly Nodes[]): Nodes[] {
  const merged: Nodes[] = [];
  for (const node of nodes) {
    const before = merged.at(-1);
    if (node.type === 'text' && before?.type === 'text')
      merged[merged.length - 1] = {
        type: 'text',
        value: before.value + node.value,
        position: span(before, node),
      } as Text;
    else if (before?.type === node.type && MARKS.has(node.type)) {
      const children = mergeNeighbours([...(before as Parents).children, ...(node as Parents).children]);
      merged[merged.length - 1] = { ...before, children, position: span(before, node) } as Nodes;
    } else merged.push(node);
  }
  return merged;
}

function span(a: Nodes, b: Nodes): Position | undefined {
  return a.position && b.position ? { start: a.position.start, end: b.position.end } : undefined;
}

/** `<Cite …/>` as a node; undefined for any other tag, which the guard then names. */
function readCite(written: string, position: Position | undefined, source: Source, faults: Fault[]): Nodes | undefined {
  if (!written.startsWith('<Cite')) return undefined;
  const place = (index: number): Point => source.place((position?.start.offset ?? 0) + index);
  const { tag, faults: found } = readTag(written, 0, place);
  if (!tag || !isInlineTag(tag.name)) return undefined;
  faults.push(...found);
  return citeOf(tag, position) as Nodes;
}

function citeOf(tag: Tag, position: Position | undefined) {
  const version = tag.attributes.get('version');
  return {
    type: 'cite' as const,
    paper: tag.attributes.get('paper') ?? '',
    ...(tag.attributes.has('at') && { at: tag.attributes.get('at') }),
    ...(version !== undefined && { version: Number(version) }),
    ...(position && { position }),
  };
}

/** Shifts all places from "in this run" to "in the file". */
function move(root: Root, start: Point): void {
  const shift = (point: Position['start']) => {
    if (point.line === 1) point.column += start.column - 1;
    point.line += start.line - 1;
  };
  const stack: Nodes[] = [...root.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.position) {
      // Points may be shared between a node and what it was split into: copy before moving.
      node.position = { start: { ...node.position.start }, end: { ...node.position.end } };
      shift(node.position.start);
      shift(node.position.end);
    }
    if ('children' in node) stack.push(...(node.children as Nodes[]));
  }
}

function moveFault(fault: Fault, start: Point): Fault {
  const shift = fault.line === 1 ? start.column - 1 : 0;
  return {
    ...fault,
    line: fault.line + start.line - 1,
    column: fault.column + shift,
    endColumn: fault.endColumn === undefined ? undefined : fault.endColumn + shift,
  };
}
