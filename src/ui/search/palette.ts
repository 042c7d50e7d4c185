/** The search over any page: the same field, suggestions and hits as on the search page, in a dialog. */
import { warm as warmIndex } from '../../search/client.ts';
import { href } from '../href.ts';
import { scriptWordsIn } from '../strings/scripts/index.ts';
import { element } from './element.ts';
import { queryOf, readAddress, type Wanted, writeAddress } from './address.ts';
import { createLiveSearch } from './live-search.ts';
import { createResults } from './results.ts';
import { createSuggestions } from './suggestions.ts';
import { isOfComposing, REST, watchField } from './typing.ts';

const base = import.meta.env.BASE_URL;
const MOST_HITS = 8;
const MOST_SUGGESTIONS = 4;

let palette: { open(origin: Element | null, text: string): void } | undefined;

/** `origin` has the focus again when the dialog closes; `text` is what was typed so far. */
export function openPalette(origin: Element | null, text: string): void {
  palette ??= createPalette();
  palette.open(origin, text);
}

/** Fetches ahead what the first search needs. */
export function warm(): void {
  void warmIndex(base);
}

function createPalette(): NonNullable<typeof palette> {
  const t = scriptWordsIn(document.documentElement.lang);
  const field = element('input', {
    id: 'page_palette',
    type: 'search',
    name: 'q',
    autocomplete: 'off',
    enterkeyhint: 'search',
    'aria-label': t.searchLabel,
  });
  const close = element('button', { type: 'button', class: 'palette-close' }, t.search.close);
  const form = element(
    'form',
    {
      class: 'search-box',
      role: 'search',
      action: href('/search/'),
      method: 'get',
      'data-size': 'large',
      'data-own': '',
    },
    field,
    close,
  );
  const suggestionList = element('ul', { class: 'suggestions', id: 'page_palette_suggestions' });
  const region = element('div', { class: 'search-results', 'data-search-state': 'idle' });
  const all = element('a', { class: 'palette-all', href: href('/search/') }, t.search.allResults);
  const body = element('div', { class: 'palette-body' }, suggestionList, region);
  const foot = element('p', { class: 'palette-foot' }, element('span', { class: 'palette-keys' }, t.search.keys), all);
  const dialog = element('dialog', { class: 'palette', 'aria-label': t.titles.search }, form, body, foot);
  document.body.append(dialog);

  const live = createLiveSearch(base, {
    show(shown) {
      results.show(shown);
      if (shown.state === 'done' || shown.state === 'failed') suggestions.follow();
      const total = shown.state === 'done' ? shown.result.total : 0;
      if (shown.state === 'done') all.textContent = total > MOST_HITS ? t.search.allOf(total) : t.search.allResults;
      body.scrollTop = 0;
    },
  });
  const results = createResults(region, { t, look: { passages: 1 }, most: MOST_HITS, retry: live.retry });
  const suggestions = createSuggestions(field, suggestionList, { base, t, most: MOST_SUGGESTIONS });
  let wanted: Wanted = readAddress('');
  let origin: Element | null = null;

  function want(next: Wanted, delay: number): void {
    wanted = next;
    all.href = href(`/search/${writeAddress(wanted)}`);
    live.ask(wanted, delay);
    suggestions.ask(wanted.query);
  }

  watchField(form, field, {
    typed(text) {
      const { query, isCut } = queryOf(text);
      if (query !== wanted.query || isCut !== wanted.isCut) want({ ...wanted, query, isCut, isAsTyped: false }, REST);
    },
    submitted(text) {
      const now = { ...wanted, ...queryOf(text) };
      if (now.query !== '') location.assign(href(`/search/${writeAddress(now)}`));
    },
    key(event) {
      if (suggestions.takes(event)) event.preventDefault();
      else if (event.key === 'ArrowDown') walk(event, 1);
    },
  });

  /** From the field into the hits, through them, and back. */
  function walk(event: KeyboardEvent, step: 1 | -1): void {
    const links = [...results.list.querySelectorAll<HTMLElement>('.item-title a'), all];
    const at = links.findIndex((link) => link === document.activeElement) + step;
    event.preventDefault();
    (links[at] ?? (at < 0 ? field : undefined))?.focus();
  }

  dialog.addEventListener('keydown', (event) => {
    if (isOfComposing(event)) return;
    if (event.key === 'Escape') {
      // The field would spend the first Escape on emptying itself.
      event.preventDefault();
      dialog.close();
    }
    if (event.target === field || event.target === close) return;
    if (event.key === 'ArrowDown') walk(event, 1);
    else if (event.key === 'ArrowUp') walk(event, -1);
    // Typing goes on in the field, wherever the focus is.
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey)
      field.focus();
  });
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (event.target === dialog || event.target === close) dialog.close();
    else if (link?.dataset['wanted'] !== undefined) {
      event.preventDefault();
      const next = readAddress(link.search);
      field.value = next.query;
      want(next, 0);
      field.focus();
    } else if (link?.pathname === location.pathname && !event.ctrlKey && !event.metaKey) dialog.close();
  });
  dialog.addEventListener('close', () => {
    suggestions.close();
    if (origin instanceof HTMLElement && origin !== document.body) origin.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

  return {
    open(from, text) {
      if (!dialog.open) {
        origin = from;
        dialog.showModal();
        warm();
      }
      if (text !== '') field.value = text;
      field.focus();
      field.select();
      if (text !== '') field.setSelectionRange(text.length, text.length);
      const { query, isCut } = queryOf(field.value);
      want({ ...wanted, query, isCut, isAsTyped: wanted.isAsTyped && query === wanted.query }, 0);
    },
  };
}
