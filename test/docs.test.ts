/** The pages for people who work on the project name files, commands and rooms that are there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../src/cli/settings.ts';

const pages = globSync(['README.md', '.github/*.md', 'src/**/README.md', 'test/*/README.md'], { cwd: ROOT });
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');

  test('links to files that are there', () => {
    const prose = text.replace(/^```[\s\S]*?^```$/gmu, '').replace(/`[^`]*`/gu, '');
    const links = [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/gu)].map((match) => match[1] ?? '');
    // `../../issues/new` is an address of the forge.
    const files = links.filter((link) => !/^https?:|^\.\.\/\.\.\/(?:issues|security)\//u.test(link));
    expect(files.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });

  test('names commands that are there', () => {
    const named = [...text.matchAll(/npm (?:-s )?run ([a-z][a-z:]*)/gu)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

test('every page beside the code is named by the house', () => {
  const house = readFileSync(join(ROOT, 'src/README.md'), 'utf8');
  const beside = pages.map((page) => page.replaceAll('\\', '/')).filter((page) => /^src\/.+\/README\.md$/u.test(page));
  expect(beside.length).toBeGreaterThan(5);
  expect(beside.filter((page) => !house.includes(`](${page.slice('src/'.length)})`))).toEqual([]);
});
