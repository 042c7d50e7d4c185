/** What a search may cost on a slow line: requests and bytes, of the first query and of one more. Seconds are for `npm run search:eval`. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { findHits } from '../../src/search/find-hits.ts';
import { FOLDER } from '../../src/search/index-files.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { generateContent } from '../bench/generate.ts';
import { parseQueries } from '../search-eval/query-file.ts';

const MOST_REQUESTS = 12;
const MOST_COLD = 200_000;
const MOST_FURTHER = 80_000;
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

const out = mkdtempSync(join(tmpdir(), 'wenqu-costs-'));
afterAll(() => {
  rmSync(out, { recursive: true });
});

describe.each([
  ['the project’s own content', () => join(inject('siteDir'), FOLDER)],
  ['300 generated threads', indexOfGenerated],
])('on %s', (_, folderOf) => {
  let costs: Awaited<ReturnType<typeof costsOn>>;
  beforeAll(async () => {
    costs = await costsOn(folderOf());
  });

  it('a first query costs few requests and bytes', () => {
    const page = scripts();
    expect(page.requests).toBe(2);
    const dear = costs.cold.filter(
      ({ requests, bytes }) => requests + page.requests > MOST_REQUESTS || bytes + page.bytes > MOST_COLD,
    );
    expect(dear).toEqual([]);
  });

  it('one more query costs less', () => {
    const dear = costs.further.filter(({ requests, bytes }) => requests > MOST_REQUESTS || bytes > MOST_FURTHER);
    expect(dear).toEqual([]);
  });
});

function indexOfGenerated(): string {
  const content = join(out, 'content');
  const site = join(out, 'site');
  mkdirSync(site);
  generateContent(content, 300);
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: site };
  const build = spawnSync(process.execPath, [join(ROOT, 'src/cli/build.ts'), '--only-search'], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  expect(build.status, build.stderr).toBe(0);
  return join(site, FOLDER);
}
