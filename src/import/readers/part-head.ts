/** What a reader of talk has found → the same without lists of who was there above the talk: names have no place in the content. */
import type { Tracked } from '../tracked.ts';
import { isPresentLine } from './minutes/present.ts';
import type { Found } from './reader.ts';
import { isBlank, trimLines } from './talk/text.ts';

export function partHead(found: Found): Found {
  const first = found.items.findIndex(({ posts }) => posts.length > 0);
  if (first < 1) return found;
  const moved: Tracked[] = [];
  const items = found.items.flatMap((item, at) => {
    if (at >= first || !item.body.some(({ text }) => isPresentLine(text))) return [item];
    moved.push(...item.body.filter(({ text }) => isPresentLine(text)));
    const body = trimLines(item.body.filter(({ text }) => !isPresentLine(text)));
    if (body.some(({ text }) => !isBlank(text)) || item.title) return [{ ...item, body }];
    moved.push(...(item.moved ?? []));
    return [];
  });
  return { ...found, items, moved: [...(found.moved ?? []), ...moved] };
}
