import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, layOut, type Tie } from '../../src/ui/topic/map-layout.ts';

const boxes = (count: number): Box[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `b${i}`,
    width: 60 + ((i * 37) % 90),
    height: i % 3 === 0 ? 18 : 48,
  }));
const ring = (count: number): Tie[] =>
  Array.from({ length: count }, (_, i) => ({ from: `b${i}`, to: `b${(i * 7 + 1) % count}`, pull: 1 }));

describe('the map', () => {
  test('is the same in every build', () => {
    expect(layOut(boxes(60), ring(60), 350)).toEqual(layOut(boxes(60), ring(60), 350));
  });

  test('lets no box overlap another or leave the picture, whatever is tied to what', () => {
    const tie = (count: number) =>
      fc
        .record({ from: fc.nat(count - 1), to: fc.nat(count - 1) })
        .map(({ from, to }) => ({ from: `b${from}`, to: `b${to}`, pull: 1 }));
    const cases = fc.integer({ min: 1, max: 40 }).chain((count) =>
      fc.record({
        all: fc.constant(boxes(count)),
        ties: fc.array(tie(count), { maxLength: 60 }),
        width: fc.constantFrom(350, 1040),
      }),
    );
    fc.assert(
      fc.property(cases, ({ all, ties, width }) => {
        const { places, height } = layOut(all, ties, width);
        const drawn = all.map((box) => ({ ...box, ...(places.get(box.id) ?? expect.fail(box.id)) }));
        for (const [i, a] of drawn.entries()) {
          expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
          expect(a.x + a.width / 2).toBeLessThanOrEqual(width);
          expect(a.y - a.height / 2).toBeGreaterThanOrEqual(0);
          expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
          for (const b of drawn.slice(i + 1)) {
            const isAside = Math.abs(a.x - b.x) >= (a.width + b.width) / 2;
            const isBelow = Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
            expect(isAside || isBelow).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('puts what is tied nearer than what is not', () => {
    const all = boxes(30);
    const { places } = layOut(all, [{ from: 'b3', to: 'b20', pull: 1.4 }], 1040);
    const apart = (a: string, b: string) => {
      const [p, q] = [places.get(a) ?? expect.fail(), places.get(b) ?? expect.fail()];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    const others = all.filter(({ id }) => id !== 'b3' && id !== 'b20').map(({ id }) => apart('b3', id));
    expect(apart('b3', 'b20')).toBeLessThan(others.reduce((sum, one) => sum + one, 0) / others.length / 2);
  });
});
