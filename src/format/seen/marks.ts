/** Markdown → the marks in it that nobody sees: backslashes of escapes, brackets and addresses of links, commands that only set a font. */
import type { ReadAs } from './seen.ts';

const gone = (from: number, to: number): ReadAs => ({ from, to, as: '' });

/** `\_` → `_`. */
export function escapesIn(written: string): ReadAs[] {
  return [...written.matchAll(/\\(?=[!-/:-@[-`{-~])[^\n]/gu)].map(({ index }) => ({
    from: index,
    to: index + 2,
    as: written.charAt(index + 1),
  }));
}

/** Of `[words](address)` the words are seen. */
export function linkMarksIn(written: string): ReadAs[] {
  return [
    ...written.matchAll(/(?<!\\)\[([^[\]\n]{0,300})\]\(<?(?:[^()<>\s]|\([^()\s]{0,200}\)){0,2000}>?\)/gu),
  ].flatMap(({ index, 0: whole, 1: words = '' }) => [
    gone(index, index + 1),
    gone(index + 1 + words.length, index + whole.length),
  ]);
}

/** `\text{…}` and its like; the brace that closes stays. */
export function fontCommandsIn(written: string): ReadAs[] {
  return [
    ...written.matchAll(/\\(?:text(?:bf|it|rm|sf|tt|normal)?|math(?:rm|bf|it|sf|tt)|operatorname\*?|mbox|hbox)\s?\{/gu),
  ].map(({ index, 0: whole }) => gone(index, index + whole.length));
}

/** Of a formula that is nothing but a number, or words: its dollars, and what in it sets a font or a space. */
export function plainFormulaMarksIn(line: string): ReadAs[] {
  return [...line.matchAll(/(?<!\\)(\$\$?)([^$\n]{1,300})\1/gu)].flatMap(({ index, 1: mark = '', 2: tex = '' }) => {
    const start = index + mark.length;
    const marks = [...tex.matchAll(INVISIBLE)].map(({ index: at, 0: whole }) =>
      gone(start + at, start + at + whole.length),
    );
    const says = tex.replace(INVISIBLE, '');
    if (!/^[\d+() .-]*\d[\d+() .-]*$|\p{Script=Han}/u.test(says) || !/\d/u.test(says)) return [];
    return [gone(index, start), ...marks, gone(start + tex.length, start + tex.length + mark.length)];
  });
}

const INVISIBLE =
  /\\(?:text|math)[a-z]{0,6}\s?(?=\{)|\\(?:mbox|hbox|operatorname)\*?\s?(?=\{)|\\[,;:! ]|\\q?quad(?![a-z])|[{}]/gu;

/** Signs of no width, and the frames of keys and boxes around a digit. */
export function nothingsIn(written: string): ReadAs[] {
  return [...written.matchAll(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\ufe0e|\ufe0f|\u20e3/gu)].map(({ index }) =>
    gone(index, index + 1),
  );
}

/** Digits of other scripts and styles (`٣`, `𝟑`, `³`), as a keyboard has them: each script has its ten in a row. */
export function digitsIn(written: string): ReadAs[] {
  return [...written.matchAll(/(?![0-9\uff10-\uff19])[\p{Nd}⁰¹²³⁴-⁹₀-₉]/gu)].map(({ index, 0: one }) => {
    let code = one.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(one) && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) code -= 1;
    const as = /\p{Nd}/u.test(one) ? String(((one.codePointAt(0) ?? 0) - code) % 10) : one.normalize('NFKC');
    return { from: index, to: index + one.length, as };
  });
}

interface Run {
  readonly from: number;
  readonly mark: string;
}

/** Pairs of `*`, `_`, `~~` and backticks on a line. What does not pair, as in `138****8000`, is seen. */
export function emphasisIn(line: string): ReadAs[] {
  const open: Run[] = [];
  const found: ReadAs[] = [];
  for (const { index: from, 0: mark } of line.matchAll(/\*+|_+|~~|`+/gu)) {
    if (mark.length > 3 || line[from - 1] === '\\') continue;
    const before = line[from - 1] ?? ' ';
    const behind = line[from + mark.length] ?? ' ';
    const opens = flanks(mark, before, behind);
    const closes = flanks(mark, behind, before);
    const at = closes ? open.findLastIndex((run) => run.mark === mark) : -1;
    const opener = open[at];
    if (opener) {
      found.push(gone(opener.from, opener.from + mark.length), gone(from, from + mark.length));
      open.length = at;
    } else if (opens && open.length < MOST_OPEN) open.push({ from, mark });
  }
  return found;
}

/** More are no emphasis that somebody wrote. */
const MOST_OPEN = 20;

/** CommonMark's rule for where emphasis may open; turned round, for where it may close. */
function flanks(mark: string, outer: string, inner: string): boolean {
  if (mark.startsWith('`')) return true;
  if (/\s/u.test(inner) || (mark.startsWith('_') && /[\p{L}\p{N}]/u.test(outer))) return false;
  return !/[\p{P}\p{S}]/u.test(inner) || /[\s\p{P}\p{S}]/u.test(outer);
}

/** Letters and digits of full width, blanks of every width, and dashes, as a keyboard has them. */
export function widthsIn(written: string): ReadAs[] {
  return [
    ...written.matchAll(
      /[\uff0b\uff0d\uff0e\uff10-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a]|[^\S\n\t ]|[\u2010-\u2015\u2212]/gu,
    ),
  ].map(({ index, 0: one }) => ({
    from: index,
    to: index + 1,
    as: one >= '\uff00' ? String.fromCharCode(one.charCodeAt(0) - 0xfee0) : /\s/u.test(one) ? ' ' : '-',
  }));
}
