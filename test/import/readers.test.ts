/** Each folder of test/cases/import/readers/DIALECT/ is a source and what of its draft must be so. Arrays are told whole, objects as far as they matter. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importBytes } from '../../src/import/import.ts';
import { inNoItem } from '../../src/import/tell-found.ts';
import { READERS } from '../../src/import/readers/index.ts';

const FOLDER = fileURLToPath(new URL('../cases/import/readers/', import.meta.url));
const names = (path: string) => readdirSync(path).sort();

/** How a reader tells of text that it has lost. */
const NOT_PUT = inNoItem('').reason.en;

describe.each(names(FOLDER))('%s', (dialect) => {
  test.each(names(join(FOLDER, dialect)))('%s', (name) => {
    const bytes = readFileSync(join(FOLDER, dialect, name, 'input.txt'));
    const expected = JSON.parse(readFileSync(join(FOLDER, dialect, name, 'expected.json'), 'utf8')) as object;
    const imported = importBytes(bytes, { name, sha256: '', lang: 'en' });
    if ('refusal' in imported) throw new Error(imported.refusal.en);
    const { draft } = imported;
    expect({ dialect: draft.source.dialect, ...draft }).toMatchObject(expected);
    expect(draft.doubts.filter(({ reason }) => reason.startsWith(NOT_PUT))).toEqual([]);
    expect(Object.values(draft.coverage).reduce((a, b) => a + b)).toBe(bytes.length);
  });
});

test('every dialect has its cases', () => {
  expect(names(FOLDER)).toEqual([...READERS.map(({ dialect }) => dialect), 'unknown'].sort());
});
