/** Every run of words of a file's body as it is written, with its place: no code, no formulas, no addresses. */
import type { Nodes } from 'mdast';
import type { Block } from '../format/document.ts';
import { placesIn } from '../format/places.ts';
import type { Point } from '../format/problem.ts';
import type { ReadFile } from './rule.ts';

export interface Words {
  readonly written: string;
  /** Where `written` begins in the file's text. */
  readonly from: number;
  place(index: number): Point;
}

/** Quotations are left out: they say what somebody else wrote. */
export function wordsOf({ text, parsed }: ReadFile): Words[] {
  const place = placesIn(text);
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const indexOf = ({ line, column }: Point) => (starts[line - 1] ?? 0) + column - 1;
  const found: Words[] = [];
  const look = (nodes: readonly (Block | Nodes)[]) => {
    for (const node of nodes) {
      if (node.type === 'blockquote') continue;
      if (node.type === 'text' && node.position) {
        const from = indexOf(node.position.start);
        const written = text.slice(from, indexOf(node.position.end));
        found.push({ written, from, place: (index) => place(from + index) });
      }
      if ('children' in node) look(node.children as Nodes[]);
    }
  };
  look(parsed.draft.body);
  return found;
}
