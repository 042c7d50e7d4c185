/** Text that is a content file already, right or wrong → where it stands. What a person edits by hand must not be taken for raw text while it is half written. */
import { readContentPath } from '../format/content-path.ts';

/** @param name of the file as the person knows it */
export function ownPath(text: string, name: string): string | undefined {
  const room = roomOf(text);
  if (room === undefined) return undefined;
  // A record that is being written is named by what stands in it.
  const arxiv = room === 'papers' ? /^arxiv: ["']?([\d.]+)/mu.exec(text)?.[1] : undefined;
  const id = arxiv ?? /^([a-z0-9]+(?:[.-][a-z0-9]+)*)\.(?:md|mdx|yml)$/u.exec(name)?.[1] ?? 'new-file';
  const path =
    room === 'papers' ? `papers/${id}.yml` : `${room}/${room === 'threads' ? `${yearOf(text)}/` : ''}${id}.mdx`;
  return readContentPath(path) && path;
}

function roomOf(text: string): string | undefined {
  if (/^(?:title|titleZh|authors|arxiv): /u.test(text) && /^(?:arxiv|authors|unconfirmed): ?/mu.test(text))
    return 'papers';
  const head = /^---\n([\s\S]*?)\n---(?:\n|$)/u.exec(text)?.[1];
  if (head === undefined) return undefined;
  const has = (line: RegExp) => line.test(head);
  if (has(/^kind: (?:question|discussion|short)$/mu) && has(/^status:/mu)) return 'threads';
  if (has(/^kind: (?:brief|deep-dive)$/mu) && has(/^papers:/mu)) return 'analyses';
  if (has(/^items:/mu) && has(/^title:/mu)) return 'digests';
  if (has(/^claims:/mu) || (has(/^en:/mu) && has(/^title:/mu))) return 'topics';
  return undefined;
}

function yearOf(text: string): string {
  return /^date: ["']?(\d{4})/mu.exec(text)?.[1] ?? '2000';
}
