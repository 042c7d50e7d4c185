import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IN_NAME, regionsOf, spread } from '../../src/search/regions.ts';

const lengths = (most: number) => fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: most });
/** Regions of all atoms of a page, post by post. */
const regions = (posts: readonly number[]) =>
  regionsOf(posts).map((bitAt, i) => Array.from({ length: posts[i] ?? 0 }, (_, atom) => bitAt(atom / (posts[i] ?? 1))));

describe('the region of an atom', () => {
  it('is one of seven, and never the one of names', () => {
    fc.assert(
      fc.property(lengths(30), (posts) => {
        for (const bit of new Set(regions(posts).flat())) expect([1, 2, 4, 8, 16, 32, 64]).toContain(bit);
        expect(IN_NAME).toBe(128);
      }),
    );
  });

  it('does not go back from one atom to the next', () => {
    fc.assert(
      fc.property(lengths(30), (posts) => {
        const bits = regions(posts).flat();
        expect(bits.findIndex((bit, i) => bit < (bits[i - 1] ?? 0))).toBe(-1);
      }),
    );
  });

  it('is not shared by two posts of a page with few', () => {
    fc.assert(
      fc.property(lengths(6), (posts) => {
        const all = regions(posts).flatMap((bits) => [...new Set(bits)]);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it('is one for a whole post of a page with many', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 7, maxLength: 40 }), (posts) => {
        for (const bits of regions(posts)) expect(new Set(bits).size).toBe(1);
      }),
    );
  });

  it('divides a page of one post into seven parts', () => {
    expect(new Set(regions([700]).flat()).size).toBe(7);
  });

  it('tears no short post apart', () => {
    expect(new Set(regions([12]).flat()).size).toBe(1);
    expect(new Set(regions([40]).flat()).size).toBe(2);
  });

  it('gives the longer post more parts', () => {
    const [short = [], long = []] = regions([10, 1000]).map((bits) => [...new Set(bits)]);
    expect(long.length).toBeGreaterThan(short.length);
    expect(short).toHaveLength(1);
  });
});

it('spreads over as many sevenths as there are bits, names aside', () => {
  for (let bits = 0; bits < 256; bits++)
    expect(spread(bits), String(bits)).toBe([...(bits & 127).toString(2)].filter((bit) => bit === '1').length);
});
