/** Mentions and references → what they show: the words, who says them, where. References to nothing are left out; the check reports them. */
import type { AnalysisEntry, Corpus, MentionFrom, ThreadEntry } from '../../corpus/model.ts';
import { addressOf, resolveRef } from '../../corpus/references.ts';
import type { Entry } from '../../format/rendered.ts';
import { wordsIn } from '../../ui/strings/index.ts';
import type { Quotation, Quotations, Row } from '../../ui/view.ts';
import { type Fill } from './html.ts';
import { analysisRow, nameOf, threadRow } from './rows.ts';

const t = wordsIn(undefined);

/** Mentions → the items they stand in, each sentence once: an item may name a paper twice in one. */
export function quotationsOf(mentions: readonly MentionFrom[], fill: Fill): Quotations[] {
  const items = new Map<Entry, Map<string, Quotation>>();
  for (const { from, mention } of mentions) {
    const html = fill(mention.sentence);
    const address = addressOf(from, mention.place ?? mention.anchor);
    const sentences = items.get(from) ?? new Map<string, Quotation>();
    items.set(from, sentences);
    // One that names it twice may be cut round either place.
    const key = mention.place !== undefined ? address : address + html;
    if (!sentences.has(key)) sentences.set(key, { address, by: mention.by, at: mention.at, html });
  }
  return [...items].map(([from, sentences]) => ({
    address: addressOf(from),
    title: nameOf(from),
    lang: languageOf(from),
    kind: t.itemKind[from.kind],
    ...dateOf(from),
    sentences: [...sentences.values()],
  }));
}

/** Language an item is written in, where it says so. */
function languageOf({ data }: Entry): string | undefined {
  return 'language' in data ? data.language : undefined;
}

/** A topic is as old as its last revision; papers and the glossary have no day. */
function dateOf({ data }: Entry): { date?: string; dateBasis?: string | undefined } {
  if ('updated' in data) return { date: data.updated };
  return 'date' in data ? { date: data.date, dateBasis: data.dateBasis } : {};
}

/** Items that an entry names as worth seeing next, as lines of a list. */
export function relatedRows(corpus: Corpus, refs: readonly string[] | undefined): Row[] {
  return (refs ?? []).flatMap((text): Row[] => {
    const target = resolveRef(corpus, text);
    return target ? [{ ...rowOf(target.entry), address: target.address }] : [];
  });
}

function rowOf(entry: Entry): Row {
  switch (entry.kind) {
    case 'thread':
      return threadRow(entry as ThreadEntry);
    case 'analysis':
      return analysisRow(entry as AnalysisEntry);
    default:
      return { address: addressOf(entry), title: nameOf(entry), kind: t.itemKind[entry.kind] };
  }
}
