/** form-to-patch EVENT.json --into DIR [--lang zh|en]: an issue made with the form, which holds raw text or the workbench's patch → DIR/content.patch with new content files and DIR/body.md for the request; or DIR/answer.md, which says why there is none. Writes into the content folder, as an import does. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Text } from '../format/problem.ts';
import { refuse, runCommand } from './command.ts';
import { answerTo } from './form/answer.ts';
import { putFiles } from './form/put-files.ts';
import { requestBody } from './form/request-body.ts';
import { type Form, readForm } from './form/read-form.ts';
import { gatherFacts } from './request/gather.ts';
import { summaryOf } from './request/summary.ts';
import { languageOf } from './language.ts';
import { contentDir } from './settings.ts';

const USAGE = 'Usage: form-to-patch EVENT.json --into DIR [--lang zh|en]';
const FLAGS = { into: { type: 'string' }, lang: { type: 'string' } } as const;

await runCommand(USAGE, async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: FLAGS });
  const [event] = positionals;
  if (event === undefined || values.into === undefined) return refuse(USAGE);
  const lang = languageOf(values.lang);
  const { issue } = JSON.parse(readFileSync(event, 'utf8')) as { issue: { number: number; body: string | null } };
  const into = resolve(values.into);
  mkdirSync(into, { recursive: true });
  const form = readForm(issue.body ?? '');
  const refusal = 'refusal' in form ? form.refusal : await toPatch(form, issue.number, into, lang);
  if (refusal === undefined) return 0;
  writeFileSync(join(into, 'answer.md'), answerTo(refusal));
  return refuse(refusal[lang]);
});

/** Why there is no patch, or undefined when there is. */
async function toPatch(form: Form, number: number, into: string, lang: 'zh' | 'en'): Promise<Text | undefined> {
  const content = contentDir();
  const put = await putFiles(form, content, lang);
  if ('refusal' in put) return put.refusal;
  const { paths, doubts } = put;
  const added = paths.map((path) => ({ path, state: 'added' as const }));
  const facts = await gatherFacts(content, { content: added, code: [] });
  const summary = summaryOf(facts, undefined, lang);
  git(content, ['add', '--intent-to-add', '--', ...paths]);
  writeFileSync(join(into, 'content.patch'), git(content, ['diff', '--binary', '--', ...paths]));
  writeFileSync(join(into, 'body.md'), requestBody({ number, place: form.place, summary, doubts }, lang));
  return undefined;
}

function git(folder: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`git ${args[0] ?? ''}: ${stderr}`);
  return stdout;
}
