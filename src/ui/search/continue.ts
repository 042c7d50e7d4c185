/** The end of a list of hits → the hits that follow, by scrolling or by a button. */
import type { Hit, SearchResult } from '../../search/client.ts';
import type { ScriptStrings } from '../strings/scripts/index.ts';
import { element } from './element.ts';
import { reasonOf } from './advice.ts';

/** Hits that come by scrolling; behind them only the button brings more, so that the foot of the page can be reached. */
const BY_SCROLLING = 100;

/** How far below the window the end of the list may be when the next hits are fetched. */
const AHEAD = '800px';

interface Continuing {
  /** For the hits of this answer; undefined when there is nothing to continue. */
  begin(result: SearchResult | undefined): void;
  /** Fetches until so many hits are shown: the reader comes back to a place far down. */
  reach(count: number): Promise<void>;
}

export function createContinuing(
  region: HTMLElement,
  { t, append, count }: { t: ScriptStrings; append(hits: readonly Hit[]): HTMLElement[]; count(): number },
): Continuing {
  const button = element('button', { type: 'button', class: 'plain-button' }, t.search.more);
  const message = element('p', { role: 'status', class: 'search-reason' });
  const box = element('div', { class: 'search-more' }, message, button);
  box.hidden = true;
  region.append(box);

  let result: SearchResult | undefined;
  let loading: Promise<readonly HTMLElement[]> | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting) && count() < BY_SCROLLING) void load();
    },
    { rootMargin: `0px 0px ${AHEAD} 0px` },
  );

  /** Rows that were added; none when the search has moved on. Who asks while hits are on their way gets the same. */
  function load(): Promise<readonly HTMLElement[]> {
    if (!result) return Promise.resolve([]);
    const mine: Promise<readonly HTMLElement[]> = (loading ??= loadNext(result).finally(() => {
      if (loading === mine) loading = undefined;
    }));
    return mine;
  }

  async function loadNext(mine: SearchResult): Promise<readonly HTMLElement[]> {
    try {
      const hits = await mine.next();
      if (mine !== result) return [];
      message.textContent = '';
      const rows = append(hits);
      const heldFocus = box.contains(document.activeElement);
      if (hits.length === 0 || (!mine.isAbout && count() >= mine.total)) end();
      // An observer tells of changes alone: while the end stays in sight, it must be asked again.
      else if (isWatching) watch();
      // The last hits may come by scrolling while the focus is on the button, which goes away with them.
      if (heldFocus && box.hidden) focusOn(rows[0]);
      return rows;
    } catch (error) {
      if (mine === result) message.textContent = `${t.search.failed[reasonOf(error)]}${t.search.moreFailed}`;
      observer.disconnect();
      return [];
    }
  }

  let isWatching = false;
  function watch(): void {
    isWatching = true;
    observer.unobserve(box);
    observer.observe(box);
  }

  function end(): void {
    box.hidden = true;
    isWatching = false;
    observer.disconnect();
  }

  addEventListener('online', () => message.textContent !== '' && void load());

  // Who does not scroll needs no more.
  addEventListener('scroll', () => result && !box.hidden && !isWatching && watch(), { passive: true });

  button.addEventListener('click', (event) => {
    const byKeyboard = event.detail === 0;
    void load().then(([first]) => {
      // The first new hit stands where the button stood.
      if (byKeyboard) focusOn(first);
    });
  });

  function focusOn(row: HTMLElement | undefined): void {
    row?.querySelector('a')?.focus({ preventScroll: true });
  }

  return {
    begin(next) {
      end();
      loading = undefined;
      message.textContent = '';
      result = next;
      box.hidden = !next || next.hits.length === 0 || (!next.isAbout && next.hits.length >= next.total);
    },
    async reach(wanted) {
      while (!box.hidden && count() < wanted) if ((await load()).length === 0) return;
    },
  };
}
