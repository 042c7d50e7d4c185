/** npm run redact -- [--words W]… [--post REF]… [--item REF]… --wish author|third-party|curator|rights [--dry-run] …: takes away, everywhere, and leaves a trace. */
import { existsSync } from 'node:fs';
import { both, type Text } from '../format/problem.ts';
import type { Mask } from '../redact/mask-text.ts';
import { planRedaction, type Plan, type Request } from '../redact/plan.ts';
import { reportText } from '../lint/reporters.ts';
import { refuse, runCommand } from './command.ts';
import { withLock } from './lock.ts';
import { readOptions, requestOf, USAGE } from './redact/options.ts';
import { picturesWithWords, wordsElsewhere } from './redact/elsewhere.ts';
import { forgetMade } from './redact/forget.ts';
import { namesInPinyin } from './redact/in-pinyin.ts';
import { newProblems } from './redact/new-problems.ts';
import { type FolderTexts, readFolder } from './redact/read-folder.ts';
import { OUT_OF_REACH, tellPlan, tellRefusal } from './redact/told.ts';
import { writeAll } from './redact/write-all.ts';
import { BUILD_LOCK, contentDir, languageOf, outDir, shownBefore } from './settings.ts';
import { today } from './today.ts';

await runCommand(USAGE, main);

async function main(): Promise<number> {
  const options = readOptions();
  const language = languageOf(options.lang);
  const say = (text: Text) => console.error(text[language]);
  const content = contentDir();
  if (!existsSync(content)) return refuse(`Content folder not found: ${content}`);
  const request = requestOf(options);
  if ('zh' in request) {
    say(request);
    console.error(USAGE);
    return 1;
  }
  const prefix = shownBefore(content);
  return withLock(BUILD_LOCK, () => Promise.resolve(redact()));

  function redact(): number {
    const folder = readFolder(content);
    const pictures = folder.others.filter((path) => path.startsWith('figures/'));
    const plan = planRedaction(folder.texts, pictures, request as Request);
    const problems = plan.refusals.length > 0 ? [] : newProblems(folder.texts, plan.texts, plan.renamed, today());
    if (plan.refusals.length > 0 || problems.length > 0) {
      for (const refusal of plan.refusals) say(tellRefusal(refusal));
      if (problems.length > 0) console.error(reportText(problems, language, () => undefined));
      say(both('什么也没有改。', 'Nothing was changed.'));
      return 1;
    }
    for (const text of tellPlan(plan, { prefix, shown: options['dry-run'] ? folder.texts : undefined })) say(text);
    warn(plan, folder, pictures);
    if (isEmpty(plan, folder.texts)) {
      say(both('没有找到要改的地方。', 'Nothing of it was found.'));
      return 1;
    }
    if (options['dry-run']) {
      say(
        both(
          '这是预演，什么也没有改；去掉 --dry-run 就照此办理。',
          'A trial: nothing was changed. Without --dry-run it is done.',
        ),
      );
      return 0;
    }
    const moved = plan.renamed.filter(({ from }) => pictures.includes(from));
    const written = writeAll(content, { before: folder.texts, after: plan.texts, moved });
    forgetMade(content, outDir());
    say(
      both(
        `改了 ${written.length} 个文件。缓存和 dist-portable/ 已清掉；dist/ 里还有原文，直到下一次 npm run build。正在开着的预览请重启。`,
        `${written.length} files changed. Caches and dist-portable/ are gone; dist/ holds the words until the next npm run build. Start a running preview again.`,
      ),
    );
    say(OUT_OF_REACH);
    return 0;
  }

  /** Only a trial names them: what is told of a deed may be pasted into a public place. */
  function tellPinyin(texts: FolderTexts['texts'], pictures: readonly string[], mask: Mask): void {
    const found = namesInPinyin(mask, texts, pictures);
    if (found.length === 0) return;
    if (!options['dry-run'])
      say(
        both(
          '名字的拼音也还在，用 --dry-run 看在哪里。',
          'The names still stand in pinyin too: --dry-run shows where.',
        ),
      );
    for (const { pinyin, places } of options['dry-run'] ? found : []) {
      const list = places.map((place) => `\n  ${prefix}${place}`).join('');
      say(
        both(
          `名字的拼音也还在，要一并隐去请再加 --words "${pinyin}"：${list}`,
          `The name stands in pinyin too; to mask it as well add --words "${pinyin}":${list}`,
        ),
      );
    }
  }

  function warn(plan: Plan, { texts, unread }: FolderTexts, pictures: readonly string[]): void {
    const isTrial = options['dry-run'];
    const called = (path: string) => (isTrial ? path : (plan.renamed.find(({ from }) => from === path)?.to ?? path));
    const tell = (zh: string, en: string, all: readonly string[]) => {
      const list = all.map((path) => `\n  ${called(path)}`).join('');
      if (all.length > 0) say(both(zh + list, en + list));
    };
    tell('读不出来，没有看过：', 'Cannot be read, not looked into:', unread);
    const touched = new Set([...plan.masked.map(({ path }) => path), ...plan.withdrawn]);
    if (touched.size > 0)
      tell('图片要用眼睛看，字可能画在里面：', 'Look at the pictures: words may be drawn in them:', pictures);
    const mask = (request as Request).mask;
    if (!mask) return;
    tell(
      '图片文件的附带信息里有这些字，请重新保存这张图：',
      'What is written beside the picture in its file holds the words; save it again:',
      picturesWithWords(content, pictures, mask),
    );
    tell(
      'content/ 之外也有，要手动改：',
      'They also stand outside content/, to be changed by hand:',
      wordsElsewhere(mask),
    );
    tellPinyin(texts, pictures, mask);
    const isLabel = new RegExp(` by="${mask.mask.replaceAll('.', '\\.')}"`, 'u');
    const labelled = plan.masked.flatMap(({ path }) => (isLabel.test(texts.get(path) ?? '') ? [path] : []));
    tell(
      `这些文件里有人的编号就是“${mask.mask}”，请看看是否两个人成了一个：`,
      `In these files somebody is called “${mask.mask}”: see that two people have not become one:`,
      [...new Set(labelled)],
    );
    tell(
      '这些是论文记录：已发表论文的作者可以写名字，要保留请加 --not：',
      'These are records of papers, whose authors may be named; to leave them as they are use --not:',
      [...new Set(plan.masked.flatMap(({ path }) => (path.startsWith('papers/') ? [path] : [])))],
    );
  }
}

function isEmpty({ texts, renamed }: Plan, before: ReadonlyMap<string, string>): boolean {
  return renamed.length === 0 && [...texts].every(([path, text]) => before.get(path) === text);
}
