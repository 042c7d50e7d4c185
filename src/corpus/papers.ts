/** What the site says of a paper: who names it, which versions were read, and how it is called in running text. */
import type { PaperRecord } from '../format/schema/index.ts';
import type { AnalysisEntry, Corpus, MentionFrom, PaperEntry } from './model.ts';
import { papersNamed } from './create.ts';
import { addressOf } from './references.ts';

/** Every place that names the paper, newest item first. */
export function mentionsOfPaper(corpus: Corpus, id: string): readonly MentionFrom[] {
  return corpus.index.mentionsOf.get(`papers/${id}`) ?? [];
}

/** How many sentences name it: one that names it twice is one. */
export function countSentences(corpus: Corpus, id: string): number {
  const sentences = mentionsOfPaper(corpus, id).map(({ from, mention: { place, anchor, sentence } }) =>
    place === undefined ? addressOf(from, anchor) + sentence : addressOf(from, place),
  );
  return new Set(sentences).size;
}

export function analysesOfPaper(corpus: Corpus, id: string): AnalysisEntry[] {
  return corpus.analyses.filter((analysis) => analysis.data.papers.some((paper) => paper.id === id));
}

export interface VersionRead {
  readonly version: number;
  /** Paths of the items that read or linked this version. */
  readonly in: readonly MentionFrom['from'][];
}

/** Versions that were named or read here, the newest first. */
export function versionsRead(corpus: Corpus, id: string): VersionRead[] {
  const byVersion = new Map<number, Set<MentionFrom['from']>>();
  const note = (version: number | undefined, from: MentionFrom['from']) => {
    if (version !== undefined) byVersion.set(version, (byVersion.get(version) ?? new Set()).add(from));
  };
  for (const analysis of corpus.analyses)
    for (const paper of analysis.data.papers) if (paper.id === id) note(paper.version, analysis);
  for (const { from, mention } of mentionsOfPaper(corpus, id)) note(mention.version, from);
  return [...byVersion].sort(([a], [b]) => b - a).map(([version, items]) => ({ version, in: [...items] }));
}

/** Papers an item reads or names, with their records; those without a record are left out. */
export function papersOf(corpus: Corpus, entry: MentionFrom['from']): PaperEntry[] {
  return papersNamed(entry).flatMap((id) => corpus.index.papers.get(id) ?? []);
}

export interface PaperBeside {
  readonly paper: PaperEntry;
  /** How many threads and analyses name both. */
  readonly shared: number;
}

/** Of a paper that many name only so many of the newest items are looked at. */
const MOST_LOOKED_AT = 60;

/** Papers that are named in the same threads and analyses, the most often first. */
export function papersBeside(corpus: Corpus, id: string, most = 6): PaperBeside[] {
  const counts = new Map<string, number>();
  const items = new Set<MentionFrom['from']>([
    ...analysesOfPaper(corpus, id),
    ...mentionsOfPaper(corpus, id).map(({ from }) => from),
  ]);
  // A topic or a digest gathers what is only about the same field.
  const talks = [...items].filter(({ kind }) => kind === 'thread' || kind === 'analysis').slice(0, MOST_LOOKED_AT);
  for (const item of talks)
    for (const other of papersNamed(item)) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1))
    .flatMap(([other, shared]) => {
      const paper = corpus.index.papers.get(other);
      return paper ? [{ paper, shared }] : [];
    })
    .slice(0, most);
}

/** "Garg 等，2023"; the arXiv id when authors or year are not confirmed. */
export function citationLabel(id: string, record: PaperRecord | undefined, andOthers = ' 等'): string {
  const family = record?.authors?.[0]?.split(/\s+/u).at(-1);
  if (!record || family === undefined || record.year === undefined)
    return record?.arxiv === undefined && !/^\d{4}\.\d/u.test(id) ? (record?.title ?? id) : `arXiv:${id}`;
  const [, second, third] = record.authors ?? [];
  const names =
    third !== undefined
      ? family + andOthers
      : second === undefined
        ? family
        : `${family} & ${second.split(/\s+/u).at(-1) ?? ''}`;
  return `${names}, ${record.year}`;
}
