/** What a reader of talk has found → the same without what stands at the end and nobody has said: marks go, words of the editor stand apart. */
import { both } from '../../../format/problem.ts';
import type { Tracked } from '../../tracked.ts';
import { isDivider } from '../markdown-lines.ts';
import type { Found, FoundItem, FoundPost } from '../reader.ts';
import { inCode } from '../talk/fences.ts';
import { apartIn } from '../talk/banners.ts';
import { endingOf, isAboutText, isEndMark } from '../talk/ending.ts';
import { isBlank, trimLines } from '../talk/text.ts';

const END_MATTER = both(
  '文末的编辑署名或完结标记，不是谁说的话',
  'who edited the text, or a mark of its end; nobody said it',
);

/** @param isChat each line was written by whoever heads it: only what stands apart may be no word of theirs */
export function partEnding(found: Found, isChat = false): Found {
  const last = found.items.at(-1);
  if (!last || !found.items.some(({ posts }) => posts.length > 0)) return found;
  const post = last.posts.findLastIndex(({ body }) => body.some(({ text }) => !isBlank(text)));
  const body = last.posts[post]?.body ?? last.body;
  const from = endingFrom(body, isChat);
  if (from === undefined) return found;
  const { dropped, moved, words } = sorted(body.slice(from));
  const kept = trimLines(body.slice(0, from));
  const item: FoundItem =
    post < 0
      ? { ...last, body: kept, moved: [...(last.moved ?? []), ...moved] }
      : { ...last, posts: last.posts.map((one, at) => (at === post ? withBody(one, kept, moved) : one)) };
  const note: FoundItem[] = words.length > 0 ? [{ kind: 'brief', posts: [], body: words }] : [];
  return {
    ...found,
    items: [...found.items.slice(0, -1), item, ...note],
    dropped: [...found.dropped, ...dropped.map((text) => ({ text, reason: END_MATTER }))],
  };
}

function withBody(post: FoundPost, body: readonly Tracked[], moved: readonly Tracked[]): FoundPost {
  return { ...post, body, moved: [...post.moved, ...moved] };
}

interface Ended {
  readonly dropped: readonly Tracked[];
  readonly moved: readonly Tracked[];
  readonly words: readonly Tracked[];
}

function sorted(lines: readonly Tracked[]): Ended {
  const [dropped, moved, words]: Tracked[][] = [[], [], []];
  for (const line of lines) {
    const kind = endingOf(line.text);
    // What is told of the next time has a figure or an address in it.
    if (kind === 'mark' || (kind === 'farewell' && !/\d|:\/\//u.test(line.text))) dropped?.push(line);
    else if (isDivider(line.text)) moved?.push(line);
    else words?.push(line);
  }
  return { dropped: dropped ?? [], moved: moved ?? [], words: trimLines(words ?? []) };
}

/** Lines behind a rule, or a mark of the end, that are looked at. */
const LONGEST = 8;

/** Where the end begins in these lines; something must stand before it. */
function endingFrom(body: readonly Tracked[], isChat: boolean): number | undefined {
  const code = inCode(body.map(({ text }) => text));
  const isSaid = (at: number) => code[at] === true || !isApart(body[at]?.text ?? '');
  const from = Math.min(
    trailingFrom(body, isSaid, (at) => code[at] === true, isChat) ?? body.length,
    markFrom(body, code) ?? body.length,
    behindRule(body, code) ?? body.length,
  );
  if (from === body.length) return undefined;
  let start = from;
  while (start > 0 && !isSaid(start - 1)) start--;
  // The line of an empty label stands before it: nothing was answered.
  if (start === 0 && isBlank(body[0]?.text ?? '')) return from;
  return start > 0 ? start : undefined;
}

function isApart(text: string): boolean {
  return isBlank(text) || isDivider(text);
}

/** The run of lines at the very end of which each stands only there, and one of them surely. */
function trailingFrom(
  body: readonly Tracked[],
  isSaid: (at: number) => boolean,
  isCode: (at: number) => boolean,
  isChat: boolean,
): number | undefined {
  let from: number | undefined;
  let isSure = false;
  for (let at = body.length - 1; at > 0; at--) {
    if (!isSaid(at)) {
      isSure ||= from !== undefined && isDivider(body[at]?.text ?? '');
      continue;
    }
    const kind = isCode(at) ? undefined : endingOf(body[at]?.text ?? '');
    if (kind === undefined || (isChat && isSaid(at - 1) && !isEndMark(body[at]?.text ?? ''))) break;
    from = at;
    isSure ||= kind !== 'farewell';
  }
  return isSure ? from : undefined;
}

/** Whatever stands behind `—— 完 ——`, where it is little. */
function markFrom(body: readonly Tracked[], code: readonly boolean[]): number | undefined {
  const isAlone = (place: number) =>
    isBlank(body[place - 1]?.text ?? '') || apartIn(body[place]?.text ?? '') !== undefined;
  const at = body.findIndex(({ text }, place) => place > 0 && !code[place] && isEndMark(text) && isAlone(place));
  if (at < 0) return undefined;
  return body.slice(at + 1).filter(({ text }) => !isBlank(text)).length <= LONGEST ? at : undefined;
}

function behindRule(body: readonly Tracked[], code: readonly boolean[]): number | undefined {
  const rule = body.findLastIndex(({ text }, at) => !code[at] && isDivider(text));
  const behind = body.slice(rule + 1).filter(({ text }) => !isBlank(text));
  const [first] = behind;
  return rule > 0 && first && behind.length <= LONGEST && isAboutText(first.text) ? rule : undefined;
}
