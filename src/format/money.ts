/** What Markdown takes for a formula between two dollars → whether it is one; sums of money and names of the shell stand there too. */

/** A number that ends where a price would: `5 `, `1,200`, `30k`; not `2n`. */
const AMOUNT = /^\d[\d,.]*(?:\s?[kKmMbB])?(?![A-Za-z\d^_=<>*])/u;
/** `HOME/`, `{PATH}`, `MY_DIR`. */
const VARIABLE = /^(?:\{[A-Za-z_]\w*\}|[A-Z_][A-Z\d_]+(?![A-Za-z\d]))/u;
const COMMAND = /\\[A-Za-z]/u;
const SCRIPT = /[\^{}=<>+|\\]|(?<![A-Za-z]{2})_/u;
const WORD = /[A-Za-z]{2}|\p{sc=Han}/u;

/** @param after what stands behind the closing dollar. */
export function isFormula(tex: string, after: string): boolean {
  const inside = tex.trim();
  if (COMMAND.test(inside)) return true;
  // No formula is closed behind a space, before a number or before a name.
  const isOpenEnded = /\s$/u.test(tex) || /^[\dA-Za-z{_]/u.test(after);
  if (AMOUNT.test(inside)) {
    const rest = inside.replace(AMOUNT, '');
    if (/^\d/u.test(after)) return false;
    if (/[\^_]|\S\s*[=<>]\s*\S/u.test(rest)) return true;
    return !(WORD.test(rest) || (isOpenEnded && !/^\s/u.test(tex)) || /[,;:，；、/~–—-]$/u.test(rest));
  }
  if (!isOpenEnded) return true;
  if (VARIABLE.test(inside)) return false;
  return SCRIPT.test(inside) || !WORD.test(inside);
}
