/** All lines → a reader of what is said in the quotation below who asks: `> @小禾：七成左右`. A word before a colon need be no name there either. */
import { mayBeName, isPlainlyPerson } from '../talk/names.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { isAddress } from './fields.ts';
import type { Label } from './label.ts';
import type { ReadLabel } from './labels.ts';

export function openQuotedLabels(lines: readonly string[], readLabel: ReadLabel): ReadLabel {
  const times = new Map<string, number>();
  const elsewhere = new Set<string>();
  let areMarked = false;
  for (const line of lines) {
    const quoted = QUOTED.exec(line)?.groups;
    if (quoted) {
      areMarked ||= quoted['mark'] !== '';
      const name = quoted['name'] ?? '';
      times.set(name, (times.get(name) ?? 0) + 1);
    } else if (!line.startsWith('>')) {
      const label = readLabel(line);
      if (label && label.isDoubtful !== true) elsewhere.add(label.name);
    }
  }
  return (line) => {
    const match = QUOTED.exec(line);
    const name = match?.groups?.['name'] ?? '';
    if (!match || !mayBeName(name) || isNoSpeaker(name)) return undefined;
    const inner = readLabel(line.replace(/^>\s?/u, ''));
    const length = match[0].length;
    if (inner && !inner.isPerson && (inner.kind === 'person' || inner.kind === 'author'))
      return { kind: inner.kind, name: inner.name, written: name, length, isPerson: false };
    const isKnown =
      match.groups?.['mark'] !== '' || elsewhere.has(name) || (times.get(name) ?? 0) > 1 || isPlainlyPerson(name);
    // Where names bear a sign, what bears none belongs to what is said; and what leads to an address is no speech.
    if (!isKnown && (areMarked || isAddress(line.slice(length)) || name.length > LONGEST)) return undefined;
    return { kind: 'person', name, written: name, length, isPerson: true, isDoubtful: !isKnown } satisfies Label;
  };
}

/** Characters of a name that stands once. */
const LONGEST = 12;
const QUOTED =
  /^>\s?(?<mark>(?:\*\*|@)*)(?<name>[^\s：:@>*，。？！,.?!][^：:>*，。？！,?!]{0,19}?)(?:\*\*)?\s*(?:：|:(?!\/\/))\s*(?:\*\*)?\s*(?=\S|$)/u;
