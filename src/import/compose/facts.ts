/** Blocks as the format reads them → what stands in them: formulas, headings, theorems, figures, the curator's own words. */
import type { Nodes, Parents } from 'mdast';
import type { Block } from '../../format/document.ts';
import type { DraftItem } from '../draft.ts';

export interface Facts extends Pick<DraftItem, 'sections' | 'blocks' | 'formulas' | 'figures'> {
  /** Words of the curator, as plain text. */
  readonly asides: readonly string[];
}

type Mutable = { -readonly [K in keyof Facts]: Facts[K][number][] };

export function factsOf(blocks: readonly Block[]): Facts {
  const facts: Mutable = { sections: [], blocks: [], formulas: [], figures: [], asides: [] };
  for (const block of blocks) gather(block, facts);
  return facts;
}

function gather(node: Nodes | Block, facts: Mutable): void {
  if (node.type === 'inlineMath' || node.type === 'math')
    facts.formulas.push({ tex: node.value, display: node.type === 'math' });
  if (node.type === 'heading') facts.sections.push({ level: node.depth, title: wordsOf(node) });
  if (node.type === 'theorem')
    facts.blocks.push({
      kind: node.kind,
      ...(node.number !== undefined && { number: node.number }),
      ...(node.title !== undefined && { title: node.title }),
    });
  if (node.type === 'figure') facts.figures.push({ name: node.src ?? node.alt, missing: node.missing });
  if (node.type === 'note' && node.kind !== 'gloss') facts.asides.push(node.children.map(wordsOf).join('\n'));
  if ('children' in node) for (const child of node.children) gather(child as Nodes | Block, facts);
}

/** Words that are read of it, marks and addresses left out; a formula's TeX is words too. */
export function wordsOf(node: Nodes | Block): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node as Parents).children.map(wordsOf).join('') : '';
}
