/** What the site says of a paper: who names it, which versions were read, and how it is called in running text. */
import type { PaperRecord } from '../format/schema/index.ts';
import type { AnalysisEntry, Corpus, MentionFrom, PaperEntry } from './model.ts';
import { papersNamed } from './create.ts';

/** Every place that names the paper, newest item first. */
export function mentionsOfPaper(corpus: Corpus, id: string): readonly MentionFrom[] {
  return corpus.index.mentionsOf.get(`papers/${id}`) ?? [];
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

/** "Garg 等，2023"; the arXiv id when authors or year are not confirmed. */
export function citationLabel(id: string, record: PaperRecord | undefined): string {
  const family = record?.authors?.[0]?.split(/\s+/u).at(-1);
  if (!record || family === undefined || record.year === undefined)
    return record?.arxiv === undefined && !/^\d{4}\.\d/u.test(id) ? (record?.title ?? id) : `arXiv:${id}`;
  const [, second, third] = record.authors ?? [];
  const names =
    third !== undefined
      ? `${family} 等`
      : second === undefined
        ? family
        : `${family} & ${second.split(/\s+/u).at(-1) ?? ''}`;
  return `${names}, ${record.year}`;
}
