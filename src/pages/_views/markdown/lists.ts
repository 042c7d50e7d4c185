/** The pages that list what is there, as Markdown. */
import { countClaims } from '../../../corpus/claims.ts';
import { getTermUses } from '../../../corpus/from-astro.ts';
import type { ThreadEntry } from '../../../corpus/model.ts';
import { openQuestions } from '../../../corpus/open-questions.ts';
import { addressOf } from '../../../corpus/references.ts';
import { topicMap } from '../../../corpus/topic-map.ts';
import { topicTree } from '../../../corpus/topics.ts';
import { whatsNew } from '../../../corpus/whats-new.ts';
import { escapeMarkdown, inlineMarkdown } from '../../../exports/inline-markdown.ts';
import type { Entry } from '../../../format/rendered.ts';
import type { OpenItem } from '../../../ui/topic/open-item.ts';
import type { PaperRow, TopicBranch } from '../../../ui/view.ts';
import type { ContentContext } from '../content-context.ts';
import { openItems } from '../open-items.ts';
import { analysisRow, digestRow, itemRow, nameOf, newestPapers, threadRow, topicBranch } from '../rows.ts';
import { termGroups } from '../terms.ts';
import { dateMark, type Full, link, paragraphs, rowLines, section, t } from './lines.ts';

const NEW_ITEMS = 8;

export function homeMarkdown({ corpus, fill, full }: ContentContext): string {
  const { claims, contested } = countClaims(corpus);
  const open = openQuestions(corpus);
  const numbers: readonly (readonly [number, string])[] = [
    [corpus.threads.length, t.counts.threads],
    [corpus.analyses.length, t.counts.analyses],
    [corpus.papers.length, t.counts.papers],
    [corpus.topics.length, t.counts.topics],
    [claims, t.counts.claims + (contested > 0 ? t.mark.open + t.contested(contested) + t.mark.close : '')],
    [corpus.glossary.length, t.counts.terms],
    [open.threads.length + open.disputed.length + open.doubts.length + open.claims.length, t.counts.open],
  ];
  const rooms = (['topics', 'threads', 'analyses', 'papers', 'digests', 'open', 'glossary', 'about'] as const).map(
    (room) => `- ${link(t.rooms[room], `/${room}/`, full)}`,
  );
  return paragraphs(
    `# ${t.site}`,
    `> ${t.tagline}`,
    t.about,
    rooms.join('\n'),
    section(
      t.latestDigest,
      rowLines(
        corpus.digests.slice(0, 1).map((digest) => digestRow(digest, fill)),
        full,
      ),
    ),
    section(
      t.whatsNew,
      rowLines(
        whatsNew(corpus, NEW_ITEMS).map((entry) => itemRow(entry, fill)),
        full,
      ),
    ),
    section(
      t.rooms.topics,
      branchLines(
        topicTree(corpus).map((node) => topicBranch(corpus, node)),
        full,
      ),
    ),
    section(t.numbers, numbers.map(([count, name]) => `- ${count} ${name}`).join('\n')),
  );
}

export function topicsMarkdown({ corpus, fill, full }: ContentContext): string {
  const branches = topicTree(corpus).map((node) => topicBranch(corpus, node, fill));
  return paragraphs(`# ${t.titles.topics}`, t.leads.topics, branchLines(branches, full));
}

export function threadsMarkdown(threads: readonly ThreadEntry[], { fill, full }: ContentContext): string {
  return paragraphs(
    `# ${t.titles.threads}`,
    t.leads.threads,
    rowLines(
      threads.map((one) => threadRow(one, fill)),
      full,
    ),
  );
}

export function analysesMarkdown({ corpus, fill, full }: ContentContext): string {
  const rows = corpus.analyses.map((analysis) => analysisRow(analysis, fill));
  return paragraphs(`# ${t.titles.analyses}`, t.leads.analyses, rowLines(rows, full));
}

export function digestsMarkdown({ corpus, fill, full }: ContentContext): string {
  const rows = corpus.digests.map((digest) => digestRow(digest, fill));
  return paragraphs(`# ${t.titles.digests}`, t.leads.digests, rowLines(rows, full));
}

export function papersMarkdown({ corpus, full }: ContentContext): string {
  const lines = newestPapers(corpus).map((paper) => paperLine(paper, full));
  return paragraphs(`# ${t.titles.papers}`, t.leads.papers, lines.join('\n'));
}

function paperLine({ title, titleZh, address, authors, year, venue, number }: PaperRow, full: Full): string {
  const by =
    authors.length > 6 ? `${authors.slice(0, 6).join(', ')} ${t.authorsMore(authors.length)}` : authors.join(', ');
  const facts = [titleZh, by, year?.toString(), venue, number].filter((fact) => fact !== undefined && fact !== '');
  return `- ${link(title, address, full)}${t.mark.colon}${facts.map((fact) => escapeMarkdown(fact ?? '')).join(t.mark.semicolon)}`;
}

export function openMarkdown({ corpus, fill, full }: ContentContext): string {
  const open = openItems(openQuestions(corpus), fill, corpus);
  const line = ({ address, html, from, date, isInferred }: OpenItem) => {
    const marks = [
      ...(from === undefined ? [] : [from]),
      ...(date === undefined ? [] : [dateMark(date, isInferred === true)]),
    ];
    const after = marks.length === 0 ? '' : t.mark.open + marks.join(' · ') + t.mark.close;
    return `- [${inlineMarkdown(html).trim()}](${full(address)})${after}`;
  };
  const group = (title: string, items: readonly OpenItem[]) => section(title, items.map(line).join('\n'));
  return paragraphs(
    `# ${t.titles.open}`,
    t.leads.open,
    group(t.openThreads, open.threads),
    group(t.openDisputes, open.disputed),
    group(t.openDoubts, open.doubts),
    group(t.openClaims, open.claims),
  );
}

export function glossaryMarkdown({ corpus, fill, full }: ContentContext): string {
  const groups = termGroups(corpus, fill, getTermUses()).map(({ letter, terms }) => {
    const lines = terms.map(({ id, zh, en, abbr, aliases, html, topic, usedIn }) => {
      const names = [zh, en, ...(abbr === undefined ? [] : [abbr])].map(escapeMarkdown).join(' · ');
      const others =
        aliases.length === 0 ? '' : `${t.mark.semicolon}${t.aliases} ${aliases.map(escapeMarkdown).join(t.mark.and)}`;
      const links = [
        ...(topic === undefined ? [] : [`${t.itemKind.topic} ${link(topic.title, topic.address, full)}`]),
        ...(usedIn.length === 0
          ? []
          : [`${t.usedIn} ${usedIn.map((one) => link(one.title, one.address, full)).join(t.mark.and)}`]),
      ].join(t.mark.semicolon);
      const named = `[**${names}**](${full(`/glossary/#${id}`)})${others}`;
      return `- ${named}${t.mark.colon}${inlineMarkdown(html).trim()}${links === '' ? '' : ` ${t.mark.open}${links}${t.mark.close}`}`;
    });
    return section(letter, lines.join('\n'));
  });
  return paragraphs(`# ${t.titles.glossary}`, t.leads.glossary, ...groups);
}

/** What the drawing shows, as pairs. */
export function mapMarkdown({ corpus, full }: ContentContext): string {
  const { edges } = topicMap(corpus);
  const byPath = new Map<string, Entry>([...corpus.topics, ...corpus.papers].map((entry) => [entry.path, entry]));
  const named = (path: string) => {
    const entry = byPath.get(path);
    return entry ? link(nameOf(entry), addressOf(entry), full) : '';
  };
  const group = (kind: (typeof edges)[number]['kind']) =>
    section(
      t.map.edges[kind],
      edges.flatMap((edge) => (edge.kind === kind ? [`- ${named(edge.from)} — ${named(edge.to)}`] : [])).join('\n'),
    );
  return paragraphs(`# ${t.map.title}`, t.map.lead, group('parent'), group('near'), group('paper'));
}

function branchLines(branches: readonly TopicBranch[], full: Full, indent = ''): string {
  return branches
    .map(({ address, title, count, claims, contested, html, children }) => {
      const marks = [
        t.items(count),
        ...(claims > 0 ? [t.claimCount(claims)] : []),
        ...(contested > 0 ? [t.contested(contested)] : []),
      ].join(' · ');
      const words = html === undefined ? '' : t.mark.colon + inlineMarkdown(html).trim();
      const below = children.length === 0 ? '' : `\n${branchLines(children, full, `${indent}  `)}`;
      return `${indent}- ${link(title, address, full)}${t.mark.open}${marks}${t.mark.close}${words}${below}`;
    })
    .join('\n');
}
