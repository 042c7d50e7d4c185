/** Items of a draft → those that get a file each: what is too long for one stands in parts, and an editor's words around the talk in none. */
import type { Composed, ComposedItem } from '../composed.ts';
import type { FileDoubt } from './doubt.ts';
import { partEditorsWords } from './editors-words.ts';
import { partsOf } from './parts.ts';

export interface PartedItems {
  readonly items: readonly ComposedItem[];
  /** Of each, the index of the draft's item that it is all or a part of. */
  readonly from: readonly number[];
  /** They open the digest. */
  readonly words: readonly ComposedItem[];
  readonly said: readonly FileDoubt[];
}

export function partItems(composed: Composed): PartedItems {
  const { items: own, words } = partEditorsWords(composed.items);
  const { items, from, said } = partsOf({ ...composed, items: own });
  const places = own.map((item) => composed.items.indexOf(item));
  return { items, words, said, from: from.map((at) => places[at] ?? at) };
}
