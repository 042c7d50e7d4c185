import { describe, expect, test } from 'vitest';
import { type Dated, timeChart } from '../../src/ui/topic/time-chart.ts';

const thread = (date: string): Dated => ({ kind: 'thread', date });
const paper = (date: string): Dated => ({ kind: 'paper', date });

describe('the chart of time', () => {
  test('is not drawn of nothing', () => {
    expect(timeChart([])).toBeUndefined();
  });

  test('goes from old to new, papers below the line and the rest above', () => {
    const chart = timeChart([paper('2019-05'), thread('2021'), thread('2023-12-03')]) ?? expect.fail();
    const [a, b, c] = chart.dots;
    expect(a?.x).toBeLessThan(b?.x ?? 0);
    expect(b?.x).toBeLessThan(c?.x ?? 0);
    expect(a?.y).toBeGreaterThan(chart.line);
    expect(b?.y).toBeLessThan(chart.line);
  });

  test('lets no two signs overlap on the narrowest phone, and none leave the picture', () => {
    const months = Array.from({ length: 200 }, (_, i) => `20${10 + (i % 15)}-${String((i % 12) + 1).padStart(2, '0')}`);
    const events = months.map((date, i) => (i % 3 === 0 ? paper(date) : thread(date)));
    const chart = timeChart(events) ?? expect.fail();
    const WIDTH = 280;
    const boxes = [...chart.dots, ...chart.more].map(({ x, y }) => ({ x: (x / 100) * WIDTH, y }));
    for (const [i, a] of boxes.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(5);
      expect(a.x).toBeLessThanOrEqual(WIDTH - 5);
      expect(a.y).toBeGreaterThanOrEqual(5);
      expect(a.y).toBeLessThanOrEqual(chart.height - 14);
      for (const b of boxes.slice(i + 1))
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(11);
    }
  });

  test('says how many it does not draw', () => {
    const chart = timeChart(Array.from({ length: 40 }, () => thread('2024-01'))) ?? expect.fail();
    expect(chart.dots.length + (chart.more[0]?.count ?? 0)).toBe(40);
    expect(chart.dots.length).toBeLessThan(10);
  });

  test('names years, or months where it is short', () => {
    const labels = (...dates: string[]) => timeChart(dates.map(thread))?.ticks.map(({ label }) => label);
    expect(labels('2019-05', '2021', '2023-12')).toEqual(['2020', '2021', '2022', '2023']);
    expect(labels('2023-11', '2023-12')).toEqual(['2023-11', '2023-12']);
    expect(labels('2023-12', '2024-02')).toEqual(['2023-12', '2024-02']);
    expect(labels('2023-11')).toEqual(['2023-11']);
  });
});
