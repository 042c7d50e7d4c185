/** Entries → for each thread and paper a key of all that its page shows: while it stays, the page has not changed. */
import { createHash } from 'node:crypto';
import { createCorpus } from '../corpus/create.ts';
import { neighboursOfPaper, neighboursOfThread } from '../corpus/neighbours.ts';
import { addressOf } from '../corpus/references.ts';
import type { Entry } from '../format/rendered.ts';
import type { TermUse } from './term-uses.ts';

export interface PageKey {
  /** Path of the content file. */
  readonly path: string;
  /** Folder of the page below the site: `threads/wider-or-deeper`. */
  readonly folder: string;
  readonly key: string;
}

/** `uses`: what the pages show of the glossary, by the name of their fragments. */
export function pageKeys(entries: readonly Entry[], uses: ReadonlyMap<string, TermUse>): PageKey[] {
  const corpus = createCorpus(entries);
  return [
    ...corpus.threads.map((thread) =>
      keyOf(thread, neighboursOfThread(corpus, thread), uses.get(thread.fragments)?.digest),
    ),
    ...corpus.papers.map((paper) => keyOf(paper, neighboursOfPaper(corpus, paper))),
  ];
}

/** The name of an entry's fragments is a digest of its whole text and of all that renders it. */
function keyOf(entry: Entry, neighbours: readonly Entry[], terms = ''): PageKey {
  const hash = createHash('sha256').update(entry.fragments).update(terms);
  for (const { fragments } of neighbours) hash.update('\0').update(fragments);
  return { path: entry.path, folder: addressOf(entry).slice(1, -1), key: hash.digest('hex').slice(0, 32) };
}
