/** Text → its lines that a page may show otherwise than they are written where something personal may stand: as they are seen. */
import { emphasisIn, escapesIn, linkMarksIn, widthsIn } from '../seen/marks.ts';
import { referencesIn } from '../seen/references.ts';
import { type ReadAs, type Seen, seenAs } from '../seen/seen.ts';

export interface SeenLine {
  /** Where the line begins in the text; the places of `seen` count from it. */
  readonly from: number;
  readonly seen: Seen;
  /** Marks that are not seen: a range that holds one of a pair should hold both. */
  readonly marks: readonly ReadAs[];
}

/**
 * Marks within a word or number, or between a label and what it names. Few lines have any, and only those are read.
 * In order: escapes, references, emphasis, links, widths, labels.
 */
const READS_OTHERWISE = new RegExp(
  [
    String.raw`(?<=[A-Za-z0-9])\\[-_@.:+=~*]`,
    String.raw`&#?[A-Za-z0-9]{2,31};`,
    String.raw`(?<=[A-Za-z0-9])(?:\*{1,3}|~~|\x60|\[)[A-Za-z0-9@]`,
    String.raw`[*_~\x60]@`,
    String.raw`(?<=\]\([^\s()]{1,300})\)[A-Za-z0-9@]`,
    String.raw`[\uff10-\uff19\uff20-\uff3a\uff41-\uff5a]`,
    String.raw`(?<=\d)[\u00a0\u2000-\u2015\u202f\u205f\u2212\u3000]\d`,
    String.raw`(?<=[:：=是为為] ?)(?:(?:\*{1,3}|_{1,3}|~~)[A-Za-z0-9+]|\[[A-Za-z0-9+][^\]\n]{2,60}\]\()`,
    String.raw`(?<=微信|QQ|[Ww]e[Cc]hat|密码|密碼|口令|电话|電話|手机|号码?|號碼?|邮箱|[Tt]oken|[Kk]ey|[Pp]assword)(?:\*{1,3}|_{1,3}|~~) ?[:：]`,
  ].join('|'),
  'gu',
);

export function linesReadOtherwise(text: string): SeenLine[] {
  const lines: SeenLine[] = [];
  let done = 0;
  READS_OTHERWISE.lastIndex = 0;
  for (let match = READS_OTHERWISE.exec(text); match; match = READS_OTHERWISE.exec(text)) {
    const from = Math.max(done, text.lastIndexOf('\n', match.index) + 1);
    const end = text.indexOf('\n', match.index);
    const to = end < 0 ? text.length : end;
    lines.push({ from, ...readLine(text.slice(from, to)) });
    done = to;
    READS_OTHERWISE.lastIndex = to;
  }
  return lines;
}

function readLine(line: string): Omit<SeenLine, 'from'> {
  const marks = [...emphasisIn(line), ...linkMarksIn(line)];
  const seen = seenAs(line, [...marks, ...escapesIn(line), ...referencesIn(line), ...widthsIn(line)]);
  return { seen, marks };
}

/** A place in what is seen → the place in the text, with marks against it whose other half lies within. */
export function writtenPlace({ from: start, seen, marks }: SeenLine, from: number, to: number) {
  let first = seen.starts[from] ?? 0;
  let last = seen.ends[to - 1] ?? first;
  const halves = marks.filter((mark) => first <= mark.from && mark.to <= last).length;
  if (halves % 2 === 1) {
    const before = marks.find((mark) => mark.to === first);
    const behind = marks.find((mark) => mark.from === last);
    if (behind) last = behind.to;
    else if (before) first = before.from;
  }
  return { from: start + first, to: start + last };
}
