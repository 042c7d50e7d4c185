/** Who speaks, in order → short names of whoever was named in full before: `Maria Lopez:` at first, `ML:` from then on. A guess, to be told. */
import { isPart } from '../readers/talk/parts.ts';

/** Each short name with the full one. Undefined stands for turns without a name. */
export function shortFor(speakers: readonly (string | undefined)[]): ReadonlyMap<string, string> {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [at, name] of speakers.entries()) {
    if (name === undefined) continue;
    if (!first.has(name)) first.set(name, at);
    last.set(name, at);
  }
  const fullBy = new Map<string, string[]>();
  for (const name of first.keys())
    for (const short of shortsOf(name)) fullBy.set(short, [...(fullBy.get(short) ?? []), name]);
  const initials = new Map<string, string>();
  const words = new Map<string, string>();
  for (const [short, at] of first) {
    const [full, other] = fullBy.get(short) ?? [];
    // Whoever is named in full again later is somebody else than the short name.
    if (full !== undefined && other === undefined && (last.get(full) ?? at) < at)
      (isWordOf(short, full) ? words : initials).set(short, full);
  }
  // A single Chen below Maria Chen may as well be another: only a talk that shortens its names shortens several.
  return new Map([...initials, ...(new Set(words.values()).size > 1 ? words : [])]);
}

/** The first or the last word of it, not its initials. */
function isWordOf(short: string, full: string): boolean {
  return /^\p{Script=Han}/u.test(full) || full.split(/[ -]+/u).includes(short);
}

function shortsOf(name: string): ReadonlySet<string> {
  const surname = /^(\p{Script=Han})\p{Script=Han}{1,2}$/u.exec(name)?.[1];
  if (surname !== undefined) return new Set([surname]);
  const words = name.replace(/^(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.? /u, '').split(/[ -]+/u);
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^\p{Lu}[\p{L}.’']*$/u.test(word)))
    return new Set();
  // Of Reviewer Two and Guest One the first word is anybody's.
  if (words.some((word) => isPart(word))) return new Set();
  const letters = words.map((word) => word.slice(0, 1));
  const ends = [letters[0], letters.at(-1)];
  return new Set([letters.join(''), ends.join(''), letters.join('.') + '.', words[0] ?? '', words.at(-1) ?? '']);
}
