/** What the search did with the query, in lines above the hits: the way back from a repair, other words that were looked for. */
import { MOST_CHARACTERS, type SearchResult } from '../../search/client.ts';
import type { ScriptStrings } from '../strings/scripts/index.ts';
import { href } from '../href.ts';
import { element } from './element.ts';
import { type Wanted, writeAddress } from './address.ts';
import { languageOf } from './elements.ts';

/** Other names that are told; all are looked for. */
const MOST_NAMES = 5;

export function drawNotes({ correction, bridges }: SearchResult, wanted: Wanted, t: ScriptStrings): HTMLElement[] {
  const lines: HTMLElement[] = [];
  if (wanted.isCut) lines.push(element('p', {}, t.search.isCut(MOST_CHARACTERS)));
  if (correction) {
    const back = href(`/search/${writeAddress({ ...wanted, isAsTyped: true })}`);
    const link = element('a', { href: back, 'data-wanted': '' }, t.search.asTyped(correction.typed));
    lines.push(element('p', {}, t.search.corrected(correction.used), link));
  }
  const also = [...new Set(bridges.flatMap((bridge) => bridge.also))];
  if (also.length > 0) {
    const words = also
      .slice(0, MOST_NAMES)
      .flatMap((word, i) => [...(i > 0 ? [t.mark.and] : []), element('span', { lang: languageOf(word) }, word)]);
    lines.push(element('p', {}, t.search.also, ...words, also.length > MOST_NAMES ? t.search.andMore : ''));
  }
  return lines;
}
