/** Words of a source → one line that a field may hold: without hidden characters, and no longer than it may be. */
import { hiddenIn } from '../../format/hidden.ts';

/** One line without hidden characters. */
export function tidyLine(text: string): string {
  const hidden = new Set(hiddenIn(text));
  const shown = hidden.size === 0 ? text : [...text.matchAll(/[\s\S]/gu)].map(visible(hidden)).join('');
  return shown.replace(/\s+/gu, ' ').trim();
}

function visible(hidden: ReadonlySet<number>): (match: RegExpExecArray) => string {
  return ({ 0: character, index }) => (!hidden.has(index) ? character : /\s/u.test(character) ? ' ' : '');
}

/** As much of it as fits, up to the end of a word, and `…`. */
export function shorten(line: string, most: number): string {
  if (line.length <= most) return line;
  const head = [...line].reduce(
    (text, character) => (text.length + character.length < most ? text + character : text),
    '',
  );
  const word = /^(.*[^\sA-Za-z0-9])[A-Za-z0-9]+$/su.exec(head.slice(0, most - 1))?.[1];
  const kept = word !== undefined && word.length > most * 0.7 ? word : head;
  return `${kept.trimEnd()}…`;
}

/** `/home/me/raw.txt` → `raw.txt`. */
export function baseName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}
