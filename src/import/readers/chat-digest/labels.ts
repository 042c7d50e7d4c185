/** All lines → a reader of labels that also knows the people who speak in them: a name is known by coming again, or by standing among answers. */
import { isPresentLine } from '../minutes/present.ts';
import { choiceLines } from '../talk/choices.ts';
import { definitionsIn } from '../talk/definitions.ts';
import { inCode } from '../talk/fences.ts';
import { letterAt, lettersAreParts } from '../talk/letters.ts';
import { labelShapeOf } from '../talk/label-shapes.ts';
import { isPlainlyPerson, mayBeName } from '../talk/names.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { isNobody, isPart, speakerKind } from '../talk/parts.ts';
import { soundsLikeTalk } from '../talk/no-talk.ts';
import { openRoleLabels, type RoleLabel } from '../talk/role-labels.ts';
import { listedOutcome, namesBelowAnswers } from './fields.ts';
import { readLabel, readNameLabel, type Label } from './label.ts';

export type ReadLabel = (line: string) => Label | undefined;

export function openLabels(lines: readonly string[]): ReadLabel {
  const counts = new Map<string, number>();
  const words: string[] = [];
  const partners = new Set<string>();
  const choices = choiceLines(lines);
  const areParts = lettersAreParts(lines);
  const isHeaded = headingsThatAsk(lines) > 0;
  const readRole = openRoleLabels(lines, isHeaded);
  const readOutcome = listedOutcome(lines);
  const defines = definitionsIn(lines);
  // A choice, an entry of a glossary, or what a sign stands for.
  const isOther = (line: string) => choices.has(line) || (!areParts && letterAt(line) !== undefined) || defines(line);
  // Where E and G speak, D and F are people too and no parts.
  const lettersSpeak = lines.filter((line) => OTHER_LETTER.test(line)).length > 1;
  const readPlain: ReadLabel = (line) =>
    isOther(line) || (lettersSpeak && LETTER.test(line))
      ? undefined
      : (labelOfRole(line, readRole(line)) ?? readLabel(line) ?? readOutcome(line));
  const below = new Set(namesBelowAnswers(lines, readPlain));
  const shaped = labelShapeOf(lines, isHeaded || lines.some((line) => readPlain(line)?.asks !== undefined));
  let asks = below.size > 0;
  const code = inCode(lines);
  for (const [at, line] of lines.entries()) {
    if (code[at]) continue;
    const role = readRole(line);
    if (role) partners.add(line.slice(...role.name).trim());
    const plain = readPlain(line);
    asks ||= plain?.asks !== undefined || plain?.kind === 'follow';
    const named = plain || isOther(line) ? undefined : readNameLabel(line, shaped);
    if (!named || !isNameLike(named.name)) continue;
    counts.set(named.name, (counts.get(named.name) ?? 0) + 1);
    words.push(line.slice(named.length));
  }
  const names = [...counts.keys()];
  const again = names.filter((name) => (counts.get(name) ?? 0) > 1).length;
  // Below questions that are headings, words before colons may be what the lines are about.
  asks ||= isHeaded && again > 0 && (names.some(isPlainlyPerson) || names.some(isPart) || soundsLikeTalk(words));
  return (line) => {
    const plain = readPlain(line);
    if (plain || !asks || isOther(line) || isPresentLine(line)) return plain;
    const named = readNameLabel(line, shaped);
    if (!named || !isNameLike(named.name)) return undefined;
    if ((counts.get(named.name) ?? 0) > 1) return named;
    if (isPlainlyPerson(named.name) || partners.has(named.name)) return named;
    // Where nobody is named who asks, the points of a list below an answer may be what it names.
    if (below.has(named.name)) return partners.size > 0 ? named : { ...named, isDoubtful: true };
    // In a list a word before a colon is what the line is about.
    if (/^\s*[-*+•]\s/u.test(line)) return undefined;
    // One who speaks once is believed where others speak again and again.
    return again > 0 ? { ...named, isDoubtful: true } : undefined;
  };
}

const OTHER_LETTER = /^\s*(?:[-*+•]\s+)?[*_]{0,2}[B-CEG-PR-Z](?:\s?\([^()]{1,20}\))?[*_]{0,2}[：:][*_]{0,2}\s/u;
const LETTER = /^\s*(?:[-*+•]\s+)?[*_]{0,2}[DF][*_]{0,2}[：:][*_]{0,2}\s/u;

/** Who asks opens an item; who asks further or answers goes on in it. */
function labelOfRole(line: string, role: RoleLabel | undefined): Label | undefined {
  if (!role) return undefined;
  const who = line.slice(...role.name).trim();
  const name = isNobody(who) ? '' : who;
  const asks = role.takes === 'asks' ? 'anew' : role.takes === 'asks further' ? 'further' : undefined;
  return {
    kind: asks ? 'mention' : 'person',
    name,
    written: who,
    length: role.text,
    isPerson: speakerKind(name) === 'name',
    asks,
  };
}

/** Markdown headings, bold and numbered lines with a question mark. */
export function headingsThatAsk(lines: readonly string[]): number {
  const asking = lines.filter((line) => line.length <= 120 && HEADING_THAT_ASKS.test(line));
  // `**Quanta: And then?**` again and again: somebody asks in bold.
  const askers = asking.map((line) => /^(?:\*\*|__)([^:：*_]{1,30})[:：]/u.exec(line)?.[1]);
  return asking.filter(
    (_, at) => askers[at] === undefined || askers.indexOf(askers[at]) === askers.lastIndexOf(askers[at]),
  ).length;
}

const HEADING_THAT_ASKS =
  /^(?:(?:\*\*|__)[^*_]+[?？]["”’』」）)]*\s*(?:\*\*|__)\s*(?:[*_]?[(（][^()（）]{2,30}[)）][*_]?)?\s*$|(?:#{1,6}\s+|\d\uFE0F?\u20E3\s*|[★☆●◆■▶►◎※🔹🔸📌❓]\s*|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、)）]\s*|【(?=[^】]*】\s*$)).+[?？]["”’』」）)】*_]*\s*#*\s*$)/u;

function isNameLike(name: string): boolean {
  const size = /\p{Script=Han}/u.test(name) ? 8 : 20;
  return mayBeName(name) && !isNoSpeaker(name) && name.length <= size && name.split(/\s+/u).length <= 3;
}
