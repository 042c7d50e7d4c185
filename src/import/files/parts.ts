/** An item that is too long for a file → parts that fit: talk at the border of a post, prose at a heading of the second level. */
import { both } from '../../format/problem.ts';
import type { Composed, ComposedItem, ComposedPost } from '../composed.ts';
import type { Draft } from '../draft.ts';
import type { FileDoubt } from './doubt.ts';
import { shorten } from './lines.ts';

/** Below the limits of the format: front matter and tags come on top, and marks are written out. */
const MOST_CHARACTERS = 90_000;
const MOST_LINES = 2_200;
/** A post has a tag above and below it, and empty lines around. */
const LINES_AROUND_POST = 6;
const MOST_TITLE = 112;

export interface Parts {
  readonly items: readonly ComposedItem[];
  /** Of each, the index of the item that it is all or a part of. */
  readonly from: readonly number[];
  readonly said: readonly Omit<FileDoubt, 'path'>[];
}

export function partsOf({ items, source }: Pick<Composed, 'items' | 'source'>): Parts {
  const said: Parts['said'][number][] = [];
  const from: number[] = [];
  const parts = items.flatMap((item, at) => {
    const cut = item.posts.length > 0 && item.text.trim() === '' ? cutTalk(item, source.language) : cutProse(item);
    from.push(...cut.map(() => at));
    if (cut.length < 2) return [item];
    said.push({
      line: item.lines[0],
      reason: both('这一条太长，一个文件放不下', 'This item is too long for one file'),
      choice: both(
        `分成了 ${cut.length} 个部分，依次列出`,
        `it was split into ${cut.length} parts, listed one after another`,
      ),
    });
    return cut.map((part, index) => ({ ...part, title: numbered(item.title, index + 1, source.language) }));
  });
  return { items: parts, from, said };
}

function numbered(title: string, number: number, language: Draft['source']['language']): string {
  const short = shorten(title, MOST_TITLE);
  return language === 'en' ? `${short} (${number})` : `${short}（${inHan(number)}）`;
}

const HAN = ['', ...'一二三四五六七八九'];

function inHan(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (HAN[tens] ?? '')}十`}${HAN[ones] ?? ''}`;
}

function cutTalk(item: ComposedItem, language: Draft['source']['language']): ComposedItem[] {
  const runs = gather(item.posts, ({ text }) => text, LINES_AROUND_POST);
  return runs.map((posts, index) => ({ ...item, posts: index === 0 ? posts : goingOn(posts, item.title, language) }));
}

/** A part that goes on begins with a line that says so: what is answered stands in the part before. */
function goingOn(
  posts: readonly ComposedPost[],
  title: string,
  language: Draft['source']['language'],
): readonly ComposedPost[] {
  const here = new Set(posts.map(({ id }) => id));
  const name = title.replace(/[\\`*_[\]<>{}$~|&!]/gu, '\\$&');
  const text = language === 'en' ? `The part before goes on here: ${name}` : `接上一部分：${name}`;
  const opening: ComposedPost = { id: 'q', parent: null, role: 'question', by: null, text };
  return [
    opening,
    ...posts.map((post) => ({
      ...post,
      role: post.role === 'question' ? ('followup' as const) : post.role,
      parent: post.parent !== null && here.has(post.parent) ? post.parent : 'q',
    })),
  ];
}

function cutProse(item: ComposedItem): ComposedItem[] {
  const runs = gather(sectionsOf(item.text), (text) => text, 1);
  return runs.map((sections, index) => ({
    ...item,
    text: sections.join('\n'),
    // Talk about all of it stands below its end.
    posts: index === runs.length - 1 ? item.posts : [],
  }));
}

/** From one heading of the second level to the next; code holds no headings. */
function sectionsOf(text: string): string[] {
  const sections: string[][] = [[]];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,}|\$\$)/u.exec(line)?.[1];
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && line.trim() === fence) fence = undefined;
    if (fence === undefined && /^##[ \t]/u.test(line)) sections.push([line]);
    else sections.at(-1)?.push(line);
  }
  return sections.map((lines) => lines.join('\n')).filter((section) => section.trim() !== '');
}

/** As many as fit, one after another; what alone is too long stands alone. */
function gather<Part>(all: readonly Part[], textOf: (part: Part) => string, around: number): Part[][] {
  const runs: Part[][] = [[]];
  let [characters, lines] = [0, 0];
  for (const part of all) {
    const text = textOf(part);
    const height = text.split('\n').length + around;
    const isFull = characters + text.length > MOST_CHARACTERS || lines + height > MOST_LINES;
    if (isFull && (runs.at(-1)?.length ?? 0) > 0) {
      runs.push([]);
      [characters, lines] = [0, 0];
    }
    runs.at(-1)?.push(part);
    characters += text.length;
    lines += height;
  }
  return runs;
}
