/** npm run check -- [PATH…] [--format text|json|github] [--lang zh|en] [--fix] */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { inOneLine } from '../lint/excerpt.ts';
import { refuse, runCommand } from './command.ts';
import { listFiles } from './content-folder.ts';
import { mendFiles } from './mend-files.ts';
import { checkContent } from './prepare.ts';
import { progress } from './progress.ts';
import { countProblems, type Format, printProblems, tellToWrite } from './report.ts';
import { contentDir, languageOf, shownBefore } from './settings.ts';

const USAGE = 'Usage: npm run check -- [PATH…] [--format text|json|github] [--lang zh|en] [--fix]';
const FLAGS = {
  format: { type: 'string', default: 'text' },
  lang: { type: 'string' },
  fix: { type: 'boolean', default: false },
} as const;
const FORMATS: readonly string[] = ['text', 'json', 'github'];

await runCommand(USAGE, check);

async function check(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: FLAGS });
  if (!FORMATS.includes(values.format))
    return refuse(`Unexpected --format ${values.format}, expected one of ${FORMATS.join(', ')}`);
  const language = languageOf(values.lang);
  const content = contentDir();
  const wanted: string[] = [];
  for (const path of positionals) {
    const full = resolve(path);
    if (!existsSync(full)) return refuse(`No such file or folder: ${path}`);
    const inside = relative(content, full).split(sep).join('/');
    if (inside.startsWith('..')) return refuse(`${path} lies outside the content folder ${content}`);
    wanted.push(inside);
  }
  const isWanted = (file: string) =>
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));

  if (values.fix)
    await mendFiles(content, listFiles(content).filter(isWanted), (path) => console.error(`tidied ${inOneLine(path)}`));
  const { problems, files, subjects } = await checkContent(content, { onProgress: progress('checking') });
  if (wanted.length > 0 && !files.some(isWanted)) return refuse(`No content file in ${positionals.join(', ')}`);
  const shown = problems.filter(({ file }) => isWanted(file));
  printProblems(shown, content, shownBefore(content), values.format as Format, language);
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
      shownBefore(content),
      language,
    );
    if (toWrite !== '') console.error(toWrite);
  }
  return shown.length > 0 ? 1 : 0;
}
