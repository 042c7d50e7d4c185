/** A document of ours that comes back → the file it was: its words, its name, its place. */
import type { Document } from '../../format/document.ts';
import type { OurOwn } from '../our-own.ts';

export function ownFile(
  { document, id }: OurOwn,
  slug: (title: string) => string,
): { readonly path: string; readonly document: Document } {
  const { data } = document;
  const title = 'title' in data && data.title !== undefined ? data.title : '';
  const name = id ?? (slug(title) || document.kind);
  const year = 'date' in data ? data.date.slice(0, 4) : '';
  const paths = {
    thread: `threads/${year}/${name}.mdx`,
    analysis: `analyses/${name}.mdx`,
    digest: `digests/${name}.mdx`,
    topic: `topics/${name}.mdx`,
    paper: `papers/${name}.yml`,
    glossary: 'glossary.yml',
  };
  return { path: paths[document.kind], document };
}
