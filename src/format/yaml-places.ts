/** What YAML was read into → the place in the file of every value and key. */
import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';
import type { Fault, Point } from './problem.ts';

/** Where a scalar begins, and whether its text runs on as written (no folding, no escapes). */
export interface Place extends Point {
  readonly endColumn?: number | undefined;
  readonly verbatim: boolean;
}

export interface YamlPlaces {
  /** Place of the value at `path`; of its nearest known parent when it is absent. */
  place(path: readonly PropertyKey[]): Place;
  /** Place of the key at `path`. */
  placeOfKey(path: readonly PropertyKey[]): Place;
}

/** `at` tells line and column of an index of `text`. */
export function placesOf(root: unknown, text: string, at: (offset: number) => Point): YamlPlaces {
  const find = (path: readonly PropertyKey[]): { node: Node | undefined; key: Node | undefined } => {
    let node: Node | undefined = isNode(root) ? root : undefined;
    let key: Node | undefined;
    for (const step of path) {
      let next: Node | undefined;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
        next = isNode(pair?.value) ? pair.value : undefined;
        if (isNode(pair?.key)) key = pair.key;
      } else if (isSeq(node) && typeof step === 'number') {
        const item = node.items[step];
        next = isNode(item) ? item : undefined;
      }
      if (!next) break;
      node = next;
    }
    return { node, key };
  };
  const placeOf = (node: Node | undefined): Place => {
    const [start, end] = node?.range ?? [0, 0];
    const from = at(start);
    const to = at(Math.max(start, end));
    const written = text.slice(start, end);
    const verbatim =
      isScalar(node) &&
      typeof node.value === 'string' &&
      (written === node.value || (/^['"]/u.test(written) && written.slice(1, -1) === node.value));
    return {
      line: from.line,
      column: from.column + (verbatim && written !== node.value ? 1 : 0),
      endColumn: to.line === from.line ? to.column : undefined,
      verbatim,
    };
  };
  return {
    place: (path) => placeOf(find(path).node),
    placeOfKey: (path) => placeOf(find(path).key ?? find(path).node),
  };
}

/** A fault in the Markdown of a field stands where the field begins, unless the field is written as it reads. */
export function placeInField(fault: Fault, place: Place): Fault {
  return place.verbatim ? fault : { ...fault, line: place.line, column: place.column, endColumn: undefined };
}
