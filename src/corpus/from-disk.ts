/** The corpus as scripts get it: from the file of entries that a reading of the content folder leaves. */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../format/rendered.ts';
import { createCorpus } from './create.ts';
import type { Corpus } from './model.ts';

/** An entry a line, in the order of their paths. */
export const ENTRIES_FILE = 'entries.jsonl';

/** By term of the glossary, the paths of the items in whose text it is a link. */
export const TERM_USES_FILE = 'term-uses.json';

/** None where no build has looked for them: a preview does not. */
export function readTermUses(folder: string): ReadonlyMap<string, readonly string[]> {
  const file = join(folder, TERM_USES_FILE);
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>));
}

/** Throws when no reading has left its entries in `folder`. */
export function readCorpus(folder: string): Corpus {
  return createCorpus(readEntries(folder));
}

export function readEntries(folder: string): Entry[] {
  const lines = readFileSync(join(folder, ENTRIES_FILE), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Entry);
}

/** One entry after another in the order of their paths, never all in memory together. */
export function* eachEntry(folder: string): Generator<Entry> {
  const file = openSync(join(folder, ENTRIES_FILE), 'r');
  try {
    const buffer = Buffer.alloc(1 << 20);
    const decoder = new TextDecoder();
    let rest = '';
    for (let bytes = readSync(file, buffer); bytes > 0; bytes = readSync(file, buffer)) {
      const lines = (rest + decoder.decode(buffer.subarray(0, bytes), { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield JSON.parse(line) as Entry;
    }
    if (rest !== '') yield JSON.parse(rest) as Entry;
  } finally {
    closeSync(file);
  }
}
