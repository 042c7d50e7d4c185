/** Front matter of a reading × what the site and these files hold → its papers, as they are shown and as a wish names them. */
import type { Analysis, PaperRecord } from '../format/schema/index.ts';
import type { MadeFile, MadePaper } from './made.ts';
import { parseFile } from './remember.ts';
import type { SiteFacts } from './site-facts.ts';

/** @param data of a file that may be half written */
export function papersOf(
  data: unknown,
  files: readonly MadeFile[],
  { papers }: SiteFacts,
): readonly MadePaper[] | undefined {
  const listed: unknown = Reflect.get(Object(data), 'papers');
  if (!Array.isArray(listed)) return undefined;
  return listed.flatMap((one: unknown) => {
    const { id, version } = Object(one) as Partial<Analysis['papers'][number]>;
    if (typeof id !== 'string') return [];
    const standing = papers.find((paper) => paper.id === id);
    const record = standing ? undefined : recordOf(id, files);
    const title = (standing ?? record)?.title ?? '';
    const named = { ...nameOf(id, record), ...(typeof version === 'number' && { version }) };
    return [{ id, title, isNew: record !== undefined, named }];
  });
}

/** A record that is made here is there only as long as something names its paper: by what the record itself is made of. */
function nameOf(id: string, record: Partial<PaperRecord> | undefined): MadePaper['named'] {
  const { arxiv, doi, url, title } = record ?? {};
  const address = arxiv === undefined ? (doi ?? url) : `arXiv:${arxiv}`;
  if (address !== undefined) return { by: 'address', name: address };
  return title === undefined ? { by: 'record', name: id } : { by: 'title', name: title };
}

function recordOf(id: string, files: readonly MadeFile[]): Partial<PaperRecord> | undefined {
  const path = `papers/${id}.yml`;
  const file = files.find((one) => one.path === path);
  return file && (parseFile(file.text, path).draft.data as Partial<PaperRecord>);
}
