import { describe, expect, it } from 'vitest';
import { FILES_OF_QUERY, MOST_FILES_OF_TERMS, Purse } from '../../src/search/budget.ts';

const files = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `f${from + i}`);

describe('a purse', () => {
  it('pays for so many files and no more', () => {
    const purse = new Purse();
    expect(purse.affords(files(FILES_OF_QUERY))).toBe(true);
    expect(purse.affords(files(FILES_OF_QUERY + 1))).toBe(false);
    purse.pay(files(FILES_OF_QUERY));
    expect(purse.affords(['another'])).toBe(false);
  });

  it('pays for each file once', () => {
    const purse = new Purse();
    expect(purse.cost(['f0', 'f0', 'f1'])).toBe(2);
    purse.pay(files(FILES_OF_QUERY));
    expect(purse.cost(files(FILES_OF_QUERY))).toBe(0);
    expect(purse.affords(files(3))).toBe(true);
  });

  it('keeps back what it is told to, but never what is paid', () => {
    const purse = new Purse();
    expect(purse.affords(files(MOST_FILES_OF_TERMS), FILES_OF_QUERY - MOST_FILES_OF_TERMS)).toBe(true);
    expect(purse.affords(files(MOST_FILES_OF_TERMS + 1), FILES_OF_QUERY - MOST_FILES_OF_TERMS)).toBe(false);
    purse.pay(files(FILES_OF_QUERY));
    expect(purse.affords(files(2), FILES_OF_QUERY)).toBe(true);
  });

  it('that was refilled pays for as many again', () => {
    const purse = new Purse();
    purse.pay(files(4));
    purse.refill();
    expect(purse.affords(files(FILES_OF_QUERY, 4))).toBe(true);
    expect(purse.affords(files(FILES_OF_QUERY + 1, 4))).toBe(false);
  });
});
