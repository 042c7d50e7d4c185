/** An item → its full text as Markdown that is read as it stands: the same as `feed-content.ts` says in HTML. */
import type { AnalysisEntry, DigestEntry, ThreadEntry, TopicEntry } from '../../corpus/model.ts';
import { resolveRef } from '../../corpus/references.ts';
import { escapeMarkdown } from '../../exports/inline-markdown.ts';
import { readableBody, type ReadableContext, readableField } from '../../exports/readable-markdown.ts';
import { readText } from '../../render/read-fragments.ts';
import type { ContentContext } from './content-context.ts';
import { labelOf } from './html.ts';
import { inferredLine } from './inferred-line.ts';

/** `page`: whole address of the page it stands on. */
function readableContext({ corpus, full, t }: ContentContext, page: string): ReadableContext {
  const { labels, role, someone, replyTo, mark } = t;
  return {
    labels,
    role,
    someone,
    replyTo,
    colon: mark.colon,
    labelOf: (paper) => labelOf(paper, corpus.index.papers.get(paper)?.data),
    full,
    page,
  };
}

export function markdownContent(
  entry: ThreadEntry | AnalysisEntry | DigestEntry | TopicEntry,
  context: ContentContext,
  page: string,
): string {
  const readable = readableContext(context, page);
  const field = (markdown: string) => readableField(markdown, readable);
  const body = readableBody(readText(entry).text, entry.path, readable);
  const parts = [...headOf(entry, context, field), body, ...tailOf(entry, context, field)];
  return parts.filter((part) => part !== '').join('\n\n');
}

type Field = (markdown: string) => string;

function headOf(
  entry: ThreadEntry | AnalysisEntry | DigestEntry | TopicEntry,
  { t }: ContentContext,
  field: Field,
): string[] {
  switch (entry.kind) {
    case 'thread': {
      const { data } = entry as ThreadEntry;
      return [`**${t.status[data.status]}**${t.mark.colon}${field(data.summary)}`, escapeMarkdown(inferredLine(data))];
    }
    case 'analysis': {
      const { data } = entry as AnalysisEntry;
      const findings = (data.findings ?? []).map(({ claim, condition, figure, where }) => {
        const facts = [condition, figure].flatMap((fact) => (fact === undefined ? [] : field(fact)));
        const told = [...facts, ...(where === undefined ? [] : [escapeMarkdown(where)])].join(t.mark.semicolon);
        return `- ${field(claim)}${told === '' ? '' : t.mark.open + told + t.mark.close}`;
      });
      const list = findings.length === 0 ? [] : [`## ${t.findings}`, findings.join('\n')];
      return [field(data.verdict), escapeMarkdown(inferredLine(data)), ...list];
    }
    case 'digest': {
      const { data } = entry as DigestEntry;
      return [field(data.summary), escapeMarkdown(inferredLine(data))];
    }
    default: {
      const { data } = entry as TopicEntry;
      const claims = (data.claims ?? []).map(({ claim, status, note }) => {
        const limits = note === undefined ? '' : t.mark.open + field(note) + t.mark.close;
        return `- **${t.claimStatus[status]}**${t.mark.colon}${field(claim)}${limits}`;
      });
      return [field(data.summary), ...(claims.length === 0 ? [] : [`## ${t.claims}`, claims.join('\n')])];
    }
  }
}

/** Of a digest its items, in the editor's order. */
function tailOf(
  entry: ThreadEntry | AnalysisEntry | DigestEntry | TopicEntry,
  { corpus, full }: ContentContext,
  field: Field,
): string[] {
  if (entry.kind !== 'digest') return [];
  const items = (entry as DigestEntry).data.items.flatMap(({ ref, note }) => {
    const target = resolveRef(corpus, ref);
    if (!target) return [];
    return [`[${escapeMarkdown(target.title)}](${full(target.address)})${note === undefined ? '' : ` ${field(note)}`}`];
  });
  return [items.map((item, index) => `${index + 1}. ${item}`).join('\n')];
}
