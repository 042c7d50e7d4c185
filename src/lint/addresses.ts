/** Every web address of a file's body and of its list of links, as it is written, with its place: links, and what looks like one and is none. */
import type { Nodes } from 'mdast';
import type { Block } from '../format/document.ts';
import { leadsToNoReader } from '../format/hosts.ts';
import { placesIn } from '../format/places.ts';
import type { Point } from '../format/problem.ts';
import type { ReadFile } from './rule.ts';

export interface Address {
  /** Where it leads; of what is no link, as far as it can be told. */
  readonly url: string;
  readonly isLink: boolean;
  /** In the list of further reading, which leads to a page rather than to a paper: the talk about it at alphaXiv, say. */
  readonly isListed: boolean;
  /** The character before it. */
  readonly before: string;
  /** All of the link, or the address alone, and where it stands in the text. */
  readonly written: string;
  readonly from: number;
  readonly to: number;
  /** Of the address itself. */
  readonly place: Point;
}

const LOOKS_LIKE_ONE = /https?(?::|：)\/\/[A-Za-z0-9][^\s\p{Script=Han}<>"'`，。；！？、（）「」]*/gu;

export function addressesOf({ text, parsed }: ReadFile): Address[] {
  const place = placesIn(text);
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const indexOf = ({ line, column }: Point) => (starts[line - 1] ?? 0) + column - 1;
  const found: Address[] = [];
  const add = (url: string, kind: 'link' | 'listed' | 'none', from: number, to: number) => {
    const written = text.slice(from, to);
    const at = from + Math.max(0, written.lastIndexOf(url));
    const [isLink, isListed] = [kind !== 'none', kind === 'listed'];
    found.push({ url, isLink, isListed, before: text[from - 1] ?? '', written, from, to, place: place(at) });
  };

  const look = (nodes: readonly (Block | Nodes)[]) => {
    for (const node of nodes) {
      if (!node.position) continue;
      const [from, to] = [indexOf(node.position.start), indexOf(node.position.end)];
      if (node.type === 'link') {
        if (/^https?:/iu.test(node.url)) add(node.url, 'link', from, to);
      } else if (node.type === 'text') {
        for (const match of text.slice(from, to).matchAll(LOOKS_LIKE_ONE))
          if (!leadsToNoReader(match[0]))
            add(match[0], 'none', from + match.index, from + match.index + match[0].length);
      } else if ('children' in node) look(node.children as Nodes[]);
    }
  };
  const links: unknown = Reflect.get(Object(parsed.draft.data), 'links');
  for (const [index, link] of (Array.isArray(links) ? links : []).entries()) {
    const url: unknown = Reflect.get(Object(link), 'url');
    const from = indexOf(parsed.place(['links', index, 'url']));
    const at = text.startsWith('"', from) || text.startsWith("'", from) ? from + 1 : from;
    if (typeof url === 'string' && url !== '' && text.startsWith(url, at)) add(url, 'listed', at, at + url.length);
  }
  look(parsed.draft.body);
  return found;
}
