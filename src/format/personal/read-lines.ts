/** Text → its lines that a page may show otherwise than they are written where something personal may stand: as they are seen. */
import type { Range } from '../code-ranges.ts';
import {
  digitsIn,
  emphasisIn,
  escapesIn,
  linkMarksIn,
  nothingsIn,
  plainFormulaMarksIn,
  widthsIn,
} from '../seen/marks.ts';
import { percentsIn, referencesIn, yamlEscapesIn } from '../seen/references.ts';
import { type ReadAs, type Seen, seenAs } from '../seen/seen.ts';
import { lastUpTo, type Piece, type ReadOtherwise, readTogether } from './reading.ts';
import { BETWEEN, DIGIT, spelledNumbersIn } from './spelled-numbers.ts';

const NAMES =
  '微信|[Ww]e[Cc]hat|QQ|TG|[Tt]elegram|钉钉|抖音|小红书|密码|密碼|口令|身份证|学号|學號|工号|卡号|电话|電話|手机|手機|号码?|號碼?|邮箱|[Tt]oken|[Kk]ey|[Pp]assword|[Pp]hone';

/**
 * Marks within a word or number, or between a label and what it names. Few lines have any, and only those are read.
 * In order: escapes, references, signs of no width, emphasis, links, widths, labels, formulas, spelled numbers.
 */
const READS_OTHERWISE = new RegExp(
  // With what one of them begins: cheaper than to look back from each letter.
  String.raw`(?=[\\&\u00ad\u200b-\u200f\u2060-\u2064\ufe0e\ufe0f\ufeff\u20e3*~\x60[_)\uff10-\uff19\uff20-\uff3a\uff41-\uff5a\u00a0\u2000-\u2015\u202f\u205f\u2212\u3000$\p{Nd}⁰¹²³⁴-⁹₀-₉一幺壹①])(?:${[
    String.raw`(?<=[A-Za-z0-9])\\[-_@.:+=~*]`,
    String.raw`&#?[A-Za-z0-9]{2,31};|\\(?:x3\d|u003\d)`,
    String.raw`(?:(?![0-9])[\p{Nd}⁰¹²³⁴-⁹₀-₉]){3}`,
    String.raw`(?<=[A-Za-z0-9@.])[\u00ad\u200b-\u200f\u2060-\u2064\ufe0e\ufe0f\ufeff\u20e3]`,
    String.raw`(?<=[A-Za-z0-9@.])(?:\*{1,3}|~~|\x60|\[)[A-Za-z0-9@]`,
    String.raw`[*_~\x60]@`,
    String.raw`(?<=\]\([^\s()]{1,300})\)[A-Za-z0-9@]`,
    String.raw`[\uff10-\uff19\uff20-\uff3a\uff41-\uff5a]`,
    String.raw`(?<=\d)[\u00a0\u2000-\u2015\u202f\u205f\u2212\u3000]\d`,
    String.raw`(?<=[:：=是为為] ?)(?:(?:\*{1,3}|_{1,3}|~~|\x60)[A-Za-z0-9+]|\[[A-Za-z0-9+][^\]\n]{2,60}\]\()`,
    String.raw`(?<=(?:${NAMES})(?:ID|号|號)? ?)(?:[\x60$]{1,2}|\*{1,3}|_{1,3}|~~|\[)(?:\\text\{)?[A-Za-z0-9+]`,
    String.raw`(?<=${NAMES})(?:\*{1,3}|_{1,3}|~~) ?[:：]`,
    String.raw`\$\s?(?:\\(?:text|math)[a-z]{0,6}\s?)?\{?[+(]?\d[\d .,()\\{-]{3}|\\(?:text|math|mbox|hbox)[a-z]{0,6}\{[^}$\n]{1,40}\d{3}|\d ?\$\d{3}`,
    String.raw`[1一幺壹①](?:${BETWEEN}${DIGIT}){10}`,
  ].join('|')})`,
  'gu',
);

export function linesReadOtherwise(text: string): ReadOtherwise {
  const lines: Piece[] = [];
  let done = 0;
  READS_OTHERWISE.lastIndex = 0;
  for (let match = READS_OTHERWISE.exec(text); match; match = READS_OTHERWISE.exec(text)) {
    const from = Math.max(done, text.lastIndexOf('\n', match.index) + 1);
    const end = text.indexOf('\n', match.index);
    const to = end < 0 ? text.length : end;
    lines.push(readLine(text.slice(from, to), from));
    done = to;
    READS_OTHERWISE.lastIndex = to;
  }
  return readTogether(lines);
}

/** What stands in an address behind signs of per cent: `?mail=lin%40…`. */
export function addressesRead(text: string): ReadOtherwise {
  const escaped = [...text.matchAll(/https?:\/\/[!-~]+/gu)].filter(({ 0: address }) => address.includes('%'));
  return readTogether(
    escaped.map(({ index, 0: address }) => {
      const seen = seenAs(address, percentsIn(address));
      return { text: seen.text, place: (from, to) => moved(placeOf(seen, from, to), index) };
    }),
  );
}

function readLine(line: string, begin: number): Piece {
  const marks = [...plainFormulaMarksIn(line), ...emphasisIn(line), ...linkMarksIn(line)];
  const first = seenAs(line, [
    ...marks,
    ...escapesIn(line),
    ...referencesIn(line),
    ...nothingsIn(line),
    ...digitsIn(line),
    ...yamlEscapesIn(line),
    ...widthsIn(line),
  ]);
  // Digits are put together when no mark stands between them any more.
  const numbers = spelledNumbersIn(first.text);
  const seen = numbers.length > 0 ? seenAs(first.text, numbers) : first;
  marks.sort((a, b) => a.from - b.from);
  const begins = marks.map((mark) => mark.from);
  const place = (from: number, to: number) => {
    const inFirst = seen === first ? { from, to } : placeOf(seen, from, to);
    return moved(withMarks(placeOf(first, inFirst.from, inFirst.to), marks, begins), begin);
  };
  return { text: seen.text, place };
}

function placeOf({ starts, ends }: Seen, from: number, to: number): Range {
  const first = starts[from] ?? ends.at(-1) ?? 0;
  return { from: first, to: ends[to - 1] ?? first };
}

function moved({ from, to }: Range, by: number): Range {
  return { from: from + by, to: to + by };
}

/** A mark against the range goes with it where its other half lies within. */
function withMarks({ from, to }: Range, marks: readonly ReadAs[], begins: readonly number[]): Range {
  const before = marks[lastUpTo(begins, from - 1)];
  const within = marks.slice(lastUpTo(begins, from - 1) + 1, lastUpTo(begins, to) + 1);
  if (within.filter((mark) => mark.to <= to).length % 2 === 0) return { from, to };
  const behind = within.find((mark) => mark.from === to);
  if (behind) return { from, to: behind.to };
  return { from: before?.to === from ? before.from : from, to };
}
