import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, spell, standsIn } from '../../src/search/spell.ts';
import { readAtoms } from '../../src/search/text.ts';

const stands = (phrase: string, text: string) => standsIn(spell(readAtoms(phrase)).text, spell(readAtoms(text)));

describe('a phrase', () => {
  it.each([
    ['SWE-bench', 'we ran SWE bench twice'],
    ['swe bench', 'SWE-bench'],
    ['flash attention', 'FlashAttention-2'],
    ['記憶體', '加记忆体吧'],
    ['2404.05405', 'see arXiv:2404.05405v2'],
    ['用 GPU', '要用GPU算'],
  ])('“%s” stands in “%s”', (phrase, text) => {
    expect(stands(phrase, text)).toBe(true);
  });

  it.each([
    ['bench', 'benchmark'],
    ['test', 'latest'],
    ['bench SWE', 'SWE-bench'],
    ['art', 'start art1'],
    ['', '任何'],
    ['，', '，'],
    ['显存', ''],
  ])('“%s” does not stand in “%s”', (phrase, text) => {
    expect(stands(phrase, text)).toBe(false);
  });

  it('stands where a piece of a word comes first and the word after it', () => {
    expect(stands('test', 'latest test')).toBe(true);
  });

  const word = fc.constantFrom('a', 'aa', 'b', '显', '存');
  const atoms = fc
    .array(word, { maxLength: 12 })
    .map((words) => words.map((text) => ({ text, run: 0, isCharacter: false })));

  it('of whole atoms stands where these stand side by side', () => {
    fc.assert(
      fc.property(atoms, fc.nat(), fc.nat(), (all, a, b) => {
        const from = a % (all.length + 1);
        const part = all.slice(from, from + 1 + (b % 4));
        expect(standsIn(spell(part).text, spell(all))).toBe(part.length > 0);
      }),
    );
  });

  it('stands exactly where some run of atoms spells it', () => {
    fc.assert(
      fc.property(atoms, fc.array(word, { minLength: 1, maxLength: 3 }), (all, words) => {
        const phrase = words.join('');
        const runs = all.flatMap((_, i) => all.slice(i).map((__, n) => all.slice(i, i + n + 1)));
        expect(standsIn(phrase, spell(all))).toBe(runs.some((run) => run.map(({ text }) => text).join('') === phrase));
      }),
    );
  });

  it('has places that spell it, one for each time it stands there', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { minLength: 1, maxLength: 3 }), (all, words) => {
        const text = readAtoms(all.join(' '));
        const phrase = words.join('');
        const places = placesOf(phrase, text);
        for (const [first, last] of places)
          expect(
            text
              .slice(first, last + 1)
              .map((atom) => atom.text)
              .join(''),
          ).toBe(phrase);
        expect(places.length > 0).toBe(standsIn(phrase, spell(text)));
        expect(new Set(places.map(([first]) => first)).size).toBe(places.length);
      }),
    );
  });
});

it('counts all places, also where they overlap', () => {
  expect(placesOf('谢谢', readAtoms('谢谢谢'))).toEqual([
    [0, 1],
    [1, 2],
  ]);
});
