/** A place × what was read → what it is to be once it is joined to what stands before: an item's first words become a post, a post goes on. Runs in the page. */
import type { ToldBound } from '../import/readers/told-bounds.ts';
import type { Made } from './made.ts';

export function joinedAt(
  at: number,
  text: string,
  { items, bounds }: Pick<Made, 'items' | 'bounds'>,
): ToldBound['begins'] {
  const said = bounds.find((bound) => bound.at === at);
  if (said) return said.begins === 'item' ? 'post' : 'nothing';
  const line = text.slice(0, at).split('\n').length;
  const isFirst = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
  const begins = items.some(({ line: first, places = {} }) => {
    const words = Math.min(...Object.values(places));
    return line === first || (line > first && line <= words && words < Infinity);
  });
  return isFirst && begins ? 'post' : 'nothing';
}
