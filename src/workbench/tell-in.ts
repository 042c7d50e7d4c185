/** What importer and check tell in simplified Chinese → the same in traditional, for a page in that script. What is quoted of the source stays. */
import type { Made, Refused } from './made.ts';
import { CHARACTERS, WORDS } from './told-words.ts';

const SAME = new Map([...CHARACTERS].flatMap((one, at, all) => (at % 2 === 0 ? [[one, all[at + 1] ?? one]] : [])));
const OF_WORDS = new Map(WORDS);
const WORDS_OF_PATTERN = WORDS.map(([word]) => word.replace(/[.*+?^$]/gu, String.raw`\$&`));
const UNIT = new RegExp([...WORDS_OF_PATTERN, String.raw`\p{Script=Han}`].join('|'), 'gu');
/** Code, marks as they stand in a file, and quotations. */
const QUOTED = /(`[^`]*`|〔[^〕]*〕|“[^”]*”)/u;

/** @param source what is quoted of it is not changed */
export function tellIn(text: string, source = ''): string {
  return text
    .split(QUOTED)
    .map((part, at) =>
      at % 2 === 1 && (!part.startsWith('“') || source.includes(part.slice(1, -1)))
        ? part
        : part.replace(UNIT, (unit) => OF_WORDS.get(unit) ?? SAME.get(unit) ?? unit),
    )
    .join('');
}

/** All that is told of a wish. What is made of it stays as it is. */
export function tellAllIn(made: Made | Refused, source: string): Made | Refused {
  const tell = (text: string) => tellIn(text, source);
  if ('refusal' in made) return { ...made, refusal: tell(made.refusal) };
  return {
    ...made,
    repairs: made.repairs.map((repair) => ({ ...repair, name: tell(repair.name) })),
    doubts: made.doubts.map((doubt) => ({ ...doubt, reason: tell(doubt.reason), choice: tell(doubt.choice) })),
    dropped: made.dropped.map((left) => ({ ...left, reason: tell(left.reason) })),
    problems: made.problems.map((problem) => ({
      ...problem,
      message: tell(problem.message),
      help: problem.help === undefined ? undefined : tell(problem.help),
    })),
  };
}
