/** Text of a content file → every address outside the site it leads to, with the first line where it stands. */
import { parse } from '../../format/parse.ts';

export interface ExternalLink {
  readonly url: string;
  readonly file: string;
  readonly line: number;
}

export function externalLinks(text: string, file: string): ExternalLink[] {
  const { draft } = parse(text, file);
  const lines = text.split('\n');
  const urls = new Set<string>();
  gather(draft, urls);
  return [...urls].map((url) => ({
    url,
    file,
    line:
      Math.max(
        0,
        lines.findIndex((words) => words.includes(url)),
      ) + 1,
  }));
}

/** Links of the tree and whatever in the head is an address as a whole. */
function gather(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (/^https?:\/\/\S+$/u.test(value) && URL.canParse(value)) into.add(value);
  } else if (Array.isArray(value)) for (const one of value) gather(one, into);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) if (name !== 'position') gather(one, into);
}
