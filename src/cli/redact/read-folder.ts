/** A content folder → all its texts, pages of our own too, and the paths of everything else. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface FolderTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** Pictures, and whatever lies there. */
  readonly others: readonly string[];
  /** Texts that cannot be read as UTF-8, and links: nobody knows what is in them. */
  readonly unread: readonly string[];
}

const TEXT = /\.(?:mdx?|ya?ml|txt|json|jsonl|csv|bib|html?|tex)$/iu;

export function readFolder(content: string): FolderTexts {
  const texts = new Map<string, string>();
  const others: string[] = [];
  const unread: string[] = [];
  const files = readdirSync(content, { withFileTypes: true, recursive: true }).filter((file) => !file.isDirectory());
  const paths = files.map((file) => relative(content, join(file.parentPath, file.name)).split(sep));
  for (const parts of paths.sort((a, b) => (a.join('/') < b.join('/') ? -1 : 1))) {
    if (parts.some((part) => part.startsWith('.'))) continue;
    const path = parts.join('/');
    const file = join(content, path);
    if (!TEXT.test(path)) others.push(path);
    else if (!lstatSync(file).isFile()) unread.push(path);
    else {
      const bytes = readFileSync(file);
      const text = bytes.toString('utf8');
      if (Buffer.from(text).equals(bytes)) texts.set(path, text);
      else unread.push(path);
    }
  }
  return { texts, others, unread };
}
