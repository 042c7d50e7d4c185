/** Items of the site, with their fragments → what the search knows of each page, as plain text. */
import type { Entry, Fragment } from '../format/rendered.ts';
import type { DataByKind, DocumentKind } from '../format/document.ts';
import { type Cite, joinTexts, type LabelOf, plainParts, type PlainText, plainText } from './plain-parts.ts';
import { paperName } from './read-post.ts';
import { normalise } from './text.ts';

type RecordKind = Exclude<DocumentKind, 'glossary'> | 'term';

export interface SearchRecord {
  /** Slug, paper id, or id of a glossary term. */
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** Other names of the same thing; they are found like the title. */
  readonly names: readonly string[];
  /** Its name in English, where it has one in each language. */
  readonly english?: string | undefined;
  /** Address from the site's root, without its base: `/threads/wider-or-deeper/`. */
  readonly url: string;
  readonly date?: string | undefined;
  /** The date was inferred. */
  readonly isInferred?: boolean | undefined;
  readonly status?: string | undefined;
  readonly topics: readonly string[];
  readonly papers: readonly string[];
  readonly posts: readonly SearchPost[];
}

/** A post, a finding, a claim, or what stands below a heading. */
export interface SearchPost {
  /** Its anchor on the page; absent for what belongs to the page as a whole. */
  readonly id?: string | undefined;
  readonly by?: string | undefined;
  /** As the page shows it. */
  readonly text: string;
  /** Papers whose ids the text does not show: the post is found by them too. */
  readonly cites?: readonly Cite[] | undefined;
}

/** One at a time, so that the fragments of the whole site are never in memory together. */
export function* recordsOf(
  entries: Iterable<Entry>,
  fragmentsOf: (entry: Entry) => readonly Fragment[],
  labelOf: LabelOf,
): Generator<SearchRecord> {
  for (const entry of entries) if (!isWithdrawn(entry)) yield* recordOf(entry, fragmentsOf(entry), labelOf);
}

/** Nobody is led to an item that was withdrawn; who has its address learns of it there. */
function isWithdrawn({ data }: Entry): boolean {
  return (data as Partial<DataByKind['thread']>).withdrawn !== undefined;
}

/** One record for a page; a glossary has one for each term. `labelOf`: what the page shows for a paper that is cited. */
function recordOf(entry: Entry, fragments: readonly Fragment[], labelOf: LabelOf): SearchRecord[] {
  const posts = [...fieldPosts(entry, labelOf), ...fragmentPosts(fragments, labelOf)].filter(({ text }) => text !== '');
  const papers = new Set(entry.mentions.flatMap(({ ref }) => /^papers\/([^#]+)/u.exec(ref)?.[1] ?? []));
  const common = { id: entry.id, names: [], topics: [], posts, papers: [...papers] };
  switch (entry.kind) {
    case 'thread': {
      const { title, date, dateBasis, status, topics } = entry.data as DataByKind['thread'];
      const url = `/threads/${entry.id}/`;
      const isInferred = dateBasis !== undefined;
      return [{ ...common, kind: 'thread', title, names: [entry.id], url, date, isInferred, status, topics }];
    }
    case 'analysis': {
      const data = entry.data as DataByKind['analysis'];
      for (const { id } of data.papers) papers.add(id);
      const { title, date, status, topics } = data;
      return [
        {
          ...common,
          kind: 'analysis',
          title,
          // A reader who has the paper's id looks for what was read in it.
          names: [entry.id, ...data.papers.map(({ id }) => id)],
          url: `/analyses/${entry.id}/`,
          date,
          isInferred: data.dateBasis !== undefined,
          status,
          topics,
          papers: [...papers],
        },
      ];
    }
    case 'paper': {
      const { title, titleZh, authors, year, venue, published, topics, doi } = entry.data as DataByKind['paper'];
      const facts = [(authors ?? []).join(', '), venue ?? ''].filter((text) => text !== '').map((text) => ({ text }));
      const called = title ?? titleZh ?? entry.id;
      const names = new Set([titleZh ?? '', entry.id, doi ?? '', ...labelNames(entry.id, labelOf)]);
      return [
        {
          ...common,
          kind: 'paper',
          title: called,
          names: [...names].filter((name) => name !== '' && name !== called),
          url: `/papers/${entry.id}/`,
          date: published ?? year?.toString(),
          topics: topics ?? [],
          papers: [entry.id],
          posts: [...facts, ...posts],
        },
      ];
    }
    case 'topic': {
      const { title, en, aliases, updated } = entry.data as DataByKind['topic'];
      const names = [en, ...(aliases ?? [])];
      return [
        {
          ...common,
          kind: 'topic',
          title,
          names,
          english: en,
          url: `/topics/${entry.id}/`,
          date: updated,
          topics: [entry.id],
        },
      ];
    }
    case 'digest': {
      const { title, date, dateBasis } = entry.data as DataByKind['digest'];
      const isInferred = dateBasis !== undefined;
      return [{ ...common, kind: 'digest', title, url: `/digests/${entry.id}/`, date, isInferred }];
    }
    case 'glossary':
      return (entry.data as DataByKind['glossary']).map((term, i) => ({
        id: term.id,
        kind: 'term',
        title: term.zh,
        names: [...new Set([term.en, term.abbr ?? '', ...(term.aliases ?? [])])].filter(
          (name) => name !== '' && name !== term.zh,
        ),
        url: `/glossary/#${term.id}`,
        topics: term.topic === undefined ? [] : [term.topic],
        papers: [],
        posts: [postOf(plainText(entry.html[`${i}.meaning`] ?? term.meaning, labelOf))],
      }));
  }
}

/** Front-matter fields with text of their own. What belongs to one finding or claim stays together under its anchor. */
function fieldPosts(entry: Entry, labelOf: LabelOf): SearchPost[] {
  const posts = new Map<string, { id?: string | undefined; text: PlainText }>();
  const anchors = entry.data as Partial<Record<string, readonly { id?: string; where?: string; title?: string }[]>>;
  if (entry.kind === 'glossary') return [];
  for (const [path, html] of Object.entries(entry.html)) {
    // What a claim quotes is found where it stands.
    if (path.endsWith('.quote')) continue;
    const [list = '', index = ''] = path.split('.');
    const part = index === '' ? undefined : anchors[list]?.[Number(index)];
    const key = index === '' ? list : `${list}.${index}`;
    const before = posts.get(key)?.text ?? { text: part?.title ?? '', cites: [] };
    posts.set(key, { id: part?.id, text: joinTexts(before, plainText(html, labelOf)) });
  }
  return [...posts.values()].map(({ id, text }) => postOf(text, id));
}

/** Text behind a note still belongs to the heading before it. */
function fragmentPosts(fragments: readonly Fragment[], labelOf: LabelOf): SearchPost[] {
  let heading: string | undefined;
  return fragments.flatMap((fragment): SearchPost[] => {
    if (fragment.type === 'post' && fragment.withdrawn !== undefined) return [];
    if (fragment.type !== 'prose')
      return [
        postOf(plainText(fragment.html, labelOf), fragment.id, fragment.type === 'post' ? fragment.by : undefined),
      ];
    const parts = plainParts(fragment.html, labelOf, heading);
    heading = parts.findLast(({ isTheorem }) => !isTheorem)?.id ?? heading;
    return parts.map((part) => postOf(part, part.id));
  });
}

function postOf({ text, cites }: PlainText, id?: string, by?: string): SearchPost {
  const hidden = cites.filter(([start, end, paper]) => !shows(text.slice(start, end), paper));
  return { id, by, text, ...(hidden.length > 0 && { cites: hidden }) };
}

/** Whoever has seen the paper cited looks for it so; an id it has anyway. */
function labelNames(paper: string, labelOf: LabelOf): string[] {
  const label = labelOf(paper);
  return shows(label, paper) ? [] : [label];
}

function shows(words: string, paper: string): boolean {
  return normalise(words).endsWith(normalise(paperName(paper)));
}
