/** What a reader of talk has found → the same without what stands at the end and nobody has said: marks go, words of the editor stand apart. */
import { both } from '../../format/problem.ts';
import type { Tracked } from '../tracked.ts';
import { isRule } from './markdown-lines.ts';
import type { Found, FoundItem, FoundPost } from './reader.ts';
import { inCode } from './talk/fences.ts';
import { endingOf, isAboutText } from './talk/ending.ts';
import { isBlank, trimLines } from './talk/text.ts';

export const END_MATTER = both(
  '文末的编辑署名或完结标记，不是谁说的话',
  'who edited the text, or a mark of its end: said by nobody',
);

export function partEnding(found: Found): Found {
  const at = found.items.findLastIndex(({ posts }) => posts.length > 0);
  const item = found.items[at];
  const last = item?.posts.findLastIndex((post) => post.body.some(({ text }) => !isBlank(text)));
  const post = last === undefined ? undefined : item?.posts[last];
  if (!item || !post || found.items.slice(at + 1).some(({ posts }) => posts.length > 0)) return found;
  const from = endingFrom(post);
  if (from === undefined) return found;
  const marks: Tracked[] = [];
  const words: Tracked[] = [];
  const moved: Tracked[] = [];
  for (const line of post.body.slice(from))
    if (isRule(line.text)) moved.push(line);
    else if (endingOf(line.text) === 'mark') marks.push(line);
    else words.push(line);
  const rest: FoundPost = { ...post, body: trimLines(post.body.slice(0, from)), moved: [...post.moved, ...moved] };
  const kept: FoundItem = { ...item, posts: item.posts.map((other, index) => (index === last ? rest : other)) };
  const apart = trimLines(words);
  const note: FoundItem[] = apart.length > 0 ? [{ kind: 'brief', posts: [], body: apart }] : [];
  return {
    ...found,
    items: [...found.items.slice(0, at), kept, ...note, ...found.items.slice(at + 1)],
    dropped: [...found.dropped, ...marks.map((text) => ({ text, reason: END_MATTER }))],
  };
}

/** Lines behind a rule that are looked at. */
const LONGEST = 8;

/** Where the end begins in the body of the last post; something must stand before it. */
function endingFrom({ body }: FoundPost): number | undefined {
  const code = inCode(body.map(({ text }) => text));
  const isSaid = (line: Tracked, at: number) => code[at] === true || !(isBlank(line.text) || isRule(line.text));
  let from: number | undefined;
  for (let at = body.length - 1; at > 0; at--) {
    const line = body[at];
    if (!line || !isSaid(line, at)) continue;
    if (code[at] || endingOf(line.text) === undefined) break;
    from = at;
  }
  const rule = body.findLastIndex((line, at) => !code[at] && isRule(line.text));
  const behind = body.slice(rule + 1).filter(({ text }) => !isBlank(text));
  const [first] = behind;
  if (rule > 0 && first && behind.length <= LONGEST && isAboutText(first.text)) from = Math.min(from ?? rule, rule);
  if (from === undefined) return undefined;
  while (from > 0 && !isSaid(body[from - 1] ?? { text: '', origins: new Int32Array() }, from - 1)) from--;
  return from > 0 ? from : undefined;
}
