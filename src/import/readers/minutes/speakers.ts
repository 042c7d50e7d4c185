/** Lines and the labels that may be speakers → who speaks: they come again, they were present, or they are known for a part. */
import { lettersWhoTalk } from '../talk/letters.ts';
import { isPlainlyPerson, looksLikePerson } from '../talk/names.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { isPart } from '../talk/parts.ts';
import { isBlank } from '../talk/text.ts';
import type { ReadCandidate } from './labels.ts';
import { isAfterLine } from './notes.ts';

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

/** @param code lines that count for nothing. @param known names of people, on the list of those who attended or by their turns. */
export function findSpeakers(
  lines: readonly string[],
  code: readonly boolean[],
  known: ReadonlySet<string>,
  readCandidate: ReadCandidate,
): Speakers {
  const counted = count(lines, code, known, readCandidate);
  const { times, asking, filled } = counted;
  const letters = lettersWhoTalk(lines);
  const isSure = (name: string, often: number) => {
    if (letters.has(name)) return true;
    if (known.has(name) && !isPart(name)) return true;
    // `编辑：` may tell of a later change, `Author:` who wrote: who asks again and again speaks.
    if (isNoSpeaker(name)) return often > 1 && asking.has(name);
    return isPart(name) || known.has(name) || (often > 1 && looksLikePerson(name));
  };
  const named = [...times].map(([name, often]) => ({ name, often, isSure: isSure(name, often) }));
  const sure = named.filter((one) => one.isSure);
  const recurring = named.filter((one) => !one.isSure && one.often > 1 && !isNoSpeaker(one.name));
  const persons = named.filter(({ name, often }) => often === 1 && !isNoSpeaker(name) && isPlainlyPerson(name));
  // Labels that name no person by their looks are people when talk is what the text is made of.
  const isTalk =
    filled > 0 &&
    turnsOf([...sure, ...recurring, ...persons]) / filled >= 0.4 &&
    sure.length + recurring.length + persons.length >= 2 &&
    sure.length + recurring.length > 0;
  const accepted = new Set([...sure, ...(isTalk ? recurring : [])].map(({ name }) => name));
  const { doubtful, refused } = judgeSingle(accepted, isTalk, counted);
  const speaking = named.filter(({ name }) => accepted.has(name));
  const turns = turnsOf(speaking);
  const again = new Set(speaking.flatMap(({ name, often }) => (often > 1 ? [name] : [])));
  return { accepted, doubtful, again, refused, share: filled === 0 ? 0 : turns / filled, turns };
}

interface Counted {
  /** How often each stands before a colon. */
  readonly times: ReadonlyMap<string, number>;
  /** Who ends a line with a question mark. */
  readonly asking: ReadonlySet<string>;
  /** Lines with words. */
  readonly filled: number;
}

function count(
  lines: readonly string[],
  code: readonly boolean[],
  known: ReadonlySet<string>,
  readCandidate: ReadCandidate,
): Counted {
  const times = new Map<string, number>();
  const asking = new Set<string>();
  let filled = 0;
  for (const [at, line] of lines.entries()) {
    if (code[at] || isBlank(line)) continue;
    filled++;
    const candidate = isAfterLine(line) ? undefined : readCandidate(line);
    if (!candidate) continue;
    const name = line.slice(...candidate.name);
    if (/[?？]\s*$/u.test(line)) asking.add(name);
    if (candidate.isAlone && !isPart(name) && !isPlainlyPerson(name) && !known.has(name)) continue;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return { times, asking, filled };
}

/** Names that come once: those that are believed are put to the accepted, some of them with a doubt. */
function judgeSingle(
  accepted: Set<string>,
  isTalk: boolean,
  { times, asking, filled }: Counted,
): Pick<Speakers, 'doubtful' | 'refused'> {
  const doubtful = new Set<string>();
  const refused = new Set<string>();
  const single = [...times].flatMap(([name, often]) =>
    often === 1 && !accepted.has(name) && !isNoSpeaker(name) ? [name] : [],
  );
  const people = single.filter(looksLikePerson);
  // Names that come once each may as well be the words of a glossary: somebody has to ask.
  const areAll =
    accepted.size === 0 &&
    people.length >= 2 &&
    people.length / filled >= 0.5 &&
    (asking.size > 0 || people.some(isPlainlyPerson));
  const haveInitials = [...accepted].some((known) => INITIALS.test(known));
  for (const name of single) {
    if (isTalk && ((haveInitials && INITIALS.test(name)) || isPlainlyPerson(name))) accepted.add(name);
    else if (looksLikePerson(name) && (accepted.size > 0 || areAll)) doubtful.add(name);
    else if (isTalk && name.length <= 12) refused.add(name);
  }
  for (const name of doubtful) accepted.add(name);
  return { doubtful, refused };
}

const INITIALS = /^[A-Z]{2,3}$/u;

function turnsOf(people: readonly { readonly often: number }[]): number {
  return people.reduce((total, { often }) => total + often, 0);
}
