/** form-to-patch EVENT.json --into DIR [--lang zh|en]: an issue made with the form, which holds raw text or the workbench's patch → DIR/content.patch with new content files and DIR/body.md for the request. Writes into the content folder, as an import does. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Draft } from '../import/draft.ts';
import { type FileToWrite, writeFiles } from '../import/write.ts';
import { readPatch } from './form/read-patch.ts';
import { requestBody } from './form/request-body.ts';
import { type Form, readForm } from './form/read-form.ts';
import { gatherFacts } from './request/gather.ts';
import { summaryOf } from './request/summary.ts';
import { contentDir, languageOf, ROOT } from './settings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { into: { type: 'string' }, lang: { type: 'string' } },
});
const [event] = positionals;
if (event === undefined || values.into === undefined) {
  console.error('Usage: form-to-patch EVENT.json --into DIR [--lang zh|en]');
  process.exitCode = 1;
} else {
  const { issue } = JSON.parse(readFileSync(event, 'utf8')) as { issue: { number: number; body: string | null } };
  const form = readForm(issue.body ?? '');
  const refusal = 'refusal' in form ? form.refusal : await toPatch(form, issue.number, resolve(values.into));
  if (refusal !== undefined) console.error(refusal);
  process.exitCode = refusal === undefined ? 0 : 1;
}

/** Why there is no patch, or undefined when there is. */
async function toPatch(form: Form, number: number, into: string): Promise<string | undefined> {
  const content = contentDir();
  const lang = languageOf(values.lang);
  mkdirSync(into, { recursive: true });
  const put = putFiles(form, content, lang);
  if ('refusal' in put) return put.refusal;
  const { paths, doubts } = put;
  if (paths.length === 0) return 'Nothing new: what the text says is there already';
  const added = paths.map((path) => ({ path, state: 'added' as const }));
  const facts = await gatherFacts(content, { content: added, code: [] });
  const summary = summaryOf(facts, undefined, lang);
  git(content, ['add', '--intent-to-add', '--', ...paths]);
  writeFileSync(join(into, 'content.patch'), git(content, ['diff', '--binary', '--', ...paths]));
  writeFileSync(join(into, 'body.md'), requestBody({ number, place: form.place, summary, doubts }, lang));
  return undefined;
}

interface Put {
  /** New files, below the content folder. */
  readonly paths: readonly string[];
  readonly doubts: Draft['doubts'];
}

/** What the workbench made stands as it is; any other text goes through the importer. */
function putFiles(form: Form, content: string, lang: 'zh' | 'en'): Put | { readonly refusal: string } {
  const patch = readPatch(form.text);
  if (patch && 'refusal' in patch) return patch;
  return patch ? putPatch(patch, content) : putImport(form, content, lang);
}

function putPatch(files: readonly FileToWrite[], content: string): Put | { readonly refusal: string } {
  const outcome = writeFiles(content, files);
  if ('failed' in outcome) return { refusal: outcome.failed.en };
  if ('refused' in outcome) return { refusal: `There already, and not the same: ${outcome.refused.join(', ')}` };
  return { paths: outcome.written, doubts: [] };
}

function putImport(form: Form, content: string, lang: 'zh' | 'en'): Put | { readonly refusal: string } {
  const args = ['-', ...(form.dialect ? ['--dialect', form.dialect] : []), '--into', content, '--lang', lang];
  const drafted = runImport([...args, '--json'], form.text);
  if (drafted.status !== 0) return { refusal: drafted.stderr };
  const imported = runImport(args, form.text);
  // What an import says holds the names behind the labels: it is shown to nobody here.
  if (imported.status !== 0) return { refusal: imported.stderr };
  const paths = imported.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => relative(content, resolve(line)).split(sep).join('/'));
  return { paths, doubts: (JSON.parse(drafted.stdout) as Draft).doubts };
}

function runImport(args: readonly string[], input: string) {
  return spawnSync(process.execPath, [join(ROOT, 'src/cli/import.ts'), ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

function git(folder: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`git ${args[0] ?? ''}: ${stderr}`);
  return stdout;
}
