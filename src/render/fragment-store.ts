/** Fragments and texts on disk, two files per document, named by a digest of its text and of all that renders it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fragment } from '../format/rendered.ts';
import type { Written } from './written.ts';

export interface FragmentStore {
  has(key: string): boolean;
  write(key: string, fragments: readonly Fragment[], written: Written): void;
  read(key: string): Fragment[];
  /** The document as text: apart, because pages and the index never look at it. */
  readText(key: string): Written;
  /** Deletes what `keep` does not name, so that the store stays as small as the content. */
  prune(keep: ReadonlySet<string>): void;
}

export function openFragmentStore(dir: string): FragmentStore {
  mkdirSync(dir, { recursive: true });
  // One listing instead of a file-system question per document.
  const present = new Set(readdirSync(dir));
  const nameOf = (key: string) => `${key}.json`;
  const textOf = (key: string) => `${key}.text.json`;
  return {
    has: (key) => present.has(nameOf(key)),
    write(key, fragments, written) {
      // The text first: a document whose fragments are there is there whole.
      writeFileSync(join(dir, textOf(key)), JSON.stringify(written));
      writeFileSync(join(dir, nameOf(key)), JSON.stringify(fragments));
      present.add(textOf(key)).add(nameOf(key));
    },
    read: (key) => JSON.parse(readFileSync(join(dir, nameOf(key)), 'utf8')) as Fragment[],
    readText: (key) => JSON.parse(readFileSync(join(dir, textOf(key)), 'utf8')) as Written,
    prune(keep) {
      for (const name of present) {
        if (keep.has(name.replace(/(?:\.text)?\.json$/u, ''))) continue;
        rmSync(join(dir, name), { force: true });
        present.delete(name);
      }
    },
  };
}
