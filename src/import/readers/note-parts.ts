/** What notes and pages have in common: levels of headings, the one main title, addresses of papers. */
import { slice, type Tracked, trim } from '../tracked.ts';

/** 0 for a line that is no heading. */
export function levelOf(line: string): number {
  return /^(#{1,6})[ \t]+\S/u.exec(line)?.[1]?.length ?? 0;
}

const PAPER =
  /https?:\/\/(?:[a-z0-9-]+\.)*(?:arxiv\.org|alphaxiv\.org|openreview\.net|aclanthology\.org|doi\.org|biorxiv\.org|proceedings\.mlr\.press|papers\.nips\.cc|proceedings\.neurips\.cc|huggingface\.co\/papers|semanticscholar\.org)\/\S/iu;

export function isPaperAddress(text: string): boolean {
  return PAPER.test(text) || /\barXiv:\s?\d{4}\.\d{4,5}/iu.test(text);
}

export interface MainTitle {
  readonly line: Tracked;
  readonly title: Tracked;
  /** What of the line is no title. */
  readonly mark: Tracked;
}

/** The one heading of the first level, if no other heading stands before it. */
export function mainTitle(lines: readonly Tracked[]): MainTitle | undefined {
  const line = lines.find(({ text }) => levelOf(text) > 0);
  if (line === undefined || levelOf(line.text) !== 1) return undefined;
  return { line, title: trim(slice(line, 1)), mark: slice(line, 0, 1) };
}
