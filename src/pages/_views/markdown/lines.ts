/** Lines of a page's Markdown: links, dates, items of lists. */
import { escapeMarkdown, inlineMarkdown } from '../../../exports/inline-markdown.ts';
import { wordsIn } from '../../../ui/strings/index.ts';
import type { Row } from '../../../ui/view.ts';

export const t = wordsIn(undefined);

/** Address from the site's root → whole address. */
export type Full = (address: string) => string;

export function link(words: string, address: string, full: Full): string {
  return `[${escapeMarkdown(words)}](${full(address)})`;
}

/** Parts with a blank line between; what is empty is left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

/** A heading and what stands below it; nothing where nothing does. */
export function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

/** `推断 2023-11`. */
export function dateMark(date: string, isInferred: boolean): string {
  return isInferred ? `${t.inferred} ${date}` : date;
}

/** `- [title](address)（讨论 · 推断 2023-11 · 待解）：what it comes to` */
export function rowLines(rows: readonly Row[], full: Full): string {
  return rows.map((row) => `- ${rowLine(row, full)}`).join('\n');
}

function rowLine({ address, title, kind, date, dateBasis, status, html }: Row, full: Full): string {
  const marks = [
    kind,
    date === undefined ? undefined : dateMark(date, dateBasis !== undefined),
    status === undefined || status === 'held' ? undefined : t.status[status],
  ].filter((mark) => mark !== undefined);
  const words = html === undefined ? '' : inlineMarkdown(html).trim();
  const after = words === '' ? '' : t.mark.colon + words;
  return (
    link(title, address, full) + (marks.length === 0 ? '' : t.mark.open + marks.join(' · ') + t.mark.close) + after
  );
}
