/** Where numbers are nobody's: in code, formulas and addresses; but not what is nothing else than a number in the marks of code or of a formula. */
import type { Range } from '../code-ranges.ts';

/** Blanks and marks, and commands that set a font or a space. */
const ONLY_MARKS = /^(?:[\s`$*_~{}]|\\(?:[,;:! ]|q?quad|(?:text|math)[a-z]{0,6}|mbox|hbox|operatorname))*$/u;
const IN_WORDS =
  /\p{Script=Han}|(?<![A-Za-z])(?:tel|phone|mobile|cell|fax|call|qq|wechat|vx|tg|skype|student|staff)(?![A-Za-z])/iu;

/** The code or the formula that something stands in, and whether it is nobody's there: what of a match is personal is asked about, and all of it, its label too. */
export type Quiet = (value: Range, match: Range) => { readonly isQuiet: boolean; readonly span?: Range };

export function quietSpans(text: string, code: readonly Range[]): Quiet {
  const addresses = rangesOf(text, /https?:\/\/[!-;=?-_a-~]+/gu);
  const formulas = rangesOf(text, /\$\$[^$]{1,2000}\$\$|\$[^$\n]{1,300}\$/gu);
  const inAddress = within(addresses);
  const [inCode, inFormula] = [within(code), within(formulas)];
  return (value, match) => {
    if (inAddress(value.from)) return { isQuiet: true };
    const span = inCode(value.from) ?? inFormula(value.from);
    if (!span) return { isQuiet: false };
    // Fences hold what machines say.
    if (
      /^(?:`{3}|~{3})/u.test(text.slice(span.from, span.from + 3).trim()) &&
      text.slice(span.from, span.to).includes('\n')
    )
      return { isQuiet: true };
    if (match.from < span.from) return { isQuiet: false };
    const isAll =
      ONLY_MARKS.test(text.slice(span.from, Math.min(value.from, span.from + 80))) &&
      ONLY_MARKS.test(text.slice(value.to, Math.min(span.to, value.to + 80)));
    return { isQuiet: !isAll && !IN_WORDS.test(text.slice(match.from, match.to)), span };
  };
}

function rangesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
}

/** @param ranges in order, none in another */
function within(ranges: readonly Range[]): (index: number) => Range | undefined {
  return (index) => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle] as Range).from <= index) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    return range && index < range.to ? range : undefined;
  };
}
