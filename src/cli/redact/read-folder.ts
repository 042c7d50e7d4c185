/** A content folder → all its texts, pages of our own too, and the paths of everything else. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walkContent } from '../walk-content.ts';

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
  for (const path of walkContent(content)) {
    const file = join(content, path);
    if (!lstatSync(file).isFile()) unread.push(path);
    else if (!TEXT.test(path)) others.push(path);
    else {
      const bytes = readFileSync(file);
      const text = bytes.toString('utf8');
      if (Buffer.from(text).equals(bytes)) texts.set(path, text);
      else unread.push(path);
    }
  }
  return { texts, others, unread };
}
