/** The content folder → what an import must know of it. */
import { createCorpus } from '../corpus/create.ts';
import { readContentPath } from '../format/content-path.ts';
import type { Known } from '../import/files/known.ts';
import { prepare } from './prepare.ts';

export function knownContent(content: string): Known {
  const { entries, files } = prepare(content);
  const { threads, analyses, digests, papers, topics, glossary } = createCorpus(entries);
  return {
    topics: topics.map(({ id, data: { title, en, aliases } }) => ({ id, title, en, aliases })),
    terms: glossary,
    papers: papers.map(({ id, data: { title, doi, url } }) => ({ id, title, doi, url })),
    threads: threads.map(({ id, data: { title }, posts }) => ({
      id,
      title,
      question: wordsOf(posts[0]?.excerpt ?? ''),
    })),
    analyses: analyses.map(({ id, data: { title, kind, papers: read } }) => ({
      id,
      title,
      kind,
      papers: read.map((paper) => paper.id),
    })),
    digests: digests.map(({ id, data: { title } }) => ({ id, title })),
    // A file with problems has no entry, and its name is taken all the same.
    pages: files.flatMap((path) => {
      const at = readContentPath(path);
      return at ? [`${path.split('/')[0] ?? ''}/${at.id}`] : [];
    }),
  };
}

/** The words of an excerpt without its marks. */
function wordsOf(html: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<annotation[^>]*>[\s\S]*?<\/annotation>|<[^>]*>/gu, '')
    .replace(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => names[name] ?? whole);
}
