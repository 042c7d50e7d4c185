/** The same queries on plain Pagefind over the same pages: its own index, its own script, in the same browser. A result is a page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ROOT } from '../../src/cli/settings.ts';
import { serve } from '../../src/cli/serve.ts';
import { type Figures as Cost, measure } from '../bench/measure.ts';
import type { Query } from './query-file.ts';
import type { Answer, Hit } from './score.ts';
import { indexSize, type Size } from './site.ts';

export async function askPlainPagefind(
  browser: Browser,
  site: string,
  queries: readonly Query[],
  tell: (done: number, all: number) => void,
): Promise<PlainReport> {
  const dir = mkdtempSync(join(tmpdir(), 'wenqu-plain-pagefind-'));
  const page = await browser.newPage();
  try {
    const indexing = await measure(join(ROOT, 'test/search-eval/plain-index.ts'), [site, dir], {
      cwd: ROOT,
      env: process.env,
    });
    await page.goto(await serve(dir, { port: 0, base: '/' }));
    const answers: Answer[] = [];
    for (const query of queries) {
      const urls = await page.evaluate(async (text) => {
        const { search } = (await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`)) as Pagefind;
        const { results } = await search(text);
        return Promise.all(results.slice(0, 10).map(async ({ data }) => (await data()).url));
      }, query.query);
      answers.push({ query: forPages(query), hits: urls.map(hitOf) });
      tell(answers.length, queries.length);
    }
    return { answers, indexing, size: indexSize(dir) };
  } finally {
    await page.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

export interface PlainReport {
  readonly answers: readonly Answer[];
  readonly indexing: Cost;
  readonly size: Size;
}

interface Pagefind {
  search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Pages have no posts, and all terms are one page. */
function forPages(query: Query): Query {
  return {
    ...query,
    gold: query.gold.map(({ id, room }) => (room === 'glossary' ? { id: 'glossary' } : { id, room })),
  };
}

function hitOf(url: string): Hit {
  const path = url.replace(/[?#].*$/u, '').replace(/index\.html$/u, '');
  return { id: path.split('/').at(-2) ?? '', path };
}
