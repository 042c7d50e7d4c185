/** npm run redact -- [--words W]… [--post REF]… [--item REF]… --wish author|third-party|curator|rights [--dry-run] …: takes away, everywhere, and leaves a trace. */
import { existsSync } from 'node:fs';
import { both, type Text } from '../format/problem.ts';
import { planRedaction, type Plan, type Request } from '../redact/plan.ts';
import { reportText } from '../lint/reporters.ts';
import { runCommand } from './command.ts';
import { contentMissing } from './content-folder.ts';
import { withLock } from './lock.ts';
import { readOptions, requestOf, USAGE } from './redact/options.ts';
import { forgetMade } from './redact/forget.ts';
import { newProblems } from './redact/new-problems.ts';
import { readFolder } from './redact/read-folder.ts';
import { OUT_OF_REACH, tellPlan, tellRefusal } from './redact/told.ts';
import { warningsOf } from './redact/warnings.ts';
import { writeAll } from './redact/write-all.ts';
import { languageOf } from './language.ts';
import { BUILD_LOCK, contentDir, outDir, shownBefore } from './settings.ts';
import { today } from './today.ts';

await runCommand(USAGE, main);

async function main(): Promise<number> {
  const options = readOptions();
  const language = languageOf(options.lang);
  const say = (text: Text) => console.error(text[language]);
  const content = contentDir();
  if (!existsSync(content)) throw contentMissing(content);
  const request = requestOf(options);
  if ('zh' in request) {
    say(request);
    console.error(USAGE);
    return 1;
  }
  const prefix = shownBefore(content);
  const isTrial = options['dry-run'];
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
    for (const text of tellPlan(plan, { prefix, shown: isTrial ? folder.texts : undefined })) say(text);
    const { mask } = request as Request;
    for (const text of warningsOf(plan, folder, { content, pictures, prefix, mask, isTrial })) say(text);
    if (isEmpty(plan, folder.texts)) {
      say(both('没有找到要改的地方。', 'Nothing of it was found.'));
      return 1;
    }
    if (isTrial) {
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
}

function isEmpty({ texts, renamed }: Plan, before: ReadonlyMap<string, string>): boolean {
  return renamed.length === 0 && [...texts].every(([path, text]) => before.get(path) === text);
}
