/** Posts as HTML → the papers each names, once each, in the order in which it does: what stands beside it on the page. */
import type { Corpus, PaperEntry } from '../../corpus/model.ts';

export function papersIn(corpus: Corpus, html: string): PaperEntry[] {
  const ids = [...html.matchAll(/<a class="cite" href="\/papers\/([^/"]+)\/"/gu)].map((match) => match[1] ?? '');
  return [...new Set(ids)].flatMap((id) => corpus.index.papers.get(id) ?? []);
}
