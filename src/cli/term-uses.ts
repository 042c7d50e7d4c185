/** Which terms of the glossary become links in which item, and where: for page keys, and for the glossary's own page. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../format/rendered.ts';
import type { FragmentStore } from '../render/fragment-store.ts';
import { linkedNames } from '../render/terms/names.ts';
import { itemTerms, termLinks } from '../render/terms/link-terms.ts';
import { cacheDir } from './settings.ts';
import { writeWhole } from './write-whole.ts';

export interface TermUse {
  /** Name of the item's fragments. */
  readonly fragments: string;
  /** Ids, in the order of the text. */
  readonly terms: readonly string[];
  /** Digest of all links: while it stays, the page shows the same of the glossary. */
  readonly digest: string;
}

/** One use per item with running text, by its fragments. An item that was looked at with the same glossary is not read again. */
export function findTermUses(content: string, entries: readonly Entry[], store: FragmentStore): Map<string, TermUse> {
  const glossary = entries.flatMap((entry) => (entry.kind === 'glossary' ? (entry as Entry<'glossary'>).data : []));
  const names = createHash('sha256')
    .update(JSON.stringify(linkedNames(glossary)))
    .digest('hex');
  const file = join(cacheDir(content), 'term-uses.jsonl');
  const known = readKnown(file, names);
  const links = termLinks(glossary);
  const uses = new Map<string, TermUse>();
  for (const { kind, fragments } of entries) {
    if (kind !== 'thread' && kind !== 'analysis' && kind !== 'topic') continue;
    uses.set(fragments, known.get(fragments) ?? useOf(fragments, itemTerms(links, store.read(fragments))));
  }
  writeWhole(file, [JSON.stringify(names), ...[...uses.values()].map((use) => JSON.stringify(use))].join('\n'));
  return uses;
}

function useOf(fragments: string, places: ReturnType<typeof itemTerms>): TermUse {
  const digest = places.length === 0 ? '' : createHash('sha256').update(JSON.stringify(places)).digest('hex');
  return { fragments, terms: [...new Set(places.map(({ id }) => id))], digest: digest.slice(0, 16) };
}

/** What an earlier reading found, if the glossary then had the same names. */
function readKnown(file: string, names: string): Map<string, TermUse> {
  if (!existsSync(file)) return new Map();
  const [first = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  if (first !== JSON.stringify(names)) return new Map();
  return new Map(lines.map((line) => JSON.parse(line) as TermUse).map((use) => [use.fragments, use]));
}
