/** A content folder and what was changed in it → the facts a curator wants to know. */
import type { Problem } from '../../format/problem.ts';
import { readContentPath } from '../../format/content-path.ts';
import { conceptFinder } from '../../format/likeness/concept-finder.ts';
import { type Asked, LIKELY, likenessTo } from '../../format/likeness/likeness.ts';
import { parse } from '../../format/parse.ts';
import { readText } from '../content-folder.ts';
import { knownContent } from '../known-content.ts';
import { type ExternalLink, externalLinks } from '../links/external-links.ts';
import { prepare } from '../prepare.ts';
import type { Change, Changes } from './changed-content.ts';
import { type Doubtful, doubtfulPlaces } from './doubtful.ts';

export interface ChangedFile extends Change {
  /** The title as far as it can be read. */
  readonly title: string | undefined;
  /** Questions and replies, of a thread. */
  readonly posts: number;
  readonly doubtful: readonly Doubtful[];
  readonly links: readonly ExternalLink[];
  readonly similar: readonly Asked[];
}

export interface Facts {
  readonly files: readonly ChangedFile[];
  readonly code: readonly string[];
  /** Of the whole folder: a file that is taken away makes problems in others. */
  readonly problems: readonly Problem[];
}

export async function gatherFacts(content: string, { content: changes, code }: Changes): Promise<Facts> {
  const { problems, unread } = await prepare(content);
  const known = await knownContent(content);
  const likeness = likenessTo(known.threads, conceptFinder(known));
  const similarTo = ({ id: own, title, question }: Asked) =>
    likeness(title, question)
      .filter(({ id, score }) => id !== own && score >= LIKELY)
      .flatMap(({ id }) => known.threads.find((other) => other.id === id) ?? []);
  const files = changes.map((change): ChangedFile => {
    const nothing = { ...change, title: undefined, posts: 0, doubtful: [], links: [], similar: [] };
    const read = change.state === 'removed' || unread.has(change.path) ? undefined : readText(content, change.path);
    const at = readContentPath(change.path);
    if (!at || !read || !('text' in read)) return nothing;
    const { draft } = parse(read.text, change.path);
    const title: unknown = Reflect.get(Object(draft.data), 'title');
    const itself = at.kind === 'thread' ? known.threads.find(({ id }) => id === at.id) : undefined;
    return {
      ...change,
      title: typeof title === 'string' ? title : undefined,
      posts: draft.body.filter(({ type }) => type === 'post').length,
      doubtful: doubtfulPlaces(read.text),
      links: externalLinks(read.text, change.path),
      similar: itself && change.state === 'added' ? similarTo(itself) : [],
    };
  });
  return { files, code, problems };
}
