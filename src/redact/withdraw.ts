/** A document → the same without the words of one post, or of all: ids, places and what answers what stay. */
import type { Block, Document, Post } from '../format/document.ts';
import type { Analysis, Thread } from '../format/schema/index.ts';
import type { Trace } from './trace.ts';

/** What stands in the place of a title, which no page can do without. */
const GONE = '〔已撤下〕';

/** Undefined where no such post stands. */
export function withdrawPost(document: Document, id: string, trace: Trace): Document | undefined {
  const isIt = (block: Block): block is Post => block.type === 'post' && block.id === id;
  if (!document.body.some(isIt)) return undefined;
  return { ...document, body: document.body.map((block) => (isIt(block) ? emptied(block, trace) : block)) };
}

/** Threads and analyses; undefined for what is the curators' own and can be rewritten. */
export function withdrawItem({ kind, data, body }: Document, trace: Trace): Document | undefined {
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

/** Who said it goes too: not every label is a number. One that was withdrawn before keeps its day and its wish. */
function emptied(post: Post, { on, wish }: Trace): Post {
  if (post.withdrawn !== undefined) return post;
  const { id, role, to, on: said } = post;
  return { type: 'post', id, role, to, on: said, withdrawn: on, wish, children: [] };
}
