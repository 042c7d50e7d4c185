/** A file as it was parsed → what a link can lead to on its page: the ids its writer gave, and names for its headings. */
import { headingId, theoremId } from '../format/anchors.ts';
import type { Block } from '../format/document.ts';
import type { Parsed } from '../format/parse.ts';
import { walk } from '../format/walk-blocks.ts';
import { plainText } from './plain-text.ts';

/** Every heading gets an id from its words, unlike any other id of the page. */
export function nameHeadings(parsed: Parsed): Map<Block, string> {
  const names = new Map<Block, string>();
  const taken = givenIds(parsed);
  walk(parsed.draft.body, (block) => {
    if (block.type !== 'heading') return;
    const words = headingId(plainText([block]));
    let id = words;
    for (let n = 2; taken.has(id); n++) id = `${words}-${n}`;
    taken.add(id);
    names.set(block, id);
  });
  return names;
}

/** Everything on the page that a link may lead to. */
export function anchorsOf(parsed: Parsed, headingIds: ReadonlyMap<Block, string>): string[] {
  const given = givenIds(parsed);
  if (parsed.kind !== 'thread') given.delete('q');
  return [...given, ...headingIds.values(), ...formerHeadings(parsed).map(({ was }) => was)];
}

/** What the file says its headings were called, as far as it can be read. */
export function formerHeadings({ draft }: Pick<Parsed, 'draft'>): { readonly was: string; readonly now: string }[] {
  const list: unknown = Reflect.get(Object(draft.data), 'formerHeadings');
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const { was, now } = Object(one) as { was?: unknown; now?: unknown };
    return typeof was === 'string' && typeof now === 'string' ? [{ was, now }] : [];
  });
}

/** Ids that the writer gave: of findings, claims, posts, notes and numbered statements. */
function givenIds({ draft }: Parsed): Set<string> {
  const ids = new Set<string>(['q']);
  const data = draft.data as { findings?: unknown; claims?: unknown } | undefined;
  // Nothing is certain of what did not fit its schema: an entry may be empty.
  for (const list of [data?.findings, data?.claims])
    if (Array.isArray(list)) for (const part of list) ids.add(String(Reflect.get(Object(part), 'id')));
  walk(draft.body, (block) => {
    if ((block.type === 'post' || block.type === 'note') && block.id !== undefined) ids.add(block.id);
    if (block.type === 'theorem' && block.number !== undefined) ids.add(theoremId(block));
  });
  return ids;
}
