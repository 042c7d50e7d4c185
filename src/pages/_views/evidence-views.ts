/** Evidence of a claim → what its page shows: the very words, who said them, when, and the way to the sentence. */
import { partsOf, saidOn } from '../../corpus/claims.ts';
import type { Corpus } from '../../corpus/model.ts';
import { addressOf, resolveRef } from '../../corpus/references.ts';
import type { Evidence as Written } from '../../format/schema/index.ts';
import { readText } from '../../render/read-fragments.ts';
import { onOneLine, sentenceWith } from '../../render/sentences.ts';
import type { Evidence } from '../../ui/view.ts';
import { type Fill, plainTextOf } from './html.ts';

/** `quoteHtml`: path below the list → the quotation as HTML. References to nothing are left out; the check reports them. */
export function evidenceViews(
  corpus: Corpus,
  list: readonly Written[] | undefined,
  quoteHtml: (index: number) => string | undefined,
  fill: Fill,
): Evidence[] {
  return (list ?? []).flatMap((one, index): Evidence[] => {
    const { ref, at } = partsOf(one);
    const target = resolveRef(corpus, ref);
    if (!target) return [];
    const { entry, part, title } = target;
    const quote = quoteHtml(index);
    const data = entry.data as { dateBasis?: string; language?: string };
    const sentence =
      quote === undefined
        ? undefined
        : sentenceWith(wordsOf(quote), target.ref.anchor ?? '', readText(entry).sentences);
    return [
      {
        item: addressOf(entry),
        title,
        lang: entry.kind === 'paper' ? 'en' : data.language,
        date: saidOn(corpus, ref),
        isInferred: data.dateBasis !== undefined,
        at,
        post: target.ref.anchor,
        by: part?.by,
        address: sentence ? addressOf(entry, sentence.id) : target.address,
        html: fill(quote ?? part?.html),
      },
    ];
  });
}

/** A citation inside a quotation is a slot here and the paper's number in the sentence. */
function wordsOf(html: string): string {
  return onOneLine(plainTextOf(html.replace(/\uE000cite:([^\uE001]+)\uE001/gu, 'arXiv:$1')));
}
