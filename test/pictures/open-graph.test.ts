import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { INFERRED, KINDS, picturesOf, SITE, STATUS, TAGLINE } from '../../src/cli/picture-text.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { type Fonts, openFonts } from '../../src/pictures/font.ts';
import { charactersOf, COLOURS, drawOpenGraph, type PictureText } from '../../src/pictures/open-graph.ts';
import { coverOf } from '../../src/pictures/outline.ts';
import { createCorpus } from '../../src/corpus/create.ts';
import { parse } from '../../src/format/parse.ts';
import { render } from '../../src/render/render.ts';
import { zhHans } from '../../src/ui/strings/zh-hans.ts';

const TEXT: PictureText = {
  site: '问渠',
  title: '同样参数量，Transformer 该做得更宽还是更深？',
  margin: ['问答', '2023 年 11 月'],
  status: { word: '有争议', tone: 'disputed' },
  foot: ['深与宽', '训练'],
};

let fonts: Fonts;
beforeAll(() => {
  fonts = openFonts('zh-Hans');
});

async function drawn(text: PictureText): Promise<{ bytes: Buffer; pixels: Buffer; width: number; height: number }> {
  await fonts.load(charactersOf(text));
  const bytes = drawOpenGraph(text, fonts);
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { bytes, pixels: data, width: info.width, height: info.height };
}

/** Columns and rows that hold anything but paper. */
function inked(
  pixels: Buffer,
  width: number,
  isInk: (colour: number) => boolean,
): { xs: Set<number>; ys: Set<number> } {
  const [xs, ys] = [new Set<number>(), new Set<number>()];
  for (let at = 0; at < pixels.length; at += 3)
    if (isInk(pixels.readUIntBE(at, 3))) {
      xs.add((at / 3) % width);
      ys.add(Math.floor(at / 3 / width));
    }
  return { xs, ys };
}

describe('the picture beside a link', () => {
  test('is a PNG of the size that is asked for, small, and the same for the same text', async () => {
    const { bytes, width, height } = await drawn(TEXT);
    expect([width, height]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(25_000);
    const anew = openFonts('zh-Hans');
    await anew.load(charactersOf(TEXT));
    expect(drawOpenGraph(TEXT, anew)).toEqual(bytes);
  });

  test('holds text, channel and status in their colours', async () => {
    const { pixels, width } = await drawn(TEXT);
    for (const colour of [COLOURS.paper, COLOURS.text, COLOURS.quiet, COLOURS.water, COLOURS.channel, COLOURS.disputed])
      expect(inked(pixels, width, (one) => one === colour).xs.size, colour.toString(16)).toBeGreaterThan(0);
    expect(inked(pixels, width, (one) => one === COLOURS.answered).xs.size).toBe(0);
  });

  test('keeps a title of any length inside its edges and away from the foot', async () => {
    for (const title of ['长'.repeat(120), 'Extraordinarily '.repeat(8).trim(), 'W'.repeat(60), '问']) {
      const { pixels, width } = await drawn({ ...TEXT, title });
      const { xs, ys } = inked(pixels, width, (one) => one === COLOURS.text);
      expect(Math.max(...xs), title).toBeLessThan(1190);
      expect(Math.min(...xs), title).toBeGreaterThan(290);
      expect(Math.max(...ys), title).toBeLessThan(545);
    }
  });

  test('draws Greek letters and traditional characters, and a box for what no font has', async () => {
    await fonts.load('θ謄鬱\u{1F9FF}□');
    const shape = (text: string) => Buffer.from(fonts.glyphsOf(text, 500)[0]?.cover(40, 0).cover ?? []).toString('hex');
    const box = shape('□');
    expect(shape('\u{1F9FF}')).toBe(box);
    for (const character of ['θ', '謄', '鬱']) expect(shape(character), character).not.toBe(box);
  });

  test('has the colours of the site in its light dress', () => {
    const tokens = readFileSync(join(ROOT, 'src/ui/styles/tokens.css'), 'utf8');
    const names = {
      paper: 'paper',
      text: 'ink',
      quiet: 'ink-soft',
      water: 'water',
      channel: 'water-pale',
      open: 'ochre',
    };
    const states = { answered: 'malachite', disputed: 'wisteria', superseded: 'ink-faint' };
    for (const [role, name] of Object.entries({ ...names, ...states }))
      expect(tokens, role).toContain(
        `--${name}: light-dark(#${COLOURS[role as keyof typeof COLOURS].toString(16).padStart(6, '0')},`,
      );
  });

  test('says what the interface says', () => {
    const { topic, digest, paper, ...kinds } = KINDS;
    expect({ ...zhHans.threadKind, ...zhHans.analysisKind }).toEqual(kinds);
    expect(zhHans.itemKind).toMatchObject({ topic, digest, paper });
    expect(zhHans.status).toEqual(STATUS);
    expect([zhHans.site, zhHans.tagline, zhHans.inferred]).toEqual([SITE, TAGLINE, INFERRED]);
  });
});

describe('an outline', () => {
  const square = (size: number) => [
    { type: 'M', values: [0, 0] },
    { type: 'L', values: [size, 0] },
    { type: 'L', values: [size, size] },
    { type: 'L', values: [0, size] },
    { type: 'Z', values: [] },
  ];

  test('covers as much as its area, whatever part of a pixel it is shifted by', () => {
    for (const shift of [0, 0.25, 0.5]) {
      const { cover } = coverOf(square(10), 0.75, shift);
      expect(cover.reduce((sum, one) => sum + one, 0) / 255).toBeCloseTo(7.5 * 7.5, 0);
    }
  });

  test('is one shape where two overlap', () => {
    const once = coverOf(square(8), 1);
    expect(coverOf([...square(8), ...square(8)], 1).cover).toEqual(once.cover);
  });

  test('with a curve covers the area of the curve', () => {
    const parabola = [
      { type: 'M', values: [0, 0] },
      { type: 'Q', values: [50, 100, 100, 0] },
      { type: 'Z', values: [] },
    ];
    const area = coverOf(parabola, 1).cover.reduce((sum, one) => sum + one, 0) / 255;
    expect(area / (100 * 50 * (2 / 3))).toBeGreaterThan(0.96);
    expect(area / (100 * 50 * (2 / 3))).toBeLessThan(1.01);
  });
});

test('a picture marks a date that was inferred, and no other', () => {
  const marginOf = (basis: string) => {
    const path = 'threads/2023/a.mdx';
    const head = `---\ntitle: 问题\nkind: question\ndate: 2023-11\n${basis}status: open\nstatusDate: 2024-06\nsummary: 一句话。\ntopics: [kan]\nsource:\n  name: 测试\n  rights: retold\n---\n`;
    const { entry } = render(parse(`${head}\n<Question>\n\n为什么？\n\n</Question>\n`, path), path);
    if (!entry) expect.fail();
    const pictures = picturesOf(createCorpus([{ ...entry, fragments: '' }]));
    return pictures.find(({ name }) => name === 'threads/a')?.text.margin;
  };
  expect(marginOf('dateBasis: 据截图推断。\n')).toEqual(['问答', '推断', '2023 年 11 月']);
  expect(marginOf('')).toEqual(['问答', '2023 年 11 月']);
});
