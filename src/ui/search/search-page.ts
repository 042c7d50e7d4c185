/** The search page: what is wanted stands in the address, the hits and the filters on the page, and each follows the other. */
import { type SearchResult, warm } from '../../search/client.ts';
import { pageTitle } from '../layout/page-title.ts';
import { scriptWordsIn } from '../strings/scripts/index.ts';
import { element } from './element.ts';
import { queryOf, readAddress, type Wanted } from './address.ts';
import { createContinuing } from './continue.ts';
import { createFacets } from './facets.ts';
import { createFilters } from './filters.ts';
import { createLiveSearch, type Shown } from './live-search.ts';
import { createResults } from './results.ts';
import { createSteps } from './steps.ts';
import { createSuggestions } from './suggestions.ts';
import { createTools } from './tools.ts';
import { REST, watchField } from './typing.ts';

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
  let wanted = readAddress(location.search);

  const live = createLiveSearch(base, { show, asked });
  const results = createResults(region, { t, look: { passages: 3 }, most: Infinity, retry: live.retry });
  const countShown = () => results.list.querySelectorAll('[data-hit]').length;
  const facets = createFacets(aside.appendChild(element('div', { class: 'facets' })), t);
  const topTools = createTools({ order, chips }, facets, t);
  const filters = createFilters(aside, facets, { wanted: () => wanted, counted: () => topTools.show(wanted) });
  const suggestions = createSuggestions(field, suggestionList, { base, t });
  const continuing = createContinuing(region, { t, append: results.append, count: countShown });
  const steps = createSteps({ countShown, went });
  region.querySelector('.search-top')?.append(order);
  region.querySelector('.search-top')?.after(chips);

  function want(next: Wanted, delay?: number): void {
    wanted = next;
    live.ask(wanted, delay);
  }

  function asked(now: Wanted): void {
    const { query } = now;
    steps.follow(now);
    document.title = pageTitle(query === '' ? t.titles.search : `${query} · ${t.titles.search}`, t.site);
  }

  function show(shown: Shown): void {
    results.show(shown);
    if (shown.state === 'done' || shown.state === 'failed') suggestions.follow();
    if (shown.state === 'loading') filters.expect();
    else void showRest(shown.state === 'done' ? shown.result : undefined);
  }

  /** What comes after the first hits: more of them, and the filters. */
  async function showRest(result: SearchResult | undefined): Promise<void> {
    topTools.show(wanted);
    order.hidden = !result || result.total === 0;
    filters.begin(result);
    continuing.begin(result);
    if (!result) return;
    const mine = wanted;
    const back = steps.takePlace();
    if (back) {
      await continuing.reach(back.shown);
      scrollTo({ top: back.top, behavior: 'instant' });
    }
    if (mine === wanted) filters.offer(result);
  }

  function went(to: Wanted): void {
    field.value = to.query;
    suggestions.close();
    want(to);
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
      const { query, isCut } = queryOf(text);
      // What was cut elsewhere is short here, and no less cut.
      const next: Wanted = { ...wanted, query, isCut: isCut || (wanted.isCut && query === wanted.query) };
      steps.takeTyped(next);
      want(next);
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
    steps.take(next);
    want(next);
  });

  field.removeAttribute('maxlength'); // a longer text is cut, and that is said
  if (field.value === '' || wanted.query !== '') field.value = wanted.query;
  if (field.value === wanted.query) want(wanted);
  else {
    // Typed while this was on its way.
    want({ ...wanted, ...queryOf(field.value) });
    if (document.activeElement === field) suggestions.ask(wanted.query);
  }
  if (wanted.query === '') field.focus();
}

interface Parts {
  region: HTMLElement;
  form: HTMLFormElement;
  field: HTMLInputElement;
  suggestionList: HTMLElement;
  aside: HTMLDetailsElement;
}
