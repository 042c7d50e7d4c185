/** What notes and pages have in common: the one main title, addresses of papers. */
import { slice, type Tracked, trim } from '../tracked.ts';
import { levelOf } from './markdown-lines.ts';

const PAPER =
  /https?:\/\/(?:[a-z0-9-]+\.)*(?:arxiv\.org|alphaxiv\.org|openreview\.net|aclanthology\.org|doi\.org|biorxiv\.org|proceedings\.mlr\.press|papers\.nips\.cc|proceedings\.neurips\.cc|huggingface\.co\/papers|semanticscholar\.org)\/\S/iu;

export function isPaperAddress(text: string): boolean {
  return PAPER.test(text) || /\barXiv(?::\s?|\s)\d{4}\.\d{4,5}/iu.test(text);
}

interface MainTitle {
  readonly line: Tracked;
  readonly title: Tracked;
  /** What of the line is no title. */
  readonly mark: Tracked;
}

/** The one heading of the first level, if no other heading stands before it; or a heading that opens the text and stands above all others. */
export function mainTitle(lines: readonly Tracked[]): MainTitle | undefined {
  const line = lines.find(({ text }) => levelOf(text) > 0);
  if (line === undefined) return undefined;
  const level = levelOf(line.text);
  const opens = line === lines.find(({ text }) => text.trim() !== '');
  const isAbove = opens && lines.every((other) => other === line || !isUpTo(other.text, level));
  if (level !== 1 && !(isAbove && level === 2)) return undefined;
  return { line, title: trim(slice(line, level)), mark: slice(line, 0, level) };
}

function isUpTo(line: string, most: number): boolean {
  const level = levelOf(line);
  return level > 0 && level <= most;
}

const LONGEST_TITLE = 120;

/** The first line, if it looks like a title: alone, short, no sentence. Its categories (【…】) are no part of it. */
export function firstLine(lines: readonly Tracked[]): MainTitle | undefined {
  const index = lines.findIndex(({ text }) => text.trim() !== '');
  const line = lines[index];
  if (line === undefined || (lines[index + 1]?.text.trim() ?? '') !== '') return undefined;
  if (lines.slice(index + 1).every(({ text }) => text.trim() === '')) return undefined;
  const words = line.text.trim();
  if (words.length > LONGEST_TITLE || levelOf(words) > 0 || /[。.；;，,：:]$|^[-*>|<`$]|^https?:/u.test(words))
    return undefined;
  const category = /^\s*(?:【[^】]{1,20}】\s*)+(?=\S)/u.exec(line.text)?.[0].length ?? 0;
  return { line, title: trim(slice(line, category)), mark: slice(line, 0, category) };
}

/** What of two titles must be alike for them to be the same. */
export function titleKey(text: string): string {
  return text.replace(/[\p{P}\p{S}\s]/gu, '').toLowerCase();
}
