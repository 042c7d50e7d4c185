/** What an evaluation found → the text that is printed, for people or as JSON. */
import { availableParallelism, loadavg } from 'node:os';
import type { Figures as Cost } from '../bench/measure.ts';
import type { SearchCost, SearchCosts } from './cost.ts';
import { listMisses } from './misses.ts';
import type { PlainReport } from './plain.ts';
import { qualityTable, table } from './report.ts';
import { type Answer, figuresByClass, figuresOf } from './score.ts';
import type { Size } from './site.ts';

export interface Report {
  /** The query file, as a reader knows it. */
  readonly file: string;
  readonly answers: readonly Answer[];
  /** All page loads together. */
  readonly seconds: number;
  readonly size: Size;
  /** Undefined for an index that stood already. */
  readonly indexing?: Cost | undefined;
  readonly costs: readonly SearchCosts[];
  readonly plain?: PlainReport | undefined;
  readonly exceptions: readonly string[];
}

export function textOf(report: Report, { misses }: { readonly misses: boolean }): string {
  const { file, answers, seconds, size, indexing, costs, plain, exceptions } = report;
  const beside = plain && { classes: figuresByClass(plain.answers), overall: figuresOf(plain.answers) };
  const index = [['index', 'MB', 'files', 'wall s', 'CPU s', 'peak MiB'], indexRow('ours', size, indexing)];
  if (plain) index.push(indexRow('plain Pagefind', plain.size, plain.indexing));
  const parts = [
    `${answers.length} queries of ${file}${plain ? ' (ours / plain Pagefind)' : ''}`,
    qualityTable(figuresByClass(answers), figuresOf(answers), beside),
    ...(costs.length > 0
      ? [`On a line of 150 ms and 200 kB/s, ${costs.length} pairs of queries: median · 90 % · most`, costTable(costs)]
      : []),
    table(index),
    `${answers.length} queries asked in ${seconds.toFixed(1)} s; at once a list shows at most ${Math.max(0, ...answers.map(({ hits }) => hits.length))} hits`,
    `Load of the machine at the end: ${loadavg()[0]?.toFixed(1) ?? '–'} on ${availableParallelism()} processors`,
    ...(costs.some((cost) => [cost.cold, cost.further, cost.typed].some(({ hasWorker }) => hasWorker))
      ? ['A worker took part: the slow line may not have held for what it fetched.']
      : []),
    ...exceptions.map((exception) => `Exception on the page: ${exception}`),
    ...(misses ? [listMisses(answers) || 'No misses.'] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

export function jsonOf({ answers, indexing, size, plain, ...others }: Report): unknown {
  const quality = (of: readonly Answer[]) => ({ all: figuresOf(of), classes: Object.fromEntries(figuresByClass(of)) });
  return {
    ours: { ...quality(answers), indexing, size },
    plain: plain && { ...quality(plain.answers), indexing: plain.indexing, size: plain.size },
    ...others,
    answers: answers.map(({ query, hits, failure }) => ({ ...query, hits, failure })),
  };
}

function costTable(costs: Report['costs']): string {
  const row = (name: string, of: readonly SearchCost[]) => [
    name,
    spreadText(of.map(({ bytes }) => bytes / 1000)),
    spreadText(of.map(({ requests }) => requests)),
    spreadText(of.flatMap(({ firstMs }) => firstMs ?? [])),
    spreadText(of.map(({ doneMs }) => doneMs)),
  ];
  return table([
    ['search', 'kB', 'requests', 'first result ms', 'done ms'],
    row(
      'cold',
      costs.map(({ cold }) => cold),
    ),
    row(
      'one more, pasted',
      costs.map(({ further }) => further),
    ),
    row(
      'one more, typed',
      costs.map(({ typed }) => typed),
    ),
  ]);
}

function indexRow(name: string, { bytes, files }: Size, cost: Cost | undefined): string[] {
  const figures = [cost?.wallSeconds.toFixed(1), cost?.cpuSeconds?.toFixed(1), cost?.peakMiB?.toFixed(0)];
  return [name, (bytes / 1e6).toFixed(2), String(files), ...figures.map((figure) => figure ?? '–')];
}

function spreadText(values: readonly number[]): string {
  if (values.length === 0) return '–';
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return [at(0.5), at(0.9), at(1)].map((value) => value.toFixed(0)).join(' · ');
}
