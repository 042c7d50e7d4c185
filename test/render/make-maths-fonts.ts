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
import { isSeldom } from '../../src/render/seldom-maths.ts';
import { charactersOf, withoutInk } from './ttf.ts';

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

/**
 * Fonts without ink, of what stands in nearly every formula: they are there before the text and keep its room, so that nothing moves when
 * the letters come. Some 700 bytes each; the line of a first look is free for what it waits for.
 */
const WITHOUT_INK: Readonly<Record<string, string>> = { 'Main-Regular': 'Main', 'Math-Italic': 'Math' };

/**
 * Behind the letters stands their room. Where they fail to come, a serif of the reader's is shown after two seconds: every browser steps
 * a property then, without a script. Exact widths, as KaTeX reckons with, not those that a coarse screen rounds: else letters with and
 * without ink differ.
 */
const KEEPS_ROOM = [
  ['KaTeX_Main, math,', 'KaTeX_Main, var(--main), math,'],
  ['.mathnormal {\n  font-family: KaTeX_Math;', '.mathnormal {\n  font-family: KaTeX_Math, var(--math);'],
  ['text-rendering: auto;', 'text-rendering: geometricPrecision;'],
] as const;
const ROOM = `
.katex { --main: KaTeX_Main_without_ink; --math: KaTeX_Math_without_ink; animation: letters-fail 0s 2s forwards }
@keyframes letters-fail { to { --main: math; --math: math } }`;

const MADE =
  '/* Made by test/render/make-maths-fonts.ts from KaTeX (MIT); the fonts are KaTeX’s, cut into parts (MIT and OFL). */';

/** Every file of the folder. The same KaTeX gives the same bytes. */
export async function mathsFiles(): Promise<MadeFile[]> {
  const sheet = readFileSync(join(KATEX, 'katex.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
  const faces: string[] = [];
  const files: MadeFile[] = [];
  // Hints are instructions for coarse screens of old; they are a third of a small font.
  const addFont = async (name: string, font: Buffer, characters: readonly string[]) => {
    const bytes = await subset(font, characters.join(''), { targetFormat: 'woff2', noHinting: true });
    files.push({ name: `fonts/${name}.woff2`, bytes });
  };
  for (const [face] of sheet.matchAll(/@font-face \{[^}]*\}/gu)) {
    const font = /fonts\/KaTeX_([\w-]+)\.ttf/u.exec(face)?.[1];
    if (font === undefined) throw new Error(`No ttf in ${face}`);
    const bytes = readFileSync(join(KATEX, 'fonts', `KaTeX_${font}.ttf`));
    const all = charactersOf(bytes);
    for (const [part, characters] of partsOf(font, all)) {
      const name = `${font}${part === '' ? '' : `-${part}`}`;
      await addFont(name, bytes, characters);
      const range = part === '' || part === 'rest' ? wideRangesOf(characters) : rangesOf(characters);
      faces.push(
        face
          .replace(/src:[^;]*;/u, `${sourceOf(name)}\n  unicode-range: ${range};`)
          .replace('font-display: block', 'font-display: swap'),
      );
    }
    const kept = WITHOUT_INK[font];
    if (kept === undefined) continue;
    const name = `${font}-without-ink`;
    await addFont(name, withoutInk(bytes), [...Object.values(PARTS[font] ?? {}).join('')]);
    faces.push(`@font-face { font-family: KaTeX_${kept}_without_ink; ${sourceOf(name)} }`);
  }
  const rules = rulesOf(
    withShortSizes(keepingRoom(sheet.slice(sheet.lastIndexOf('@font-face')).replace(/^[^}]*\}/u, ''))),
  );
  const rulesWhose = (isMeant: (selector: string) => boolean) =>
    rules.flatMap(({ selectors, body }) => {
      const meant = selectors.filter(isMeant);
      return meant.length === 0 ? [] : [`${meant.join(', ')} {${body}}`];
    });
  const usual = [...rulesWhose((one) => !isSeldom(one)), ROOM];
  const isUsual = (face: string) => usual.some((rule) => rule.includes(/KaTeX_\w+/u.exec(face)?.[0] ?? face));
  return [
    ...files,
    await sheetOf('maths.css', [...faces.filter(isUsual), ...usual]),
    await sheetOf('seldom.css', [...faces.filter((face) => !isUsual(face)), ...rulesWhose(isSeldom)]),
  ];
}

const sourceOf = (name: string) => `src: url(./fonts/${name}.woff2) format('woff2');`;

async function sheetOf(name: string, rules: readonly string[]): Promise<MadeFile> {
  const css = await format([MADE, ...rules].join('\n'), { parser: 'css', printWidth: 120, singleQuote: true });
  return { name, bytes: Buffer.from(css) };
}

/** The sheet has no rules within rules. */
function rulesOf(sheet: string): { readonly selectors: readonly string[]; readonly body: string }[] {
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/gu)]
    .map(([, selectors = '', body = '']) => ({
      selectors: selectors.split(/,(?![^(]*\))/u).map((one) => one.trim()),
      body,
    }))
    .filter(({ body }) => body.trim() !== '');
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

function keepingRoom(sheet: string): string {
  return KEEPS_ROOM.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Expected once: ${from}`);
    return text.replace(from, to);
  }, sheet);
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
  // What is for browsers that are gone, for finding out the version, and against styles of other sites.
  const unused =
    /\.katex svg \{\s*fill-rule[^}]*\}|\.katex img \{[^}]*\}|\.katex \* \{\s*-ms[^}]*\}|\.katex \.katex-version[^}]*\}|^\s*-(?:webkit|moz)-(?:clip-path|min-content)[^;]*;/gmu;
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(join(TARGET, 'fonts'), { recursive: true });
  for (const { name, bytes } of await mathsFiles()) writeFileSync(join(TARGET, name), bytes);
}
