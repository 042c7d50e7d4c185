/** Such files cannot lie among the cases: a checkout on Windows would fail. */
import { describe, expect, test } from 'vitest';
import { readContentPath } from '../../src/format/content-path.ts';
import { parse } from '../../src/format/parse.ts';
import { slugOf } from '../../src/import/files/slug.ts';
import { isPicture } from '../../src/cli/content-folder.ts';

const told = (path: string) =>
  parse('', path)
    .problems.filter(({ rule }) => rule === 'file-name')
    .map(({ message, help }) => `${message.en} – ${help?.en ?? ''}`);

describe('a name that not every machine can hold', () => {
  test.each([
    ['threads/2024/con.mdx', /`con` is a device/u],
    ['analyses/nul.mdx', /`nul` is a device/u],
    ['papers/lpt1.yml', /`lpt1` is a device/u],
    ['topics/aux..mdx', /`aux` is a device/u],
    ['digests/week.mdx.', /Windows drops it/u],
    ['digests/week.mdx ', /Windows drops it/u],
    ['digests/week .mdx', /Windows drops it/u],
    ['topics/a:b.mdx', /Unexpected `:`/u],
    ['topics/Attention.mdx', /rename it to `topics\/attention\.mdx`/u],
    ['topics/under_score.mdx', /lower-case letters, digits and hyphens/u],
  ])('%s', (path, words) => {
    expect(readContentPath(path)).toBeUndefined();
    expect(told(path)).toEqual([expect.stringMatching(words)]);
  });

  test('is none that only begins or ends so', () => {
    for (const path of [
      'threads/2024/con-artist.mdx',
      'topics/auxiliary-loss.mdx',
      'papers/com10.yml',
      'topics/null.mdx',
    ])
      expect(told(path), path).toEqual([]);
  });

  test('is no picture either', () => {
    expect(['figures/aux.png', 'figures/a .png', 'figures/a?.png'].filter(isPicture)).toEqual([]);
    expect(isPicture('figures/auxiliary.png')).toBe(true);
  });

  test('is never made of a title', () => {
    expect(readContentPath(`threads/2024/${slugOf('Con', () => [])}.mdx`)).toBeDefined();
  });
});
