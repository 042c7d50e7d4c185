/** Figures → tables for a terminal; they are Markdown as well. */
import type { Figures } from './score.ts';

const HEAD = ['class', 'n', 'recall@1', 'recall@10', 'MRR', 'post@1', 'no result', 'rightly nothing'];

/** A row for each class and one for all. `beside`: the same of another engine, put behind a slash. */
export function qualityTable(
  classes: ReadonlyMap<string, Figures>,
  overall: Figures,
  beside?: { readonly classes: ReadonlyMap<string, Figures>; readonly overall: Figures } | undefined,
): string {
  const row = (name: string, figures: Figures, other: Figures | undefined) => [
    name,
    String(figures.queries),
    ...COLUMNS.map((column) => {
      const value = shareText(figures[column]);
      return beside === undefined ? value : `${value} / ${shareText(other?.[column])}`;
    }),
  ];
  return table([
    HEAD,
    ...[...classes].map(([name, figures]) => row(name, figures, beside?.classes.get(name))),
    row('all', overall, beside?.overall),
  ]);
}

const COLUMNS = ['recall1', 'recall10', 'mrr', 'post1', 'noResult', 'nothing'] as const;

/** First row is the head. Columns are as wide as a terminal shows them: Han characters take two places. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, i) => Math.max(3, ...rows.map((row) => widthOf(row[i] ?? ''))));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell))).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

export function shareText(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3).replace(/^0(?=\.)/u, '');
}

function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
}
