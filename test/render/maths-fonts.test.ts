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

test('no character of a font is in two of its parts, so no page loads a glyph twice', () => {
  const sheet = readFileSync(join(FOLDER, 'maths.css'), 'utf8');
  const taken = new Set<string>();
  const twice: string[] = [];
  for (const [face] of sheet.matchAll(/@font-face \{[^}]*\}/gu)) {
    const font = face.replace(/(?:src|unicode-range):[^;]*;/gu, '');
    for (const [, from = '', to = from] of face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gu))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++) {
        if (taken.has(font + code)) twice.push(`${font} ${code}`);
        taken.add(font + code);
      }
  }
  expect(taken.size).toBeGreaterThan(1500);
  expect(twice).toEqual([]);
});
