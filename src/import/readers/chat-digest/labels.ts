/** All lines → a reader of labels that also knows the people who speak in them: a name is known by coming again, or by standing among answers. */
import { isNoSpeaker, isPlainlyPerson, mayBeName } from '../talk/names.ts';
import { readLabel, readNameLabel, type Label } from './label.ts';

export type ReadLabel = (line: string) => Label | undefined;

export function openLabels(lines: readonly string[]): ReadLabel {
  const counts = new Map<string, number>();
  let asks = false;
  let fence = false;
  for (const line of lines) {
    if (/^\s{0,3}(?:`{3,}|~{3,})/u.test(line)) fence = !fence;
    if (fence) continue;
    const plain = readLabel(line);
    asks ||= plain?.asks !== undefined || plain?.kind === 'follow';
    const named = plain ? undefined : readNameLabel(line);
    if (named && isNameLike(named.name)) counts.set(named.name, (counts.get(named.name) ?? 0) + 1);
  }
  const again = [...counts.values()].filter((times) => times > 1).length;
  return (line) => {
    const plain = readLabel(line);
    if (plain || !asks) return plain;
    const named = readNameLabel(line);
    if (!named || !isNameLike(named.name)) return undefined;
    if ((counts.get(named.name) ?? 0) > 1) return named;
    // In a list a word before a colon is what the line is about.
    if (/^\s*[-*+•]/u.test(line)) return undefined;
    if (isPlainlyPerson(named.name)) return named;
    // One who speaks once is believed where others speak again and again.
    return again > 0 ? { ...named, isDoubtful: true } : undefined;
  };
}

function isNameLike(name: string): boolean {
  const size = /\p{Script=Han}/u.test(name) ? 8 : 20;
  return mayBeName(name) && !isNoSpeaker(name) && name.length <= size && name.split(/\s+/u).length <= 3;
}
