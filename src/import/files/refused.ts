/** Blocks → the same with what the check refuses as code, word for word: formulas that cannot be drawn, arXiv ids that arXiv cannot have given. */
import type { Nodes, PhrasingContent } from 'mdast';
import { readArxivAddress } from '../../format/arxiv-address.ts';
import { ARXIV_IN_WORDS, faultOfArxivId, withoutClass } from '../../format/arxiv-form.ts';
import type { Block } from '../../format/document.ts';
import { both, type Text } from '../../format/problem.ts';
import { refusalOf } from '../repairs/tex.ts';

/** Changes the blocks; returns what is to be told. @param today YYYY-MM-DD */
export function settleRefused(nodes: (Block | Nodes)[], today: string): Text[] {
  const told: Text[] = [];
  for (const [index, node] of nodes.entries()) {
    const instead = settled(node, today, told);
    if (instead) nodes[index] = instead;
    else if ('children' in node) {
      const children = node.children as Nodes[];
      const parted = children.flatMap((child) => partAtIds(child, today));
      if (parted.some((part, place) => part !== children[place])) children.splice(0, children.length, ...parted);
      told.push(...settleRefused(children, today));
    }
  }
  return told;
}

function settled(node: Block | Nodes, today: string, told: Text[]): Nodes | undefined {
  if (node.type === 'inlineMath' || node.type === 'math') {
    if (node.value.trim() === '') return emptyFormula(node.type === 'math');
    const refusal = refusalOf(node.value, node.type === 'math');
    if (refusal === undefined) return undefined;
    told.push(both(`公式画不出来：${refusal}`, `a formula that cannot be drawn: ${refusal}`));
    return node.type === 'math'
      ? { type: 'code', lang: 'tex', value: node.value }
      : { type: 'inlineCode', value: node.value };
  }
  if (node.type === 'link' && isImpossible(readArxivAddress(node.url)?.id, today))
    return { type: 'inlineCode', value: node.url };
  return undefined;
}

/** Signs that open a formula and none is there. */
function emptyFormula(isDisplay: boolean): Nodes {
  return isDisplay ? { type: 'paragraph', children: [{ type: 'text', value: '$$' }] } : { type: 'text', value: '$' };
}

/** A link's words stay before its address; a name in words becomes code. */
function partAtIds(node: Nodes, today: string): Nodes[] {
  if (node.type === 'link' && isImpossible(readArxivAddress(node.url)?.id, today)) {
    const [only] = node.children;
    const isBare = node.children.length === 1 && only?.type === 'text' && only.value === node.url;
    const words: PhrasingContent[] = isBare ? [] : [...node.children, { type: 'text', value: ' ' }];
    return [...words.flatMap((word) => partAtIds(word, today)), { type: 'inlineCode', value: node.url }];
  }
  if (node.type !== 'text') return [node];
  const parts: Nodes[] = [];
  let done = 0;
  for (const { 0: name, 1: id, index } of node.value.matchAll(ARXIV_IN_WORDS)) {
    if (!isImpossible(id, today)) continue;
    if (index > done) parts.push({ type: 'text', value: node.value.slice(done, index) });
    parts.push({ type: 'inlineCode', value: name });
    done = index + name.length;
  }
  if (done === 0) return [node];
  if (done < node.value.length) parts.push({ type: 'text', value: node.value.slice(done) });
  return parts;
}

/** The same for a title, which has no blocks: such an id stands between backticks. */
export function withoutImpossibleIds(title: string, today: string): string {
  if (![...title.matchAll(ARXIV_IN_WORDS)].some(([, id]) => isImpossible(id, today))) return title;
  return title
    .replaceAll('`', '')
    .replace(ARXIV_IN_WORDS, (name, id: string) => (isImpossible(id, today) ? `\`${name}\`` : name));
}

function isImpossible(id: string | undefined, today: string): boolean {
  return id !== undefined && faultOfArxivId(withoutClass(id), today) !== undefined;
}
