import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import { checkIndex, plantOf } from '../../src/search/check-index.ts';
import { findHits } from '../../src/search/find-hits.ts';
import { fold } from '../../src/format/fold.ts';
import { FOLDER, START, type Start } from '../../src/search/index-files.ts';
import { BrokenFile } from '../../src/search/open-index.ts';
import { everyHit, indexFiles, indexOf, openFiles, thread } from './small-index.ts';

const root = mkdtempSync(join(tmpdir(), 'wenqu-search-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const more = { date: '2023-11', topics: ['training', 'kan'] };
const records = [
  thread('one', '显存不够的时候先把批大小减小。', { title: '标题一', ...more }),
  thread('two', '增加記憶體頻寬也是一種辦法。', { title: '标题二', ...more }),
];
const versionOf = (files: ReadonlyMap<string, Uint8Array>) =>
  (JSON.parse(new TextDecoder().decode(files.get(START))) as Start).version;

describe('the written index', () => {
  it('has the same bytes for the same records', async () => {
    const names = { names: [{ names: ['内存', '记忆体'], isOneWord: true }] };
    expect(await indexFiles(records, names)).toEqual(
      await indexFiles(structuredClone(records), structuredClone(names)),
    );
  });

  it('has the same bytes where the terms are gathered in a thread of their own', async () => {
    const names = [{ names: ['内存', '记忆体'], isOneWord: true }];
    const many = Array.from({ length: 130 }, (_, n) => thread(`page-${n}`, `第 ${n} 页说显存和記憶體。`));
    const [here, beside] = [join(root, 'here'), join(root, 'beside')];
    await buildIndex({ records: many, names, out: here });
    await buildIndex({ records: many, names, out: beside, pages: 10_000 });
    const bytesIn = (out: string) =>
      readdirSync(join(out, FOLDER), { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => [file.name, readFileSync(join(file.parentPath, file.name)).toString('base64')])
        .sort();
    expect(bytesIn(here).length).toBeGreaterThan(5);
    expect(bytesIn(beside)).toEqual(bytesIn(here));
  });

  it('fails with what goes wrong in that thread', async () => {
    const broken = { ...thread('one', '显存'), title: undefined as unknown as string };
    await expect(buildIndex({ records: [broken], out: join(root, 'broken'), pages: 10_000 })).rejects.toThrow(
      /undefined/u,
    );
  });

  it('has another version, and no file of the former, when anything in it changes', async () => {
    const out = join(root, 'versions');
    const versions = new Set<string>();
    const changed = [
      records,
      [...records].reverse(),
      records.slice(1),
      [{ ...records[0], title: '另一个标题' }, records[1]],
      [{ ...records[0], topics: ['kan'] }, records[1]],
      [{ ...records[0], status: 'open' }, records[1]],
      [{ ...records[0], posts: [{ id: 'q', by: '甲', text: records[0]?.posts[0]?.text ?? '' }] }, records[1]],
    ] as (typeof records)[];
    for (const some of changed) {
      await buildIndex({ records: some, out });
      const folders = readdirSync(join(out, FOLDER)).filter((name) => name !== START);
      expect(folders).toHaveLength(1);
      versions.add(folders[0] ?? '');
    }
    expect(versions.size).toBe(changed.length);
  });

  it('lies under the version that its start names', async () => {
    const files = await indexFiles(records);
    const version = versionOf(files);
    expect([...files.keys()].filter((file) => file !== START && !file.startsWith(`${version}/`))).toEqual([]);
    expect(files.size).toBeGreaterThan(4);
  });

  it('refuses two records for one page', async () => {
    await expect(
      buildIndex({ records: [records[0], records[0]] as typeof records, out: join(root, 'twice') }),
    ).rejects.toThrow('The search index was given the page /threads/one/ twice.');
  });

  it('can be of nothing', async () => {
    const out = join(root, 'nothing');
    expect(await buildIndex({ records: [], out })).toEqual({ pages: 0 });
    expect((await everyHit(await indexOf([]), '显存')).ids).toEqual([]);
  });

  it('can be of pages without any text', async () => {
    const index = await indexOf([thread('a', []), thread('b', ''), thread('c', '，。')]);
    expect((await everyHit(index, '显存')).ids).toEqual([]);
  });

  it('is read in the order of terms also where there are many files of them', async () => {
    const words = Array.from({ length: 4000 }, (_, i) => `w${(i * 7919).toString(36)}x${i}`);
    const characters = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const files = await indexFiles([thread('a', words.join(' ')), thread('b', characters), thread('c', '𠮷𠮶𠀀')]);
    const index = await openFiles(files);
    expect(index.start.firstTerms.length).toBeGreaterThan(3);
    expect(index.start.firstTerms).toEqual([...index.start.firstTerms].sort());
    for (let i = 0; i < words.length; i += 97) expect((await everyHit(index, words[i] ?? '')).ids[0]).toBe('a');
    for (let i = 0; i + 1 < characters.length; i += 97)
      expect((await index.find({ form: fold(characters.slice(i, i + 2)).text }))?.pages).toEqual([1]);
    expect((await index.find({ form: '𠮷', isPrefix: true }))?.pages).toEqual([2]);
    expect((await index.find({ form: 'w', isPrefix: true }))?.pages).toEqual([0]);
    expect(await index.find({ form: '没有' })).toBeUndefined();
  });
});

describe('the planted phrase', () => {
  it('is some characters from within a run of Han', () => {
    const [one, two] = records;
    if (!one || !two) throw new Error('two records');
    for (const record of [one, two]) {
      const plant = plantOf(record);
      expect(plant?.url).toBe(record.url);
      expect(record.posts[0]?.text).toContain(plant?.phrase);
      expect(plant?.phrase).toMatch(/^\p{Script=Han}{5}$/u);
    }
    expect(plantOf(thread('a', 'English only, 只有四字'))).toBeUndefined();
  });

  it('is found in either script, and what stands nowhere is not', async () => {
    const out = join(root, 'planted');
    await buildIndex({ records, out });
    const folder = join(out, FOLDER);
    await checkIndex(folder, { phrase: '存不够的时', url: '/threads/one/' });
    await checkIndex(folder, { phrase: '记忆体频宽', url: '/threads/two/' });
    await expect(checkIndex(folder, { phrase: '没有这一句', url: '/threads/one/' })).rejects.toThrow(
      'The search index does not find “没有这一句”, which stands on /threads/one/: it would find no Chinese at all.',
    );
  });

  it('is found where every page begins with it, wherever its own page comes', async () => {
    const begins = '本站讨论都由编者校订';
    const many = Array.from({ length: 260 }, (_, n) => thread(`page-${n}`, `${begins}。第 ${n} 条。`));
    const last = thread('last', `${begins}。${'这一页还有许多别的话，'.repeat(60)}`);
    expect(plantOf(last)?.phrase).toBe('站讨论都由');
    const written = buildIndex({ records: [last, ...many], out: join(root, 'said-everywhere') });
    await expect(written).resolves.toEqual({ pages: 261 });
  });

  it('is not found in an index whose terms are of another site', async () => {
    const [out, other] = [join(root, 'terms-of-b'), join(root, 'b')];
    await buildIndex({ records, out });
    await buildIndex({ records: [thread('one', '别的文字，没有那句。')], out: other });
    const terms = (folder: string) => {
      const version = readdirSync(join(folder, FOLDER)).find((name) => name !== START) ?? '';
      return join(folder, FOLDER, version, 't0');
    };
    writeFileSync(terms(out), readFileSync(terms(other)));
    await expect(checkIndex(join(out, FOLDER), { phrase: '存不够的时', url: '/threads/one/' })).rejects.toThrow(
      'does not find',
    );
  });
});

describe('a damaged index', () => {
  const damaged = async (name: RegExp, damage: (bytes: Uint8Array) => Uint8Array) => {
    const files = await indexFiles(records);
    const hit = [...files].filter(([file]) => name.test(file));
    expect(hit.length).toBeGreaterThan(0);
    for (const [file, bytes] of hit) files.set(file, damage(bytes));
    return files;
  };
  const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1);
  const page = () => new TextEncoder().encode('<!doctype html><title>404</title><p>Not here.');

  it.each([
    ['cut short', half],
    ['emptied', () => new Uint8Array()],
    ['a web page', page],
  ])('is told as broken where its files of terms or texts are %s', async (_, damage) => {
    for (const name of [/\/t0$/u, /\/p0$/u]) {
      const index = await openFiles(await damaged(name, damage));
      await expect(findHits(index, '显存不够', { base: '/' })).rejects.toBeInstanceOf(BrokenFile);
    }
  });

  it.each([
    ['cut short', half],
    ['a web page', page],
  ])('is told as broken where its start is %s', async (_, damage) => {
    await expect(openFiles(await damaged(/^start$/u, damage))).rejects.toBeInstanceOf(BrokenFile);
  });

  it('does not open where its start is of another shape', async () => {
    for (const other of ['null', '{"pages":3}', '[]'])
      await expect(openFiles(await damaged(/^start$/u, () => new TextEncoder().encode(other)))).rejects.toThrow();
  });

  it('tells which file it is', async () => {
    const index = await openFiles(await damaged(/\/t0$/u, half));
    await expect(findHits(index, '显存', { base: '/' })).rejects.toThrow(`${index.start.version}/t0 is not whole`);
  });

  it('is asked again for a file that failed once', async () => {
    const files = await indexFiles(records);
    const terms = [...files.keys()].find((file) => file.endsWith('/t0')) ?? '';
    const whole = files.get(terms) ?? new Uint8Array();
    files.set(terms, half(whole));
    const index = await openFiles(files);
    await expect(findHits(index, '显存', { base: '/' })).rejects.toThrow();
    files.set(terms, whole);
    expect((await everyHit(index, '显存不够')).ids).toEqual(['one']);
  });
});
