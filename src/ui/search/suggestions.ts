/** A field and a list → suggestions while typing: the arrows choose, Enter opens, Escape closes. The focus stays in the field. */
import { suggest, type Suggestion } from '../../search/client.ts';
import type { ScriptStrings } from '../strings/scripts/index.ts';
import { inEdition } from '../href.ts';
import { element } from './element.ts';
import { languageOf } from './elements.ts';

interface Suggestions {
  /** Drawn when they come, unless others are asked for meanwhile. An empty text closes. `isWished`: the list itself was asked for. */
  ask(text: string, isWished?: boolean): void;
  /** The hits are there, or will not come: only now the names are fetched, which would hold them up on a slow line. */
  follow(): void;
  close(): void;
  /** True when the key was meant for the list. */
  takes(event: KeyboardEvent): boolean;
}

/** `most`: so many at once, where there is little room. */
export function createSuggestions(
  field: HTMLInputElement,
  list: HTMLElement,
  { base, t, most = 6 }: { readonly base: string; readonly t: ScriptStrings; readonly most?: number },
): Suggestions {
  let turn = 0;
  let chosen = -1;
  let areNear = false;
  /** Asked before the names may be fetched. */
  let waiting = '';
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', t.search.suggestions);
  // A press on the list must not take the focus from the field, which would close the list under the pointer.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  draw([]);

  /** What was chosen stays so while it is among the new ones. */
  function draw(suggestions: readonly Suggestion[]): void {
    const before = options()[chosen]?.textContent;
    list.replaceChildren(...suggestions.map((suggestion, i) => drawOption(suggestion, `${list.id}_${i}`, t)));
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    choose(options().findIndex(({ textContent }) => textContent === before));
  }

  function choose(index: number): void {
    chosen = index;
    const all = options();
    for (const [i, option] of all.entries()) option.setAttribute('aria-selected', String(i === index));
    const option = all[index];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  function close(): void {
    turn++;
    waiting = '';
    if (!list.hidden) draw([]);
  }

  function ask(text: string, isWished = false): void {
    const mine = ++turn;
    areNear ||= isWished;
    waiting = areNear ? '' : text;
    if (text === '') draw([]);
    // Without suggestions the search goes on.
    else if (areNear)
      suggest(text, base).then(
        (suggestions) => mine === turn && draw(suggestions.slice(0, most)),
        () => mine === turn && draw([]),
      );
  }

  return {
    ask,
    follow() {
      if (waiting !== '') ask(waiting, true);
    },
    close,
    takes(event) {
      const all = options();
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (list.hidden || event.altKey) return false;
      if (step !== 0 && chosen + step < all.length && chosen + step >= -1) choose(chosen + step);
      else {
        const option = event.key === 'Enter' ? all[chosen] : undefined;
        if (!option) return false;
        open(option, event);
      }
      return true;
    },
  };
}

function open(option: HTMLAnchorElement, { ctrlKey, metaKey }: KeyboardEvent): void {
  if (ctrlKey || metaKey) window.open(option.href, '_blank', 'noopener');
  else option.click();
}

function drawOption({ title, also, kind, url }: Suggestion, id: string, t: ScriptStrings): HTMLLIElement {
  const names = [element('span', { lang: languageOf(title) }, title)];
  if (also !== undefined) names.push(element('span', { class: 'also', lang: languageOf(also) }, also));
  const link = { role: 'option', 'aria-selected': 'false', tabindex: '-1', id, href: inEdition(url) };
  return element(
    'li',
    { role: 'none' },
    element('a', link, ...names, element('span', { class: 'suggestion-kind' }, t.itemKind[kind])),
  );
}
