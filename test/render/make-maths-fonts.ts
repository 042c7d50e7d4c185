/**
 * KaTeX's fonts and stylesheet → `src/ui/maths/`: the same glyphs cut into parts by how often formulas use them, so that a page loads
 * only the parts it shows. Run it to write them, after each new KaTeX: `node test/render/make-maths-fonts.ts`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import subset from 'subset-font';

const KATEX = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.css'));
const TARGET = fileURLToPath(new URL('../../src/ui/maths/', import.meta.url));

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CAPITALS = LETTERS.slice(0, 26);
const DIGITS = '0123456789';

const GREEK = 'αβγδεζηθικλμνξοπρςστυφχψωϑϕϖϱϵ';
const LARGE = '()/[]{}⟨⟩∑∏∫√';

/**
 * Parts of a font beside the rest. Capitals of Main are seldom, they stand in \mathrm and \text alone; AMS is for \mathbb and seldom
 * signs. A page loads each part that it shows a character of.
 */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Main-Regular': {
    core: `${LETTERS.slice(26)}${DIGITS} \u00a0()[]{}|,.:;!=+-/<>−×⋅∈≤≥≈→∞∂′∣∥∼…⋯±∝⇒⟨⟩⊤∗∇≡`,
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

export interface MadeFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file of the folder. The same KaTeX gives the same bytes. */
export async function mathsFiles(): Promise<MadeFile[]> {
  const sheet = readFileSync(join(KATEX, 'katex.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
  const faces: string[] = [];
  const files: MadeFile[] = [];
  for (const [face] of sheet.matchAll(/@font-face \{[^}]*\}/gu)) {
    const font = /fonts\/KaTeX_([\w-]+)\.ttf/u.exec(face)?.[1];
    if (font === undefined) throw new Error(`No ttf in ${face}`);
    const bytes = readFileSync(join(KATEX, 'fonts', `KaTeX_${font}.ttf`));
    const all = charactersOf(bytes);
    for (const [part, characters] of partsOf(font, all)) {
      const name = `fonts/${font}${part === '' ? '' : `-${part}`}.woff2`;
      // Hints are instructions for coarse screens of old; they are a third of a small font.
      files.push({ name, bytes: await subset(bytes, characters.join(''), { targetFormat: 'woff2', noHinting: true }) });
      faces.push(
        face
          .replace(
            /src:[^;]*;/u,
            `src: url(./${name}) format('woff2');\n  unicode-range: ${part === '' || part === 'rest' ? wideRangesOf(characters) : rangesOf(characters)};`,
          )
          .replace('font-display: block', 'font-display: swap'),
      );
    }
  }
  const css = [
    '/* Made by test/render/make-maths-fonts.ts from KaTeX (MIT); the fonts are KaTeX’s, cut into parts (MIT and OFL). */',
    ...faces,
    withShortSizes(sheet.slice(sheet.lastIndexOf('@font-face')).replace(/^[^}]*\}/u, '')),
  ].join('\n');
  const bytes = Buffer.from(await format(css, { parser: 'css', printWidth: 120, singleQuote: true }));
  return [...files, { name: 'maths.css', bytes }];
}

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

/** KaTeX writes a rule for each of 11 sizes within each of 11: what it says is a quotient. A third of the sheet. */
function withShortSizes(sheet: string): string {
  const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
  let told = 0;
  const rest = sheet.replace(
    /\.katex \.katex-sizing\.reset-size(\d+)\.size(\d+),[^{]*\{\s*font-size: ([\d.]+)em;\s*\}/gu,
    (rule, from: string, to: string, said: string) => {
      const ours = (sizes[Number(to) - 1] ?? NaN) / (sizes[Number(from) - 1] ?? NaN);
      if (!(Math.abs(ours - Number(said)) < 1e-6)) throw new Error(`Expected ${ours}em in ${rule}`);
      told++;
      return '';
    },
  );
  if (told !== sizes.length ** 2) throw new Error(`Expected ${sizes.length ** 2} rules for sizes, found ${told}`);
  const rules = sizes.map(
    (size, n) => `.katex .reset-size${n + 1} { --from: ${size} } .katex .size${n + 1} { --to: ${size} }`,
  );
  const quotient = '.katex :is(.katex-sizing, .fontsize-ensurer) { font-size: calc(1em * var(--to) / var(--from)) }';
  // What is for browsers that are gone or for finding out the version.
  const unused =
    /\.katex \* \{\s*-ms[^}]*\}|\.katex \.katex-version[^}]*\}|^\s*-(?:webkit|moz)-(?:clip-path|min-content)[^;]*;/gmu;
  return [...rules, quotient, rest.replace(unused, '')].join('\n');
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

/** What a font of KaTeX has glyphs for, from its table of characters, which is in format 4: pieces of the basic plane. */
function charactersOf(font: Buffer): Set<string> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error('Expected a font with a table of characters');
  const cmap = font.readUInt32BE(entry + 8);
  const at = cmap + font.readUInt32BE(cmap + 8);
  if (font.readUInt16BE(at) !== 4) throw new Error('Expected a table of characters in format 4');
  const twice = font.readUInt16BE(at + 6);
  const characters = new Set<string>();
  for (let segment = 0; segment < twice; segment += 2) {
    const last = font.readUInt16BE(at + 14 + segment);
    const first = font.readUInt16BE(at + 16 + twice + segment);
    for (let code = first; code <= last && code < 0xffff; code++) characters.add(String.fromCharCode(code));
  }
  return characters;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(join(TARGET, 'fonts'), { recursive: true });
  for (const { name, bytes } of await mathsFiles()) writeFileSync(join(TARGET, name), bytes);
}
