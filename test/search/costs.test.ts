/** What a search may cost on a slow line: requests and bytes, of the first query and of one more. Seconds are for `npm run search:eval`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { findHits } from '../../src/search/find-hits.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { FOLDER, LARGE } from '../../src/search/index-files.ts';
import { openIndex } from '../../src/search/open-index.ts';
import fc from 'fast-check';
import { thread } from './small-index.ts';
import { parseQueries } from '../search-eval/query-file.ts';

/** A plain host's head of an answer. */
const HEAD = 250;

/** Beside some of the project's own queries, such as are hard to pay for. */
const HARD = [
  '的',
  'a',
  '长度外堆',
  '检锁增强生成 quantizaton 注意力',
  'retreival augmented generation transfromer',
  '"模型" "训练" 数据',
  '宽深 transformer attention scaling law retrieval augmented generation quantization distillation',
  '请问大家有没有人试过在自己的显卡上微调一个七十亿参数的模型，显存不够的时候应该先减小批大小，还是先换成低精度的优化器，或者干脆用检索增强代替训练？',
];
const QUERIES = [
  ...parseQueries(readFileSync(join(ROOT, 'test/search-eval/queries.yml'), 'utf8'))
    .filter((_, i) => i % 8 === 0)
    .map(({ query }) => query),
  ...HARD,
];

interface Cost {
  readonly query: string;
  readonly requests: number;
  readonly bytes: number;
}

/** Each query by itself in a browser that has seen nothing of the index, and behind it the next. */
async function costsOn(folder: string): Promise<{ readonly cold: Cost[]; readonly further: Cost[] }> {
  const cold: Cost[] = [];
  const further: Cost[] = [];
  for (const [i, query] of QUERIES.entries()) {
    let [requests, bytes] = [0, 0];
    const index = await openIndex((file) => {
      const packed = readFileSync(join(folder, file));
      requests++;
      bytes += packed.length + HEAD;
      return Promise.resolve(gunzipSync(packed));
    });
    await findHits(index, query, { base: '/' });
    cold.push({ query, requests, bytes });
    [requests, bytes] = [0, 0];
    const next = QUERIES[(i + 1) % QUERIES.length] ?? '';
    await findHits(index, next, { base: '/' });
    further.push({ query: `${query} → ${next}`, requests, bytes });
  }
  return { cold, further };
}

/** All scripts of the search page as they come over the line. */
function scripts(): { readonly requests: number; readonly bytes: number } {
  const folder = join(inject('siteDir'), '_astro');
  const files = readdirSync(folder).filter((file) => /^(?:on-demand|Page\.)/u.test(file) && file.endsWith('.js'));
  return {
    requests: files.length,
    bytes: files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length + HEAD, 0),
  };
}

/** They hold the words of three languages and the table of scripts; what is not needed there should not slip in. */
const SCRIPTS = 46_000;

/** Requests and bytes of the first query, scripts and all, and of one more. */
const LIMITS = {
  small: { requests: 24, cold: 300_000, further: 160_000 },
  // What a site of ten thousand threads is held to.
  large: { requests: 12, cold: 200_000, further: 80_000 },
};

const out = mkdtempSync(join(tmpdir(), 'wenqu-costs-'));
afterAll(() => {
  rmSync(out, { recursive: true });
});

it('its scripts are light', () => {
  expect(scripts().bytes).toBeLessThan(SCRIPTS);
});

describe.each([
  ['the project’s own content', LIMITS.small, () => join(inject('siteDir'), FOLDER)],
  ['a large site', LIMITS.large, indexOfManyPages],
])('on %s', (_, limits, folderOf) => {
  let costs: Awaited<ReturnType<typeof costsOn>>;
  beforeAll(async () => {
    costs = await costsOn(await folderOf());
  });

  it('a first query costs few requests and bytes', () => {
    const page = scripts();
    expect(page.requests).toBe(2);
    const dear = costs.cold.filter(
      ({ requests, bytes }) => requests + page.requests > limits.requests || bytes + page.bytes > limits.cold,
    );
    expect(dear).toEqual([]);
  });

  it('one more query costs less', () => {
    const dear = costs.further.filter(({ requests, bytes }) => requests > limits.requests || bytes > limits.further);
    expect(dear).toEqual([]);
  });
});

/** Just over what counts as large: pages of sentences of the project's own, drawn by lot. */
async function indexOfManyPages(): Promise<string> {
  const files = readdirSync(join(ROOT, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.mdx'),
  );
  const sentences = files.flatMap(
    (file) => readFileSync(join(ROOT, 'content', file), 'utf8').match(/[^。\n]{12,}。/gu) ?? [],
  );
  const lot = fc.sample(fc.tuple(...Array.from({ length: 20 }, () => fc.nat(sentences.length - 1))), {
    seed: 5,
    numRuns: LARGE + 1,
  });
  // The build looks for the first page by its first words: they have to be its own.
  const numberOf = (i: number) =>
    String(i)
      .padStart(4, '0')
      .replace(/\d/gu, (digit) => '零一二三四五六七八九'.charAt(Number(digit)));
  const records = lot.map((numbers, i) =>
    thread(`p${i}`, `${numberOf(i)}页的编号。${numbers.map((n) => sentences[n] ?? '').join('')}`),
  );
  await buildIndex({ records, out });
  return join(out, FOLDER);
}
