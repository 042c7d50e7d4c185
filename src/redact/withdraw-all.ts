/** The texts of a folder × posts and items that go → the texts without them, and without the evidence that rests on them. */
import { parseRef } from '../format/address.ts';
import { readContentPath } from '../format/content-path.ts';
import type { Document } from '../format/document.ts';
import { parse } from '../format/parse.ts';
import { print } from '../format/print.ts';
import { plainText } from '../render/plain-text.ts';
import { echoesOf, type Echo } from './echoes.ts';
import { judgeEvidence } from './evidence.ts';
import { nameIn } from './names.ts';
import type { LostEvidence, Refusal, Request } from './plan.ts';
import { withdrawItem, withdrawPost } from './withdraw.ts';

export interface Withdrawn {
  readonly texts: ReadonlyMap<string, string>;
  /** The references, as they were given. */
  readonly withdrawn: readonly string[];
  readonly evidence: readonly LostEvidence[];
  readonly echoes: readonly Echo[];
  readonly refusals: readonly Refusal[];
}

export function withdrawAll(
  before: ReadonlyMap<string, string>,
  { posts = [], items = [], trace }: Request,
): Withdrawn {
  const texts = new Map(before);
  const pathOf = new Map([...before.keys()].map((path) => [nameIn(path), path]));
  const refusals: Refusal[] = [];
  const withdrawn: string[] = [];
  const said: string[] = [];
  for (const [what, isItem] of [
    ...posts.map((ref) => [ref, false] as const),
    ...items.map((ref) => [ref, true] as const),
  ]) {
    const ref = parseRef(what);
    const path = ref && pathOf.get(`${ref.room}/${ref.id}`);
    const parsed = path === undefined ? undefined : parse(texts.get(path) ?? '', path);
    if (!ref || !parsed || path === undefined) refusals.push({ why: 'not-there', what });
    else if (!parsed.document) refusals.push({ why: 'has-problems', what: path });
    else {
      const rest = isItem
        ? withdrawItem(parsed.document, trace)
        : withdrawPost(parsed.document, ref.anchor ?? 'q', trace);
      if (!rest) refusals.push({ why: 'not-there', what });
      else {
        texts.set(path, print(rest));
        withdrawn.push(what);
        said.push(wordsGone(parsed.document, isItem ? undefined : (ref.anchor ?? 'q')));
      }
    }
  }
  if (withdrawn.length === 0) return { texts, withdrawn, evidence: [], echoes: [], refusals };
  // A topic and a record are there still.
  const rests = restsOn(
    posts,
    items.filter((ref) => /^(?:threads|analyses|digests)\//u.test(ref)),
  );
  const evidence: LostEvidence[] = [];
  for (const [path, text] of texts) {
    if (readContentPath(path)?.kind !== 'topic' || ![...posts, ...items].some((ref) => text.includes(ref))) continue;
    const { document } = parse(text, path);
    if (!document) refusals.push({ why: 'has-problems', what: path });
    else {
      const judged = judgeEvidence(document, ({ ref }) => (rests(ref) ? 'go' : 'stay'));
      if (judged.gone.length > 0) texts.set(path, print(judged.document));
      evidence.push(...judged.gone.map((place): LostEvidence => ({ ...place, path, how: 'gone' })));
    }
  }
  return { texts, withdrawn, evidence, echoes: said.flatMap((words) => echoesOf(words, texts)), refusals };
}

function restsOn(posts: readonly string[], items: readonly string[]): (ref: string) => boolean {
  return (ref) => posts.includes(ref) || items.includes(ref.replace(/#.*$/u, ''));
}

/** The words that went: of one post, or of all there were. */
function wordsGone({ body, data }: Document, post: string | undefined): string {
  if (post !== undefined) return plainText(body.filter((block) => block.type === 'post' && block.id === post));
  return [plainText(body), ...wordsIn(data)].join('\n');
}

/** What a head says in sentences; names and titles of papers are cited in many places. */
function wordsIn(data: unknown): string[] {
  return Object.entries(Object(data) as Readonly<Record<string, unknown>>).flatMap(([key, value]): string[] =>
    typeof value === 'string'
      ? /^(?:summary|verdict|claim|note|condition|abstract)$/u.test(key)
        ? [value]
        : []
      : Array.isArray(value)
        ? value.flatMap(wordsIn)
        : [],
  );
}
