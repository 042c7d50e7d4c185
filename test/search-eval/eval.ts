/** npm run search:eval: how well, and at what cost, the search of a site answers a file of queries in a real browser. See README.md. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { progress } from '../../src/cli/progress.ts';
import { serve } from '../../src/cli/serve.ts';
import { basePath, ROOT } from '../../src/cli/settings.ts';
import { launchAlone } from '../browser/chromium.ts';
import { askAll } from './ask.ts';
import { costOf } from './cost.ts';
import { askPlainPagefind } from './plain.ts';
import { jsonOf, type Report, textOf } from './print-report.ts';
import { parseQueries, type Query } from './query-file.ts';
import { indexSize, openSite } from './site.ts';

const OPTIONS = {
  /** The query file; the project's own by default. */
  queries: { type: 'string', default: join(ROOT, 'test/search-eval/queries.yml') },
  /** A built site; by default one is built from `CONTENT_DIR` and thrown away. */
  site: { type: 'string' },
  /** Leaves plain Pagefind out. */
  'no-pagefind': { type: 'boolean', default: false },
  /** Lists what was not answered at once, and what came first instead. */
  misses: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  /** At most so many queries, spread over the file. */
  limit: { type: 'string', default: 'all' },
  /** So many pairs of queries are looked at for bytes and seconds; 0 for none. */
  sample: { type: 'string', default: '12' },
} as const;
const USAGE =
  'Usage: npm run search:eval [-- --queries FILE] [--site DIR] [--limit N] [--sample N] [--misses] [--no-pagefind] [--json]';

try {
  const { values } = parseArgs({ options: OPTIONS });
  const all = parseQueries(readFileSync(values.queries, 'utf8'));
  const queries = values.limit === 'all' ? all : spread(all, countOf(values.limit));
  const report = await evaluate(queries, countOf(values.sample), values);
  const text = values.json ? `${JSON.stringify(jsonOf(report), undefined, 2)}\n` : textOf(report, values);
  // The servers would keep the process alive.
  process.stdout.write(text, () => process.exit(0));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof TypeError) console.error(USAGE);
  process.exit(1);
}

async function evaluate(
  queries: readonly Query[],
  sample: number,
  options: { readonly queries: string; readonly site?: string | undefined; readonly 'no-pagefind': boolean },
): Promise<Report> {
  const site = await openSite(options.site);
  const browser = await launchAlone();
  try {
    const address = await serve(site.dir, { port: 0, base: basePath() });
    const began = Date.now();
    const { answers, exceptions } = await askAll(browser, address, queries, progress('asking'));
    const seconds = (Date.now() - began) / 1000;
    const costs = sample > 0 ? await weigh(browser, address, spread(queries, sample + 1)) : [];
    if (!options['no-pagefind']) console.error('indexing the same pages with plain Pagefind …');
    const plain = options['no-pagefind']
      ? undefined
      : await askPlainPagefind(browser, site.dir, queries, progress('asking plain Pagefind'));
    return {
      file: relative(process.cwd(), options.queries),
      answers,
      seconds,
      size: indexSize(site.dir),
      indexing: site.indexing,
      costs,
      plain,
      exceptions: [...exceptions],
    };
  } finally {
    await browser.close();
    site.remove();
  }
}

/** Each query cold, with the next of the sample as the one more. */
async function weigh(browser: Browser, address: string, sample: readonly Query[]): Promise<Report['costs']> {
  const tell = progress('weighing');
  const costs: Report['costs'][number][] = [];
  for (const [i, { query }] of sample.entries()) {
    const next = sample[i + 1];
    if (next === undefined) break;
    costs.push(await costOf(browser, address, [query, next.query]));
    tell(i + 1, sample.length - 1);
  }
  return costs;
}

function countOf(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new TypeError(`Unexpected ${text}, expected a number`);
  return Number(text);
}

/** So many of them, taken at even distances. */
function spread<T>(list: readonly T[], most: number): T[] {
  const count = Math.min(list.length, most);
  return list.filter((_, i) => Math.floor((i * count) / list.length) !== Math.floor(((i - 1) * count) / list.length));
}
