/** Every name under which an item stood before, and the item. */
import { type Room, ROOMS } from '../format/rooms.ts';
import type { Entry } from '../format/rendered.ts';
import type { Corpus } from './model.ts';

export interface FormerAddress {
  readonly room: Room;
  readonly name: string;
  readonly entry: Entry;
}

/** Those of items that were withdrawn too: their address is there to say so. */
export function formerAddresses({ index }: Corpus): FormerAddress[] {
  return ROOMS.flatMap((room) =>
    [...(index[room] as ReadonlyMap<string, Entry>).values()].flatMap((entry) =>
      formerNames(entry).map((name) => ({ room, name, entry })),
    ),
  );
}

export function formerNames({ data }: Entry): readonly string[] {
  return 'was' in data ? (data.was ?? []) : [];
}
