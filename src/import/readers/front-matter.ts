/** The front matter of a note or a page (`---`, `title: …`, `---`) → title, day, and its lines as moved. No YAML but the plainest. */
import type { Found } from './reader.ts';
import { slice, type Tracked, trim } from '../tracked.ts';

interface FrontMatter {
  readonly title?: Tracked | undefined;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly date?: string | undefined;
  readonly moved: readonly Tracked[];
  /** The lines behind it. */
  readonly rest: readonly Tracked[];
}

const MOST_LINES = 100;

export function readFrontMatter(lines: readonly Tracked[]): FrontMatter {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  if (lines[start]?.text.trim() !== '---') return { moved: [], rest: lines };
  const length = lines.slice(start + 1, start + MOST_LINES).findIndex(({ text }) => /^(?:---|\.\.\.)\s*$/u.test(text));
  const inside = lines.slice(start + 1, start + 1 + length);
  if (length < 0 || !inside.every(({ text }) => /^(?:\s|#|-\s|[\w\p{L}-]+\s*:|\}|\]|$)/u.test(text)))
    return { moved: [], rest: lines };
  const title = valueOf(inside, /^title\s*:\s*(?=\S)/iu);
  const date = valueOf(inside, /^(?:date|created|pubDate|published|日期|创建时间)\s*:\s*(?=\S)/iu);
  return {
    title: title && title.text !== '' ? title : undefined,
    date: /^((?:19|20)\d\d(?:[-/](?:0?[1-9]|1[0-2])(?:[-/](?:0?[1-9]|[12]\d|3[01]))?)?)(?!\d)/u
      .exec(date?.text ?? '')?.[1]
      ?.split(/[-/]/u)
      .map((part) => part.padStart(2, '0'))
      .join('-'),
    moved: lines.slice(start, start + length + 2).filter(({ text }) => text.trim() !== ''),
    rest: lines.slice(start + length + 2),
  };
}

/** Reads what stands behind the front matter, and adds what that tells. */
export function behindFrontMatter(lines: readonly Tracked[], read: (rest: readonly Tracked[]) => Found): Found {
  const front = readFrontMatter(lines);
  if (front.moved.length === 0) return read(lines);
  const found = read(front.rest);
  return {
    ...found,
    title: found.title ?? front.title,
    date: found.date ?? front.date,
    moved: [...front.moved, ...(found.moved ?? [])],
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
