/** Above the hits: their order, and the filters that are set, each with the way out of it. */
import { FACET_NAMES } from '../../search/client.ts';
import type { ScriptStrings } from '../strings/scripts/index.ts';
import { element } from './element.ts';
import { type Wanted, withFilter, writeAddress } from './address.ts';
import { type Facets, redraw } from './facets.ts';

/** The order stands beside the number of hits, the filters below it. */
export function createTools(
  { order, chips }: Readonly<Record<'order' | 'chips', HTMLElement>>,
  facets: Facets,
  t: ScriptStrings,
): { show(wanted: Wanted): void } {
  return {
    show(wanted) {
      redraw(order, () => {
        order.replaceChildren(...drawOrder(wanted, t));
      });
      redraw(chips, () => {
        chips.replaceChildren(...drawChips(wanted, facets, t));
      });
      chips.hidden = chips.childElementCount === 0;
    },
  };
}

function drawOrder(wanted: Wanted, t: ScriptStrings): HTMLElement[] {
  const links = [false, true].map((isByDate) =>
    element(
      'a',
      {
        href: writeAddress({ ...wanted, isByDate }),
        'aria-current': isByDate === wanted.isByDate ? 'true' : undefined,
        'data-wanted': '',
        'data-key': `order:${String(isByDate)}`,
      },
      isByDate ? t.search.byDate : t.search.byFit,
    ),
  );
  return [element('span', {}, t.search.order), ...links];
}

function drawChips(wanted: Wanted, facets: Facets, t: ScriptStrings): HTMLElement[] {
  return FACET_NAMES.flatMap((facet) => {
    const value = wanted.filters[facet];
    if (value === undefined) return [];
    const words = `${t.search.facets[facet]}${t.mark.colon}${facets.label(facet, value)}`;
    const link = element(
      'a',
      {
        href: writeAddress(withFilter(wanted, facet, undefined)),
        'aria-label': t.search.dropFilter(words),
        'data-wanted': '',
        'data-key': `chip:${facet}`,
      },
      words,
    );
    return [element('li', {}, link)];
  });
}
