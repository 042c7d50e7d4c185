/** A form → its new files, put into a content folder, with what the import was not sure of; or why there are none. Writes into that folder. */
import { createHash } from 'node:crypto';
import { both, type Text } from '../../format/problem.ts';
import type { ToldDoubt } from '../../import/account.ts';
import { copiedFrom } from '../../import/copied-from.ts';
import { contributed } from '../../import/files/contributed.ts';
import type { FileDoubt } from '../../import/files/doubt.ts';
import { makeFiles } from '../../import/files/make-files.ts';
import { importBytes } from '../../import/import.ts';
import { type FileToWrite, writeFiles } from '../../import/write.ts';
import { knownContent } from '../known-content.ts';
import { today } from '../today.ts';
import { AT_FORM } from './at-form.ts';
import type { Form } from './read-form.ts';
import { readPatch } from './read-patch.ts';

export interface Put {
  /** New files, below the content folder. */
  readonly paths: readonly string[];
  readonly doubts: readonly ToldDoubt[];
}

type Outcome = Put | { readonly refusal: Text };

/** What the workbench made stands as it is; any other text goes through the importer. */
export async function putFiles(form: Form, content: string, lang: 'zh' | 'en'): Promise<Outcome> {
  const patch = readPatch(form.text);
  if (!patch) return putImport(form, content, lang);
  return 'refusal' in patch ? patch : put(content, patch, []);
}

async function putImport({ text, dialect, place }: Form, content: string, lang: 'zh' | 'en'): Promise<Outcome> {
  const bytes = new TextEncoder().encode(text);
  const known = await knownContent(content);
  const imported = importBytes(bytes, {
    name: 'stdin',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    dialect,
    dialectChoice: AT_FORM,
    lang,
    knownPapers: known.papers.flatMap(({ id, title }) => (title === undefined ? [] : [{ id, title }])),
  });
  if ('refusal' in imported) return imported;
  const { draft } = imported;
  if (draft.copiedFrom !== undefined) return { refusal: copiedFrom(draft.copiedFrom) };
  const made = makeFiles(draft, known, { today: today(), place });
  const { files, doubts } = contributed(made);
  if (files.length > 0) return put(content, files, [...doubts.map((doubt) => told(doubt, lang)), ...draft.doubts]);
  return { refusal: made.files.length > 0 ? FOR_EDITORS : NOTHING };
}

/** With the file it is about: the request shows the files, and they have no lines of the source. */
function told({ line, path, reason, unquoted = reason, choice }: FileDoubt, lang: 'zh' | 'en'): ToldDoubt {
  const of = (words: Text) => (path === undefined ? words[lang] : `${path}: ${words[lang]}`);
  return { line, reason: of(reason), unquoted: of(unquoted), choice: choice[lang] };
}

function put(content: string, files: readonly FileToWrite[], doubts: Put['doubts']): Outcome {
  const outcome = writeFiles(content, files);
  if ('failed' in outcome) return { refusal: outcome.failed };
  if ('refused' in outcome) {
    const paths = outcome.refused.map((path) => `\`${path}\``);
    return {
      refusal: both(
        `这些文件已经在，内容不同：${paths.join('、')}。要改它们，请用“改正”表单`,
        `These files are there already and say something else: ${paths.join(', ')}. To change them, use the form for corrections`,
      ),
    };
  }
  if (outcome.written.length === 0)
    return {
      refusal: both('没有新的东西：这段文字说的都已经在了', 'Nothing new: what the text says is there already'),
    };
  return { paths: outcome.written, doubts };
}

const NOTHING = both(
  '没有读出任何一条讨论或分析：请在“这是什么样的文字”一栏指明它是哪一种',
  'No thread and no analysis was found in the text: say in the field “Kind of text” which kind it is',
);
const FOR_EDITORS = both(
  '这是一期摘要；摘要由编辑来写，表单里只收讨论、分析、主题和论文',
  'This is a digest, which editors write: the form takes threads, analyses, topics and papers',
);
