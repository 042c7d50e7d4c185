/** Posts of a draft → blocks of a thread or of the talk below an analysis. Ids stay where they can. */
import { isAnchor } from '../../format/address.ts';
import type { Block, Note, Post } from '../../format/document.ts';
import { both } from '../../format/problem.ts';
import { isDate } from '../../format/is-date.ts';
import type { ComposedPost } from '../composed.ts';
import { readBody } from './body.ts';
import type { Tell } from './doubt.ts';
import { shorten, tidyLine } from './lines.ts';

/** Where posts go: a thread has one question `q`; below an analysis stand several, `q1`, `q2`…, and nobody answers the analysis itself. */
export type Place = 'thread' | 'analysis';

interface Setting {
  readonly place: Place;
  /** Of the file: a post of that very day does not repeat it. */
  readonly date: string;
  readonly today: string;
  /** Ids that the body holds already. */
  readonly taken: ReadonlySet<string>;
  readonly tell: Tell;
}

export function postBlocks(posts: readonly ComposedPost[], { place, date, today, taken, tell }: Setting): Block[] {
  const ids = namePosts(posts, place, taken);
  const blocks: Block[] = [];
  const made = new Map<string, Post>();
  const named = new Map(posts.map((post, index) => [post.id, ids[index] ?? '']));
  let question: string | undefined;
  for (const [index, post] of posts.entries()) {
    const { blocks: children, mended } = readBody(post.text, today);
    for (const fault of mended)
      tell(
        both(
          `第 ${index + 1} 条发言里有格式不接受的写法：${fault.zh}`,
          `Post ${index + 1} has something that the format does not accept: ${fault.en}`,
        ),
        both('那一段按原样的文字写下', 'that passage was written as plain text'),
        both(
          `第 ${index + 1} 条发言里有格式不接受的写法`,
          `Post ${index + 1} has something that the format does not accept`,
        ),
      );
    if (children.length === 0) {
      tell(
        both(`第 ${index + 1} 条发言是空的`, `Post ${index + 1} is empty`),
        both('没有写入文件', 'not written to the file'),
      );
      continue;
    }
    const id = ids[index] ?? '';
    const parent = post.parent === null ? undefined : made.get(named.get(post.parent) ?? '');
    if (post.role === 'aside') {
      const note: Note = noteOf(children, ids[index] ?? '');
      if (parent) parent.children.push(note);
      else blocks.push(note);
      continue;
    }
    const opens = id === 'q' || (place === 'analysis' && (post.role === 'question' || question === undefined));
    if (place === 'analysis' && opens && post.role !== 'question')
      tell(
        both(`第 ${index + 1} 条发言没有所答的问题`, `Post ${index + 1} answers a question that is not here`),
        both('写成一个开头的提问', 'written as a question of its own'),
      );
    if (opens) question = id;
    if (!opens && parent === undefined && post.parent !== null)
      tell(
        both(
          `第 ${index + 1} 条发言所答的那一条不在它前面`,
          `The post that post ${index + 1} answers does not come before it`,
        ),
        both('写成对提问的回复', 'written as a reply to the question'),
      );
    const block: Post = {
      type: 'post',
      role: opens ? 'question' : post.role === 'question' ? 'followup' : post.role,
      id,
      by: speaker(post.by),
      ...(!opens && { to: parent?.id ?? question ?? 'q' }),
      ...(post.on !== undefined && isDate(post.on) && post.on !== date && { on: post.on }),
      children,
    };
    made.set(id, block);
    blocks.push(block);
  }
  return withSpeakers(blocks, tell);
}

/** A reply that nobody is named for, among others with a name, would be taken for the words of the one before. */
function withSpeakers(blocks: readonly Block[], tell: Tell): Block[] {
  const isReply = (block: Block): block is Post => block.type === 'post' && block.role === 'reply';
  const named = blocks.filter(isReply).find(({ by }) => by !== undefined)?.by;
  if (named === undefined) return [...blocks];
  const label = /\p{Script=Han}/u.test(named) ? '佚名' : 'unnamed';
  return blocks.map((block) => {
    if (!isReply(block) || block.by !== undefined) return block;
    tell(
      both(`来源没有说回复 \`${block.id}\` 是谁说的`, `The source does not say who wrote reply \`${block.id}\``),
      both(`说话人写作“${label}”`, `its speaker is written as “${label}”`),
    );
    return { ...block, by: label };
  });
}

function namePosts(posts: readonly ComposedPost[], place: Place, taken: ReadonlySet<string>): string[] {
  const used = new Set(taken);
  const next = new Map<string, number>();
  const opening = place === 'thread' ? posts.findIndex(({ role }) => role === 'question') : -1;
  const fresh = (letter: string) => {
    for (let number = next.get(letter) ?? 1; ; number++) {
      const id = `${letter}${number}`;
      if (used.has(id) || posts.some((post) => post.id === id)) continue;
      next.set(letter, number + 1);
      return id;
    }
  };
  return posts.map((post, index) => {
    const letter = post.role === 'aside' ? 'd' : post.role === 'question' && place === 'analysis' ? 'q' : 'r';
    const isFree = isAnchor(post.id) && post.id !== 'q' && !used.has(post.id);
    const id = index === opening ? 'q' : isFree ? post.id : fresh(letter);
    used.add(id);
    return id;
  });
}

/** An aside that asks is an open question; it needs an address of its own. */
function noteOf(read: readonly Block[], id: string): Note {
  // A note stands in no note.
  const children = read.flatMap((block) => (block.type === 'note' ? block.children : [block]));
  const last = children.at(-1);
  const words = last?.type === 'paragraph' ? last.children.at(-1) : undefined;
  const asks = words?.type === 'text' && /[?？][\s)）」”"]*$/u.test(words.value);
  return asks ? { type: 'note', kind: 'doubt', id, children } : { type: 'note', kind: 'opinion', children };
}

function speaker(by: string | null): string | undefined {
  const label = tidyLine(by ?? '');
  return label === '' ? undefined : shorten(label, 60);
}
