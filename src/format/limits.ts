/**
 * Limits on the shape of text, looked at before any parser: small files can stall a Markdown parser for seconds
 * (nested markers, thousands of emphasis marks in a paragraph, very wide table rows).
 */
import { both, type Fault, type Text } from './problem.ts';

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
  const faults: Fault[] = [];
  const refuse = (line: number, column: number, message: Text) =>
    faults.push({ line, column, rule: 'limits', message, help: both('请拆开或精简', 'split it or make it simpler') });
  const most = isRecord ? MOST_LENGTH_OF_RECORD : MOST_LENGTH;
  if (text.length > most) {
    refuse(
      1,
      1,
      both(
        `文件太长：${text.length} 个字，最多 ${most}`,
        `Unexpected length of ${text.length} characters, expected at most ${most}`,
      ),
    );
    return faults;
  }
  const lines = text.split('\n');
  if (!isRecord && lines.length > MOST_LINES) {
    refuse(
      1,
      1,
      both(
        `文件有 ${lines.length} 行，最多 ${MOST_LINES}`,
        `Unexpected number of ${lines.length} lines, expected at most ${MOST_LINES}`,
      ),
    );
    return faults;
  }
  let items = 0;
  let marks = 0;
  let bars = 0;
  let backslashes = 0;
  let reported = false;
  for (const [index, line] of lines.entries()) {
    const number = 1 + index;
    if (line.length > MOST_IN_LINE)
      refuse(
        number,
        MOST_IN_LINE,
        both(
          `一行有 ${line.length} 个字，最多 ${MOST_IN_LINE}`,
          `Unexpected line of ${line.length} characters, expected at most ${MOST_IN_LINE}`,
        ),
      );
    const lead = /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/u.exec(line)?.[0] ?? '';
    const markers = lead.replace(/[ \t]/gu, '').length;
    if (markers > MOST_MARKERS || lead.length > MOST_BLANKS)
      refuse(
        number,
        1,
        both(
          `行首的列表或引用记号嵌套了 ${markers} 层，最多 ${MOST_MARKERS}`,
          `Unexpected nesting of ${markers} list or quote marks, expected at most ${MOST_MARKERS}`,
        ),
      );
    if (!isRecord && /(?:[-*+]|\d[.)])[ \t]*$/u.test(lead) && ++items === MOST_ITEMS + 1)
      refuse(
        number,
        1,
        both(
          `到这一行已有 ${items} 个列表项，最多 ${MOST_ITEMS}`,
          `Unexpected list item number ${items}, expected at most ${MOST_ITEMS} in a file`,
        ),
      );
    const cells = count(line, '|');
    if (cells > MOST_CELLS)
      refuse(
        number,
        1,
        both(
          `表格的一行有 ${cells} 格，最多 ${MOST_CELLS}`,
          `Unexpected row of ${cells} cells, expected at most ${MOST_CELLS}`,
        ),
      );
    // An indent was told above.
    const blanks = lead.length <= MOST_BLANKS && line.length > MOST_BLANKS ? BLANKS.exec(line) : undefined;
    if (blanks)
      refuse(
        number,
        blanks.index + 1,
        both(
          `连续的空白有 ${blanks[0].length} 个字，最多 ${MOST_BLANKS}`,
          `Unexpected run of ${blanks[0].length} white-space characters, expected at most ${MOST_BLANKS}`,
        ),
      );
    if (isRecord) continue;
    if (line.trim() === '') {
      marks = bars = backslashes = 0;
      reported = false;
    } else {
      const before = bars;
      bars += cells;
      if (before <= MOST_BARS && bars > MOST_BARS)
        refuse(
          number,
          1,
          both(
            `表格到这一行有 ${bars} 格，最多 ${MOST_BARS}`,
            `Unexpected table of ${bars} cells up to this row, expected at most ${MOST_BARS}`,
          ),
        );
      const escapes = count(line, '\\');
      if (backslashes <= MOST_BACKSLASHES && backslashes + escapes > MOST_BACKSLASHES)
        refuse(
          number,
          1,
          both(
            `一段里有 ${backslashes + escapes} 个反斜杠，最多 ${MOST_BACKSLASHES}`,
            `Unexpected number of ${backslashes + escapes} backslashes in one paragraph, expected at most ${MOST_BACKSLASHES}`,
          ),
        );
      backslashes += escapes;
      marks += line.match(/[*_[\]<`~!&{$]/gu)?.length ?? 0;
      if (marks > MOST_MARKS && !reported) {
        reported = true;
        refuse(
          number,
          1,
          both(
            `一段里有超过 ${MOST_MARKS} 个 \`* _ [ ] { < $ & \` ~\` 之类的记号`,
            `Unexpected number of marks (\`* _ [ ] { < $ & \` ~\`) in one paragraph, expected at most ${MOST_MARKS}`,
          ),
        );
      }
    }
  }
  return faults;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let i = text.indexOf(character); i >= 0; i = text.indexOf(character, i + 1)) found++;
  return found;
}
