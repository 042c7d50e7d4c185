/** A content folder → which of its items hold a given run of characters, found by reading the files and by nothing of the search. */
import { Converter } from 'opencc-js';
import { listFiles, readText } from '../../src/cli/content-folder.ts';
import type { Block, DataByKind } from '../../src/format/document.ts';
import { parse } from '../../src/format/parse.ts';
import type { Gold } from './query-file.ts';

export interface Item {
  readonly gold: Gold;
  /** What is said there: posts, prose, the meaning of a term. Whatever stands here has to be found. */
  readonly posts: readonly { readonly id?: string | undefined; readonly text: string }[];
  /** Titles, names, summaries and captions: they may be found by it. */
  readonly rest: string;
}

export interface Run {
  readonly text: string;
  /** Items whose posts hold it. */
  readonly must: readonly Item[];
  /** Those, and the items that hold it elsewhere. */
  readonly may: readonly Item[];
}

const ROOMS = { thread: 'threads', analysis: 'analyses', paper: 'papers', topic: 'topics', digest: 'digests' } as const;
const toSimplified = Converter({ from: 't', to: 'cn' });

export function readItems(content: string): Item[] {
  return listFiles(content).flatMap((path): Item[] => {
    const read = readText(content, path);
    const { kind, id, document } = parse('text' in read ? read.text : '', path);
    if (document === undefined) throw new Error(`${path} does not pass the check`);
    if (kind === 'glossary')
      return (document.data as DataByKind['glossary']).map(({ id: term, meaning, ...names }) => ({
        gold: { id: term, room: 'glossary' },
        posts: [{ text: fold(plain(meaning)) }],
        rest: fold(strings(names).join('\n')),
      }));
    const posts = document.body.map((block) => ({
      ...(block.type === 'post' && { id: block.id }),
      text: fold(textOf(block)),
    }));
    const captions = document.body.map(captionsOf).join('\n');
    return [
      {
        gold: { id, room: ROOMS[kind] },
        posts,
        rest: fold([...strings(document.data).map(plain), captions].join('\n')),
      },
    ];
  });
}

/** Random runs of 2 to 8 Han characters out of random posts, cut anywhere. Runs that too many items hold for one page of hits are left out. */
export function randomRuns(items: readonly Item[], count: number, random: () => number): Run[] {
  const below = (limit: number) => Math.floor(random() * limit);
  const runs: Run[] = [];
  for (let tries = 0; runs.length < count && tries < count * 20; tries++) {
    const item = items[below(items.length)];
    const post = item?.posts[below(item.posts.length)];
    const stretches = post?.text.match(/\p{Script=Han}{2,}/gu) ?? [];
    const stretch = [...(stretches[below(stretches.length)] ?? '')];
    const length = Math.min(stretch.length, 2 + below(7));
    const start = below(stretch.length - length + 1);
    const text = stretch.slice(start, start + length).join('');
    if (text === '' || runs.some((run) => run.text === text)) continue;
    const must = items.filter(({ posts }) => posts.some((other) => other.text.includes(text)));
    const may = items.filter((other) => must.includes(other) || other.rest.includes(text));
    if (may.length <= 10) runs.push({ text, must, may });
  }
  return runs;
}

/** Small seeded generator of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function fold(text: string): string {
  return toSimplified(text.normalize('NFKC'));
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly caption?: string | undefined;
  readonly alt?: string | null | undefined;
  readonly children?: readonly Node[];
}

/** Words of one line of text stand together; blocks, cells and formulas stand apart. */
function textOf(block: Block): string {
  const walk = (node: Node): string => {
    if (node.type === 'inlineMath' || node.type === 'math') return '\n';
    if (node.value !== undefined) return node.value;
    const inner = (node.children ?? []).map(walk).join('');
    return INLINE.has(node.type) ? inner : `${inner}\n`;
  };
  return walk(block as Node);
}

const INLINE = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'inlineCode']);

function captionsOf(block: Block): string {
  const walk = (node: Node): string => [node.caption, node.alt, ...(node.children ?? []).map(walk)].join('\n');
  return walk(block as Node);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Without the marks of a line of Markdown. */
function plain(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*\)/gu, '')
    .replace(/\$[^$]*\$/gu, '\n')
    .replace(/[[\]*`\\]/gu, '');
}
