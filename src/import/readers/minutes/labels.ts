/** One line of minutes → the words before its colon that may be a speaker, in whatever shape labels have here. Who speaks: `speakers.ts`. */
import { presentIn } from './present.ts';
import { definitionsIn } from '../talk/definitions.ts';
import { labelShapeOf } from '../talk/label-shapes.ts';
import { STAMP } from '../talk/stamp.ts';
import { letterAt, lettersWhoTalk } from '../talk/letters.ts';
import { mayBeName } from '../talk/names.ts';
import { isPart } from '../talk/parts.ts';

export interface Candidate {
  /** Where the name stands, and where the words begin. */
  readonly name: readonly [number, number];
  readonly text: number;
  /** Bold or a heading on a line of its own: only a person's name, or a part, is a speaker there. */
  readonly isAlone: boolean;
}

const BULLET = String.raw`(?:[-*+•·]\s+|\d{1,3}[.)、]\s*(?=\S)|#?\d{1,4}\s?[楼樓层層]\s*[.、:：]?\s*)?`;
/** @param stamp what a time looks like */
function lineWith(stamp: string): RegExp {
  const span = String.raw`${stamp}(?:\s*(?:[-–—~～至]|-->)\s*${stamp})?`;
  const when = String.raw`(?:[\[(（【]\s*(?:${span})\s*[\])）】]\s*|(?:${span})\s+)?`;
  const after = String.raw`(?:\s*[\[(（【]\s*(?:${stamp}|[^()（）\[\]:：\n]{1,20})\s*[\])）】]|\s+(?:${stamp}))?`;
  return new RegExp(
    String.raw`^\s*(?:>{1,2}\s*)?${BULLET}(?:\*{1,3}|__)?\s*${when}(?:\*{1,3}|__)?[\[【《]?(?<name>[^\s:：|<>#*_\[\]【】《》+•·-][^:：|<>\n*\[\]《》]{0,31}?)[\]】》]?${after}\s*(?:\*{1,3}|__)?\s*(?:：|:(?![/\d)(]))\s*(?:\*{1,3}|__)?\s*`,
    'du',
  );
}

/** A browser takes a tenth of a second to make ready for all that a time may look like: most lines have none. */
const HAS_CLOCK = /\d[:：]\d/u;
const TIMED = lineWith(STAMP);
const UNTIMED = lineWith('(?!)');
const ANGLED = /^\s*<(?<name>[A-Za-z_][\w|`^-]{0,24})>\s+(?=\S)/du;

const ALONE =
  /^\s{0,3}(?:#{2,6}\s+(?<name>[^\s:：#*][^:：#*]{0,24}?)\s*#*|(?:\*\*|__)(?<name2>[^\s:：*][^:：*]{0,24}?)(?:\*\*|__))\s*$/du;

export type ReadCandidate = (line: string) => Candidate | undefined;

/** Labels of these lines: with a colon, or in whatever other shape they have all together. */
export function openCandidates(lines: readonly string[]): ReadCandidate {
  const letters = lettersWhoTalk(lines);
  const known = presentIn(lines);
  const defines = definitionsIn(lines);
  const candidateIn = (line: string) => (defines(line) ? undefined : read(line, known));
  if (letters.size > 0)
    return (line) => {
      const found = letterAt(line);
      if (!found || !letters.has(found.letter)) return candidateIn(line);
      return { name: [found.at, found.at + 1], text: found.text, isAlone: false };
    };
  const withColon = lines.filter((line) => candidateIn(line)?.isAlone === false).length;
  const shaped = labelShapeOf(lines);
  const shapes = shaped && lines.filter((line) => shaped(line) !== undefined).length >= withColon ? shaped : undefined;
  if (!shapes) return candidateIn;
  return (line) => {
    const label = shapes(line);
    return label ? { name: label.name, text: label.text, isAlone: false } : candidateIn(line);
  };
}

/** @param known names on the list of those who were there: 夏 is a season elsewhere */
function read(line: string, known: ReadonlySet<string>): Candidate | undefined {
  const match = (HAS_CLOCK.test(line) ? TIMED : UNTIMED).exec(line) ?? ANGLED.exec(line) ?? ALONE.exec(line);
  const place = match?.indices?.groups?.['name'] ?? match?.indices?.groups?.['name2'];
  if (!match || !place) return undefined;
  const name = line.slice(...place).trimEnd();
  if (!mayBeName(name) && !isPart(name) && !known.has(name)) return undefined;
  return { name: [place[0], place[0] + name.length], text: match[0].length, isAlone: ALONE.test(line) };
}
