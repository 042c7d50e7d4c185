/** What is published as a picture is one, whole, of a size a browser can hold, and named for what it is. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFigures } from '../../src/cli/figures.ts';
import { readPictureHeader } from '../../src/cli/picture-header.ts';
import { checkFile } from '../../src/lint/report-file.ts';
import { reply, thread } from '../corpus/small-corpus.ts';
import { PICTURES } from './small-pictures.ts';

test.each([...Object.entries(PICTURES)])('reads the head of %s', (name, bytes) => {
  const kind = name === 'lossless' || name === 'extended' ? 'webp' : name;
  expect(readPictureHeader(bytes)).toEqual({ kind, width: 37, height: 21, isWhole: true });
});

test.each([...Object.entries(PICTURES)])('sees that %s is cut, wherever it is cut, and never fails', (_, bytes) => {
  for (let length = 0; length < bytes.length; length++)
    expect(readPictureHeader(bytes.subarray(0, length))?.isWhole ?? false).toBe(false);
});

/** What is told of a picture of these bytes and this name. */
function told(name: string, bytes: Uint8Array): string[] {
  const content = mkdtempSync(join(tmpdir(), 'wenqu-figures-'));
  mkdirSync(join(content, 'figures'));
  writeFileSync(join(content, 'figures', name), bytes);
  const text = thread({}, reply('r1', `看图。\n\n<Figure src="figures/${name}" alt="曲线" />`));
  const { subject } = checkFile(text, 'threads/2024/x.mdx');
  return checkFigures(content, [subject]).map(({ message, help }) => `${message.en}; ${help?.en ?? ''}`);
}

function claiming(bytes: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt32BE(width, 16);
  changed.writeUInt32BE(height, 20);
  return changed;
}

test('a whole picture is let pass, and one with either name of a photograph', () => {
  expect(told('a.png', PICTURES.png)).toEqual([]);
  expect(told('a.webp', PICTURES.lossless)).toEqual([]);
  expect(told('a.jpg', PICTURES.jpg)).toEqual([]);
  expect(told('a.jpeg', PICTURES.jpg)).toEqual([]);
});

test.each([
  ['a signature alone', 'a.png', PICTURES.png.subarray(0, 12), /expected a png, jpg, webp or gif picture/u],
  ['a text', 'a.png', Buffer.from('not a picture, but as long as the head of one'), /expected a png, jpg/u],
  ['a size of nothing', 'a.png', claiming(PICTURES.png, 0, 21), /expected a png, jpg/u],
  [
    'a size beyond all screens',
    'a.png',
    claiming(PICTURES.png, 60_000, 60_000),
    /60000×60000 pixels, expected at most 10000/u,
  ],
  ['one side too long', 'a.png', claiming(PICTURES.png, 10, 10_001), /10×10001 pixels/u],
  ['a cut picture', 'a.jpg', PICTURES.jpg.subarray(0, -2), /Unexpected end of `figures\/a\.jpg`, expected a jpg/u],
  [
    'a page behind it',
    'a.png',
    Buffer.concat([PICTURES.png, Buffer.from('<script>')]),
    /nothing behind it; save it again/u,
  ],
  ['the name of another kind', 'a.jpg', PICTURES.png, /ends in `\.png`.*rename it to `figures\/a\.png`/u],
])('%s is told', (_, name, bytes, message) => {
  const found = told(name, bytes);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(message);
});

test('two names that differ by case alone are told, as many systems hold only one of them', () => {
  const content = mkdtempSync(join(tmpdir(), 'wenqu-figures-'));
  mkdirSync(join(content, 'figures'));
  for (const name of ['loss.png', 'Loss.PNG']) writeFileSync(join(content, 'figures', name), PICTURES.png);
  const found = checkFigures(content, []).map(({ file, rule }) => `${file} ${rule}`);
  expect(found).toEqual(['figures/loss.png file-name']);
});
