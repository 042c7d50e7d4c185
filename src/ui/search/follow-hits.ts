/** Links in a list of hits → the words they mark are handed to the page that is opened, in this tab or in another. */
import type { Hit } from '../../search/client.ts';
import { handOver } from './hand-over.ts';
import { markPage } from './page-marks.ts';

/** More words than this would paint the page. */
const MOST = 12;
const LONGEST = 60;

const wordsOf = new WeakMap<Element, readonly string[]>();

/** Call for each row that is drawn. */
export function rememberWords(row: Element, hit: Hit): void {
  const cut = (text: string, marks: Hit['titleMarks']) => marks.map(([start, end]) => text.slice(start, end).trim());
  const words = [...cut(hit.title, hit.titleMarks), ...hit.passages.flatMap(({ text, marks }) => cut(text, marks))];
  const different = new Map(words.map((word) => [word.toLowerCase(), word]));
  const handy = [...different.values()].filter((word) => word !== '' && word.length <= LONGEST);
  // A single letter stands everywhere: it is marked only where there is nothing else.
  const telling = handy.filter((word) => word.length > 1);
  wordsOf.set(row, (telling.length > 0 ? telling : handy).slice(0, MOST));
}

/** The menu and the middle button open tabs without a click. */
export function followHits(list: HTMLElement): void {
  for (const kind of ['click', 'auxclick', 'contextmenu'] as const)
    list.addEventListener(kind, (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const row = link?.closest('[data-hit]');
      const words = row ? wordsOf.get(row) : undefined;
      if (!link || !words || words.length === 0) return;
      handOver(link.pathname, words);
      if (kind !== 'click' || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      // The page is here already.
      markPage();
    });
}
