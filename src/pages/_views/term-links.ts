/** Fragments of an item with the terms in them as links to the glossary. */
import type { Corpus } from '../../corpus/model.ts';
import type { Fragment } from '../../format/rendered.ts';
import { linkItem, type TermLinks, termLinks } from '../../render/terms/link-terms.ts';

let made: { readonly glossary: Corpus['glossary']; readonly links: TermLinks } | undefined;

export function linkTerms({ glossary }: Corpus, fragments: readonly Fragment[]): Fragment[] {
  // The names are sorted once, not once a page.
  if (made?.glossary !== glossary) made = { glossary, links: termLinks([...glossary]) };
  return linkItem(made.links, fragments);
}
