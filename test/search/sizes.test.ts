import { expect, it } from 'vitest';
import { sizesIn } from '../../src/search/sizes.ts';
import { readAtoms } from '../../src/search/text.ts';

const formsIn = (text: string) => sizesIn(text, readAtoms(text)).map(({ form }) => form);

it.each([
  ['7B', '70亿', '70 億', '7 billion', '7b', '７Ｂ', 'Llama-2-7B', '7B-chat'],
  ['0.5B', '5亿', '500M', '500 million'],
  ['1.3B', '13亿', '13 億參數'],
  ['100B', '1000亿', '一共 100b'],
  ['3 千万', '30M', '3000万'],
  ['15T', '15万亿', '15 trillion'],
  ['128k', '12.8万'],
])('%s is the same size however it is written', (...spellings) => {
  const forms = spellings.map(formsIn);
  expect(forms[0]).toHaveLength(1);
  for (const form of forms) expect(form).toEqual(forms[0]);
});

it.each(['7', '32768', '2404.05405', '8 bit', '第 3 节', '10GB', '5%', '70年', 'v1.3b2', 'x-1.5-3.2b'])(
  '%s is no size with a unit',
  (text) => {
    expect(formsIn(text)).toEqual([]);
  },
);

it.each([
  ['7B', '70B'],
  ['0.5B', '5B'],
  ['1亿', '1万'],
])('%s is not %s', (a, b) => {
  expect(formsIn(a)).not.toEqual(formsIn(b));
});

it('covers the number and its unit', () => {
  const text = '训练 70 亿参数的模型';
  const atoms = readAtoms(text);
  const [size] = sizesIn(text, atoms);
  expect(text.slice(atoms[size?.first ?? 0]?.start, atoms[size?.last ?? 0]?.end)).toBe('70 亿');
});
