import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/format/edit-distance.ts';
import { nearest } from '../../src/format/nearest.ts';

/** By the book: the cheapest of all ways, no bound. */
function plainDistance(a: string, b: string): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    let least = known.get(key);
    if (least === undefined) {
      least = Math.min(from(i - 1, j) + 1, from(i, j - 1) + 1, from(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, from(i - 2, j - 2) + 1);
      known.set(key, least);
    }
    return least;
  };
  return from(a.length, b.length);
}

describe('the distance of two words', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 9 });

  it('is that of the plain reckoning, up to the bound', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['attention', 'attention', 0],
    ['atention', 'attention', 1],
    ['attnetion', 'attention', 1],
    ['attentoin', 'atention', 2],
    ['', 'ab', 2],
  ])('of %s and %s is counted in slips of the finger', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });
});

describe('the word that was meant', () => {
  it.each([
    ['attnetion', ['attention', 'retention'], 'attention'],
    ['stauts', ['status', 'statusDate'], 'status'],
    // Two neighbours in the other order are one slip, so that a short word may have them.
    ['ot', ['by', 'to'], 'to'],
    ['Reply', ['reply'], 'reply'],
    ['scaling', ['attention', 'retention'], undefined],
    ['an', ['to', 'by'], undefined],
    ['', ['to'], undefined],
  ])('for %s among %j is %s', (word, known, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it('is the first of those that are equally near', () => {
    expect(nearest('tope', ['tape', 'type'])).toBe('tape');
  });
});
