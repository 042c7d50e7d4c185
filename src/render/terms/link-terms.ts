/**
 * Fragment → the same with the first occurrence of each term as a link to the glossary. Done when a page is drawn: a fragment
 * depends on its own file alone, and what is a term depends on the glossary.
 */
import type { Fragment } from '../../format/rendered.ts';
import type { Glossary } from '../../format/schema/index.ts';
import { type FindTerms, termFinder } from './find-terms.ts';
import { linkedNames } from './names.ts';

export interface TermLinks {
  /** Terms in `seen` are not linked again; those that are linked are added. */
  readonly link: (html: string, seen?: Set<string>) => string;
  /** Each link that `link` would make: the term, and where. */
  readonly list: (html: string, seen?: Set<string>) => PlacedTerm[];
}

export interface PlacedTerm {
  readonly id: string;
  /** In the HTML. */
  readonly from: number;
  readonly to: number;
}

export function termLinks(glossary: Glossary): TermLinks {
  const find = termFinder(linkedNames(glossary));
  const list: TermLinks['list'] = (html, seen = new Set()) => placesIn(html, find, seen);
  return {
    list,
    link(html, seen) {
      const parts: string[] = [];
      let done = 0;
      for (const { id, from, to } of list(html, seen)) {
        parts.push(html.slice(done, from), `<a class="term-link" href="/glossary/#${id}">${html.slice(from, to)}</a>`);
        done = to;
      }
      return parts.length === 0 ? html : parts.join('') + html.slice(done);
    },
  };
}

/** Fragments of an item with their links: every post is read by itself, what stands between posts as one text. */
export function linkItem<F extends Fragment>(links: TermLinks, fragments: readonly F[]): F[] {
  const seen = new Set<string>();
  return fragments.map((fragment) => ({ ...fragment, html: links.link(fragment.html, seenBefore(fragment, seen)) }));
}

/** All links that `linkItem` makes. */
export function itemTerms(links: TermLinks, fragments: readonly Fragment[]): PlacedTerm[] {
  const seen = new Set<string>();
  // The place of a fragment is a part of the place of a link.
  return fragments.flatMap((fragment, index) =>
    links.list(fragment.html, seenBefore(fragment, seen)).map((place) => ({ ...place, fragment: index })),
  );
}

function seenBefore({ type }: Fragment, seen: Set<string>): Set<string> {
  return type === 'post' ? new Set() : seen;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)([^>]*)>/giu;

/** Nothing is found in links, code, maths, headings and what a page says of itself. */
const CLOSED = new Set(['a', 'code', 'pre', 'math', 'svg', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'cite', 'dfn']);
const CLOSED_CLASS = / class="(?:katex|note-label|theorem-head|cite-at|figure-missing)[ "-]?/u;

function placesIn(html: string, find: FindTerms, seen: Set<string>): PlacedTerm[] {
  const places: PlacedTerm[] = [];
  const look = (from: number, to: number): void => {
    if (to - from < 2) return;
    for (const term of find(html.slice(from, to))) {
      if (seen.has(term.id)) continue;
      seen.add(term.id);
      places.push({ id: term.id, from: from + term.from, to: from + term.to });
    }
  };
  let done = 0;
  /** Name of the element that is passed over, and how many of that name are open. */
  let closed = '';
  let depth = 0;
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    if (closed === '') {
      look(done, index);
      if (slash === '' && (CLOSED.has(name) || CLOSED_CLASS.test(attributes))) [closed, depth] = [name, 1];
    } else if (name === closed) {
      depth += slash === '' ? 1 : -1;
      if (depth === 0) closed = '';
    }
    done = index + tag.length;
  }
  if (closed === '') look(done, html.length);
  return places;
}
