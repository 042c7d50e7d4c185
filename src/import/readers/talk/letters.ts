/** `A：…` `B：…`: two who talk, or answers, choices, entries of a glossary. Lines → the letters that speak; whether letters are parts of a talk. */
import { entriesOn, isPresentLine } from '../minutes/present.ts';
import { definitionsIn } from './definitions.ts';
import { soundsLikeTalk } from './no-talk.ts';
import { isBlank } from './text.ts';

const LETTER =
  /^\s*(?:>\s?)?(?:[-*+•]\s+)?(?:\*\*|__)?(?<letter>[A-ZＡＢ])(?:\*\*|__)?\s*(?:：|:(?![/\d]))\s*(?:\*\*|__)?\s*(?<words>\S.*)$/u;
const QUESTION = /^\s*(?:>\s?)?(?:[-*+•]\s+)?(?:\*\*|__)?(?:Q|问|問)\s?\d{0,3}(?:\*\*|__)?\s*[:：.]/u;

/** Where the letter stands, and where its words begin. */
export function letterAt(
  line: string,
): { readonly letter: string; readonly at: number; readonly text: number } | undefined {
  const groups = LETTER.exec(line.slice(0, 400))?.groups;
  const letter = groups?.['letter'];
  if (letter === undefined) return undefined;
  const text = line.slice(0, 400).length - (groups?.['words'] ?? '').length;
  return { letter, at: line.indexOf(letter), text };
}

/** A and B (and C, D) in turn, and no Q. Under stems or headings they are choices, or things that are compared. */
export function lettersWhoTalk(all: readonly string[]): ReadonlySet<string> {
  const sample = all.slice(0, 1500);
  const defines = definitionsIn(sample);
  const lines = sample.filter((line) => !defines(line));
  const none = new Set<string>();
  if (lines.some((line) => QUESTION.test(line))) return none;
  const turns: { readonly letter: string; readonly words: string; readonly follows: boolean }[] = [];
  let last: 'turn' | 'words' | 'stem' = 'stem';
  for (const line of lines) {
    if (isBlank(line)) continue;
    const found = letterAt(line);
    if (found) turns.push({ letter: found.letter, words: line.slice(found.text), follows: last !== 'stem' });
    if (found) last = 'turn';
    else if (/^\s*(?:[(（【[].*[)）】\]]|(?:[-*_=]\s?){3,})\s*$/u.test(line)) continue;
    else
      last = /^\s*(?:#{1,6}\s|\*\*|[(（]?\d{1,3}[.)、．）]|第|[一二三四五六七八九十]{1,3}、)|[?？:：]\s*$/u.test(line)
        ? 'stem'
        : 'words';
  }
  const letters = [...new Set(turns.map(({ letter }) => letter))].sort();
  // Who is on the list of those who were there talks, in whatever order.
  const listed = lettersListed(lines);
  if (turns.length > 2 && letters.length > 1 && letters.every((letter) => listed.has(letter))) return listed;
  const isRow = letters.every((letter, at) => letter === 'ABCDEF'[at]);
  if (!isRow || letters.length < 2 || turns.length < 4) return none;
  if (letters.slice(0, 2).some((letter) => turns.filter((turn) => turn.letter === letter).length < 2)) return none;
  const anew = turns.slice(1).filter(({ letter }) => letter === 'A');
  if (anew.filter(({ follows }) => follows).length < anew.length * 0.6) return none;
  // A, B, C, D and again A, B, C, D: choices.
  if (letters.length > 2 && turns.every(({ letter }, at) => letter === letters[at % letters.length])) return none;
  return soundsLikeTalk(turns.map(({ words }) => words)) ? new Set(letters) : none;
}

/** `与会者：A（主持）、B、C` */
function lettersListed(lines: readonly string[]): ReadonlySet<string> {
  const names = lines.filter((line) => line.length <= 200 && isPresentLine(line)).flatMap(entriesOn);
  return new Set(names.map(({ name }) => name).filter((name) => /^[A-Z]$/u.test(name)));
}

/** Whether `Q`, `A`, `D`, `F` are parts of a talk: somebody asks before anybody answers, and no other letters stand so. */
export function lettersAreParts(all: readonly string[]): boolean {
  const defines = definitionsIn(all);
  const lines = all.filter((line) => !defines(line));
  const letters = lines.flatMap((line) => letterAt(line)?.letter ?? []);
  if (letters.length === 0) return true;
  if (letters.some((letter) => !'QADFRP'.includes(letter))) return false;
  if (letters[0] === 'Q' || letters[0] === 'D') return true;
  const first = lines.findIndex((line) => letterAt(line) !== undefined);
  return lines
    .slice(0, first)
    .some(
      (line) =>
        QUESTION.test(line) ||
        /[?？]["”」』）)*_\s]*$|[?？]\s*\S{0,12}$/u.test(line) ||
        (/^\s*[DQ]\d|^\s*(?:D|Q)[(（]|^#{1,6}\s/u.test(line) &&
          /如何|怎么|怎麼|为什么|為什麼|是否|how|why|what/iu.test(line)),
    );
}
