/** Building the site: plan, pages, search index, publishing. The last good site stands until the new one is whole. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { readEntries } from '../corpus/from-disk.ts';
import { citationLabel } from '../corpus/papers.ts';
import { both, type Text } from '../format/problem.ts';
import type { PaperRecord } from '../format/schema/index.ts';
import { openFragmentStore } from '../render/fragment-store.ts';
import { siteAddress } from '../exports/site-address.ts';
import { buildIndex } from '../search/build-index.ts';
import { namesOfSite } from '../search/names-of-site.ts';
import { recordsOf } from '../search/records.ts';
import { foldersOf, forgetPages, recordPages } from './drawn-pages.ts';
import { copyFigures } from './figures.ts';
import { filesBeside } from './files-beside.ts';
import { say } from './language.ts';
import { withLock } from './lock.ts';
import { readPlan } from './plan-file.ts';
import { finishPublishing, publish } from './publish.ts';
import { astroEnvironment, basePath, BUILD_LOCK, contentDir, fragmentsDir, outDir, ROOT, workDir } from './settings.ts';
import { writeExports } from './write-exports.ts';
import { withdrawWorker } from './withdraw-worker.ts';
import { writeWhole } from './write-whole.ts';

const PLAN = join(ROOT, 'src/cli/plan.ts');
const PICTURES = join(ROOT, 'src/cli/pictures.ts');
const EDITIONS_STEP = join(ROOT, 'src/cli/write-editions.ts');

/** False when there are problems, which have then been told. */
export async function build({ search = true } = {}): Promise<boolean> {
  const content = contentDir();
  const out = outDir();
  const refusal = refuseOut(out, content);
  if (refusal !== undefined) {
    say(refusal);
    return false;
  }
  return withLock(BUILD_LOCK, () => buildInto(content, out, search));
}

/** The index alone, written into the site that stands. */
export async function indexOnly(): Promise<boolean> {
  return withLock(BUILD_LOCK, async () => {
    if (!runStep(PLAN)) return false;
    await indexPages(contentDir(), outDir());
    return true;
  });
}

async function buildInto(content: string, out: string, search: boolean): Promise<boolean> {
  const began = Date.now();
  const stage = stageOf(out);
  rmSync(stage, { recursive: true, force: true });
  finishPublishing(out);
  if (!runStep(PLAN)) return false;
  const { items, pages, standing, toDraw, figures } = readPlan(content);
  if (!drawPages(stage, content, toDraw) || !runStep(EDITIONS_STEP, { args: [stage] })) return false;
  copyFigures(content, figures, stage);
  exportInto(stage, content, new Set(toDraw));
  if (!runStep(PICTURES, { args: [stage] })) {
    say(
      both(
        '链接预览图没有画完；上一次建好的网站没有动。',
        'The pictures for links were not finished; the last good site is untouched.',
      ),
    );
    return false;
  }
  if (process.env['OFFLINE'] === '0') withdrawWorker(stage);
  if (search) await indexPages(content, stage);
  const stands = new Set(standing);
  forgetPages();
  const stay = pages
    .filter(({ path }) => stands.has(path))
    .flatMap(({ folder }) => [...foldersOf(folder), ...filesBeside(folder)]);
  publish(stage, out, new Set(stay));
  recordPages(out, pages);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const where = relative(process.cwd(), out) || '.';
  say(
    both(
      `建好了 ${items} 个条目，在 ${where}，用了 ${seconds} 秒`,
      `Built ${items} items into ${where} in ${seconds} s`,
    ),
  );
  if (!process.env['SITE_URL'])
    say(
      both(
        '没有设 SITE_URL：没有写网站地图，订阅和导出里的网址不带域名。',
        'SITE_URL is not set: no sitemap was written, and addresses in feeds and exports have no host.',
      ),
    );
  return true;
}

/** Beside the site, so that it can take its place by a renaming. */
function stageOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.next`);
}

function drawPages(stage: string, content: string, toDraw: readonly string[]): boolean {
  const list = join(workDir(content, 'build'), 'to-draw.json');
  writeWhole(list, JSON.stringify(toDraw));
  const astro = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // A small nursery: at 10,000 threads Astro then needs 90 MB less, which is worth a few per cent of its time.
  const options = `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=8`.trim();
  const work = { WENQU_STAGE: stage, WENQU_DRAW: list, NODE_OPTIONS: options };
  const env = { ...astroEnvironment(content, 'build'), ...work };
  // Astro takes the folder it is started in for its project.
  const ok = runStep(astro, { env, cwd: ROOT, args: ['build', '--silent'] });
  if (!ok)
    say(
      both(
        'Astro 没有把页面画完；上一次建好的网站没有动。',
        'Astro did not finish the pages; the last good site is untouched.',
      ),
    );
  return ok;
}

/** A step in a process of its own: its memory is gone before the next begins. */
function runStep(
  file: string,
  {
    args = [],
    ...options
  }: { readonly args?: readonly string[]; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): boolean {
  return (
    spawnSync(process.execPath, [file, ...args], { stdio: ['ignore', 'inherit', 'inherit'], ...options }).status === 0
  );
}

function exportInto(out: string, content: string, toDraw: ReadonlySet<string>): void {
  const site = siteAddress(process.env['SITE_URL'], basePath());
  const work = workDir(content, 'build');
  const store = openFragmentStore(fragmentsDir(content));
  writeExports({ work, store, site, isToDraw: (path) => toDraw.has(path) }, out);
}

async function indexPages(content: string, out: string): Promise<void> {
  const store = openFragmentStore(fragmentsDir(content));
  const entries = readEntries(workDir(content, 'build'));
  const papers = new Map(
    entries.flatMap((entry) => (entry.kind === 'paper' ? [[entry.id, entry.data as PaperRecord]] : [])),
  );
  const records = recordsOf(
    entries,
    (entry) => store.read(entry.fragments),
    (paper) => citationLabel(paper, papers.get(paper)),
  );
  await buildIndex({ records, pages: entries.length, ...namesOfSite(entries), out });
}

/** The folder is replaced whole: it must be ours, or empty, and must hold nothing else. */
function refuseOut(out: string, content: string): Text | undefined {
  const holds = (inner: string) => !relative(out, inner).startsWith('..');
  if (out === content || !relative(content, out).startsWith('..'))
    return both(
      `OUT_DIR ${out} 在内容文件夹里：请换一个。`,
      `OUT_DIR ${out} lies in the content folder: choose another one.`,
    );
  if (existsSync(out) && !statSync(out).isDirectory())
    return both(`OUT_DIR ${out} 是一个文件，应为文件夹。`, `OUT_DIR ${out} is a file, expected a folder.`);
  if (holds(ROOT) || holds(content))
    return both(
      `OUT_DIR ${out} 里有这个项目或内容：请换一个文件夹。`,
      `OUT_DIR ${out} holds the project or the content: choose another folder.`,
    );
  // Astro takes every path that begins with the project's for one within it, and looks for packages there.
  if (stageOf(out).startsWith(resolve(ROOT)) && relative(ROOT, out).startsWith('..'))
    return both(
      `OUT_DIR ${out} 所在的文件夹，名字以本项目的文件夹开头（${basename(ROOT)}…），Astro 会当它是项目的一部分。请换一个文件夹。`,
      `OUT_DIR ${out} lies in a folder whose name begins with that of the project (${basename(ROOT)}…), and Astro takes it for a part of it: choose another folder.`,
    );
  if (!existsSync(out) || readdirSync(out).length === 0) return undefined;
  const index = join(out, 'index.html');
  if (existsSync(index) && readFileSync(index, 'utf8').includes('<meta name="generator" content="wenqu'))
    return undefined;
  return both(
    `OUT_DIR ${out} 里有不属于本站的文件，建站会把它整个换掉。请选一个空文件夹。`,
    `OUT_DIR ${out} holds files that are not a site of ours; it would be replaced whole. Choose an empty folder.`,
  );
}
