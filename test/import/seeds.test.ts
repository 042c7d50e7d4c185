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
