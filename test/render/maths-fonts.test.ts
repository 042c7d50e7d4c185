import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { mathsFiles } from './make-maths-fonts.ts';

const FOLDER = join(ROOT, 'src/ui/maths');

test('the fonts and the sheet for maths are what the installed KaTeX gives: else run make-maths-fonts.ts', async () => {
  const made = await mathsFiles();
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const held = files.map((file) =>
    join(file.parentPath, file.name)
      .slice(FOLDER.length + 1)
      .replaceAll('\\', '/'),
  );
  expect(held.sort()).toEqual(made.map(({ name }) => name).sort());
  const differ = made.filter(({ name, bytes }) => !bytes.equals(readFileSync(join(FOLDER, name))));
  expect(differ.map(({ name }) => name)).toEqual([]);
});

test('no character of a font is in two of its parts but the first, which comes last when a browser looks, so no page loads a glyph twice', () => {
  const sheet = readFileSync(join(FOLDER, 'maths.css'), 'utf8');
  const taken = new Set<string>();
  const begun = new Set<string>();
  const twice: string[] = [];
  for (const [face] of sheet.matchAll(/@font-face \{[^}]*\}/gu)) {
    const font = face.replace(/(?:src|unicode-range):[^;]*;/gu, '');
    const isFirst = !begun.has(font);
    begun.add(font);
    // Its range is wide, and holds what its parts have too.
    if (isFirst) expect(face).not.toMatch(/-(?:core|capitals|greek|signs)\.woff2/u);
    if (isFirst) continue;
    for (const [, from = '', to = from] of face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gu))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) {
        if (taken.has(font + code)) twice.push(`${font} ${code}`);
        taken.add(font + code);
      }
  }
  expect(taken.size).toBeGreaterThan(500);
  expect(twice).toEqual([]);
});
