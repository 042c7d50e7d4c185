/** Every reference a file makes, with its place: what the rules on existence look at. */
import type { Nodes } from 'mdast';
import { isPaperId, isSlug, paperOfLink, refOfLink } from '../format/address.ts';
import type { Block } from '../format/document.ts';
import { fieldOf } from '../format/field-of.ts';
import { parseInline } from '../format/markdown.ts';
import { markdownFields } from '../format/markdown-fields.ts';
import type { Parsed } from '../format/parse.ts';
import type { Point } from '../format/problem.ts';
import { pageName } from '../format/rooms.ts';
import { schemas } from '../format/schema/index.ts';

export interface Reference extends Point {
  readonly to: 'topic' | 'paper' | 'item';
  /** A topic's slug, a paper's id, or a Ref as written. */
  readonly name: string;
  /** Where the file says how it stands to the item. */
  readonly field?: 'related' | 'supersededBy' | undefined;
}

/**
 * Reads what could be read of a file with problems too, so that all its faults are told in one run. What is malformed is told as such;
 * of topics it is kept apart, as somebody may have written what one is called.
 */
export function referencesOf(parsed: Parsed): { readonly references: Reference[]; readonly misnamed: Reference[] } {
  const found: Reference[] = [];
  const data = parsed.draft.data;
  const add = (to: Reference['to'], value: unknown, path: (string | number)[], field?: Reference['field']) => {
    if (typeof value !== 'string') return;
    const { line, column } = parsed.place(path);
    found.push({ to, name: value, line, column, ...(field && { field }) });
  };
  const each = (
    key: string,
    visit: (item: unknown, path: (string | number)[]) => void,
    of: unknown = data,
    at: (string | number)[] = [],
  ) => {
    const list = fieldOf(of, key);
    if (Array.isArray(list)) for (const [index, item] of list.entries()) visit(item, [...at, key, index]);
  };
  each('topics', (item, path) => add('topic', item, path));
  each('related', (item, path) => add('item', item, path, 'related'));
  each('papers', (item, path) => add('paper', fieldOf(item, 'id'), [...path, 'id']));
  each('items', (item, path) => add('item', fieldOf(item, 'ref'), [...path, 'ref']));
  each('claims', (claim, path) => {
    for (const side of ['for', 'against'])
      each(
        side,
        (item, at) =>
          typeof item === 'string' ? add('item', item, at) : add('item', fieldOf(item, 'ref'), [...at, 'ref']),
        claim,
        path,
      );
  });
  add('topic', fieldOf(data, 'parent'), ['parent']);
  add('item', fieldOf(data, 'supersededBy'), ['supersededBy'], 'supersededBy');
  if (Array.isArray(data))
    for (const [index, term] of data.entries()) add('topic', fieldOf(term, 'topic'), [index, 'topic']);
  for (const { path, text } of markdownFields(data, schemas[parsed.kind])) {
    const place = parsed.place(path);
    const inField: Reference[] = [];
    lookIn(parseInline(text, place).children, parsed, inField);
    found.push(...inField.map((one) => (place.verbatim ? one : { ...one, line: place.line, column: place.column })));
  }
  lookIn(parsed.draft.body, parsed, found);
  return {
    references: found.filter(({ to, name }) =>
      to === 'topic' ? isSlug(name) : to === 'paper' ? isPaperId(name) : true,
    ),
    misnamed: found.filter(({ to, name }) => to === 'topic' && !isSlug(name)),
  };
}

function lookIn(nodes: readonly (Block | Nodes)[], parsed: Parsed, found: Reference[]): void {
  for (const node of nodes) {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'cite' && node.paper !== '') found.push({ to: 'paper', name: node.paper, line, column });
    if (node.type === 'link') {
      const paper = paperOfLink(node.url);
      if (paper) found.push({ to: 'paper', name: paper.paper, line, column });
      else if (node.url.startsWith('#')) {
        const page = pageName(parsed.kind, parsed.id);
        if (page !== undefined) found.push({ to: 'item', name: `${page}${node.url}`, line, column });
      } else if (refOfLink(node.url))
        found.push({ to: 'item', name: node.url.replace(/^\//u, '').replace(/\/(?=#|$)/u, ''), line, column });
    }
    if ('children' in node) lookIn(node.children as Nodes[], parsed, found);
  }
}
