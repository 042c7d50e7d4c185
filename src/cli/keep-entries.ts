/** Leaves what a reading of the content found where the collections and the pages find it. */
import { join } from 'node:path';
import { ENTRIES_FILE, TERM_USES_FILE } from '../corpus/from-disk.ts';
import type { Entry } from '../format/rendered.ts';
import type { TermUse } from './term-uses.ts';
import { writeWhole } from './write-whole.ts';

export function keepEntries(folder: string, entries: readonly Entry[]): void {
  writeWhole(join(folder, ENTRIES_FILE), entries.map((entry) => JSON.stringify(entry)).join('\n'));
}

/** By term: the paths of the items that use it, in the order of the entries. */
export function keepTermUses(folder: string, entries: readonly Entry[], uses: ReadonlyMap<string, TermUse>): void {
  const items: Record<string, string[]> = {};
  for (const { path, fragments } of entries)
    for (const term of uses.get(fragments)?.terms ?? []) (items[term] ??= []).push(path);
  writeWhole(join(folder, TERM_USES_FILE), JSON.stringify(items));
}
