import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { makeFiles } from '../../src/import/files/make-files.ts';
import type { Known } from '../../src/import/files/known.ts';
import { draftOf, type HandDraft, knownOf } from './draft-by-hand.ts';

const CASES = join(ROOT, 'test/cases/import/files');
const TODAY = '2024-05-06';

/** A file in, the folder's files and doubts out: `expected/` holds the files by their paths, and `doubts.txt`, a doubt a line. */
describe('files of a draft', () => {
  const cases = readdirSync(CASES);
  test('there are cases', () => expect(cases.length).toBeGreaterThanOrEqual(20));
  for (const name of cases) {
    test(name, () => {
      const folder = join(CASES, name);
      const draft = read(join(folder, 'draft.json')) as HandDraft;
      const known = existsSync(join(folder, 'known.json')) ? (read(join(folder, 'known.json')) as Partial<Known>) : {};
      const { files, doubts } = makeFiles(draftOf(draft), knownOf(known), { today: TODAY });
      const made: Record<string, string> = Object.fromEntries(files.map(({ path, text }) => [path, text]));
      made['doubts.txt'] = doubts.map(({ path = '*', reason }) => `${path}: ${reason.en}\n`).join('');
      expect(made).toEqual(expectedOf(join(folder, 'expected')));
    });
  }
});

function expectedOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
