/** The three source documents, which are not part of this project: read whole where they lie beside it, with counts made by hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { importBytes } from '../../src/import/import.ts';

const SEEDS = join(ROOT, '../shared/seeds');
const isThere = existsSync(SEEDS);
if (!isThere) console.warn('The source documents are not there: the tests that read them are skipped.');

function draftOf(start: string) {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(start)) ?? start;
  const bytes = readFileSync(join(SEEDS, name));
  const imported = importBytes(bytes, { name, sha256: '', lang: 'en' });
  if ('refusal' in imported) throw new Error(imported.refusal.en);
  expect(Object.values(imported.draft.coverage).reduce((a, b) => a + b)).toBe(bytes.length);
  return imported.draft;
}

describe.skipIf(!isThere)('a digest of a research group', () => {
  const draft = isThere ? draftOf('001') : undefined;
  const of = (kind: string) => draft?.items.filter((item) => item.kind === kind) ?? [];
  const posts = (kind: string) => of(kind).flatMap((item) => item.posts);

  test('is five threads with nineteen replies by labelled researchers', () => {
    expect(of('thread').map((item) => item.posts.filter(({ role }) => role === 'reply').length)).toEqual([
      3, 4, 5, 3, 4,
    ]);
    for (const { posts: all } of of('thread'))
      expect(all.slice(1).map(({ by, parent }) => [by, parent])).toEqual(
        all.slice(1).map((_, i) => [`研究员${i + 1}`, 'q']),
      );
  });

  test('is three briefs, and seven short answers', () => {
    expect(of('brief')).toHaveLength(3);
    expect(of('short')).toHaveLength(7);
    expect(posts('short').map(({ role }) => role)).toEqual(
      Array.from({ length: 7 }, () => ['question', 'reply']).flat(),
    );
  });

  test('is three discussions with eight follow-ups, and a continuation that is doubted', () => {
    expect(of('discussion')).toHaveLength(3);
    expect(posts('discussion').filter(({ role }) => role === 'followup')).toHaveLength(8);
    const continued = posts('discussion').filter(({ role, parent }) => role === 'question' && parent !== null);
    expect(continued).toHaveLength(1);
    expect(draft?.doubts.map(({ line }) => line)).toContain(97);
  });
});

describe.skipIf(!isThere)('a weekly reading note', () => {
  const items = isThere ? draftOf('000').items : [];
  const posts = items.flatMap((item) => item.posts);

  test('is three papers under seventeen headings', () => {
    expect(items.map(({ papers }) => papers[0])).toMatchObject([
      { arxiv: '2407.16674', version: 1 },
      { arxiv: '2406.11813', version: 1 },
      { arxiv: '2405.17247', version: 1 },
    ]);
    expect(items.length + items.flatMap(({ sections }) => sections).length).toBe(17);
  });

  test('holds four questions of readers, two of them answered by the authors', () => {
    const questions = posts.filter(({ role }) => role === 'question').map(({ id }) => id);
    expect(questions).toHaveLength(4);
    const answers = posts.filter(({ role }) => role === 'author');
    expect(answers.map(({ parent }) => parent)).toEqual([questions[1], questions[3]]);
  });

  test('holds four annotated links, five asides and six figures that are lost', () => {
    const reading = items[0]?.text.split('延伸阅读')[1] ?? '';
    expect(reading.match(/^\[.*\]\(https:.*\)$/gmu)).toHaveLength(4);
    expect(items.flatMap(({ asides }) => asides).map(({ line }) => line)).toHaveLength(5);
    expect(items.flatMap(({ figures }) => figures).map(({ missing }) => missing)).toEqual(Array(6).fill(true));
  });
});

describe.skipIf(!isThere)('a scraped article on a paper', () => {
  const draft = isThere ? draftOf('002') : undefined;
  const [item] = draft?.items ?? [];

  test('has ten sections, five subsections and six theorem blocks', () => {
    const levels = item?.sections.map(({ level }) => level) ?? [];
    expect([levels.filter((level) => level === 2).length, levels.filter((level) => level === 3).length]).toEqual([
      10, 5,
    ]);
    expect(item?.blocks.map(({ kind, number }) => `${kind} ${number ?? ''}`)).toEqual([
      'definition 2.2',
      'proposition 2.3',
      'theorem 3.2',
      'corollary 3.3',
      'definition 4.1',
      'definition 4.3',
    ]);
  });

  test('has a hundred and fifty formulas, each as the page wrote it', () => {
    const source = isThere
      ? readFileSync(join(SEEDS, readdirSync(SEEDS).find((file) => file.startsWith('002')) ?? ''), 'utf8')
      : '';
    const formulas = item?.formulas ?? [];
    expect(formulas).toHaveLength(150);
    for (const { tex } of formulas) expect(source).toContain(tex.trim());
  });

  test('loses the lines that are no part of it: forty-six below, and a tail of twelve that is said twice', () => {
    const dropped = draft?.dropped.map(({ lines }) => lines) ?? [];
    expect(dropped).toContainEqual([258, 269]);
    const source = isThere
      ? readFileSync(join(SEEDS, readdirSync(SEEDS).find((file) => file.startsWith('002')) ?? ''), 'utf8').split('\n')
      : [];
    const below = dropped.filter(([first]) => first > 269).flatMap(([first, last]) => source.slice(first - 1, last));
    expect(below.filter((line) => line.trim() !== '')).toHaveLength(46);
    expect(draft?.source.language).toBe('zh-Hans');
  });
});
