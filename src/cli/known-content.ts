/** The content folder → what an import must know of it. */
import { createCorpus } from '../corpus/create.ts';
import { readContentPath } from '../format/content-path.ts';
import { parse } from '../format/parse.ts';
import type { Known } from '../import/files/known.ts';
import { wordsOfExcerpt } from '../render/words-of-excerpt.ts';
import { readText } from './content-folder.ts';
import { prepare } from './prepare.ts';

export async function knownContent(content: string): Promise<Known> {
  const { entries, files, unread } = await prepare(content);
  const { threads, analyses, digests, papers, topics, glossary } = createCorpus(entries);
  const whole = new Set(entries.map(({ path }) => path));
  const broken = files
    .filter((path) => !whole.has(path) && !unread.has(path))
    .flatMap((path) => titleOfBroken(content, path));
  const titlesOf = (room: string) => broken.filter((file) => file.room === room);
  return {
    topics: topics.map(({ id, data: { title, en, aliases } }) => ({ id, title, en, aliases })),
    terms: glossary,
    papers: papers.map(({ id, data: { title, doi, url } }) => ({ id, title, doi, url })),
    threads: [
      ...threads.map(({ id, data: { title, statusDate, date }, posts }) => ({
        id,
        title,
        question: wordsOfExcerpt(posts[0]?.excerpt ?? ''),
        year: date.slice(0, 4),
        takenIn: statusDate ?? date,
      })),
      ...titlesOf('threads').map(({ id, title }) => ({ id, title, question: '' })),
    ],
    analyses: [
      ...analyses.map(({ id, data: { title, kind, papers: read, date } }) => ({
        id,
        title,
        kind,
        papers: read.map((paper) => paper.id),
        takenIn: date,
      })),
      ...titlesOf('analyses').map(({ id, title }) => ({ id, title, kind: 'deep-dive' as const, papers: [] })),
    ],
    digests: [
      ...digests.map(({ id, data: { title, items, date } }) => ({
        id,
        title,
        items: items.map(({ ref }) => ref),
        takenIn: date,
      })),
      ...titlesOf('digests').map(({ id, title }) => ({ id, title, items: [] })),
    ],
    pages: files.flatMap((path) => {
      const at = readContentPath(path);
      return at ? [`${path.split('/')[0] ?? ''}/${at.id}`] : [];
    }),
  };
}

/** A file with problems has no entry; its title tells what it is all the same, so that an import is not written a second time beside it. */
function titleOfBroken(content: string, path: string): { room: string; id: string; title: string }[] {
  const at = readContentPath(path);
  const read = readText(content, path);
  if (!at || !('text' in read)) return [];
  const title: unknown = Reflect.get(Object(parse(read.text, path).draft.data), 'title');
  return typeof title === 'string' ? [{ room: path.split('/')[0] ?? '', id: at.id, title }] : [];
}
