import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTerms, encodeTerms, type Postings } from '../../src/search/term-file.ts';

const postings = fc
  .uniqueArray(fc.tuple(fc.oneof(fc.nat(300), fc.nat(2 ** 23)), fc.integer({ min: 1, max: 255 })), {
    selector: ([page]) => page,
    maxLength: 20,
  })
  .map((list): Postings => {
    list.sort(([a], [b]) => a - b);
    return { pages: list.map(([page]) => page), regions: list.map(([, regions]) => regions) };
  });
// 𠮷 and 𠮶 share the first half of their code; 𠀀 does not.
const form = fc.string({ unit: fc.constantFrom(...'ab模型𠮷𠮶𠀀'), minLength: 1, maxLength: 6 });
const terms = fc
  .uniqueArray(fc.tuple(form, postings), { selector: ([name]) => name, maxLength: 30 })
  .map((list) => list.sort(([a], [b]) => (a < b ? -1 : 1)));

describe('terms with their pages', () => {
  it('come back from bytes as they were', () => {
    fc.assert(
      fc.property(terms, (list) => {
        expect([...decodeTerms(encodeTerms(list))]).toEqual(list);
      }),
    );
  });

  it('come back where neighbours share half a character', () => {
    const one = { pages: [0, 200, 70_000], regions: [1, 128, 255] };
    for (const forms of [
      ['𠮶', '𠮷'],
      ['a𠮶', 'a𠮶𠮶', 'a𠮶𠮷'],
      ['a', 'ab', 'abc'],
    ])
      expect([...decodeTerms(encodeTerms(forms.map((name) => [name, one])))]).toEqual(forms.map((name) => [name, one]));
  });

  it('come back where they need more than the first kilobyte', () => {
    const pages = Array.from({ length: 5000 }, (_, i) => i * 3);
    const list = [['模型', { pages, regions: pages.map((page) => 1 + (page % 255)) }]] as const;
    expect([...decodeTerms(encodeTerms(list))]).toEqual(list);
  });

  it('of bytes that were cut short are an error', () => {
    fc.assert(
      fc.property(terms, fc.nat(), (list, n) => {
        const bytes = encodeTerms(list);
        expect(() => decodeTerms(bytes.subarray(0, n % bytes.length))).toThrow('cut short');
      }),
    );
  });

  it('of any bytes come to an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          expect(decodeTerms(bytes).size).toBeLessThanOrEqual(bytes.length);
        } catch (error) {
          expect(error).toMatchObject({ message: 'cut short' });
        }
      }),
    );
  });

  it('take less room than their names do', () => {
    const list = Array.from({ length: 200 }, (_, i): [string, Postings] => [
      `注意力机制${String(i).padStart(3, '0')}`,
      { pages: [i], regions: [1] },
    ]);
    expect(encodeTerms(list).length).toBeLessThan(new TextEncoder().encode(list.map(([name]) => name).join('')).length);
  });
});
