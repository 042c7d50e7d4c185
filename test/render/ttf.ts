/** What is read from, and written into, a TrueType font of KaTeX: https://learn.microsoft.com/typography/opentype/spec/otff */

/** Where a table begins. */
function startOf(font: Buffer, tag: string): number {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = entries.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (entry === undefined) throw new Error(`Expected a font with a table ${tag}`);
  return font.readUInt32BE(entry + 8);
}

/** What it has glyphs for, from its table of characters, which is in format 4: pieces of the basic plane. */
export function charactersOf(font: Buffer): Set<string> {
  const cmap = startOf(font, 'cmap');
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

/**
 * A glyph of one contour of one point at the origin: a font whose outlines are empty is refused by browsers. In turn: how many contours,
 * the box, the last point, no instructions, the point's flags, and a byte to make the length even, which `loca` counts in halves.
 */
const POINT = Buffer.from(['0001', '0000000000000000', '0000', '0000', '31', '00'].join(''), 'hex');

/** The same characters with the same widths, heights and depths, and nothing to see; names left out. */
export function withoutInk(font: Buffer): Buffer {
  const bare = Buffer.from(font);
  const [loca, glyf, name] = [startOf(font, 'loca'), startOf(font, 'glyf'), startOf(font, 'name')];
  const isShort = font.readInt16BE(startOf(font, 'head') + 50) === 0;
  const glyphs = font.readUInt16BE(startOf(font, 'maxp') + 4);
  // Behind the last glyph `loca` says where it ends.
  for (let glyph = 0; glyph <= glyphs; glyph++) {
    const at = POINT.length * glyph;
    if (isShort) bare.writeUInt16BE(at / 2, loca + 2 * glyph);
    else bare.writeUInt32BE(at, loca + 4 * glyph);
    if (glyph < glyphs) POINT.copy(bare, glyf + at);
  }
  // Version 0, no names, whose texts would begin behind these 6 bytes.
  bare.writeUInt32BE(0, name);
  bare.writeUInt16BE(6, name + 4);
  return bare;
}
