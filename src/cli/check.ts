/** npm run check -- [PATH…] [--format text|json|github] [--lang zh|en] [--fix] */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { both } from '../format/problem.ts';
import { inOneLine } from '../lint/excerpt.ts';
import { refuse, runCommand } from './command.ts';
import { listFiles } from './content-folder.ts';
import { mendFiles } from './mend-files.ts';
import { checkContent } from './prepare.ts';
import { progress } from './progress.ts';
import { countProblems, type Format, printProblems, tellToWrite } from './report.ts';
import { languageOf, say } from './language.ts';
import { contentDir, shownBefore } from './settings.ts';

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
    return refuse(
      both(
        `--format 是 ${values.format}，应为 ${FORMATS.join('、')} 之一`,
        `Unexpected --format ${values.format}, expected one of ${FORMATS.join(', ')}`,
      ),
    );
  const language = languageOf(values.lang);
  const content = contentDir();
  const wanted: string[] = [];
  for (const path of positionals) {
    const full = resolve(path);
    if (!existsSync(full)) return refuse(both(`没有这个文件或文件夹：${path}`, `No such file or folder: ${path}`));
    const inside = relative(content, full).split(sep).join('/');
    if (inside.startsWith('..'))
      return refuse(both(`${path} 不在内容文件夹 ${content} 里`, `${path} lies outside the content folder ${content}`));
    wanted.push(inside);
  }
  const isWanted = (file: string) =>
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));

  if (values.fix)
    await mendFiles(content, listFiles(content).filter(isWanted), (path) =>
      say(both(`已整理 ${inOneLine(path)}`, `tidied ${inOneLine(path)}`)),
    );
  const { problems, files, subjects } = await checkContent(content, {
    onProgress: progress(both('正在检查', 'checking')),
  });
  if (wanted.length > 0 && !files.some(isWanted))
    return refuse(both(`${positionals.join('、')} 里没有内容文件`, `No content file in ${positionals.join(', ')}`));
  const shown = problems.filter(({ file }) => isWanted(file));
  printProblems(shown, content, shownBefore(content), values.format as Format, language);
  if (values.format === 'text') {
    const checked = files.filter(isWanted).length;
    if (shown.length > 0) console.error(`\n${countProblems(shown, language)}`);
    else say(both(`${checked} 个文件，没有问题`, `${checked} files, no problems`));
    const toWrite = tellToWrite(
      subjects.filter(({ path }) => isWanted(path)),
      shownBefore(content),
      language,
    );
    if (toWrite !== '') console.error(toWrite);
  }
  return shown.length > 0 ? 1 : 0;
}
