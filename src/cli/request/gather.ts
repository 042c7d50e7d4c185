/** A content folder and what was changed in it → the facts a curator wants to know. */
import type { Problem } from '../../format/problem.ts';
import { type ContentPath, readContentPath } from '../../format/content-path.ts';
import { conceptFinder } from '../../format/likeness/concept-finder.ts';
import { type Asked, LIKELY, likenessTo } from '../../format/likeness/likeness.ts';
import { parse } from '../../format/parse.ts';
import type { Subject } from '../../lint/rule.ts';
import { readText } from '../content-folder.ts';
import { knownContent } from '../known-content.ts';
import { type ExternalLink, externalLinks } from '../links/external-links.ts';
import { prepare } from '../prepare.ts';
import type { Change, Changes } from './changed-content.ts';
import { type Doubtful, doubtfulPlaces } from './doubtful.ts';

export interface ChangedFile extends Change {
  /** Of a file that is gone: the one at whose address a reader of its page now is, if there is one. */
  readonly now: string | undefined;
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

/** `base`: the commit that holds what was published, where it is known. */
export async function gatherFacts(content: string, { content: changes, code }: Changes, base?: string): Promise<Facts> {
  const { problems, unread, subjects } = await prepare(content, { base });
  const known = await knownContent(content);
  const likeness = likenessTo(known.threads, conceptFinder(known));
  const similarTo = ({ id: own, title, question }: Asked) =>
    likeness(title, question)
      .filter(({ id, score }) => id !== own && score >= LIKELY)
      .flatMap(({ id }) => known.threads.find((other) => other.id === id) ?? []);
  const files = changes.map((change): ChangedFile => {
    const at = readContentPath(change.path);
    const now = change.state === 'removed' && at ? standsAs(at, subjects) : undefined;
    const nothing = { ...change, now, title: undefined, posts: 0, doubtful: [], links: [], similar: [] };
    const read = change.state === 'removed' || unread.has(change.path) ? undefined : readText(content, change.path);
    if (!at || !read || !('text' in read)) return nothing;
    const { draft } = parse(read.text, change.path);
    const title: unknown = Reflect.get(Object(draft.data), 'title');
    const itself = at.kind === 'thread' ? known.threads.find(({ id }) => id === at.id) : undefined;
    return {
      ...change,
      now,
      title: typeof title === 'string' ? title : undefined,
      posts: draft.body.filter(({ type }) => type === 'post').length,
      doubtful: doubtfulPlaces(read.text),
      links: externalLinks(read.text, change.path),
      similar: itself && change.state === 'added' ? similarTo(itself) : [],
    };
  });
  return { files, code, problems };
}

/** The same address, from the folder of another year, or one that leads on. */
function standsAs({ kind, id }: ContentPath, subjects: readonly Subject[]): string | undefined {
  const isThere = (subject: Subject) =>
    subject.kind === kind && (subject.id === id || subject.lasting?.was.some(({ name }) => name === id));
  return subjects.find(isThere)?.path;
}
