/** Headings of a page whose text alone was taken, without marks and numbers: short lines by themselves, each over prose → `##`, and a doubt. */
import { both } from '../../format/problem.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Question, Rule } from './rule.ts';

/** Fewer may be anything. */
const FEWEST = 3;
/** Below each a paragraph stands, and an introduction above them all. */
const MOST_SHARE = 0.45;
const LONGEST = 70;
const LONGEST_HAN = 24;
/** A paragraph has so many characters, or so many in Han. */
const PROSE = 80;
const PROSE_HAN = 30;

export const bareHeadings: Rule = {
  name: 'bare-heading',
  shown: both('没有记号的小标题', 'headings without marks'),
  find(text, { dialect }) {
    if (dialect !== 'web') return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    if (lines.some((line) => /^#{2,6} \S/u.test(line.text) && literals.at(line.from) !== 'code')) return [];
    const said = lines.filter((line) => !isBlank(line));
    const before = new Map(said.map((line, at) => [line, said[at - 1]]));
    const found = lines.filter(
      (line, at) =>
        at > 0 &&
        isBlank(lines[at - 1]) &&
        isBlank(lines[at + 1]) &&
        literals.at(line.from) === undefined &&
        mayName(line.text) &&
        isProse(blockFrom(lines, at + 1)) &&
        endsThere(before.get(line)),
    );
    // Names over what people say come again, and are each second line.
    const names = new Set(found.map((line) => line.text.trim()));
    const isTalk = names.size < found.length || found.length > said.length * MOST_SHARE;
    if (found.length < FEWEST || isTalk || found.filter(hasWords).length < found.length / 2) return [];
    const doubt = found.slice(0, 1).map(({ from, to }): Edit => ({ from, to, doubt: taken(found.length) }));
    const marks = found.map(({ from }): Edit => ({ from, to: from, text: '## ' }));
    return [...marks.slice(0, 1), ...doubt, ...marks.slice(1)];
  },
};

/** The title of the whole, or a line of facts about it, is followed by the article as well. */
const NO_HEADING =
  /^(?:[-*+•>|#!<]|\d{1,3}[.、)）]\s|by\s|posted\b|published\b|updated\b|written\b|author|tags?\b|figure\b|fig\.|table\b|图|圖|表\s?\d|作者|发布|發布|更新|标签|來源|来源)|https?:|[$`\\|@©]|\d{4}[-/.年]|\d{1,2}:\d{2}/iu;
const ENDS = /[。；;，,、…:：.!！]["”’」』）)]*\s*$/u;

function mayName(line: string): boolean {
  const words = line.trim();
  const longest = /\p{Script=Han}/u.test(words) ? LONGEST_HAN : LONGEST;
  return (
    words.length >= 3 &&
    words.length <= longest &&
    /^[\p{Lu}\p{Script=Han}“"「《\d]/u.test(words) &&
    !NO_HEADING.test(words) &&
    !ENDS.test(words)
  );
}

/** The lines below, up to the next blank one. */
function blockFrom(lines: readonly Line[], at: number): string {
  let from = at;
  while (from < lines.length && isBlank(lines[from])) from++;
  let to = from;
  while (to < lines.length && to < from + MOST_LINES && !isBlank(lines[to])) to++;
  return lines
    .slice(from, to)
    .map(({ text }) => text)
    .join('\n');
}

/** So many lines are prose, whatever follows. */
const MOST_LINES = 8;

function isProse(block: string): boolean {
  if (block === '' || (!block.includes('\n') && mayName(block))) return false;
  return block.length >= (/\p{Script=Han}/u.test(block) ? PROSE_HAN : PROSE) || /[。.:：]\s*$/u.test(block);
}

/** A paragraph, a formula or a picture ends above a heading; a line that leads on to something does not. */
function endsThere(line: Line | undefined): boolean {
  return line !== undefined && /(?:[。.!！?？）)”"」』]|\$\$|^\s*(?:[-*+•]|\d{1,3}[.)])\s.*)\s*$/u.test(line.text);
}

/** More than a name has. */
function hasWords(line: Line): boolean {
  const words = line.text.trim();
  return /\p{Script=Han}/u.test(words) ? words.length > 4 : /\s\p{Ll}|\?$/u.test(words);
}

function taken(count: number): Question {
  return {
    reason: both(
      `从这里起有 ${count} 行单独成行的短句，没有记号，像是小标题`,
      `From here on ${count} short lines stand alone over prose, as headings do, without a mark`,
    ),
    choice: both('当作小标题', 'taken for headings'),
  };
}
