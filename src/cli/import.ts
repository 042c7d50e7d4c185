/** npm run import -- FILE|- [--dialect NAME] [--json] [--into DIR] [--force] [--lang zh|en]: raw text → content files, or a draft. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Composed } from '../import/composed.ts';
import { both } from '../format/problem.ts';
import { copiedFrom } from '../import/copied-from.ts';
import { DIALECTS, type Dialect, type Draft } from '../import/draft.ts';
import { NOTHING_KNOWN, type Known } from '../import/files/known.ts';
import { faultsOf } from '../import/files/faults.ts';
import { makeFiles } from '../import/files/make-files.ts';
import { importBytes } from '../import/import.ts';
import { writeFiles } from '../import/write.ts';
import { refuse, runCommand } from './command.ts';
import { reportImport } from './import-report.ts';
import { knownContent } from './known-content.ts';
import { readSource } from './read-source.ts';
import { languageOf } from './language.ts';
import { contentDir, shownBefore } from './settings.ts';
import { today } from './today.ts';

const FLAGS = {
  dialect: { type: 'string' },
  json: { type: 'boolean', default: false },
  into: { type: 'string' },
  force: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;
const USAGE = `Usage: npm run import -- FILE|- [--dialect ${DIALECTS.join('|')}] [--json] [--into DIR] [--force] [--lang zh|en]`;

/** From this size on the steps are told while they are taken. */
const LARGE = 1024 * 1024;

await runCommand(USAGE, importRaw);

async function importRaw(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: FLAGS });
  const lang = languageOf(values.lang);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return refuse(USAGE);
  const dialect = DIALECTS.find((name) => name === values.dialect);
  if (values.dialect !== undefined && dialect === undefined)
    return refuse(
      both(
        `没有 --dialect ${values.dialect} 这一种，应为 ${DIALECTS.join('、')} 之一`,
        `Unexpected --dialect ${values.dialect}, expected one of ${DIALECTS.join(', ')}`,
      ),
    );

  const read = await readSource(file, lang);
  if ('refusal' in read) return refuse(read.refusal);
  const content = values.into === undefined ? contentDir() : resolve(values.into);
  const isThere = existsSync(content);
  if (isThere && !statSync(content).isDirectory()) return refuse(noFolder(content, 'ENOTDIR', lang));
  const known = isThere ? await knownContent(content) : NOTHING_KNOWN;
  const draft = draftOf(read.bytes, file, dialect, lang, known);
  if (typeof draft === 'string') return refuse(draft);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(asPromised(draft), undefined, 2)}\n`);
    return 0;
  }
  if (draft.copiedFrom !== undefined) return refuse(copiedFrom(draft.copiedFrom)[lang]);
  return write(draft, content, known, values.force, lang);
}

function noFolder(content: string, reason: string, lang: 'zh' | 'en'): string {
  return lang === 'zh'
    ? `${content} 不是文件夹，也建不起来（${reason}），所以什么也没有写；用 --into 换一个文件夹`
    : `${content} is no folder and cannot be made one (${reason}), so nothing was written; name another with --into`;
}

/** The draft, or why there is none. */
function draftOf(
  bytes: Uint8Array,
  file: string,
  dialect: Dialect | undefined,
  lang: 'zh' | 'en',
  known: Known,
): Composed | string {
  const imported = importBytes(bytes, {
    name: file === '-' ? 'stdin' : basename(file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    dialect,
    lang,
    knownPapers: known.papers.flatMap(({ id, title }) => (title === undefined ? [] : [{ id, title }])),
    ...(bytes.length > LARGE && { onStep: (step) => process.stderr.write(`${step[lang]} …\n`) }),
  });
  return 'refusal' in imported ? `${file}: ${imported.refusal[lang]}` : imported.draft;
}

function write(draft: Composed, content: string, known: Known, force: boolean, lang: 'zh' | 'en'): number {
  const made = makeFiles(draft, known, { today: today() });
  if (made.files.length === 0)
    return refuse(
      lang === 'zh'
        ? '没有读出任何一条讨论或分析；可用 --dialect 指明它是哪一种，或用 --json 看看'
        : 'No thread and no analysis was found: name the kind with --dialect, or look at it with --json',
    );
  try {
    mkdirSync(content, { recursive: true });
  } catch (error) {
    return refuse(noFolder(content, (error as NodeJS.ErrnoException).code ?? String(error), lang));
  }
  const outcome = writeFiles(content, made.files, { force });
  const shown = (path: string) => shownBefore(content) + path;
  if ('failed' in outcome) return refuse(outcome.failed[lang]);
  if ('refused' in outcome)
    return refuse(
      [
        lang === 'zh'
          ? '这些文件已经在，内容不同，所以什么也没有写；要盖掉它们用 --force'
          : 'These files are there already and say something else, so nothing was written; --force replaces them',
        ...outcome.refused.map((path) => `  ${shown(path)}`),
      ].join('\n'),
    );
  for (const path of outcome.written) console.log(shown(path));
  console.error(reportImport(draft, [...made.doubts, ...faultsOf(made.files)], outcome, shown, lang));
  return 0;
}

/** What is promised, the name of the whole and the words that open it, and the labels with the names behind them. */
function asPromised({
  source,
  title,
  opening,
  items,
  people,
  repairs,
  doubts,
  dropped,
  coverage,
}: Composed): Draft & Pick<Composed, 'title' | 'opening' | 'people'> {
  const told = repairs.map(({ rule, line, before, after }) => ({ rule, line, before, after }));
  const asked = doubts.map(({ line, reason, choice }) => ({ line, reason, choice }));
  return {
    source,
    ...(title !== undefined && { title }),
    ...(opening !== undefined && { opening }),
    items,
    people,
    repairs: told,
    doubts: asked,
    dropped,
    coverage,
  };
}
