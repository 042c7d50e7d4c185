/** The end of an article that says its last lines once more, word for word → said once. Comes before any line is changed, to name the lines. */
import { both } from '../../format/problem.ts';
import { FOOT_LINE, FOOT_SECTION } from './foot-lines.ts';
import { type Line, linesOf } from './lines.ts';
import type { Edit, Rule } from './rule.ts';

const FEWEST_LINES = 3;
const FEWEST_CHARACTERS = 40;
/** Earlier lines like the last one that are tried. */
const MOST_TRIED = 20;

interface Numbered extends Line {
  /** From 1. */
  readonly number: number;
}

export const repeatedTail: Rule = {
  name: 'repeated-tail',
  shown: both('重复的结尾', 'repeated ending'),
  find(text) {
    const lines = linesOf(text)
      .map((line, index): Numbered => ({ ...line, text: line.text.trim(), number: index + 1 }))
      .filter((line) => line.text !== '');
    const foot = lines.findIndex(
      (line, index) =>
        index > lines.length / 4 &&
        (FOOT_LINE.test(line.text.slice(0, 200)) || FOOT_SECTION.test(line.text.slice(0, 100))),
    );
    for (const end of foot < 0 ? [lines.length] : [lines.length, foot]) {
      const edit = tailOf(lines, end);
      if (edit) return [edit];
    }
    return [];
  },
};

/** The longest run of lines that ends before `end` and stands straight above as well. */
function tailOf(lines: readonly Numbered[], end: number): Edit | undefined {
  const last = lines[end - 1]?.text;
  let tried = 0;
  for (let twin = end - 2; twin >= 0 && tried < MOST_TRIED; twin--) {
    if (lines[twin]?.text !== last) continue;
    tried++;
    const length = end - 1 - twin;
    if (twin - length + 1 < 0 || length < FEWEST_LINES) continue;
    let same = 0;
    while (same < length && lines[end - 1 - same]?.text === lines[twin - same]?.text) same++;
    const [first, firstTwin] = [lines[end - length], lines[twin - length + 1]];
    // The copy may set in within a sentence of its first line.
    const isWhole =
      same === length || (same === length - 1 && first !== undefined && firstTwin?.text.endsWith(first.text));
    const copied = lines.slice(end - length, end);
    const [lastLine, lastTwin] = [lines[end - 1], lines[twin]];
    if (!isWhole || !first || !firstTwin || !lastLine || !lastTwin || !isSaid(copied)) continue;
    const [from, to] = [firstTwin.number, lastTwin.number];
    return {
      from: first.from,
      to: lastLine.to,
      text: '',
      dropped: both(`重复第 ${from}-${to} 行`, `repeats lines ${from}-${to}`),
    };
  }
  return undefined;
}

/** Rows of a table, a refrain and a chorus repeat for their own reasons; an article's last lines are sentences. */
function isSaid(lines: readonly Numbered[]): boolean {
  const distinct = new Set(lines.map(({ text }) => text));
  const sentences = lines.filter(({ text }) => /[。．.!?！？；;:：…][”"’')）」』]*$/u.test(text)).length;
  if (sentences * 2 < lines.length) return false;
  return distinct.size >= FEWEST_LINES && lines.reduce((sum, { text }) => sum + text.length, 0) >= FEWEST_CHARACTERS;
}
