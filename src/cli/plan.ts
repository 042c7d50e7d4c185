/**
 * The first step of a build, in a process of its own so that its memory is gone before Astro's: reads and checks the content,
 * leaves its entries for the pages, and decides which pages have to be drawn. Exit 1 when there are problems, which are then told.
 */
import { existsSync } from 'node:fs';
import { both, type Problem } from '../format/problem.ts';
import { openFragmentStore } from '../render/fragment-store.ts';
import { isOfForm } from '../lint/rules/index.ts';
import { runCommand } from './command.ts';
import { pagesThatStand } from './drawn-pages.ts';
import { keepEntries, keepTermUses } from './keep-entries.ts';
import { pageKeys } from './page-keys.ts';
import { type Plan, writePlan } from './plan-file.ts';
import { prepare } from './prepare.ts';
import { pruneCaches } from './prune-caches.ts';
import { progress } from './progress.ts';
import { countProblems, printProblems, tellToWrite } from './report.ts';
import { languageOf, say } from './language.ts';
import { contentDir, fragmentsDir, outDir, shownBefore, workDir } from './settings.ts';
import { findTermUses } from './term-uses.ts';

await runCommand('Usage: node src/cli/plan.ts', async () => ((await makePlan(contentDir(), outDir())) ? 0 : 1));

async function makePlan(content: string, out: string): Promise<boolean> {
  pruneCaches();
  const { entries, problems, subjects } = await prepare(content, {
    onProgress: progress(both('正在读取', 'reading')),
    prune: true,
  });
  const stopping = problems.filter(({ rule }) => !isOfForm(rule));
  if (stopping.length > 0) {
    tellProblems(problems, content);
    return false;
  }
  if (problems.length > 0) tellSlips(problems);
  const toWrite = tellToWrite(subjects, shownBefore(content), languageOf(undefined));
  if (toWrite !== '') console.error(toWrite);
  if (entries.length === 0) {
    say(
      both(
        `${content} 里没有内容：空的网站会顶掉现有的那一个。`,
        `No content in ${content}: an empty site would take the place of the one that stands.`,
      ),
    );
    return false;
  }
  const uses = findTermUses(content, entries, openFragmentStore(fragmentsDir(content)));
  keepEntries(workDir(content, 'build'), entries);
  keepTermUses(workDir(content, 'build'), entries, uses);
  const pages = pageKeys(entries, uses);
  const standing = existsSync(out) ? pagesThatStand(out, pages) : new Set<string>();
  const plan: Plan = {
    items: entries.length,
    pages,
    standing: [...standing],
    toDraw: entries.map(({ path }) => path).filter((path) => !standing.has(path)),
    figures: [...new Set(subjects.flatMap(({ figures }) => figures.map(({ src }) => src)))],
  };
  writePlan(content, plan);
  return true;
}

function tellProblems(problems: readonly Problem[], content: string): void {
  const language = languageOf(undefined);
  printProblems(problems, content, shownBefore(content), 'text', language);
  const verdict = language === 'zh' ? '；网站没有重建' : '; the site was not rebuilt';
  console.error(`\n${countProblems(problems, language)}${verdict}`);
}

function tellSlips(problems: readonly Problem[]): void {
  const count = countProblems(problems, languageOf(undefined));
  say(
    both(
      `${count}，都只关乎写法，不妨碍建站；npm run check 会一一指出`,
      `${count}, all of form alone, which stop no build: npm run check tells them`,
    ),
  );
}
