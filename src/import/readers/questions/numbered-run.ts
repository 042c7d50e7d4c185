/** Lines → those of a numbered list that are questions because the whole is a list of questions, though not each of them asks with a mark. */
import { isBlank } from '../talk/text.ts';
import { numberOf } from '../talk/numbers.ts';
import { asksByWords, NAMES_QUESTIONS, NAMES_REMARKS } from './words.ts';
import { labelOf } from './labels.ts';
import { questionIn, wordsIn } from './styles.ts';

const NONE: ReadonlySet<number> = new Set();
/** Lines above the first number that may name the list. */
const MOST_ABOVE = 6;
const LONGEST = 160;

const NUMBER =
  /^(?<lead>\s{0,3}(?:\*\*)?[(（第]?)(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})(?<mark>[.．、)）]|[个個]?[问問][题題]?[:：、]?)(?!\d)/u;
/** `第三问：` */
const SAYS_QUESTION = /^\s*(?:\*\*)?第/u;
interface Item {
  readonly at: number;
  readonly hasMark: boolean;
  readonly asks: boolean;
}

/** The lines of the run: 1, 2, 3 …; none where the list may be one of steps or of points. */
export function numberedRun(lines: readonly string[], code: readonly boolean[]): ReadonlySet<number> {
  const run = longestRun(lines, code);
  const [first] = run;
  if (!first || run.length < 3) return NONE;
  const below = run.map(({ at }, index) => lines.slice(at + 1, run[index + 1]?.at).find((line) => !isBlank(line)));
  const answered = below.filter((line) => line !== undefined).length;
  const labelled = below.filter((line) => line !== undefined && labelOf(line)?.kind === 'answer').length;
  const marks = run.filter(({ hasMark }) => hasMark).length;
  const asking = run.filter(({ asks }) => asks).length;
  const above = lines.slice(0, first.at).filter((line) => !isBlank(line) && line.length <= 60);
  const isNamed = (words: RegExp) => above.slice(-MOST_ABOVE).some((line) => words.test(line));
  const isList =
    (SAYS_QUESTION.test(lines[first.at] ?? '') && asking >= run.length * 0.5) ||
    (labelled >= 2 && labelled === answered && labelled >= run.length * 0.5) ||
    (isNamed(NAMES_QUESTIONS) && asking >= run.length * 0.5) ||
    (isNamed(NAMES_REMARKS) && answered >= run.length * 0.6) ||
    (answered > 0 && marks >= 2 && marks >= run.length * (asking >= run.length * 0.8 ? 1 / 3 : 0.5));
  return isList ? new Set(run.map(({ at }) => at)) : NONE;
}

/** Each number once: of several lines with the same number the first that asks, or else the first with air above it. */
function longestRun(lines: readonly string[], code: readonly boolean[]): Item[] {
  const byForm = new Map<string, Map<number, Item[]>>();
  for (const [at, line] of lines.entries()) {
    const groups = code[at] || line.length > LONGEST ? undefined : NUMBER.exec(line)?.groups;
    const words = groups && wordsIn(line, 'numbered');
    if (!groups || !words) continue;
    const number = groups['number'] ?? '';
    const form = `${groups['lead'] ?? ''}${/\d/u.test(number) ? '1' : '一'}${groups['mark'] ?? ''}`;
    const numbers = byForm.get(form) ?? new Map<number, Item[]>();
    byForm.set(form, numbers);
    const hasMark = questionIn(line, 'numbered') !== undefined;
    const said = line.slice(...words);
    const item = { at, hasMark, asks: hasMark || asksByWords(said) };
    const same = numbers.get(numberOf(number));
    if (same) same.push(item);
    else numbers.set(numberOf(number), [item]);
  }
  return [...byForm.values()]
    .map((numbers) => runIn(numbers, lines))
    .reduce((a, b) => (b.length > a.length ? b : a), []);
}

function runIn(numbers: ReadonlyMap<number, readonly Item[]>, lines: readonly string[]): Item[] {
  const run: Item[] = [];
  for (let next = Math.min(...numbers.keys()); ; next++) {
    const after = run.at(-1)?.at ?? -1;
    const left = (numbers.get(next) ?? []).filter(({ at }) => at > after);
    const item =
      left.find(({ asks }) => asks) ?? left.find(({ at }) => isBlank(lines[at - 1] ?? '')) ?? left.find(() => true);
    if (!item) return run;
    run.push(item);
  }
}
