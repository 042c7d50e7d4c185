/** Lines of a Markdown table → its heads, the cells of a row, the bars between them. */
import { slice, type Tracked } from '../tracked.ts';

/** What the columns are called, where a table begins at this line; else undefined. */
export function headsAt(lines: readonly string[], at: number): readonly string[] | undefined {
  const line = lines[at] ?? '';
  if (!line.includes('|') || !/^\s*\|?\s*:?-{2,}/u.test(lines[at + 1] ?? '')) return undefined;
  return cellsOf({ text: line, origins: new Int32Array(line.length) }).map(({ text }) => text.trim());
}

export function cellsOf(line: Tracked): Tracked[] {
  const places = barPlaces(line.text);
  const edges = [-1, ...places, line.text.length];
  const all = edges.slice(0, -1).map((edge, index) => slice(line, edge + 1, edges[index + 1]));
  const from = /^\s*\|/u.test(line.text) ? 1 : 0;
  return all.slice(from, /\|\s*$/u.test(line.text) ? -1 : undefined);
}

export function barsOf(line: Tracked): Tracked[] {
  return barPlaces(line.text).map((place) => slice(line, place, place + 1));
}

/** Bars that part cells: not escaped, not within code. */
export function barPlaces(text: string): number[] {
  const places: number[] = [];
  let isCode = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '`') isCode = !isCode;
    else if (text[at] === '\\') at++;
    else if (text[at] === '|' && !isCode) places.push(at);
  }
  return places;
}
