/** Documents → files in the order in which they are made, what is told of them, and the papers whose records they need. */
import type { Document, DocumentKind } from '../../format/document.ts';
import { print } from '../../format/print.ts';
import type { FileDoubt, Tell } from './doubt.ts';
import { papersIn } from './found-papers.ts';
import { newRecords } from './new-records.ts';
import type { PaperShelf } from './papers.ts';

export interface MadeFile {
  /** Below the content folder, with `/`. */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

export interface FileList {
  readonly files: readonly MadeFile[];
  readonly doubts: FileDoubt[];
  readonly shelf: PaperShelf;
  add(path: string, document: Document): void;
  /** @param line of the source */
  teller(path: string, line?: number): Tell;
  /** Of all papers that the files so far have asked for. */
  addRecords(): void;
}

export function openFiles(shelf: PaperShelf): FileList {
  const files: MadeFile[] = [];
  const doubts: FileDoubt[] = [];
  return {
    files,
    doubts,
    shelf,
    add(path, document) {
      for (const paper of papersIn(document)) shelf.need(paper);
      files.push({ path, kind: document.kind, text: print(document) });
    },
    teller:
      (path, line = 1) =>
      (reason, choice, unquoted, repeats) =>
        doubts.push({ line, path, reason, unquoted, choice, repeats }),
    addRecords() {
      const records = newRecords(shelf);
      doubts.push(...records.doubts);
      files.push(...records.files);
    },
  };
}
