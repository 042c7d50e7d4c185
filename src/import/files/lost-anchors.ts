/** Blocks of one body → the same, where a link to a place that this body does not hold (`[below](#train)`) is words: its source had that place elsewhere. */
import type { Nodes } from 'mdast';
import { headingId } from '../../format/anchors.ts';
import { decodeEscapes } from '../../format/decode-escapes.ts';
import type { Block } from '../../format/document.ts';
import { walk } from '../../format/walk-blocks.ts';
import { wordsOf } from '../compose/facts.ts';

type Node = Block | Nodes;

export function loseAnchors(blocks: readonly Block[]): void {
  const places = new Set<string>();
  walk(blocks, (block) => {
    if (block.type === 'heading') places.add(headingId(block.children.map(wordsOf).join('')));
  });
  for (const block of blocks) unlink(block, places);
}

function unlink(node: Node, places: ReadonlySet<string>): void {
  if (!('children' in node)) return;
  const children: Node[] = node.children;
  for (const child of children) unlink(child, places);
  const kept = children.flatMap((child) =>
    child.type === 'link' && child.url.startsWith('#') && !places.has(placeOf(child.url)) ? child.children : [child],
  );
  if (kept.length !== children.length || kept.some((child, at) => child !== children[at]))
    children.splice(0, children.length, ...kept);
}

function placeOf(url: string): string {
  return decodeEscapes(url.slice(1));
}
