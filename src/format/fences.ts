/** Lines that open and close code and formulas, and a formula that is closed on its last line: `a = b $$`, which Markdown takes for TeX. */

// A fence may stand behind list markers and quote marks, however deep.
const LEAD = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/u;
const OPENS = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`]*$)|~{3,}|\${2,}(?=[^$]*$))/u;
const CLOSES = /^[ \t>]*(`{3,}|~{3,}|\${2,})[ \t]*$/u;
const CLOSES_LATE = /^(.*[^\s$\\])[ \t]*\$\$[ \t]*$/u;

/** The mark of the fence that the line opens. */
export function openedBy(line: string): string | undefined {
  return OPENS.exec(line)?.[1];
}

export function isClosedBy(line: string, mark: string): boolean {
  return CLOSES.exec(line)?.[1]?.startsWith(mark) ?? false;
}

/** Index of a `$$` that stands behind TeX at the end of a line within `$$`: no formula holds one, so it is meant to close. */
export function lateClose(line: string, mark: string): number | undefined {
  return mark === '$$' && !CLOSES.test(line) && CLOSES_LATE.test(line) ? line.lastIndexOf('$$') : undefined;
}

/** The text with each such `$$` on a line of its own. */
export function closeFormulas(text: string): string {
  let mark: string | undefined;
  let before = '';
  return text
    .split('\n')
    .flatMap((line) => {
      if (mark === undefined) {
        mark = openedBy(line);
        // Below an item's mark its text is indented as far as the mark reaches.
        before = LEAD.exec(line)?.[0].replace(/[^\s>]/gu, ' ') ?? '';
        return [line];
      }
      const late = lateClose(line, mark);
      if (late === undefined) {
        if (isClosedBy(line, mark)) mark = undefined;
        return [line];
      }
      mark = undefined;
      return [line.slice(0, late).trimEnd(), `${before}$$`];
    })
    .join('\n');
}
