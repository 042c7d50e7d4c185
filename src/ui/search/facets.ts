/** Counts of an answer → groups of links that narrow it, beside the hits. */
import { FACET_NAMES, type FacetCounts, type FacetName } from '../../search/client.ts';
import type { ScriptStrings } from '../strings/scripts/index.ts';
import { element } from './element.ts';
import { type Wanted, withFilter, writeAddress } from './address.ts';
import { languageOf } from './elements.ts';

/** Values of a group shown at first, and how many more at each press. */
const FIRST = 6;
const MORE = 30;

export interface Facets {
  show(counts: FacetCounts, wanted: Wanted): void;
  /** They could not be counted. */
  fail(): void;
  /** A value in the reader's words, as far as it is known. */
  label(facet: FacetName, value: string): string;
  /** There is nothing to choose. */
  isEmpty(): boolean;
}

export function createFacets(box: HTMLElement, t: ScriptStrings): Facets {
  const labels = new Map<string, string>();
  const isEnglish = document.documentElement.lang === 'en';
  const shownOf = new Map<FacetName, number>();

  function label(facet: FacetName, value: string): string {
    if (facet === 'kind') return word(t.itemKind, value);
    if (facet === 'status') return word(t.status, value);
    return labels.get(`${facet}:${value}`) ?? value;
  }

  function show(counts: FacetCounts, wanted: Wanted): void {
    for (const facet of FACET_NAMES)
      for (const { value, label, english } of counts[facet]) {
        const name = (isEnglish ? english : undefined) ?? label;
        if (name !== undefined) labels.set(`${facet}:${value}`, name);
      }
    redraw(box, () => {
      box.replaceChildren(
        ...FACET_NAMES.flatMap((facet) =>
          drawGroup(facet, inOrder(facet, counts[facet], wanted.filters[facet]), wanted),
        ),
      );
    });
  }

  function drawGroup(facet: FacetName, values: FacetCounts[FacetName], wanted: Wanted): HTMLElement[] {
    const chosen = wanted.filters[facet];
    if (values.length === 0 || (values.length === 1 && chosen === undefined)) return [];
    const heading = element('h2', { id: `page_facet_${facet}` }, t.search.facets[facet]);
    const list = element('ul', { 'aria-labelledby': heading.id });
    const more = element(
      'button',
      { type: 'button', class: 'link-button', 'data-key': `${facet}:` },
      t.search.moreValues,
    );
    const drawUpTo = (most: number): void => {
      shownOf.set(facet, most);
      list.append(
        ...values.slice(list.childElementCount, most).map(({ value, count }) => {
          const isChosen = value === chosen;
          const link = {
            href: writeAddress({ ...withFilter(wanted, facet, isChosen ? undefined : value) }),
            'aria-current': isChosen ? 'true' : undefined,
            'data-wanted': '',
            'data-key': `${facet}:${value}`,
            // Kinds and states are words of ours.
            lang: facet === 'kind' || facet === 'status' ? undefined : languageOf(label(facet, value)),
          };
          return element(
            'li',
            {},
            element('a', link, label(facet, value)),
            element('span', { class: 'count' }, String(count)),
          );
        }),
      );
      more.hidden = values.length <= most;
    };
    drawUpTo(shownOf.get(facet) ?? FIRST);
    more.addEventListener('click', () => {
      const before = list.childElementCount;
      drawUpTo(before + MORE);
      list.children[before]?.querySelector('a')?.focus();
    });
    return [element('section', {}, heading, list, more)];
  }

  function fail(): void {
    box.replaceChildren(element('p', { role: 'status', class: 'search-reason' }, t.search.filtersFailed));
  }

  return { show, fail, label, isEmpty: () => box.childElementCount === 0 };
}

/** Years by the calendar, all else by number; what is chosen is never hidden. */
function inOrder(facet: FacetName, values: FacetCounts[FacetName], chosen: string | undefined): FacetCounts[FacetName] {
  const ordered = facet === 'year' ? [...values].sort((a, b) => (a.value < b.value ? 1 : -1)) : [...values];
  const at = ordered.findIndex(({ value }) => value === chosen);
  return at >= FIRST ? [...ordered.splice(at, 1), ...ordered] : ordered;
}

/** Draws anew without losing the focus: what had it is found again by its key, else the first link has it. */
export function redraw(box: HTMLElement, draw: () => void): void {
  const active = box.contains(document.activeElement) ? document.activeElement : null;
  const key = active?.getAttribute('data-key');
  draw();
  if (key === null || key === undefined) return;
  const again = box.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? box.querySelector('a');
  again?.focus({ preventScroll: true });
}

function word(words: Readonly<Record<string, string>>, value: string): string {
  return (Object.hasOwn(words, value) ? words[value] : undefined) ?? value;
}
