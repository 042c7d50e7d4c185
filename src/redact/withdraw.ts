/** A document → the same without the words of one post, or of all: ids, places and what answers what stay. */
import type { Block, Document, Post } from '../format/document.ts';
import type { Analysis, Digest, PaperRecord, Thread, Topic } from '../format/schema/index.ts';
import { GONE } from '../format/withdrawn.ts';
import type { Trace } from './trace.ts';

/** Undefined where no such post stands. */
export function withdrawPost(document: Document, id: string, trace: Trace): Document | undefined {
  const isIt = (block: Block): block is Post => block.type === 'post' && block.id === id;
  if (!document.body.some(isIt)) return undefined;
  return { ...document, body: document.body.map((block) => (isIt(block) ? emptied(block, trace) : block)) };
}

/**
 * Of a topic and of a record, which others are filed under and cite, what they are called by stays, and the rest goes as if it were masked.
 * Undefined for the glossary, whose terms have no pages.
 */
export function withdrawItem({ kind, data, body }: Document, trace: Trace): Document | undefined {
  if (kind === 'topic') return { kind, data: emptyTopic(data as Topic, trace), body: [SAYS_SO] };
  if (kind === 'paper') return { kind, data: emptyRecord(data as PaperRecord, trace), body: [] };
  const posts = body.flatMap((block) => (block.type === 'post' ? [emptied(block, trace)] : []));
  const withdrawn = { on: trace.on, wish: trace.wish };
  if (kind === 'thread') {
    const { kind: form, date, status, statusDate, topics, language, source, was } = data as Thread;
    const kept = { kind: form, date, status, statusDate, topics, language, was };
    const rest: Thread = {
      ...kept,
      title: GONE,
      summary: GONE,
      source: { name: GONE, rights: source.rights },
      withdrawn,
    };
    return { kind, data: rest, body: posts };
  }
  if (kind === 'digest') {
    const { date, items, was } = data as Digest;
    const rest: Digest = { title: GONE, date, summary: GONE, items: items.map(({ ref }) => ({ ref })), was, withdrawn };
    return { kind, data: rest, body: [] };
  }
  if (kind !== 'analysis') return undefined;
  const { kind: form, papers, date, topics, language, status, statusDate, source, was } = data as Analysis;
  const kept = { kind: form, papers, date, topics, language, status, statusDate, was };
  const rest: Analysis = {
    ...kept,
    title: GONE,
    verdict: GONE,
    source: { name: GONE, rights: source.rights },
    withdrawn,
  };
  return { kind, data: rest, body: posts };
}

const SAYS_SO: Block = { type: 'paragraph', children: [{ type: 'text', value: GONE }] };

function emptyTopic({ title, en, parent, updated, related, was, redacted, ...gone }: Topic, trace: Trace): Topic {
  const places = 2 + (gone.aliases?.length ?? 0) + (gone.claims?.length ?? 0);
  return { title, en, parent, summary: GONE, updated, related, was, redacted: traced(redacted, places, trace) };
}

function emptyRecord(
  { year, arxiv, published, doi, url, topics, was, redacted, ...gone }: PaperRecord,
  trace: Trace,
): PaperRecord {
  const places = Object.values(gone).filter((value) => value !== undefined).length;
  return { year, arxiv, published, doi, url, topics, was, redacted: traced(redacted, Math.max(1, places), trace) };
}

function traced(before: Topic['redacted'] = [], places: number, { on, wish }: Trace): Topic['redacted'] {
  return [{ on, wish, places }, ...before];
}

/** Who said it goes too: not every label is a number. One that was withdrawn before keeps its day and its wish. */
function emptied(post: Post, { on, wish }: Trace): Post {
  if (post.withdrawn !== undefined) return post;
  const { id, role, to, on: said } = post;
  return { type: 'post', id, role, to, on: said, withdrawn: on, wish, children: [] };
}
