/** The beginning of a post as inline HTML, for lists and references: its first sentences, formulas as MathML. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Block } from '../format/document.ts';
import { excerpt, plainText } from './plain-text.ts';
import { toHtml } from './to-html.ts';

const MOST = 120;

export function excerptHtml(blocks: readonly Block[]): string {
  const running = blocks.flatMap(runningText);
  if (!running.some((node) => node.type === 'inlineMath'))
    return toHtml([{ type: 'text', value: excerpt(blocks, MOST) }], [], { quoted: true });
  const shown: PhrasingContent[] = [];
  let room = MOST;
  for (const node of running) {
    const words = plainText([node]);
    if (words.length > room) {
      // Only text can be cut; a formula or a link is shown whole or not at all.
      shown.push({ type: 'text', value: node.type === 'text' ? `${node.value.slice(0, room)}…` : '…' });
      break;
    }
    shown.push(node);
    room -= words.length;
  }
  return toHtml(shown, [], { quoted: true });
}

/** Inline nodes of the paragraphs in order, a space between two paragraphs. */
function runningText(node: Block | Nodes): PhrasingContent[] {
  if (node.type === 'paragraph') return [...node.children, { type: 'text', value: ' ' }];
  if (node.type === 'note' || !('children' in node)) return [];
  return (node.children as Nodes[]).flatMap(runningText);
}
