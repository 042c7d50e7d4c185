/** A file of ours × what the site holds → what it may repeat, as an import tells it of what it has read. */
import type { Document } from '../format/document.ts';
import { readContentPath } from '../format/content-path.ts';
import type { FileDoubt, Tell } from '../import/files/doubt.ts';
import { repeatsOf } from '../import/files/repeats.ts';
import { sameAsked } from '../import/files/same-asked.ts';
import { knownOf, thereOf } from './known-of.ts';
import { questionIn } from './question-in.ts';
import type { Setting } from './setting.ts';

export function repeatsOfOwn({ kind, data, body }: Document, path: string, setting: Setting): FileDoubt[] {
  const id = readContentPath(path)?.id ?? '';
  const known = { ...knownOf(setting.site), ...thereOf(setting) };
  const said: FileDoubt[] = [];
  const tell: Tell = (reason, choice, unquoted, repeats) =>
    said.push({ line: 1, path, reason, unquoted, choice, repeats });
  if (kind === 'thread') {
    const { title, related = [] } = data as Document<'thread'>['data'];
    const own = { id, title, question: questionIn(body) };
    const differs = related.map((ref) => ref.replace(/^threads\//u, ''));
    repeatsOf(known, [own], sameAsked(known, [own])).tellThread(own, tell, differs);
  } else if (kind === 'analysis') {
    const { title, kind: length, papers } = data as Document<'analysis'>['data'];
    const own = { id, title, kind: length, papers: papers.map((paper) => paper.id) };
    repeatsOf(known, [], new Map()).tellAnalysis(own, tell);
  }
  return said;
}
