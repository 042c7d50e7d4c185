/** npm run check -- [PATH…] [--format text|json|github] [--lang zh|en] [--fix] */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { inOneLine } from '../lint/excerpt.ts';
import { asksForHelp } from './asks-for-help.ts';
import { ContentMissing, listFiles } from './content-folder.ts';
import { mendFiles } from './mend-files.ts';
import { checkContent } from './prepare.ts';
import { progress } from './progress.ts';
import { countProblems, type Format, printProblems, tellToWrite } from './report.ts';
import { contentDir, languageOf } from './settings.ts';

// `check | head` is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(1);
  throw error;
});

const USAGE = 'Usage: npm run check -- [PATH…] [--format text|json|github] [--lang zh|en] [--fix]';
const FORMATS: readonly string[] = ['text', 'json', 'github'];

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ContentMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  if (asksForHelp()) {
    console.log(USAGE);
    return 0;
  }
  let options;
  try {
    options = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        lang: { type: 'string' },
        fix: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 1;
  }
  const { values, positionals } = options;
  if (!FORMATS.includes(values.format)) {
    console.error(`Unexpected --format ${values.format}, expected one of ${FORMATS.join(', ')}`);
    return 1;
  }
  const language = languageOf(values.lang);
  const content = contentDir();
  const wanted: string[] = [];
  for (const path of positionals) {
    const full = resolve(path);
    if (!existsSync(full)) {
      console.error(`No such file or folder: ${path}`);
      return 1;
    }
    const inside = relative(content, full).split(sep).join('/');
    if (inside.startsWith('..')) {
      console.error(`${path} lies outside the content folder ${content}`);
      return 1;
    }
    wanted.push(inside);
  }
  const isWanted = (file: string) =>
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));

  if (values.fix)
    await mendFiles(content, listFiles(content).filter(isWanted), (path) => console.error(`tidied ${inOneLine(path)}`));
  const { problems, files, subjects } = await checkContent(content, { onProgress: progress('checking') });
  if (wanted.length > 0 && !files.some(isWanted)) {
    console.error(`No content file in ${positionals.join(', ')}`);
    return 1;
  }
  const shown = problems.filter(({ file }) => isWanted(file));
  const prefix = relative(process.cwd(), content).split(sep).join('/');
  printProblems(shown, content, prefix === '' ? '' : `${prefix}/`, values.format as Format, language);
  if (values.format === 'text') {
    const checked = files.filter(isWanted).length;
    console.error(
      shown.length > 0
        ? `\n${countProblems(shown, language)}`
        : language === 'zh'
          ? `${checked} 个文件，没有问题`
          : `${checked} files, no problems`,
    );
    const toWrite = tellToWrite(
      subjects.filter(({ path }) => isWanted(path)),
      prefix === '' ? '' : `${prefix}/`,
      language,
    );
    if (toWrite !== '') console.error(toWrite);
  }
  return shown.length > 0 ? 1 : 0;
}
