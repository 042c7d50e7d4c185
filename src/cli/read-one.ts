/** The text of one content file → its report; what it becomes goes to the store, if it is to be drawn. */
import type { FileReport } from '../lint/check.ts';
import { checkFile, reportFile } from '../lint/report-file.ts';
import { type FragmentStore, openFragmentStore } from '../render/fragment-store.ts';

export interface FileToRead {
  readonly path: string;
  readonly text: string;
  /** Under which its fragments are kept. */
  readonly key: string;
  /** Folder of the fragments; absent when the file is only to be checked. */
  readonly drawInto?: string | undefined;
}

const stores = new Map<string, FragmentStore>();

export function readOne({ path, text, key, drawInto }: FileToRead): FileReport {
  if (drawInto === undefined) return checkFile(text, path);
  const { report, fragments, written } = reportFile(text, path);
  const store = stores.get(drawInto) ?? openFragmentStore(drawInto);
  stores.set(drawInto, store);
  if (written) store.write(key, fragments, written);
  return report;
}
