/** The search page: what is wanted stands in the address, the hits and the filters on the page, and each follows the other. */
import { type SearchResult, warm } from '../../search/client.ts';
import { pageTitle } from '../layout/page-title.ts';
import { scriptWordsIn } from '../strings/scripts/index.ts';
import { element } from './element.ts';
import { queryOf, readAddress, type Wanted, writeAddress } from './address.ts';
import { createContinuing } from './continue.ts';
import { createFacets } from './facets.ts';
import { createLiveSearch, type Shown } from './live-search.ts';
import { createResults } from './results.ts';
import { createSuggestions } from './suggestions.ts';
import { createTools } from './tools.ts';
import { REST, watchField } from './typing.ts';

/** What an entry of the history keeps, so that the way back leads to the same place in the list. */
interface Place {
  readonly shown: number;
  readonly top: number;
}

export function openSearchPage(): void {
  const part = <Found extends Element>(selector: string) => document.querySelector<Found>(selector);
  const region = part<HTMLElement>('[data-search-state]');
  const form = part<HTMLFormElement>('form[data-own]');
  const field = part<HTMLInputElement>('form[data-own] input');
  const suggestionList = part<HTMLElement>('[data-suggestions]');
  const aside = part<HTMLDetailsElement>('[data-facets]');
  if (region && form && field && suggestionList && aside) run({ region, form, field, suggestionList, aside });
}

function run({ region, form, field, suggestionList, aside }: Readonly<Parts>): void {
  const t = scriptWordsIn(document.documentElement.lang);
  const base = import.meta.env.BASE_URL;
  const order = element('p', { class: 'search-order' });
  const chips = element('ul', { class: 'chips', 'aria-label': t.search.filters });
  const live = createLiveSearch(base, { show, asked });
  const results = createResults(region, { t, look: { passages: 3 }, most: Infinity, retry: live.retry });
  const facets = createFacets(aside.appendChild(element('div', { class: 'facets' })), t);
  const topTools = createTools({ order, chips }, facets, t);
  const suggestions = createSuggestions(field, suggestionList, { base, t });
  const continuing = createContinuing(region, {
    t,
    append: results.append,
    count: () => results.list.querySelectorAll('[data-hit]').length,
  });
  region.querySelector('.search-top')?.append(order);
  region.querySelector('.search-top')?.after(chips);
  field.removeAttribute('maxlength'); // a longer text is cut, and that is said

  const isWide = matchMedia('(width >= 78rem)');

  let wanted = readAddress(location.search);
  /** The address of the last want that was meant: Enter keeps it as a step of the history. */
  let settled = writeAddress(wanted);
  let place = history.state as Place | null;
  /** The answer whose hits are shown. */
  let answer: SearchResult | undefined;
  /** Counting costs nothing, or the reader has asked for it once. */
  let areFiltersNear = false;

  function show(shown: Shown): void {
    results.show(shown);
    if (shown.state === 'done' || shown.state === 'failed') suggestions.follow();
    if (shown.state === 'loading') aside.hidden = false;
    else void showRest(shown.state === 'done' ? shown.result : undefined);
  }

  /** Beside the hits on wide screens the filters are open where they are at hand. */
  function fold(): void {
    if (isWide.matches && areFiltersNear) aside.open = true;
  }

  /** What comes after the first hits: more of them, and the filters. */
  async function showRest(result: SearchResult | undefined): Promise<void> {
    const isNothing = !result || (result.total === 0 && Object.keys(wanted.filters).length === 0);
    topTools.show(wanted);
    order.hidden = !result || result.total === 0;
    aside.hidden = isNothing;
    continuing.begin(result);
    answer = undefined;
    if (!result) return;
    const mine = wanted;
    const back = place;
    place = null;
    if (back) {
      await continuing.reach(back.shown);
      scrollTo({ top: back.top, behavior: 'instant' });
    }
    if (mine !== wanted) return;
    answer = result;
    areFiltersNear ||= result.areCountsNear || wanted.isByDate || Object.keys(wanted.filters).length > 0;
    aside.toggleAttribute('data-near', areFiltersNear);
    fold();
    if (areFiltersNear) void showFilters();
  }

  /** On a large site the filters are a file of their own, which is fetched when the reader opens them. */
  async function showFilters(): Promise<void> {
    const mine = answer;
    // Without counts there are no filters to choose, and the hits are there all the same.
    const counts = await mine?.counts().catch(() => undefined);
    if (!mine || mine !== answer) return;
    if (counts) facets.show(counts, wanted);
    else {
      facets.fail();
      areFiltersNear = false; // opened once more, they are asked for once more
    }
    topTools.show(wanted);
    aside.hidden = facets.isEmpty();
  }

  function asked(now: Wanted): void {
    const { query } = now;
    const address = writeAddress(now);
    if (address !== writeAddress(readAddress(location.search)))
      history.replaceState(null, '', address || location.pathname);
    document.title = pageTitle(query === '' ? t.titles.search : `${query} · ${t.titles.search}`, t.site);
  }

  function want(next: Wanted, delay?: number): void {
    wanted = next;
    live.ask(wanted, delay);
  }

  /** A step that the back button undoes. */
  function step(next: Wanted): void {
    const address = writeAddress(next);
    if (address !== settled) {
      keepPlace();
      history.pushState(null, '', address || location.pathname);
    }
    settled = address;
    want(next);
  }

  function keepPlace(): void {
    const shown = results.list.querySelectorAll('[data-hit]').length;
    history.replaceState({ shown, top: scrollY } satisfies Place, '');
  }

  watchField(form, field, {
    typed(text) {
      const next: Wanted = { ...wanted, ...queryOf(text), isAsTyped: false };
      if (next.query === wanted.query && next.isCut === wanted.isCut) return;
      want(next, REST);
      suggestions.ask(next.query);
    },
    submitted(text) {
      suggestions.close();
      // Where the keyboard is on the screen it would hide the hits.
      if (matchMedia('(hover: none)').matches) field.blur();
      const asked = queryOf(text);
      // What was cut elsewhere is short here, and no less cut.
      const isCut = asked.isCut || (wanted.isCut && asked.query === wanted.query);
      const next: Wanted = { ...wanted, query: asked.query, isCut };
      const address = writeAddress(next);
      // What was typed has taken the place of an older want in the history: that is put back first.
      if (address !== settled) history.replaceState(null, '', settled || location.pathname);
      step(next);
    },
    key(event) {
      if (suggestions.takes(event)) event.preventDefault();
      else if (event.key === 'Escape' && !suggestionList.hidden) {
        event.preventDefault();
        suggestions.close();
      } else if (event.key === 'ArrowDown' && suggestionList.hidden) suggestions.ask(wanted.query, true);
    },
  });
  field.addEventListener('focus', () => void warm(base), { once: true });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) suggestions.close();
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-wanted]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const next = readAddress(link.search);
    if (next.query !== wanted.query) field.value = next.query;
    step(next);
  });

  addEventListener('popstate', (event) => {
    place = event.state as Place | null;
    const next = readAddress(location.search);
    settled = writeAddress(next);
    field.value = next.query;
    suggestions.close();
    want(next);
  });
  addEventListener('pagehide', keepPlace);

  aside.addEventListener('toggle', () => {
    if (!aside.open || areFiltersNear) return;
    areFiltersNear = true;
    void showFilters();
  });
  isWide.addEventListener('change', () => {
    aside.open = false;
    fold();
  });

  if (field.value === '' || wanted.query !== '') field.value = wanted.query;
  if (place) history.scrollRestoration = 'manual';
  if (field.value !== wanted.query) want({ ...wanted, ...queryOf(field.value) });
  else want(wanted);
  if (wanted.query === '') field.focus();
}

interface Parts {
  region: HTMLElement;
  form: HTMLFormElement;
  field: HTMLInputElement;
  suggestionList: HTMLElement;
  aside: HTMLDetailsElement;
}
