/** Names of files that hold the words → other names. Addresses are made of them, so a page moves, and its old address is gone. */
import { findWords, type Wanted } from './find-words.ts';

export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Pages that are named by `room/slug` alone, and pictures. Topics and papers are named in many ways: those are for a person. */
const MOVABLE = /^(?:threads\/\d{4}|analyses|digests|figures)\//u;

export function renamings(paths: readonly string[], wanted: Wanted): { renamed: Renaming[]; stuck: string[] } {
  const taken = new Set(paths);
  const renamed: Renaming[] = [];
  const stuck: string[] = [];
  for (const path of paths) {
    const name = path.replace(/\.\w+$/u, '');
    const places = findWords(name, wanted).filter(({ isInside }) => !isInside);
    if (places.length === 0) continue;
    if (!MOVABLE.test(path)) {
      stuck.push(path);
      continue;
    }
    const masked = places.reduceRight((text, { from, to }) => `${text.slice(0, from)}redacted${text.slice(to)}`, name);
    const ending = path.slice(name.length);
    let to = `${masked}${ending}`;
    for (let n = 2; taken.has(to); n++) to = `${masked}-${n}${ending}`;
    taken.add(to);
    renamed.push({ from: path, to });
  }
  return { renamed, stuck };
}

/** By what texts name a file: a page by its room and id, `threads/cranes`; a picture by its path. */
export function nameIn(path: string): string {
  return path.replace(/^threads\/\d{4}\//u, 'threads/').replace(/\.(?:mdx|yml)$/u, '');
}

export function renameIn(text: string, renamed: readonly Renaming[]): string {
  return renamed.reduce((now, { from, to }) => {
    const [old, fresh] = [nameIn(from), nameIn(to)];
    const escaped = old.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    return now.replace(new RegExp(`(?<![\\w-])${escaped}(?![\\w-]|\\.\\w)`, 'gu'), fresh);
  }, text);
}
