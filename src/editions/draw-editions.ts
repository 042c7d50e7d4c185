/** A drawn file of the site → the same file in each edition. */
import { escapeHtml, unescapeHtml } from '../render/escape.ts';
import { EDITIONS, type EditionId } from '../ui/editions.ts';
import { fillWords, HOLE } from './fill-words.ts';
import { readPage } from './read-page.ts';
import { writePage } from './write-page.ts';

export interface Drawn {
  readonly edition: EditionId;
  readonly text: string;
}

/** Every edition of a page. Throws when the HTML is not well formed. */
export function drawEditions(html: string): Drawn[] {
  const page = readPage(html);
  return EDITIONS.map(({ id }) => ({ edition: id, text: writePage(page, id) }));
}

/** A file that is no page, with the words of one edition; undefined when it holds none. `name` tells its format. */
export function fillFile(text: string, name: string, edition: EditionId): string | undefined {
  if (!HOLE.test(text)) return undefined;
  const same = (content: string) => content;
  const isXml = /\.(?:xml|svg|atom|rss)$/u.test(name);
  const isJson = /\.(?:json|jsonl|webmanifest)$/u.test(name);
  const escape = isXml ? escapeHtml : isJson ? (words: string) => JSON.stringify(words).slice(1, -1) : same;
  // What stands in an argument was escaped with the file, and would be once more with the word.
  const unescape = isXml ? unescapeHtml : isJson ? (argument: string) => String(JSON.parse(`"${argument}"`)) : same;
  return fillWords(text, { edition, convert: same, escape, unescape });
}
