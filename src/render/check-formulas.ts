/** A file as it was parsed → the faults of its formulas, and what a link can lead to: what a check needs to know of a rendering, without one. */
import type { Nodes } from 'mdast';
import { parseInline } from '../format/markdown.ts';
import { markdownFields } from '../format/markdown-fields.ts';
import type { Block } from '../format/document.ts';
import type { Parsed } from '../format/parse.ts';
import type { Fault } from '../format/problem.ts';
import { schemas } from '../format/schema/index.ts';
import { placeInField } from '../format/yaml-places.ts';
import { formulaFault } from './formula-fault.ts';
import { checkMath } from './maths.ts';

/** The same faults as `render` finds, in the order of the file's parts. */
export function checkFormulas(parsed: Parsed): Fault[] {
  const { data, body } = parsed.draft;
  const inFields = markdownFields(data, schemas[parsed.kind]).flatMap(({ path, text }) => {
    if (!text.includes('$')) return [];
    const place = parsed.place(path);
    return faultsIn(parseInline(text, place).children).map((fault) => placeInField(fault, place));
  });
  return [...inFields, ...faultsIn(body)];
}

function faultsIn(nodes: readonly (Block | Nodes)[]): Fault[] {
  return nodes.flatMap((node) => {
    if (node.type === 'inlineMath' || node.type === 'math') {
      const refusal = checkMath(node.value, node.type === 'math');
      return (refusal && formulaFault(node, refusal)) ?? [];
    }
    return 'children' in node ? faultsIn(node.children as Nodes[]) : [];
  });
}
