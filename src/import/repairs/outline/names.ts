/** An outline → the blocks that bear an id, each with its first words: what a reference to it says. */
import { linesOf } from '../lines.ts';
import { isProperty } from './properties.ts';

const LONGEST = 40;

export function namesOfBlocks(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let words = '';
  for (const { text: line } of linesOf(text)) {
    const id = /^[ \t]*(?:[-*] )?id::[ \t]+(?<id>[0-9a-f-]{36})[ \t]*$/u.exec(line)?.groups?.['id'];
    if (id !== undefined) names.set(id, shortened(words));
    else if (/^[ \t]*[-*] \S/u.test(line) && !isProperty(line)) words = line;
  }
  return names;
}

function shortened(line: string): string {
  const words = line
    .replace(/^[ \t]*[-*] (?:#{1,6} )?(?:(?:TODO|DOING|DONE|NOW|LATER|WAITING) )?/u, '')
    .replace(/\[\[([^\][]*)\]\]|[*_=^`]{2}/gu, '$1')
    .trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
