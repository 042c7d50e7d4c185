/** Items with their names, days and topics → a file each, which is told what asks or reads the same. */
import type { Document } from '../../format/document.ts';
import type { Listed } from './digest.ts';
import type { FileList } from './file-list.ts';
import { itemDocument, type Planned } from './items.ts';
import type { Known } from './known.ts';
import { repeatsOf } from './repeats.ts';
import { sameAsked } from './same-asked.ts';

/**
 * @param attended somebody is there to say what repeats what of it: nothing of that is named as related before they say so
 * @returns what a digest lists of them, in their order
 */
export function addItems(
  planned: readonly Planned[],
  known: Known,
  attended: Pick<Known, 'threads' | 'analyses'> | undefined,
  list: FileList,
): Listed[] {
  const there = { ...known, ...attended };
  const threads = planned.flatMap(({ thread }) => thread ?? []);
  const fresh = new Set(threads.map(({ id }) => id));
  const same = sameAsked(there, threads);
  const repeats = repeatsOf(there, threads, same);

  return planned.map((item) => {
    const tell = list.teller(item.path, item.item.lines[0]);
    for (const { reason, choice, unquoted } of item.said) tell(reason, choice, unquoted);
    const document = itemDocument({ ...item, related: relatedTo(item) }, list.shelf, tell);
    list.add(item.path, document);
    for (const paper of item.item.papers) list.shelf.idOf(paper);
    if (item.thread) repeats.tellThread(item.thread, tell, item.item.differsFrom);
    if (document.kind === 'analysis') repeats.tellAnalysis(readingOf(item, document as Document<'analysis'>), tell);
    return { ref: item.ref, kind: item.item.kind };
  });

  function relatedTo({ thread }: Planned): readonly string[] | undefined {
    const named = (same.get(thread?.id ?? '') ?? []).filter(({ id }) => !attended || fresh.has(id));
    return named.length === 0 ? undefined : named.map(({ id }) => `threads/${id}`);
  }
}

function readingOf(
  { name, title }: Planned,
  { data: { kind, papers } }: Document<'analysis'>,
): Known['analyses'][number] {
  return { id: name, title, kind, papers: papers.map(({ id }) => id) };
}
