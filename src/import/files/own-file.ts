/** A document that the site gave out → its file, where it stood. */
import { print } from '../../format/print.ts';
import type { OurOwn } from '../our-own.ts';
import type { MadeFile } from './make-files.ts';

const ROOMS = { thread: 'threads', analysis: 'analyses', digest: 'digests', topic: 'topics', paper: 'papers' } as const;

/** @param slug for a document that nothing names */
export function ownFile({ document, id }: OurOwn, slug: string): MadeFile {
  const { kind, data } = document;
  if (kind === 'glossary') return { path: 'glossary.yml', kind, text: print(document) };
  const name = id ?? slug;
  const folder = kind === 'thread' && 'date' in data ? `threads/${data.date.slice(0, 4)}` : ROOMS[kind];
  return { path: `${folder}/${name}.${kind === 'paper' ? 'yml' : 'mdx'}`, kind, text: print(document) };
}
