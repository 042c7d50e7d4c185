/**
 * Labels without a colon: `**Theorist.** …`, `Ann → …`, `Ann → Ben: …`, `ANN — …`, `小石 > …`, `【李工】…`, `**@Ann** ▸ …`. Each is a common way to
 * write something else too, so only all lines together tell. Lines → how they begin, if they are talk in such a shape.
 */
import { inCode } from './fences.ts';
import { looksLikePerson, mayBeName } from './names.ts';
import { isPart } from './parts.ts';
import { soundsLikeTalk } from './no-talk.ts';
import { isBlank } from './text.ts';

interface ShapedLabel {
  readonly name: readonly [number, number];
  /** To whom, where it says so. */
  readonly to: string | undefined;
  /** Where the words begin. */
  readonly text: number;
}

export type ReadShaped = (line: string) => ShapedLabel | undefined;

const LEAD = String.raw`^\s*(?:>\s*)?(?:[-*+•└├─]+\s+)?(?:\p{Extended_Pictographic}\uFE0F?\s+)?`;
const NAME = String.raw`@?(?<name>[\p{L}\p{N}][^\s*_:：→▸▶►»>|—–【】[\]，。？！,?!]{0,20}(?:[ ·.][^\s*_:：→▸▶►»>|—–【】[\]，。？！,?!]{1,16}){0,2}?)`;
const TO = String.raw`(?<address>@?(?<to>[\p{L}\p{N}][^\s:：，。？！,?!]{0,20}(?: [^\s:：，。？！,?!]{1,16}){0,2})\s*(?:：|:(?![/\d]))\s*)?`;

/** Bold, or slanted, with a full stop or an arrow. */
const MARKED: readonly RegExp[] = [
  String.raw`${LEAD}(?<mark>\*\*|__|\*|_)${NAME}(?<![.。])\s*[.。]?\k<mark>\s*[.。]?\s*(?:(?:→|->|⇒|▸|▶|►|»|>|\||—{1,2}|–|-)\s*)?(?=[^\s:：])`,
].map((source) => new RegExp(source, 'du'));
const SIGNED: readonly RegExp[] = ['→|->|⇒|➜', '▸|▶|►|»|>{1,2}', '—{1,2}|–|--'].map(
  (sign) => new RegExp(String.raw`${LEAD}${NAME}\s*(?:${sign})\s*${TO}(?=\S)`, 'du'),
);
const BOXED: readonly RegExp[] = [
  String.raw`${LEAD}【@?(?<name>[^\s【】][^【】]{0,16})】\s*[:：]?\s*(?=\S)`,
  String.raw`${LEAD}\[@?(?<name>[^\s\[\]\d][^\[\]]{0,24})\](?![(:：\[])\s*(?=\S)`,
].map((source) => new RegExp(source, 'du'));
/** `ANN. Is it convex?`, as in a play. */
const LARGE = /^\s*(?<name>[A-Z][A-Z'’-]{1,14}(?: [A-Z][A-Z'’-]{1,14})?)\.\s+(?=\S)/du;
const SHAPES = [...MARKED, ...SIGNED, ...BOXED, LARGE];

const SAMPLE = 1500;

/** @param hasHeadings questions stand above: then few words need be said to each */
export function labelShapeOf(all: readonly string[], hasHeadings = false): ReadShaped | undefined {
  const lines = all.slice(0, SAMPLE);
  const code = inCode(lines);
  const said = lines.filter((line, at) => !code[at] && !isBlank(line) && !/^\s{0,3}#{1,6}\s/u.test(line));
  for (const pattern of SHAPES) {
    const counts = new Map<string, number>();
    const words: string[] = [];
    for (const line of said) {
      const label = read(pattern, line);
      if (!label) continue;
      const name = line.slice(...label.name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      words.push(line.slice(label.text));
    }
    const names = [...counts.keys()];
    const turns = words.length;
    const again = names.filter((name) => (counts.get(name) ?? 0) > 1).length;
    const people = names.filter(looksLikePerson).length;
    if (
      turns < 3 ||
      names.length < 2 ||
      names.length > 40 ||
      again === 0 ||
      turns / said.length < (people === names.length ? 0.25 : 0.4)
    )
      continue;
    // Who never comes again is somebody only beside others who do.
    if (again < 2 && people < names.length) continue;
    const isAsked = words.some((text) => /[?？]/u.test(text)) || hasHeadings;
    if (!isAsked || (!names.some(isPart) && !soundsLikeTalk(words))) continue;
    const isKnown = (name: string) => counts.has(name) || looksLikePerson(name);
    return (line) => {
      const label = read(pattern, line, isKnown);
      return label && isKnown(line.slice(...label.name)) ? label : undefined;
    };
  }
  return undefined;
}

/** @param isKnown who is spoken to: words before a colon that name nobody are said */
function read(pattern: RegExp, line: string, isKnown?: (name: string) => boolean): ShapedLabel | undefined {
  const match = pattern.exec(line.slice(0, 200));
  const name = match?.indices?.groups?.['name'];
  if (!match || !name || !mayBeName(line.slice(...name))) return undefined;
  const to = match.groups?.['to'];
  const isSaid = to !== undefined && isKnown?.(to) === false;
  return isSaid
    ? { name, to: undefined, text: match.indices?.groups?.['address']?.[0] ?? match[0].length }
    : { name, to, text: match[0].length };
}
