import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { hasSeldomMaths, isSeldom, SELDOM } from '../../src/render/seldom-maths.ts';
import { renderMath } from '../../src/render/maths.ts';
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
  const sheet = ['maths.css', 'seldom.css'].map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('\n');
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

test('the stroke of ≠ comes with the letters: without it a formula says the contrary', () => {
  const drawn = renderMath('a \\neq b', false);
  expect('html' in drawn && drawn.html).toContain('\ue020');
  const faces = readFileSync(join(FOLDER, 'maths.css'), 'utf8').match(/@font-face \{[^}]*\}/gu) ?? [];
  const files = faces.filter((face) => /Main-Regular/u.test(face) && /U\+E020/u.test(face));
  expect(files).toEqual([expect.stringContaining('Main-Regular-core')]);
});

describe('the sheet that few pages ask for', () => {
  const classesIn = (name: string) =>
    new Set(readFileSync(join(FOLDER, name), 'utf8').match(/(?<=\.)[a-z][\w-]*(?=[^{}]*\{)/gu));

  test('styles every class that is seldom, and the usual sheet none', () => {
    const seldom = classesIn('seldom.css');
    expect(SELDOM.filter((name) => !seldom.has(name))).toEqual([]);
    expect([...classesIn('maths.css')].filter(isSeldom)).toEqual([]);
  });

  test.each([
    ['\\frac{\\partial p_i}{\\partial z_j} = \\sqrt{d}\\,\\mathbb{E}[\\mathcal{L}_\\theta]', false],
    ['\\begin{aligned} a &= \\hat{b} \\\\ c &= \\Bigl(\\sum_i \\mathbf{x}_i\\Bigr) \\end{aligned}', false],
    ['a \\neq b \\notin \\vec{c} \\not\\equiv \\bar{x} \\lVert\\tilde{O}\\rVert', false],
    ['\\mathfrak{g} \\oplus \\mathfrak{h}', true],
    ['f \\xrightarrow{\\sim} g', true],
    ['\\underbrace{a + b}_{n}', true],
    ['\\boxed{E = mc^2}', true],
    ['a = b \\tag{3}', true],
    ['{\\large a} + b', true],
  ])('%s', (tex, isAsked) => {
    const drawn = renderMath(tex, true);
    expect('html' in drawn && hasSeldomMaths(drawn.html)).toBe(isAsked);
  });

  test('is not asked for by words of a text', () => {
    expect(hasSeldomMaths('<p title="a mover">mover, fbox, <code class="text mathsfx">x-arrow</code></p>')).toBe(false);
    expect(hasSeldomMaths('<span class="mord mathsf">A</span>')).toBe(true);
  });
});
