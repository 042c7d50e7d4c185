/** A thread or an analysis → its lines of `corpus.jsonl`; see `corpus-schema.ts` for what each field says. */
import { addressOf } from '../corpus/references.ts';
import type { Entry, Mention } from '../format/rendered.ts';
import type { Written, WrittenPart } from '../render/written.ts';
import { fullAddress, type SiteAddress } from './site-address.ts';

type Line = Readonly<Record<string, unknown>>;

export function corpusLines(entry: Entry, written: Written, site: SiteAddress): Line[] {
  if (entry.kind === 'thread') return threadLines(entry as Entry<'thread'>, written, site);
  return entry.kind === 'analysis' ? [analysisLine(entry as Entry<'analysis'>, written, site)] : [];
}

function threadLines(entry: Entry<'thread'>, written: Written, site: SiteAddress): Line[] {
  const { data } = entry;
  const item = `threads/${entry.id}`;
  const notes = notesBehind(written);
  const turns = new Map(written.parts.flatMap((part) => (part.type === 'post' ? [[part.id, part] as const] : [])));
  return entry.posts.map((post, index) => {
    const part = turns.get(post.id);
    const named = entry.mentions.filter(({ anchor }) => anchor === post.id);
    return {
      id: `${item}#${post.id}`,
      item,
      post: post.id,
      parent: post.to === undefined ? null : `${item}#${post.to}`,
      role: post.role,
      by: post.by ?? null,
      kind: data.kind,
      title: data.title,
      summary: index === 0 ? data.summary : undefined,
      language: post.lang ?? data.language ?? 'zh-Hans',
      date: post.on ?? data.date,
      dateInferred: post.on === undefined && data.dateBasis !== undefined,
      status: data.status,
      statusDate: data.statusDate,
      supersededBy: data.supersededBy,
      topics: data.topics,
      papers: papersIn(named),
      rights: data.source.rights,
      url: fullAddress(site, addressOf(entry, post.id)),
      markdown: part === undefined ? '' : written.text.slice(part.from, part.to),
      text: part?.plain ?? '',
      notes: notes.get(post.id) ?? [],
      withdrawn: post.withdrawn,
      wish: post.wish,
    };
  });
}

function analysisLine(entry: Entry<'analysis'>, written: Written, site: SiteAddress): Line {
  const { data } = entry;
  const item = `analyses/${entry.id}`;
  const [body] = written.parts;
  const read = data.papers.map(({ id, version }) => ({ id, version }));
  return {
    id: item,
    item,
    post: null,
    parent: null,
    role: 'analysis',
    by: null,
    kind: data.kind,
    title: data.title,
    summary: data.verdict,
    language: data.language ?? 'zh-Hans',
    date: data.date,
    dateInferred: data.dateBasis !== undefined,
    status: data.status ?? null,
    statusDate: data.statusDate,
    topics: data.topics,
    papers: [...read, ...papersIn(entry.mentions).filter(({ id }) => read.every((paper) => paper.id !== id))],
    rights: data.source.rights,
    url: fullAddress(site, addressOf(entry)),
    markdown: body === undefined ? '' : written.text.slice(body.from, body.to),
    text: body?.plain ?? '',
    notes: [],
    withdrawn: data.withdrawn?.on,
    wish: data.withdrawn?.wish,
  };
}

interface NamedPaper {
  readonly id: string;
  readonly version?: number | undefined;
  readonly at?: string | undefined;
}

/** Each paper once for each place in it. */
function papersIn(mentions: readonly Mention[]): NamedPaper[] {
  const papers = new Map<string, NamedPaper>();
  for (const { ref, version, at } of mentions) {
    const id = /^papers\/(.+)$/u.exec(ref)?.[1];
    if (id !== undefined) papers.set(JSON.stringify([id, version, at]), { id, version, at });
  }
  return [...papers.values()];
}

interface NoteLine {
  readonly id?: string | undefined;
  readonly markdown: string;
  readonly text: string;
}

/** Notes that stand between posts, by the post before them; those before the first belong to the first. */
function notesBehind({ text, parts }: Written): Map<string, NoteLine[]> {
  const notes = new Map<string, NoteLine[]>();
  let post = parts.find(({ type }: WrittenPart) => type === 'post')?.id ?? '';
  for (const { type, id, from, to, plain } of parts) {
    if (type === 'post') post = id ?? post;
    if (type === 'note')
      notes.set(post, [...(notes.get(post) ?? []), { id, markdown: text.slice(from, to), text: plain }]);
  }
  return notes;
}
