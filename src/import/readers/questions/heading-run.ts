/** Lines → the headings that are questions because the title names a list of questions, though not each of them asks with a mark. */
import { levelOf } from '../markdown-lines.ts';
import { opensClosing } from '../talk/closing.ts';
import { isBlank } from '../talk/text.ts';
import { questionIn, wordsIn } from './styles.ts';
import { asksByWords, NAMES_QUESTIONS } from './words.ts';

const NONE: ReadonlySet<number> = new Set();
const LONGEST_NAME = 40;

/** @param name line of the heading that names the whole, or -1 */
export function headingRun(lines: readonly string[], code: readonly boolean[], name: number): ReadonlySet<number> {
  const title = name >= 0 ? name : lines.findIndex((line) => !isBlank(line));
  const named = lines[title] ?? '';
  if (named.length > LONGEST_NAME || !NAMES_QUESTIONS.test(named)) return NONE;
  const headings = lines.flatMap((line, at) => {
    const words = at <= title || code[at] || levelOf(line) === 0 ? undefined : wordsIn(line, 'heading');
    if (!words || opensClosing(line.slice(...words), undefined)) return [];
    const asks = questionIn(line, 'heading') !== undefined || asksByWords(line.slice(...words));
    return [{ at, level: levelOf(line), asks }];
  });
  const level = headings.find(({ asks }) => asks)?.level;
  // One right above a deeper one names a group.
  const own = headings.filter(
    (heading, index) =>
      heading.level === level && !(heading.asks === false && isGroup(heading.at, headings[index + 1])),
  );
  return own.length >= 2 && own.filter(({ asks }) => asks).length * 2 >= own.length
    ? new Set(own.map(({ at }) => at))
    : NONE;

  function isGroup(at: number, next: { readonly at: number; readonly level: number } | undefined): boolean {
    return next !== undefined && next.level > (level ?? 0) && lines.slice(at + 1, next.at).every(isBlank);
  }
}
