/** Running text as it is written → where TeX stands in it without its dollars, so that a reader would see the commands. */

/** No name of a folder or of an escape is one of these; commands that might be are told by their braces. */
const COMMAND =
  /(?<![A-Za-z0-9:\\])\\(?:alpha|beta|gamma|delta|(?:var)?epsilon|(?:var)?theta|lambda|sigma|omega|sum|prod|infty|partial|nabla|times|cdot|leq|geq|neq|approx|sqrt|frac|math(?:bb|cal|bf|rm)|operatorname|rightarrow)(?![A-Za-z])/u;

/** @param text all of it, since a formula's own marks may end a run of words; @param until where the run ends */
export function lostTex(text: string, from: number, until: number): number | undefined {
  const run = text.slice(from, until);
  if (!run.includes('\\')) return undefined;
  const found = [
    COMMAND.exec(run)?.index,
    [...run.matchAll(/(?<!\\)\\[([]/gu)].find(({ index, 0: mark }) => isFormula(text, from + index, mark))?.index,
  ].filter((index) => index !== undefined);
  return found.length > 0 ? Math.min(...found) : undefined;
}

const MOST_LENGTH = 600;

/** `\(x_i\)` and `\[ x = 1 \]`, as other programs write formulas: here they are only brackets, and brackets that are text are written so. */
function isFormula(text: string, from: number, mark: string): boolean {
  const rest = text.slice(from + 2, from + 2 + MOST_LENGTH);
  const end = rest.indexOf(mark === '\\(' ? '\\)' : '\\]');
  const inside = rest.slice(0, Math.max(0, end));
  if (/\n\s*\n|\\[([]|[$`]|\]\(/u.test(inside)) return false;
  if (/\\[A-Za-z]{2}/u.test(inside)) return true;
  return mark === '\\('
    ? /[A-Za-z0-9)}]\s*[_^=<>+]\s*\S|^\s*[A-Za-z]\s*$/u.test(inside)
    : /^\s[^]*[A-Za-z0-9)}]\s*[_^=][^]*\s$/u.test(inside);
}
