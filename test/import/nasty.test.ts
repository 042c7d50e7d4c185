/**
 * Random mixes of what has broken importers: what comes out passes the check in each dialect, and every byte is accounted for.
 * The dice are the same each time; `NASTY_MIXES=300` throws them more often than the few of each dialect that `npm test` has time for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownContent } from '../../src/cli/known-content.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { walkContent } from '../../src/cli/walk-content.ts';
import { DIALECTS } from '../../src/import/draft.ts';
import { makeFiles } from '../../src/import/files/make-files.ts';
import { importBytes } from '../../src/import/import.ts';
import { checkTogether } from '../../src/lint/check.ts';
import { checkFile } from '../../src/lint/report-file.ts';
import { SHAPES } from './nasty/mixes.ts';
import { random } from './tripled/random.ts';

const TODAY = '2026-11-08';
const content = join(ROOT, 'content');
const known = await knownContent(content);
const standing = [...walkContent(content)].map((path) => checkFile(readFileSync(join(content, path), 'utf8'), path));
const PER_DIALECT = Number(process.env['NASTY_MIXES'] ?? 24);

test.each(Object.entries(SHAPES))(
  '%s, however nasty, becomes files that pass the check',
  (name, shape) => {
    const dice = random(name.length + 40);
    const dialect = DIALECTS.find((one) => one === name);
    expect(standing.length).toBeGreaterThan(40);
    let made = 0;
    for (let count = 0; count < PER_DIALECT; count++) {
      const text = shape(dice);
      const bytes = new TextEncoder().encode(text);
      const imported = importBytes(bytes, { name: 'nasty.txt', sha256: '', dialect });
      if ('refusal' in imported) continue;
      const { coverage } = imported.draft;
      expect(Object.values(coverage).reduce((sum, part) => sum + part)).toBe(bytes.length);
      const { files } = makeFiles(imported.draft, known, { today: TODAY });
      made += files.length;
      const paths = new Set(files.map(({ path }) => path));
      const reports = files.map((file) => checkFile(file.text, file.path));
      const problems = checkTogether([...standing, ...reports], () => undefined, TODAY)
        .filter(({ file }) => paths.has(file))
        .map(({ file, line, rule, message }) => ({
          rule,
          message: message.en,
          at: files.find(({ path }) => path === file)?.text.split('\n')[line - 1],
        }));
      expect({ text, problems }).toEqual({ text, problems: [] });
    }
    expect(made).toBeGreaterThan(PER_DIALECT);
  },
  300_000,
);
