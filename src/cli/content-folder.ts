/** The content folder on disk: which files are in it, and their text, or why it cannot be had. */
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readContentPath } from '../format/content-path.ts';
import { faultOfFileName } from '../format/file-name.ts';
import { both, type Text } from '../format/problem.ts';
import type { FileReport } from '../lint/check.ts';
import { Mistake } from './mistake.ts';
import { walkContent } from './walk-content.ts';

/** No contributed text: pages compiled as MDX, and pictures by their names. What else lies among them, hidden or not, is told. */
const PAGE = /^pages\/(?!(?:.*\/)?\.)/u;
const PICTURE = /^figures\/(?:[^./][^/]*\/)*[^./][^/]*\.(?:png|jpe?g|webp|gif)$/iu;

/** Whether a path may be that of a picture; what its bytes are is told with the figures. */
export function isPicture(path: string): boolean {
  return PICTURE.test(path) && !faultOfFileName(path);
}

/** Larger is never read: the parser's own limits, told with a place, are far below. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Paths of what is to be read or told, sorted: what is no plain file is told by `readText`, what may not lie there by the parser. */
export function listFiles(content: string): string[] {
  if (!existsSync(content) || !statSync(content).isDirectory()) throw contentMissing(content);
  return walkContent(content).filter((path) => !PAGE.test(path) && !isPicture(path));
}

/** A mistake of the call, told in one sentence. */
export function contentMissing(content: string): Mistake {
  return new Mistake(
    both(
      `找不到内容文件夹：${content}。请把 CONTENT_DIR 设成有 threads/、topics/ 等的文件夹`,
      `Content folder not found: ${content}. Set CONTENT_DIR to a folder with threads/, topics/, …`,
    ),
  );
}

/** The text of a file, or why it cannot be read; one such file takes nothing away from the others. */
export function readText(content: string, path: string): { readonly text: string } | { readonly message: Text } {
  const file = join(content, path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat)
    return { message: both('文件在读取时不见了', 'Unexpected end of the file: it was taken away while it was read') };
  if (path.endsWith('/.git'))
    return {
      message: both(
        '这个文件夹是另一个 git 仓库（子模块）',
        'Unexpected repository within the content folder, expected its files themselves',
      ),
    };
  // A link could lead to any file of the machine, a pipe would wait for ever.
  if (!stat.isFile())
    return { message: both('这不是普通文件', 'Unexpected link, folder or device, expected a plain file') };
  if (stat.size > MOST_BYTES)
    return {
      message: both(
        `文件有 ${stat.size} 字节，太大了`,
        `Unexpected size of ${stat.size} bytes, expected at most ${MOST_BYTES}`,
      ),
    };
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { message: both(`文件读不出来：${reason}`, `The file cannot be read: ${reason}`) };
  }
}

/** A report of a file whose text is not known; what it is called is known all the same. */
export function withoutText(path: string, rule: string, message: Text, help?: Text): FileReport {
  const { kind = 'thread', id = '' } = readContentPath(path) ?? {};
  return {
    subject: { path, kind, id, references: [], quotes: [], figures: [], arxivNamed: [], dates: [] },
    problems: [{ file: path, line: 1, column: 1, rule, message, help }],
  };
}
