/** npm run bench [-- [--check] --threads 1000,10000|--page|--import]: builds generated sites and prints what they cost, beside stock Astro MDX. */
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../src/cli/settings.ts';
import { FOLDER } from '../../src/search/index-files.ts';
import { benchCheck } from './check.ts';
import { EDITED, generateContent, ONE_EDIT } from './generate.ts';
import { benchImport } from './import.ts';
import { type Figures, measure } from './measure.ts';
import { benchPage } from './page.ts';
import { writeStockSite } from './stock-site.ts';

const { values } = parseArgs({
  options: {
    threads: { type: 'string', default: '1000,10000' },
    /** Stock Astro MDX needs about 0.9 GB and 33 processor seconds for each 1,000 texts: it is measured up to this many. */
    'stock-up-to': { type: 'string', default: '1000' },
    /** Measures instead what the check costs. */
    check: { type: 'boolean', default: false },
    /** Measures instead what one page costs its reader. */
    page: { type: 'boolean', default: false },
    /** Measures instead what the importer takes for the worst texts. */
    import: { type: 'boolean', default: false },
  },
});

if (values.check) {
  console.log(await benchCheck(values.threads.split(',').map(Number), say));
  process.exit();
}

if (values.page) {
  console.log(await benchPage());
  process.exit();
}

if (values.import) {
  console.log(benchImport(say));
  process.exit();
}

const rows: string[][] = [];
for (const threads of values.threads.split(',').map(Number)) {
  const dir = mkdtempSync(join(tmpdir(), 'wenqu-bench-'));
  const content = join(dir, 'content');
  const out = join(dir, 'site');
  say(`writing ${threads} threads …`);
  generateContent(content, threads);
  const build = (label: string, args: string[]) => {
    say(`${label}, ${threads} threads …`);
    return measure(join(ROOT, 'src/cli/build.ts'), args, {
      cwd: ROOT,
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' },
    });
  };
  add(threads, 'build without search, nothing cached', await build('first build', ['--no-search']));
  appendFileSync(join(content, EDITED), ONE_EDIT);
  add(threads, 'build without search, one edit', await build('one edit', ['--no-search']));
  add(threads, 'search index alone', await build('search index', ['--only-search']));
  const bytes = sizeOf(join(out, FOLDER));
  say(
    `search index: ${(bytes / 1024 / 1024).toFixed(1)} MiB in ${readdirSync(join(out, FOLDER), { recursive: true }).length} files`,
  );
  if (threads <= Number(values['stock-up-to'])) {
    const stock = join(dir, 'stock');
    writeStockSite(content, stock);
    say(`stock Astro MDX, ${threads} threads …`);
    add(
      threads,
      'stock Astro MDX, the same texts',
      await measure(join(stock, 'node_modules/astro/bin/astro.mjs'), ['build', '--silent'], {
        cwd: stock,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=16000' },
      }),
    );
  }
  rmSync(dir, { recursive: true, force: true });
}

const head = ['threads', 'what', 'CPU s', 'wall s', 'peak MiB'];
const table = [head, head.map(() => '---'), ...rows];
console.log(table.map((row) => `| ${row.join(' | ')} |`).join('\n'));

function add(threads: number, what: string, { cpuSeconds, wallSeconds, peakMiB }: Figures): void {
  rows.push([String(threads), what, cpuSeconds?.toFixed(1) ?? '–', wallSeconds.toFixed(1), peakMiB?.toFixed(0) ?? '–']);
  say(`  ${rows.at(-1)?.slice(2).join(' · ') ?? ''}`);
}

function sizeOf(dir: string): number {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
