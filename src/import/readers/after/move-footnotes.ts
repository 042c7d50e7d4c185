/** What a reader has found → the same with each footnote (`<Note kind="gloss">`, `note 1: …`) behind the words that bear its mark, in whichever post they stand. */
import type { Tracked } from '../../tracked.ts';
import type { Found, FoundItem } from '../reader.ts';
import { isBlank, trimLines } from '../talk/text.ts';

const OPENS = '<Note kind="gloss">';
const CLOSES = '</Note>';
const NAME = /^(?<name>note [^\s:]{1,60}|注 [^\s：]{1,60})[:：]/u;

type Body = readonly Tracked[];

export function moveFootnotes(found: Found): Found {
  const bodies: Body[] = found.items.flatMap(({ body, posts }) => [body, ...posts.map((post) => post.body)]);
  if (!bodies.some((body) => body.some(({ text }) => text === OPENS))) return found;
  const texts = bodies.map((body) => body.map(({ text }) => text).join('\n'));
  const gained: Tracked[][] = bodies.map(() => []);
  const kept = bodies.map((body, here) =>
    withoutNotes(body, (name, lines) => {
      const isMarked = (text: string) => text.includes(` (${name})`) || text.includes(`（${name}）`);
      const to = isMarked(texts[here] ?? '') ? -1 : texts.findIndex(isMarked);
      gained[to]?.push(...lines);
      return to >= 0;
    }),
  );
  let at = 0;
  const next = (body: Body): Body => {
    const [left = body, more = []] = [kept[at], gained[at]];
    at++;
    if (left.length === body.length && more.length === 0) return body;
    return more.length === 0 ? trimLines(left) : [...trimLines(left), BLANK, ...more];
  };
  return {
    ...found,
    items: found.items.map((item) => {
      const body = next(item.body);
      const posts = item.posts.map((post) => ({ ...post, body: next(post.body) }));
      return withoutEmptied({ ...item, body, posts }, item);
    }),
  };
}

/** A remark that was nothing but a footnote is none. */
function withoutEmptied(item: FoundItem, before: FoundItem): FoundItem {
  const isLeft = item.posts.map(
    ({ role, body }, at) => role !== 'aside' || body.length > 0 || before.posts[at]?.body.length === 0,
  );
  if (isLeft.every(Boolean) || item.posts.some(({ parent }) => parent !== undefined && !isLeft[parent])) return item;
  const gone = item.posts.filter((_, at) => !isLeft[at]);
  const posts = item.posts.flatMap((post, at) => {
    if (!isLeft[at]) return [];
    const { parent } = post;
    return parent === undefined ? [post] : [{ ...post, parent: isLeft.slice(0, parent).filter(Boolean).length }];
  });
  return { ...item, posts, moved: [...(item.moved ?? []), ...gone.flatMap(({ moved }) => moved)] };
}

const BLANK: Tracked = { text: '', origins: new Int32Array() };

/** @param takes whether the lines of a note have gone elsewhere */
function withoutNotes(body: Body, takes: (name: string, lines: Body) => boolean): Body {
  const left: Tracked[] = [];
  for (let at = 0; at < body.length; at++) {
    const line = body[at];
    if (!line) continue;
    const end = line.text === OPENS ? body.findIndex(({ text }, index) => index > at && text === CLOSES) : -1;
    const note = body.slice(at, end + 1);
    const name = NAME.exec(note.slice(1).find(({ text }) => !isBlank(text))?.text ?? '')?.groups?.['name'];
    if (end > at && name !== undefined && takes(name, note)) at = end;
    else left.push(line);
  }
  return left;
}
