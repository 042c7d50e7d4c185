/** Wants, one after another → what to show. A late answer never takes the place of a newer one. */
import { search, type SearchResult } from '../../search/client.ts';
import type { Wanted } from './address.ts';

export type Shown =
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'done'; readonly wanted: Wanted; readonly result: SearchResult }
  | { readonly state: 'failed'; readonly wanted: Wanted; readonly error: unknown };

interface LiveSearch {
  /** Asks at once, or when nothing else is asked for so many milliseconds. What is shown counts as out of date from now on. */
  ask(wanted: Wanted, delay?: number): void;
  /** The same again, after a failure. */
  retry(): void;
}

/** `show` is called for each change; `asked` when a want is really asked for. */
export function createLiveSearch(
  base: string,
  { show, asked }: { show(shown: Shown): void; asked?(wanted: Wanted): void },
): LiveSearch {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Wanted | undefined;
  let hasFailed = false;

  async function run(wanted: Wanted, mine: number): Promise<void> {
    asked?.(wanted);
    if (wanted.query === '') return;
    const { query, filters, isByDate, isAsTyped } = wanted;
    try {
      const result = await search(query, {
        base,
        filters,
        sort: isByDate ? 'date' : undefined,
        asTyped: isAsTyped,
      });
      if (mine === turn) show({ state: 'done', wanted, result });
    } catch (error) {
      if (mine !== turn) return;
      hasFailed = true;
      show({ state: 'failed', wanted, error });
    }
  }

  function ask(wanted: Wanted, delay = 0): void {
    const mine = ++turn;
    last = wanted;
    hasFailed = false;
    clearTimeout(timer);
    show(wanted.query === '' ? { state: 'idle' } : { state: 'loading' });
    if (delay === 0 || wanted.query === '') void run(wanted, mine);
    else timer = setTimeout(() => void run(wanted, mine), delay);
  }

  function retry(): void {
    if (last) ask(last);
  }

  // Only a line that was gone comes back by itself.
  addEventListener('online', () => {
    if (hasFailed) retry();
  });

  return { ask, retry };
}
