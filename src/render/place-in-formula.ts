/** An index into a formula's TeX → its place in the file. */
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import type { Point } from '../format/problem.ts';

export function placeInFormula(node: DisplayMath | InlineMath, index: number): Point {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const before = node.value.slice(0, index).split('\n');
  const last = before.at(-1) ?? '';
  // Lines of a display formula are indented like its `$$`, in a list or a quote too.
  if (node.type === 'math' && end.line > start.line) {
    // Where its first line stands behind the opening `$$`, there is one line less around it.
    const isBehindMark = end.line - start.line === node.value.split('\n').length;
    return isBehindMark
      ? { line: start.line + before.length - 1, column: start.column + last.length + (before.length === 1 ? 3 : 0) }
      : { line: start.line + before.length, column: start.column + last.length };
  }
  if (before.length > 1) return { line: start.line + before.length - 1, column: last.length + 1 };
  // One or two dollars on either side, and a space that was taken off.
  const around = start.line === end.line ? end.column - start.column - node.value.length : 2;
  return { line: start.line, column: start.column + Math.floor(around / 2) + index };
}
