import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { newAnalysis, newThread, newTopic } from '../../src/cli/new-item.ts';
import { prepare } from '../../src/cli/prepare.ts';
import { copyOf, runCli } from './run-cli.ts';

const CONTENT = join(ROOT, 'content');

describe('npm run new', () => {
  test('begins threads, analyses and topics that pass the check', async () => {
    const content = copyOf(CONTENT);
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

  test.each([
    ['a name that is taken', { title: '再问一次', slug: 'wider-or-deeper' }, 'threads/wider-or-deeper already'],
    ['no title', {}, 'Expected --title'],
    ['a date that is none', { title: 'x', date: 'May' }, 'Unexpected --date May'],
    ['a topic that is not there', { title: 'x', topics: 'cooking' }, 'no topic cooking'],
    ['a paper that has no record', { title: 'x', papers: '2401.99999' }, 'npm run new -- paper 2401.99999'],
    ['a kind of another room', { title: 'x', kind: 'brief' }, 'Unexpected --kind brief'],
  ])('refuses %s and writes nothing', async (_, options, sentence) => {
    const content = copyOf(CONTENT);
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
