/** The fonts of the pictures, from packages and never from the machine: characters → glyphs with their width and cover. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as hb from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import { coverOf, type Mask } from './outline.ts';

const require = createRequire(import.meta.url);
const HAN = ['noto-serif-sc', 'noto-serif-tc'] as const;
const MATHS = join(dirname(require.resolve('katex/package.json')), 'dist', 'fonts');

/** For Greek letters and signs of formulas, which the Han font has not; in this order. */
const MATHS_FACES = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic', 'KaTeX_AMS-Regular'] as const;

/** Stands for a character that no font has. */
const UNKNOWN = '□';

export interface Glyph {
  /** Width in parts of the size. */
  readonly advance: number;
  /** `shift` is a part of a pixel to the right. */
  readonly cover: (size: number, shift: number) => Mask;
}

/** Whose forms of the characters are taken where the two differ. */
export type Script = 'zh-Hans' | 'zh-Hant';

export interface Fonts {
  /** Makes the characters of a text known; has to be awaited before they are set. */
  readonly load: (text: string) => Promise<void>;
  /** Glyphs of a run, letters brought together as the font wants it. */
  readonly glyphsOf: (run: string, weight: number) => readonly Glyph[];
}

/**
 * Each Han font lies in a hundred files by how common characters are; each file is read when a text needs it. What the font of
 * the one script has not, that of the other may have.
 */
export function openFonts(script: Script): Fonts {
  const order = script === 'zh-Hans' ? HAN : HAN.toReversed();
  const filesOf = order.map(readRanges);
  const faces = new Map<string, hb.Face>();
  const sets = new Map<string, ReadonlySet<number>>();
  const fonts = new Map<string, hb.Font>();
  const glyphs = new Map<string, Glyph>();
  const shaped = new Map<string, readonly Glyph[]>();

  const open = (name: string, bytes: Uint8Array) => {
    // A copy: what Node has read may lie in a buffer with other things.
    const face = new hb.Face(new hb.Blob(new Uint8Array(bytes).buffer));
    faces.set(name, face);
    sets.set(name, new Set(face.collectUnicodes()));
  };
  const faceOf = (character: string): string | undefined => {
    const code = character.codePointAt(0) ?? 0;
    const names = [...filesOf.map((fileOf) => fileOf(code)), ...MATHS_FACES];
    return names.find((name) => name !== undefined && sets.get(name)?.has(code));
  };
  const fontOf = (name: string, weight: number): hb.Font => {
    const key = `${name} ${weight}`;
    const known = fonts.get(key);
    if (known) return known;
    const face = faces.get(name);
    if (!face) throw new Error(`The font ${name} was not loaded`);
    const font = new hb.Font(face);
    font.setVariations([new hb.Variation('wght', weight)]);
    fonts.set(key, font);
    return font;
  };
  const glyphOf = (name: string, weight: number, id: number, advance: number): Glyph => {
    const key = `${name} ${weight} ${id} ${advance}`;
    const known = glyphs.get(key);
    if (known) return known;
    const { upem } = faces.get(name) ?? { upem: 1000 };
    const masks = new Map<number, Mask>();
    let path: hb.SvgPathCommand[] | undefined;
    const cover = (size: number, shift: number): Mask => {
      const place = size * 8 + shift;
      const drawn = masks.get(place);
      if (drawn) return drawn;
      path ??= fontOf(name, weight).glyphToJson(id);
      const mask = coverOf(path, size / upem, shift);
      masks.set(place, mask);
      return mask;
    };
    const glyph = { advance: advance / upem, cover };
    glyphs.set(key, glyph);
    return glyph;
  };
  const shape = (run: string, name: string, weight: number): Glyph[] => {
    const buffer = new hb.Buffer();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    hb.shape(fontOf(name, weight), buffer);
    return buffer
      .getGlyphInfosAndPositions()
      .map(({ codepoint, xAdvance = 0 }) => glyphOf(name, weight, codepoint, xAdvance));
  };

  return {
    async load(text) {
      if (faces.size === 0) for (const name of MATHS_FACES) open(name, readFileSync(join(MATHS, `${name}.ttf`)));
      for (const character of new Set([...text, ...text.normalize('NFKC'), UNKNOWN])) {
        const code = character.codePointAt(0) ?? 0;
        for (const fileOf of filesOf) {
          const file = fileOf(code);
          if (file !== undefined && !faces.has(file)) open(file, await decompress(readFileSync(file)));
          if (file !== undefined && sets.get(file)?.has(code)) break;
        }
      }
    },
    glyphsOf(run, weight) {
      const key = `${weight} ${run}`;
      const known = shaped.get(key);
      if (known) return known;
      const set = piecesByFace(run, faceOf).flatMap(({ text, face }) =>
        face === undefined
          ? [...text].flatMap(() => shape(UNKNOWN, faceOf(UNKNOWN) ?? MATHS_FACES[0], weight))
          : shape(text, face, weight),
      );
      // Words repeat; bounded all the same, for a site of many.
      if (shaped.size > 20_000) shaped.clear();
      shaped.set(key, set);
      return set;
    },
  };
}

function piecesByFace(run: string, faceOf: (character: string) => string | undefined) {
  const pieces: { text: string; face: string | undefined }[] = [];
  for (const written of run) {
    // A sign that no font has is set as the letter it is a form of: ℝ → R.
    const plain = written.normalize('NFKC');
    const character = faceOf(written) === undefined && [...plain].length === 1 ? plain : written;
    const face = faceOf(character);
    const last = pieces.at(-1);
    if (last && last.face === face) last.text += character;
    else pieces.push({ text: character, face });
  }
  return pieces;
}

/** Which file holds a character, by the ranges that the package names for browsers: `"[4]": "U+1f1e9-1f1f5,U+1f21a"`. */
function readRanges(font: string): (code: number) => string | undefined {
  const folder = dirname(require.resolve(`@fontsource-variable/${font}/package.json`));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const files = new Map<number, string>();
  // `latin` and its kin stand last and win: their letters are in one file and fit together.
  for (const [name, list] of Object.entries(ranges)) {
    const file = join(folder, 'files', `${font}-${name.replace(/[[\]]/gu, '')}-wght-normal.woff2`);
    for (const range of list.split(',')) {
      const [from = '', until = from] = range.trim().replace(/^U\+/iu, '').split('-');
      for (let code = parseInt(from, 16); code <= parseInt(until, 16); code++) files.set(code, file);
    }
  }
  return (code) => files.get(code);
}
