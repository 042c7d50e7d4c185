import { expect, test } from 'vitest';
import { findHits } from '../../src/search/find-hits.ts';
import { START } from '../../src/search/index-files.ts';
import { BrokenFile } from '../../src/search/open-index.ts';
import { suggest } from '../../src/search/suggestions.ts';
import { indexFiles, openFiles, thread } from './small-index.ts';

const files = await indexFiles([
  thread('one', '显存不够的时候先把批大小减小，attention is cheap。', {
    title: '显存',
    date: '2023-11',
    topics: ['kan'],
  }),
  thread('two', '增加記憶體頻寬也是一種辦法。', { title: '频宽', names: ['bandwidth'], topics: ['kan'] }),
  thread('kan', '样条。', { kind: 'topic', title: 'KAN', url: '/topics/kan/' }),
]);
const utf8 = new TextEncoder();

const damages: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
  ['empty', () => new Uint8Array()],
  ['half of it', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['all but its last byte', (bytes) => bytes.subarray(0, -1)],
  ["the host's page for what is not there", () => utf8.encode('<!doctype html><html lang="en"><title>404</title>')],
  ['noise', () => Uint8Array.from({ length: 300 }, (_, i) => (i * 7919) % 251)],
  ...['null', '7', '[]', '{}', '[null]', '[{}]', '[[]]', '{"version":"x","firstTerms":[]}'].map(
    (json) => [json, () => utf8.encode(json)] as const,
  ),
];

/** Everything that can be asked, so that every kind of file is read. */
async function askAll(all: ReadonlyMap<string, Uint8Array>): Promise<unknown[]> {
  const index = await openFiles(all);
  const answers: unknown[] = [];
  for (const query of ['显存', '记忆体', 'attenton', 'bandwidth', '样条']) {
    const { hits, total, counts } = await findHits(index, query, { base: '/', sort: 'date' });
    answers.push(hits, total, await counts());
  }
  const lists = [await index.words(), await index.sounds(), await index.facets()];
  return [...answers, ...lists, suggest('ka', await index.suggestions())];
}

const whole = await askAll(files);
const kinds = [...files.keys()].map((name) => [name.replace(/^\w+\//u, ''), name] as const);

test('an index has all the kinds of files there are', () => {
  expect(kinds.map(([name]) => name).sort()).toEqual(['facets', 'names', 'p0', START, 'sounds', 't0', 'words'].sort());
});

test.each(kinds.flatMap(([kind, name]) => damages.map(([damage, make]) => [kind, damage, name, make] as const)))(
  '%s that is %s is told, not taken for the file',
  async (_, damage, name, make) => {
    const damaged = new Map(files).set(name, make(files.get(name) ?? new Uint8Array()));
    // The names of a site without any would be an empty list as well, and nothing need sound alike; facets stand in the start here.
    if (/names|sounds|words/u.test(name) && damage === '[]') return void (await askAll(damaged));
    if (name.endsWith('facets')) {
      const start = JSON.parse(new TextDecoder().decode(files.get(START))) as Record<string, unknown>;
      delete start['facets'];
      damaged.set(START, utf8.encode(JSON.stringify(start)));
    }
    await expect(askAll(damaged)).rejects.toBeInstanceOf(BrokenFile);
  },
);

test('the answers of the whole index are not empty', () => {
  expect(JSON.stringify(whole)).toContain('"one"');
});
