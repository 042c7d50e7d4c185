/** A content file of ours that is written by hand → the same, checked and shown: nothing in it is repaired. Papers that it names and nobody has yet get their records. */
import type { Block } from '../format/document.ts';
import { papersIn } from '../import/files/found-papers.ts';
import { newRecords } from '../import/files/new-records.ts';
import { paperShelf } from '../import/files/papers.ts';
import { mend } from '../lint/mend.ts';
import { checkFiles } from './check-files.ts';
import { knownOf } from './known-of.ts';
import type { Made, MadeProblem } from './made.ts';
import { parseFile } from './remember.ts';
import type { Setting } from './setting.ts';
import type { OwnFile } from './own-file.ts';
import { repeatsOfOwn } from './own-repeats.ts';
import { rewritten } from './rewritten.ts';
import { showItems } from './show-items.ts';
import { doubtsOf } from './told.ts';
import type { Wish } from './wish.ts';
import { asWished, type WishedFile } from './wished-file.ts';

/** Of the one item of such a file. */
const OWN = '1';

export function takeOwn({ path, text, isThere }: OwnFile, wish: Wish, setting: Setting): Made {
  const { kind, draft } = parseFile(text, path);
  // A paper that only has a title is in no such file.
  const shelf = paperShelf(knownOf(setting.site), () => '');
  const file = asWished({ path, text }, wish, wish.items[OWN] ?? {}, setting.today, shelf);
  const { document } = parseFile(file.text, path);
  if (document) for (const paper of papersIn(document)) shelf.need(paper);
  const records = newRecords(shelf);
  const title: unknown = Reflect.get(Object(draft.data), 'title');
  const item = {
    kind: kind === 'thread' ? ('thread' as const) : ('analysis' as const),
    title: typeof title === 'string' ? title : '',
    lines: [1, 1] as const,
    posts: [],
    places: placesIn(draft.body),
  };
  const files = [file, ...records.files.map((record): WishedFile => ({ ...record, fields: 'none' }))];
  const doubts = [...(document ? repeatsOfOwn(document, path, setting) : []), ...records.doubts];
  const shown = showItems({ items: [item], from: [0], isOwn: true, doubts }, [OWN], files, [0], wish, setting);
  return {
    mended: mendedOf(path, text, shown.problems, setting, wish.source),
    // What cannot be read would close the fields in which somebody is typing.
    rewritten: document && file.text !== text ? rewritten(wish.source, file.text) : undefined,
    ...(isThere && { edits: path }),
    dialect: 'wenqu',
    repairs: [],
    doubts: doubtsOf([], doubts, setting),
    dropped: [],
    people: [],
    bounds: [],
    ...shown,
  };
}

/** Lines of its posts. */
function placesIn(body: readonly Block[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    body.flatMap((block) => (block.type === 'post' && block.position ? [[block.id, block.position.start.line]] : [])),
  );
}

/** @param pasted may have an address below it, which stays */
function mendedOf(
  path: string,
  source: string,
  problems: readonly MadeProblem[],
  setting: Setting,
  pasted: string,
): string | undefined {
  const before = problems.filter((problem) => problem.path === path).length;
  if (before === 0) return undefined;
  const text = mend(source, path);
  const left = checkFiles([{ path, text }], setting).problems.length;
  if (text === source || left >= before) return undefined;
  const own = source.trimEnd();
  return pasted.startsWith(own) ? text.trimEnd() + pasted.slice(own.length) : text;
}
