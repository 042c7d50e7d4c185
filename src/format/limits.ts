/**
 * Limits on the shape of text, looked at before any parser: small files can stall a Markdown parser for seconds
 * (nested markers, thousands of emphasis marks in a paragraph, very wide table rows).
 */
import { both, type Fault } from './problem.ts';

const MOST_LENGTH = 128 * 1024;
/** Records hold data, one entry a line: a long list is not a bomb there. */
const MOST_LENGTH_OF_RECORD = 1024 * 1024;
/** Markdown parsers take a time that grows with the square of the number of blocks. */
const MOST_LINES = 4000;
const MOST_IN_LINE = 20_000;
const MOST_MARKERS = 24;
/** Over the whole file, its front matter too: a parser of nested lists looks back over all that are open. */
const MOST_ITEMS = 2000;
const MOST_CELLS = 60;
/** Per paragraph, and so also a bound on the square of it. */
const MOST_MARKS = 800;
/** Per paragraph: the parser takes a time that grows with the square of them. A paragraph of formulas has a few hundred. */
const MOST_BACKSLASHES = 4000;
/** Per table: each cell is parsed by itself. */
const MOST_BARS = 6000;
/** White space in a row: patterns that look for its end try it from each of its places. */
const MOST_BLANKS = 200;
const BLANKS = new RegExp(`[^\\S\\n]{${MOST_BLANKS + 1},}`, 'u');

export function checkLimits(text: string, isRecord: boolean): Fault[] {
  const lines = text.split('\n');
  const whole = faultOfAll(text.length, lines.length, isRecord);
  if (whole) return [whole];
  const faultsSoFar = isRecord ? () => [] : openCounts();
  return lines.flatMap((line, index) => [...faultsOfLine(line, index + 1), ...faultsSoFar(line, index + 1)]);
}

function beyond(line: number, column: number, zh: string, en: string): Fault {
  const help = both('请拆开或精简', 'split it or make it simpler');
  return { line, column, rule: 'limits', message: both(zh, en), help };
}

/** Where there is far too much of it, no line is looked at. */
function faultOfAll(length: number, lines: number, isRecord: boolean): Fault | undefined {
  const most = isRecord ? MOST_LENGTH_OF_RECORD : MOST_LENGTH;
  if (length > most)
    return beyond(
      1,
      1,
      `文件太长：${length} 个字，最多 ${most}`,
      `Unexpected length of ${length} characters, expected at most ${most}`,
    );
  if (!isRecord && lines > MOST_LINES)
    return beyond(
      1,
      1,
      `文件有 ${lines} 行，最多 ${MOST_LINES}`,
      `Unexpected number of ${lines} lines, expected at most ${MOST_LINES}`,
    );
  return undefined;
}

/** What one line by itself has too much of. */
function faultsOfLine(line: string, number: number): Fault[] {
  const faults: Fault[] = [];
  if (line.length > MOST_IN_LINE)
    faults.push(
      beyond(
        number,
        MOST_IN_LINE,
        `一行有 ${line.length} 个字，最多 ${MOST_IN_LINE}`,
        `Unexpected line of ${line.length} characters, expected at most ${MOST_IN_LINE}`,
      ),
    );
  const lead = leadOf(line);
  const markers = lead.replace(/[ \t]/gu, '').length;
  if (markers > MOST_MARKERS || lead.length > MOST_BLANKS)
    faults.push(
      beyond(
        number,
        1,
        `行首的列表或引用记号嵌套了 ${markers} 层，最多 ${MOST_MARKERS}`,
        `Unexpected nesting of ${markers} list or quote marks, expected at most ${MOST_MARKERS}`,
      ),
    );
  const cells = count(line, '|');
  if (cells > MOST_CELLS)
    faults.push(
      beyond(
        number,
        1,
        `表格的一行有 ${cells} 格，最多 ${MOST_CELLS}`,
        `Unexpected row of ${cells} cells, expected at most ${MOST_CELLS}`,
      ),
    );
  // An indent was told above.
  const blanks = lead.length <= MOST_BLANKS && line.length > MOST_BLANKS ? BLANKS.exec(line) : undefined;
  if (blanks)
    faults.push(
      beyond(
        number,
        blanks.index + 1,
        `连续的空白有 ${blanks[0].length} 个字，最多 ${MOST_BLANKS}`,
        `Unexpected run of ${blanks[0].length} white-space characters, expected at most ${MOST_BLANKS}`,
      ),
    );
  return faults;
}

/** Marks of lists and quotations with which a line begins. */
function leadOf(line: string): string {
  return /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/u.exec(line)?.[0] ?? '';
}

/** Counts line by line: list items over the whole file, the rest over a paragraph or a table. Each is told once, where it becomes too much. */
function openCounts(): (line: string, number: number) => Fault[] {
  const sums = { items: 0, bars: 0, backslashes: 0, marks: 0 };
  return (line, number) => {
    if (line.trim() === '') {
      sums.bars = sums.backslashes = sums.marks = 0;
      return [];
    }
    /** The sum, where it has gone beyond the bound with this line. */
    const add = (name: keyof typeof sums, more: number, most: number): number | undefined => {
      const before = sums[name];
      sums[name] += more;
      return before <= most && sums[name] > most ? sums[name] : undefined;
    };
    const items = add('items', /(?:[-*+]|\d[.)])[ \t]*$/u.test(leadOf(line)) ? 1 : 0, MOST_ITEMS);
    const bars = add('bars', count(line, '|'), MOST_BARS);
    const backslashes = add('backslashes', count(line, '\\'), MOST_BACKSLASHES);
    const marks = add('marks', line.match(/[*_[\]<`~!&{$]/gu)?.length ?? 0, MOST_MARKS);
    return [
      items !== undefined &&
        beyond(
          number,
          1,
          `到这一行已有 ${items} 个列表项，最多 ${MOST_ITEMS}`,
          `Unexpected list item number ${items}, expected at most ${MOST_ITEMS} in a file`,
        ),
      bars !== undefined &&
        beyond(
          number,
          1,
          `表格到这一行有 ${bars} 格，最多 ${MOST_BARS}`,
          `Unexpected table of ${bars} cells up to this row, expected at most ${MOST_BARS}`,
        ),
      backslashes !== undefined &&
        beyond(
          number,
          1,
          `一段里有 ${backslashes} 个反斜杠，最多 ${MOST_BACKSLASHES}`,
          `Unexpected number of ${backslashes} backslashes in one paragraph, expected at most ${MOST_BACKSLASHES}`,
        ),
      marks !== undefined &&
        beyond(
          number,
          1,
          `一段里有超过 ${MOST_MARKS} 个 \`* _ [ ] { < $ & \` ~\` 之类的记号`,
          `Unexpected number of marks (\`* _ [ ] { < $ & \` ~\`) in one paragraph, expected at most ${MOST_MARKS}`,
        ),
    ].filter((fault) => fault !== false);
  };
}

function count(text: string, character: string): number {
  let found = 0;
  for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) found++;
  return found;
}
