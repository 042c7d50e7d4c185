/** A written index and a phrase that stands in it → nothing, or an error: the index must find the phrase as a browser would. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findHits } from './find-hits.ts';
import { openIndex } from './open-index.ts';
import type { SearchRecord } from './records.ts';

/** A few characters from inside a record, cut where a segmenter would hardly cut, and the page that holds them. */
export interface Plant {
  readonly phrase: string;
  readonly url: string;
}

export function plantOf(record: SearchRecord): Plant | undefined {
  for (const { text } of record.posts) {
    const run = /\p{Script=Han}{6,}/u.exec(text)?.[0];
    if (run !== undefined) return { phrase: [...run].slice(1, 6).join(''), url: record.url };
  }
  return undefined;
}

const MOST_HITS = 200;

export async function checkIndex(folder: string, { phrase, url }: Plant): Promise<void> {
  const index = await openIndex(async (file) => gunzipSync(await readFile(join(folder, file))));
  const { hits: first, next } = await findHits(index, phrase, { base: '/', asTyped: true });
  const hits = [...first];
  for (let more = first; more.length > 0 && hits.length < MOST_HITS;) hits.push(...(more = await next()));
  const pages = hits.filter(({ match }) => match === 'exact').map((hit) => hit.url.replace(/#.*$/u, ''));
  // What every thread of a large site begins with stands on more pages than are asked for: so many that hold it show that it is found.
  if (pages.length < MOST_HITS && !pages.includes(url.replace(/#.*$/u, '')))
    throw new Error(
      `The search index does not find “${phrase}”, which stands on ${url}: it would find no Chinese at all.`,
    );
}
