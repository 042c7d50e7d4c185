/** Markdown of a draft → blocks that a file may hold. A passage that our format refuses stands as plain words, and is told. */
import type { Nodes } from 'mdast';
import { houseAddress } from '../../format/arxiv-address.ts';
import type { Block } from '../../format/document.ts';
import { parseBody } from '../../format/parse.ts';
import { printBlocks } from '../../format/print-blocks.ts';
import type { Text } from '../../format/problem.ts';
import { loseAnchors } from './lost-anchors.ts';
import { settleRefused } from './refused.ts';

export interface Body {
  readonly blocks: Block[];
  /** The first fault of each passage that was made plain. */
  readonly mended: readonly Text[];
}

/**
 * Links to papers get the one spelling that they have in files; the draft keeps them as they stood.
 * @param today YYYY-MM-DD
 */
export function readBody(markdown: string, today: string): Body {
  const { blocks, mended } = readAsItStands(markdown);
  settleLinks(blocks);
  loseAnchors(blocks);
  return { blocks, mended: [...mended, ...settleRefused(blocks, today)] };
}

function settleLinks(nodes: readonly (Block | Nodes)[]): void {
  for (const node of nodes) {
    if (node.type === 'link') {
      const house = houseAddress(node.url);
      const [only] = node.children;
      if (house === undefined) continue;
      if (node.children.length === 1 && only?.type === 'text' && only.value === node.url) only.value = house;
      node.url = house;
    } else if ('children' in node) settleLinks(node.children as Nodes[]);
  }
}

function readAsItStands(markdown: string): Body {
  const whole = parseBody(markdown);
  if (whole.faults.length === 0) return { blocks: whole.body, mended: [] };
  const mended: Text[] = [];
  const chunks = markdown.split(/\n{2,}/u);
  const faulty = chunksAt(
    markdown,
    whole.faults.map(({ line }) => line),
  );
  const tried = chunks.map((chunk, index) => (faulty.has(index) ? plain(chunk) : chunk)).join('\n\n');
  const again = parseBody(tried);
  for (const fault of whole.faults) if (!mended.some(({ en }) => en === fault.message.en)) mended.push(fault.message);
  if (again.faults.length === 0) return { blocks: again.body, mended };
  // What is beyond the limits of a file is not parsed at all, and its words must not be lost for that.
  return { blocks: chunks.flatMap(plainBlock), mended };
}

/** Which of the chunks between blank lines hold these lines. */
function chunksAt(markdown: string, lines: readonly number[]): Set<number> {
  const wanted = new Set(lines);
  const found = new Set<number>();
  let chunk = 0;
  let isBlank = false;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (line === '') isBlank = true;
    else if (isBlank) {
      chunk++;
      isBlank = false;
    }
    if (wanted.has(index + 1)) found.add(chunk);
  }
  return found;
}

/** The words as they stand, each sign meaning itself. */
export function plain(text: string): string {
  return printBlocks(plainBlock(text));
}

function plainBlock(text: string): Block[] {
  const lines = text.split('\n').map((line) => line.trim());
  const words = lines.filter((line) => line !== '').join('\n');
  return words === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: words }] }];
}
