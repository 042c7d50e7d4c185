/** npm run import -- FILE|- [--dialect NAME] [--json] [--lang zh|en]: raw text → a draft. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DIALECTS, type Dialect, type Draft } from '../import/draft.ts';
import { importBytes } from '../import/import.ts';
import type { Composed } from '../import/composed.ts';
import { languageOf } from './settings.ts';
import { readSource } from './read-source.ts';

const FLAGS = {
  dialect: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;
const USAGE = `Usage: npm run import -- FILE|- [--dialect ${DIALECTS.join('|')}] [--json] [--lang zh|en]`;

process.exitCode = await main();

async function main(): Promise<number> {
  let options;
  try {
    options = parseArgs({ allowPositionals: true, options: FLAGS });
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const { values, positionals } = options;
  const lang = languageOf(values.lang);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return refuse(USAGE);
  const dialect = values.dialect as Dialect | undefined;
  if (dialect !== undefined && !DIALECTS.includes(dialect))
    return refuse(`Unexpected --dialect ${dialect}, expected one of ${DIALECTS.join(', ')}`);

  const read = await readSource(file, lang);
  if ('refusal' in read) return refuse(read.refusal);
  const imported = importBytes(read.bytes, {
    name: file === '-' ? 'stdin' : basename(file),
    sha256: createHash('sha256').update(read.bytes).digest('hex'),
    dialect,
    lang,
  });
  if ('refusal' in imported) return refuse(`${file}: ${imported.refusal[lang]}`);
  process.stdout.write(`${JSON.stringify(draftOf(imported.draft), undefined, 2)}\n`);
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** What the contract promises, and the labels with the names behind them. */
function draftOf({
  source,
  items,
  people,
  repairs,
  doubts,
  dropped,
  coverage,
}: Composed): Draft & Pick<Composed, 'people'> {
  return { source, items, people, repairs, doubts, dropped, coverage };
}
