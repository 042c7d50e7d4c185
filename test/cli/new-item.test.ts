import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { newAnalysis, newThread, newTopic } from '../../src/cli/new-item.ts';
import { prepare } from '../../src/cli/prepare.ts';
import { knownCopyOf, runCli } from './run-cli.ts';

const CONTENT = join(ROOT, 'content');

describe('npm run new', () => {
  test('begins threads, analyses and topics that pass the check', async () => {
    const content = knownCopyOf(CONTENT);
    const thread = await newThread(content, { title: '混合专家的负载怎么均衡？', kind: 'short', date: '2024-05' });
    expect(thread).toMatchObject({ file: expect.stringContaining('threads/2024/') });
    expect(await newThread(content, { title: '给奶茶店排队', slug: 'tea' })).toHaveProperty('file');
    const asked = { title: 'Notes on routing', papers: '2406.11813', kind: 'deep-dive', topics: 'architecture' };
    expect(await newAnalysis(content, asked)).toHaveProperty('file');
    expect(await newAnalysis(content, { title: 'An essay', topics: 'architecture' })).toHaveProperty('file');
    expect(await newTopic(content, { title: '调参心得', en: 'Tuning lore' })).toHaveProperty('file');
    expect((await prepare(content)).problems).toEqual([]);
    expect(readFileSync(join(content, 'analyses/notes-routing.mdx'), 'utf8')).toContain('  - id: "2406.11813"');
    expect(readdirSync(join(content, 'topics'))).toEqual(expect.arrayContaining(['tuning-lore.mdx', 'unsorted.mdx']));
  });

  test('takes a name that is free where the title alone would name a page that is there, and says so', async () => {
    const content = mkdtempSync(join(tmpdir(), 'wenqu-content-'));
    const first = await newThread(content, { title: 'What is warmup good for?' });
    const second = await newThread(content, { title: 'What is warmup good for?' });
    expect(first).toHaveProperty('file');
    const name = 'file' in first ? (/([a-z-]+)\.mdx$/u.exec(first.file)?.[1] ?? '') : '';
    expect(second).toMatchObject({ file: expect.stringContaining(`/${name}-2.mdx`) });
    expect('told' in second && second.told[0]?.en).toContain(`threads/${name} already`);
  });

  test('marks what is to be written in the language and the script of the title', async () => {
    const content = mkdtempSync(join(tmpdir(), 'wenqu-content-'));
    const read = async (title: string) => {
      const made = await newThread(content, { title, slug: 'one', date: '2020' });
      const text = readFileSync(join(content, 'threads/2020/one.mdx'), 'utf8');
      rmSync(join(content, 'threads/2020/one.mdx'));
      expect(made).toHaveProperty('file');
      return text;
    };
    const english = await read('Why does the loss spike after a restart?');
    expect(english).toContain('〔to write: the question〕');
    expect(english).toContain('language: en');
    expect(english).not.toContain('待写');
    expect(await read('為什麼學習率要先升後降？')).toContain('〔待寫：提問〕');
    expect(await read('KV cache？')).toContain('〔待写：提问〕');
  });

  test.each([
    ['a name that is taken', { title: '再问一次', slug: 'wider-or-deeper' }, 'threads/wider-or-deeper already'],
    ['no title', {}, 'Expected --title'],
    ['a date that is none', { title: 'x', date: 'May' }, 'Unexpected --date May'],
    ['a topic that is not there', { title: 'x', topics: 'cooking' }, 'no topic cooking'],
    ['a paper that has no record', { title: 'x', papers: '2401.99999' }, 'npm run new -- paper 2401.99999'],
    ['a kind of another room', { title: 'x', kind: 'brief' }, 'Unexpected --kind brief'],
  ])('refuses %s and writes nothing', async (_, options, sentence) => {
    const content = knownCopyOf(CONTENT);
    const before = readdirSync(content, { recursive: true });
    expect(await newThread(content, options)).toMatchObject({
      refusal: { en: expect.stringContaining(sentence), zh: expect.stringMatching(/\p{Script=Han}/u) },
    });
    expect(readdirSync(content, { recursive: true })).toEqual(before);
  });

  test('asks nothing where nobody sits at a terminal', () => {
    const content = mkdtempSync(join(tmpdir(), 'wenqu-content-'));
    const { status, stderr } = runCli('new', ['topic'], { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(stderr).toContain('Expected --title');
    expect(runCli('new', ['topic', '--lang', 'zh'], { CONTENT_DIR: content }).stderr).toContain('请写 --title');
  });
});
