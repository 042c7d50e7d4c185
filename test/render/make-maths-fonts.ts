/**
 * KaTeX's fonts and stylesheet → `src/ui/maths/`: the same glyphs cut into parts by how often formulas use them, so that a page loads
 * only the parts it shows. Run it to write them, after each new KaTeX: `node test/render/make-maths-fonts.ts`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';
import { mathsSheets } from './maths-sheet.ts';
import { charactersOf, withoutInk } from './ttf.ts';

const KATEX = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.css'));
const TARGET = fileURLToPath(new URL('../../src/ui/maths/', import.meta.url));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CAPITALS = LETTERS.slice(0, 26);
const DIGITS = '0123456789';

const GREEK = 'αβγδεζηθικλμνξοπρςστυφχψωϑϕϖϱϵ';
/** The stroke of ≠: a formula without it says the contrary, and no other font has it. So it comes with the letters, never after them. */
const NOT = '\ue020';
const LARGE = '()/[]{}⟨⟩∑∏∫√';

/**
 * Parts of a font beside the rest. Capitals of Main are seldom, they stand in \mathrm and \text alone; AMS is for \mathbb and seldom
 * signs. A page loads each part that it shows a character of.
 */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Main-Regular': {
    core: `${LETTERS.slice(26)}${DIGITS} \u00a0()[]{}|,.:;!=+-/<>−×⋅∈≤≥≈→∞∂′∣∥∼…⋯±∝⇒⟨⟩⊤∗∇≡${NOT}`,
    capitals: `${CAPITALS}ΓΔΘΛΞΠΣΥΦΨΩ`,
    signs: '*?"^_~&ˆˇˉ˙˜¨⃗ℓℏ∅∀∃∧∨∩∪⊂⊃⊆⊇∖∘√≪≫⌈⌉⌊⌋↦←↔⇐⇔↑↓⊕⊗⊙⟶≺≻⊥∓⋆⋮⋱†≃≅∫',
  },
  'Main-Bold': { core: LETTERS + DIGITS },
  'Main-Italic': { core: LETTERS },
  'Math-Italic': { core: LETTERS, greek: GREEK },
  'Math-BoldItalic': { core: LETTERS, greek: GREEK },
  'AMS-Regular': { core: 'CEINPQRSVZ', capitals: 'ABDFGHJKLMOTUWXY' },
  'Size1-Regular': { core: `${LARGE}∣∥` },
  'Size2-Regular': { core: LARGE },
};

/**
 * Fonts whose letters stand in nearly every formula, and the name of their family. Each has a double without ink, which is there before
 * the text and keeps the room of the letters, so that nothing moves when they come. Some 700 bytes each; the line of a first look is free
 * for what it waits for.
 */
const WITHOUT_INK: Readonly<Record<string, string>> = { 'Main-Regular': 'Main', 'Math-Italic': 'Math' };

export interface MadeFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file of the folder. The same KaTeX gives the same bytes. */
export async function mathsFiles(): Promise<MadeFile[]> {
  const sheet = readFileSync(join(KATEX, 'katex.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
  const fonts: MadeFile[] = [];
  const faces: string[] = [];
  for (const [face] of sheet.matchAll(/@font-face \{[^}]*\}/gu)) {
    const font = /fonts\/KaTeX_([\w-]+)\.ttf/u.exec(face)?.[1];
    if (font === undefined) throw new Error(`No ttf in ${face}`);
    const bytes = readFileSync(join(KATEX, 'fonts', `KaTeX_${font}.ttf`));
    for (const [part, characters] of partsOf(font, charactersOf(bytes))) {
      const name = `${font}${part === '' ? '' : `-${part}`}`;
      fonts.push(await fontOf(name, bytes, characters));
      const range = part === '' || part === 'rest' ? wideRangesOf(characters) : rangesOf(characters);
      faces.push(
        face
          .replace(/src:[^;]*;/u, `${sourceOf(name)}\n  unicode-range: ${range};`)
          .replace('font-display: block', 'font-display: swap'),
      );
    }
    const family = WITHOUT_INK[font];
    if (family === undefined) continue;
    const name = `${font}-without-ink`;
    fonts.push(await fontOf(name, withoutInk(bytes), [...Object.values(PARTS[font] ?? {}).join('')]));
    faces.push(`@font-face { font-family: KaTeX_${family}_without_ink; ${sourceOf(name)} }`);
  }
  const { usual, seldom } = await mathsSheets(sheet, faces);
  return [
    ...fonts,
    { name: 'maths.css', bytes: Buffer.from(usual) },
    { name: 'seldom.css', bytes: Buffer.from(seldom) },
  ];
}

/** Hints are left out: instructions for coarse screens of old, they are a third of a small font. */
async function fontOf(name: string, font: Buffer, characters: readonly string[]): Promise<MadeFile> {
  const bytes = await subset(font, characters.join(''), { targetFormat: 'woff2', noHinting: true });
  return { name: `fonts/${name}.woff2`, bytes };
}

const sourceOf = (name: string) => `src: url(./fonts/${name}.woff2) format('woff2');`;

/** The rest has no character of the parts behind it: a browser loads what a page needs and nothing twice. */
function partsOf(font: string, all: ReadonlySet<string>): [string, string[]][] {
  const named = Object.entries(PARTS[font] ?? {});
  if (named.length === 0) return [['', [...all]]];
  const taken = new Set(named.flatMap(([, characters]) => [...characters]));
  const missing = [...taken].filter((character) => !all.has(character));
  if (missing.length > 0) throw new Error(`${font} has no ${missing.join(' ')}`);
  return [
    ['rest', [...all].filter((one) => !taken.has(one))],
    ...named.map(([part, text]): [string, string[]] => [part, [...text]]),
  ];
}

/**
 * With gaps of up to 128 closed, for the part that comes first: of two faces with a character the later one is asked, so what it holds is
 * never sought here. A quarter of the sheet. Left open is the space of no width that KaTeX puts into every index, which no font has.
 */
function wideRangesOf(characters: readonly string[]): string {
  return rangesOf(characters, (from, to) => to - from <= 128 && !(from < 0x200b && 0x200b < to));
}

/** `U+30-39, U+41` */
function rangesOf(characters: readonly string[], joins = (from: number, to: number) => to === from + 1): string {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && joins(last[1], code)) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(join(TARGET, 'fonts'), { recursive: true });
  for (const { name, bytes } of await mathsFiles()) writeFileSync(join(TARGET, name), bytes);
}
