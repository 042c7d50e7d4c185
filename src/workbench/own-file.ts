/** Text that is a content file already, right or wrong → where it stands. What a person edits by hand must not be taken for raw text while it is half written. */
import { readContentPath } from '../format/content-path.ts';
import { withoutAddress } from '../format/copied.ts';
import { finderOf, namesOfTerm } from '../format/likeness/concepts.ts';
import { pageNames } from '../import/files/page-names.ts';
import { slugOf } from '../import/files/slug.ts';
import { knownOf } from './known-of.ts';
import type { SiteFacts } from './site-facts.ts';

export interface OwnFile {
  readonly path: string;
  /** Without the address that a copy has below it. */
  readonly text: string;
  /** It stands on the site and is changed here. */
  readonly isThere: boolean;
}

/** @param name of the file as the person knows it */
export function ownFileOf(source: string, name: string, site: SiteFacts): OwnFile | undefined {
  const room = roomOf(source);
  if (room === undefined) return undefined;
  const copy = withoutAddress(source);
  const text = copy?.text ?? source;
  // A record that is being written is named by what stands in it.
  const arxiv = room === 'papers' ? /^arxiv: ["']?([\d.]+)/mu.exec(text)?.[1] : undefined;
  const said = /^([a-z0-9]+(?:[.-][a-z0-9]+)*)\.(?:md|mdx|yml)$/u.exec(name)?.[1];
  const id = arxiv ?? (copy?.ref.room === room ? copy.ref.id : said) ?? newName(room, text, site);
  const path =
    room === 'papers' ? `papers/${id}.yml` : `${room}/${room === 'threads' ? `${yearOf(text)}/` : ''}${id}.mdx`;
  return readContentPath(path) && { path, text, isThere: isThere(room, id, site) };
}

/** As an import would name it. */
function newName(room: string, text: string, site: SiteFacts): string {
  const title = /^title: ["']?(.+?)["']?$/mu.exec(text)?.[1] ?? '';
  const english = finderOf(site.terms.map((term) => ({ names: namesOfTerm(term), means: term.abbr ?? term.en })));
  const slug = slugOf(title, english) || 'new-file';
  return room === 'threads' || room === 'analyses' ? pageNames(knownOf(site)).take(room, slug, () => false) : slug;
}

function isThere(room: string, id: string, { items, topics, papers }: SiteFacts): boolean {
  const all = room === 'papers' ? papers : room === 'topics' ? topics : undefined;
  return all?.some((one) => one.id === id) ?? items.includes(`${room}/${id}`);
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
