/** Which words before a colon are speakers here: they come again, they were present, or they are known for a part. */
import { labelShapeOf } from '../talk/label-shapes.ts';
import { STAMP } from '../talk/stamp.ts';
import { letterAt, lettersWhoTalk } from '../talk/letters.ts';
import { isAfterLine } from './notes.ts';
import { isPlainlyPerson, looksLikePerson, mayBeName } from '../talk/names.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { isPart } from '../talk/parts.ts';
import { isBlank } from '../talk/text.ts';

export interface Candidate {
  /** Where the name stands, and where the words begin. */
  readonly name: readonly [number, number];
  readonly text: number;
  /** Bold or a heading on a line of its own: only a person's name, or a part, is a speaker there. */
  readonly isAlone: boolean;
}

const BULLET = String.raw`(?:[-*+•·]\s+|\d{1,3}[.)、]\s*(?=\S)|#?\d{1,4}\s?[楼樓层層]\s*[.、:：]?\s*)?`;
const SPAN = String.raw`${STAMP}(?:\s*(?:[-–—~～至]|-->)\s*${STAMP})?`;
const WHEN = String.raw`(?:[\[(（【]\s*(?:${SPAN})\s*[\])）】]\s*|(?:${SPAN})\s+)?`;
const AFTER = String.raw`(?:\s*[\[(（【]\s*(?:${STAMP}|[^()（）\[\]:：\n]{1,20})\s*[\])）】]|\s+(?:${STAMP}))?`;
const LINE = new RegExp(
  String.raw`^\s*(?:>{1,2}\s*)?${BULLET}(?:\*{1,3}|__)?\s*${WHEN}(?:\*{1,3}|__)?[\[【《]?(?<name>[^\s:：|<>#*_\[\]【】《》+•·-][^:：|<>\n*\[\]《》]{0,31}?)[\]】》]?${AFTER}\s*(?:\*{1,3}|__)?\s*(?:：|:(?![/\d)(]))\s*(?:\*{1,3}|__)?\s*`,
  'du',
);
const ANGLED = /^\s*<(?<name>[A-Za-z_][\w|`^-]{0,24})>\s+(?=\S)/du;

const ALONE =
  /^\s{0,3}(?:#{2,6}\s+(?<name>[^\s:：#*][^:：#*]{0,24}?)\s*#*|(?:\*\*|__)(?<name2>[^\s:：*][^:：*]{0,24}?)(?:\*\*|__))\s*$/du;

export type ReadCandidate = (line: string) => Candidate | undefined;

/** Labels of these lines: with a colon, or in whatever other shape they have all together. */
export function openCandidates(lines: readonly string[]): ReadCandidate {
  const letters = lettersWhoTalk(lines);
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

function candidateIn(line: string): Candidate | undefined {
  const match = LINE.exec(line) ?? ANGLED.exec(line) ?? ALONE.exec(line);
  const place = match?.indices?.groups?.['name'] ?? match?.indices?.groups?.['name2'];
  if (!match || !place) return undefined;
  const name = line.slice(...place).trimEnd();
  if (!mayBeName(name) && !isPart(name)) return undefined;
  return { name: [place[0], place[0] + name.length], text: match[0].length, isAlone: ALONE.test(line) };
}

export interface Speakers {
  readonly accepted: ReadonlySet<string>;
  /** Accepted though they speak but once, and nothing else tells who they are. */
  readonly doubtful: ReadonlySet<string>;
  /** Who speak more than once. */
  readonly again: ReadonlySet<string>;
  /** Left in the text though they look like names. */
  readonly refused: ReadonlySet<string>;
  /** Share of the lines that begin with an accepted one. */
  readonly share: number;
  readonly turns: number;
}

/** @param code lines that count for nothing. @param present names on the list of those who attended. */
export function findSpeakers(
  lines: readonly string[],
  code: readonly boolean[],
  present: ReadonlySet<string>,
  readCandidate: ReadCandidate,
): Speakers {
  const letters = lettersWhoTalk(lines);
  const counts = new Map<string, number>();
  const asking = new Set<string>();
  let filled = 0;
  let isAsked = false;
  for (const [at, line] of lines.entries()) {
    if (code[at] || isBlank(line)) continue;
    filled++;
    const candidate = isAfterLine(line) ? undefined : readCandidate(line);
    if (!candidate) continue;
    const name = line.slice(...candidate.name);
    const asks = /[?？]\s*$/u.test(line);
    if (asks) asking.add(name);
    isAsked ||= asks;
    if (candidate.isAlone && !isPart(name) && !isPlainlyPerson(name) && !present.has(name)) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts];
  const sure = names.filter(([name, count]) => {
    if (letters.has(name)) return true;
    // `编辑：` may tell of a later change, `Author:` who wrote: who asks again and again speaks.
    if (isNoSpeaker(name)) return count > 1 && asking.has(name);
    return isPart(name) || present.has(name) || (count > 1 && looksLikePerson(name));
  });
  const recurring = names.filter(
    ([name, count]) => count > 1 && !isNoSpeaker(name) && !sure.some(([known]) => known === name),
  );
  const persons = names.filter(([name, count]) => count === 1 && !isNoSpeaker(name) && isPlainlyPerson(name));
  const talk = sum([...sure, ...recurring, ...persons]);
  // Labels that name no person by their looks are people when talk is what the text is made of.
  const isTalk =
    filled > 0 &&
    talk / filled >= 0.4 &&
    sure.length + recurring.length + persons.length >= 2 &&
    sure.length + recurring.length > 0;
  const accepted = new Set([...sure, ...(isTalk ? recurring : [])].map(([name]) => name));
  const doubtful = new Set<string>();
  const refused = new Set<string>();
  const single = names.filter(([name, count]) => count === 1 && !accepted.has(name) && !isNoSpeaker(name));
  const people = single.filter(([name]) => looksLikePerson(name));
  // Names that come once each may as well be the words of a glossary: somebody has to ask.
  const areAll =
    accepted.size === 0 &&
    people.length >= 2 &&
    people.length / filled >= 0.5 &&
    (isAsked || people.some(([name]) => isPlainlyPerson(name)));
  for (const [name] of single) {
    const isAlike = /^[A-Z]{2,3}$/u.test(name) && [...accepted].some((known) => /^[A-Z]{2,3}$/u.test(known));
    if (isTalk && (isAlike || isPlainlyPerson(name))) accepted.add(name);
    else if (looksLikePerson(name) && (accepted.size > 0 || areAll)) doubtful.add(name);
    else if (isTalk && !isNoSpeaker(name) && name.length <= 12) refused.add(name);
  }
  for (const name of doubtful) accepted.add(name);
  const turns = sum(names.filter(([name]) => accepted.has(name)));
  const again = new Set(names.flatMap(([name, count]) => (count > 1 && accepted.has(name) ? [name] : [])));
  return { accepted, doubtful, again, refused, share: filled === 0 ? 0 : turns / filled, turns };
}

function sum(names: readonly (readonly [string, number])[]): number {
  return names.reduce((total, [, count]) => total + count, 0);
}
