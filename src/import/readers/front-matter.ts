/** The front matter of a note or a page (`---`, `title: …`, `---`; or `title:: …` of Logseq) → title, day, and its lines as moved. No YAML but the plainest. */
import { both } from '../../format/problem.ts';
import { quoting } from '../repairs/rule.ts';
import type { Found } from './reader.ts';
import { slice, type Tracked, trim } from '../tracked.ts';

interface FrontMatter {
  readonly title?: Tracked | undefined;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly date?: string | undefined;
  readonly moved: readonly Tracked[];
  /** Addresses of what the note is about, each a line, with a blank one behind: they open the text. */
  readonly links: readonly Tracked[];
  /** Of addresses of whoever wrote it, or of nobody knows what: they stand nowhere, and are told. */
  readonly doubts: Found['doubts'];
  /** The lines behind it. */
  readonly rest: readonly Tracked[];
}

const MOST_LINES = 100;

export function readFrontMatter(lines: readonly Tracked[]): FrontMatter {
  const head = headOf(lines);
  if (!head) return { moved: [], links: [], doubts: [], rest: lines };
  const { inside, whole, rest } = head;
  const title = valueOf(inside, /^title\s*:{1,2}\s*(?=\S)/iu);
  const date = valueOf(inside, /^(?:date|created|pubDate|published|日期|创建时间)\s*:{1,2}\s*(?=\S)/iu);
  const keys = keysOf(inside);
  const addresses = inside.map((line, at) => (PICTURES.test(keys[at] ?? '') ? undefined : addressIn(line)));
  const links = addresses.map((link, at) => (ABOUT.test(keys[at] ?? '') ? link : undefined));
  return {
    title: title && title.text !== '' ? title : undefined,
    date: /^((?:19|20)\d\d(?:[-/](?:0?[1-9]|1[0-2])(?:[-/](?:0?[1-9]|[12]\d|3[01]))?)?)(?!\d)/u
      .exec(date?.text ?? '')?.[1]
      ?.split(/[-/]/u)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
    moved: whole.flatMap((line) => {
      const link = links[inside.indexOf(line)];
      return link ? [link.before, link.behind] : [line];
    }),
    links: links.flatMap((link) => (link ? [link.address, slice(link.address, 0, 0)] : [])),
    doubts: addresses.flatMap((link, at) =>
      link && links[at] === undefined ? [unread(link.address, withKey(link, keys[at] ?? ''))] : [],
    ),
    rest,
  };
}

interface Head {
  /** The lines between its marks. */
  readonly inside: readonly Tracked[];
  /** With its marks, and without blank lines. */
  readonly whole: readonly Tracked[];
  /** The lines behind it. */
  readonly rest: readonly Tracked[];
}

function headOf(lines: readonly Tracked[]): Head | undefined {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  const first = lines[start]?.text ?? '';
  if (PROPERTY.test(first)) {
    const end = lines.findIndex(({ text }, at) => at > start && !PROPERTY.test(text));
    const inside = lines.slice(start, end < 0 ? undefined : end);
    return { inside, whole: inside, rest: end < 0 ? [] : lines.slice(end) };
  }
  if (first.trim() !== '---') return undefined;
  const length = lines.slice(start + 1, start + MOST_LINES).findIndex(({ text }) => /^(?:---|\.\.\.)\s*$/u.test(text));
  const inside = lines.slice(start + 1, start + 1 + length);
  if (length < 0 || !inside.every(({ text }) => /^(?:\s|#|-\s|[\w\p{L}-]+\s*:|\}|\]|$)/u.test(text))) return undefined;
  const whole = lines.slice(start, start + length + 2).filter(({ text }) => text.trim() !== '');
  return { inside, whole, rest: lines.slice(start + length + 2) };
}

/** `tags:: a, b`: what Logseq says of a page above it. */
const PROPERTY = /^(?!https?:)[\p{L}][\p{L}\p{N}_-]{0,30}::(?:[ \t]|$)/u;

/** Reads what stands behind the front matter, and adds what that tells. */
export function behindFrontMatter(lines: readonly Tracked[], read: (rest: readonly Tracked[]) => Found): Found {
  const front = readFrontMatter(lines);
  if (front.moved.length === 0) return read(lines);
  const found = read(front.rest);
  return {
    ...found,
    doubts: [
      ...front.links.filter(({ text }) => text !== '').map((link) => unread(link)),
      ...front.doubts,
      ...found.doubts,
    ],
    title: found.title ?? front.title,
    date: found.date ?? front.date,
    moved: [...front.moved, ...front.links, ...(found.moved ?? [])],
  };
}

interface Address {
  readonly before: Tracked;
  readonly address: Tracked;
  readonly behind: Tracked;
}

/** Pictures of the head lead nowhere. */
const PICTURES = /^(?:image|cover|banner|thumbnail|thumb|icon|avatar|favicon|logo|封面|头图)$/iu;

/** What the note is about; an author's page and the note's own place on somebody's account are not. */
const ABOUT =
  /^(?:sources?|urls?|links?|papers?|arxiv|doi|pdf|code|repo|repository|project|references?|original|openreview|slides|video|链接|連結|鏈接|原文|原文链接|原文鏈接|论文|論文|论文链接|論文鏈接|论文地址|代码|代碼|来源|來源|出处|出處|地址|网址|網址|项目|項目|参考)$/iu;

/** The key above each line or on it: points of a list belong to the key they stand below. */
function keysOf(lines: readonly Tracked[]): string[] {
  let key = '';
  return lines.map(({ text }) => (key = /^\s*(?!https?:)([\w\p{L}-]+)\s*:/iu.exec(text)?.[1] ?? key));
}

/** `source: https://…`, `- "https://…"`, `arxiv: 1912.02292`. */
function addressIn(line: Tracked): Address | undefined {
  const found =
    /(?<address>https?:\/\/[^\s"'<>，。]{3,1000})/du.exec(line.text) ??
    /^\s*(?<address>(?:arxiv|doi)\s*:\s*(?=\S*\d)[^\s"']{4,100})\s*$/diu.exec(line.text);
  const place = found?.indices?.groups?.['address'];
  if (!place) return undefined;
  const [from, to] = place;
  return { before: slice(line, 0, from), address: slice(line, from, to), behind: slice(line, to) };
}

/** With the key that says what it is, where both stand on a line. */
function withKey({ before, address }: Address, key: string): string {
  return before.text.includes(key) ? `${before.text.trimStart()}${address.text}` : address.text;
}

/** In a talk no turn is the place of it. */
function unread(at: Tracked, words = at.text): Found['doubts'][number] {
  return {
    at,
    ...quoting(words, (shown) =>
      both(`开头的说明里有地址：${shown}`, `There is an address in the front matter: ${shown}`),
    ),
    choice: both('没有写入任何一条，请人工补上', 'not in any item: please add it by hand'),
  };
}

function valueOf(lines: readonly Tracked[], key: RegExp): Tracked | undefined {
  for (const line of lines) {
    const length = key.exec(line.text)?.[0].length;
    if (length === undefined) continue;
    const value = trim(slice(line, length));
    const quoted = /^(["'])(.*)\1$/u.test(value.text);
    return quoted ? slice(value, 1, value.text.length - 1) : value;
  }
  return undefined;
}

/** Whether it is the head of a post of a blog: title, day and tags, and nothing that only notes have. */
export function isPost(lines: readonly string[]): boolean {
  if (lines[0]?.trimEnd() !== '---') return false;
  const end = lines.slice(1, 40).findIndex((line) => line.trimEnd() === '---');
  const keys = new Set(lines.slice(1, end + 1).map((line) => /^([A-Za-z_-]{1,30}):/u.exec(line)?.[1]?.toLowerCase()));
  return POST.every((key) => keys.has(key)) && !NOTE.some((key) => keys.has(key));
}

const POST = ['title', 'date', 'tags'];
const NOTE = ['aliases', 'cssclass', 'cssclasses', 'created', 'up', 'publish', 'citekey'];
