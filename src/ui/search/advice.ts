/** What to do when nothing was found, or when the search could not be made. */
import { SearchError } from '../../search/client.ts';
import type { ScriptStrings } from '../strings/scripts/index.ts';
import { href } from '../href.ts';
import { element } from './element.ts';
import { type Wanted, writeAddress } from './address.ts';

export function drawNothing(wanted: Wanted, t: ScriptStrings): HTMLElement[] {
  const plain = href(`/search/${writeAddress({ ...wanted, filters: {}, isByDate: false })}`);
  const ways: (Node | string)[][] = [
    ...(Object.keys(wanted.filters).length > 0
      ? [[element('a', { href: plain, 'data-wanted': '' }, t.search.tryWithoutFilters)]]
      : []),
    [t.search.tryFewerWords],
    [t.search.tryTopics, element('a', { href: href('/topics/') }, t.titles.topics)],
    [t.search.tryOpen, element('a', { href: href('/open/') }, t.titles.open)],
    [t.search.tryAsking, element('a', { href: href('/contribute/') }, t.search.ask)],
  ];
  return [element('ul', { class: 'search-ways' }, ...ways.map((way) => element('li', {}, ...way)))];
}

/** `why` is a sentence for everybody; the nodes hold the bare reason for those who can mend it. */
export function drawFailure(
  error: unknown,
  t: ScriptStrings,
  retry: () => void,
): { why: string; nodes: HTMLElement[] } {
  const reason = reasonOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  const button = element('button', { type: 'button', class: 'plain-button' }, t.search.retry);
  button.addEventListener('click', retry);
  return {
    why: t.search.failed[reason],
    nodes: [
      ...(reason === 'offline'
        ? []
        : [element('p', { class: 'search-reason' }, t.search.reason, element('code', {}, detail))]),
      element('p', { class: 'search-again' }, button, element('a', { href: href('/topics/') }, t.search.browseInstead)),
    ],
  };
}

export function reasonOf(error: unknown): SearchError['reason'] {
  return error instanceof SearchError ? error.reason : 'broken';
}
