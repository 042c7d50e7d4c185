/** A whole text → whether dollars in it mean maths and never money: then `$p<1$` is a formula in a chat too, though it holds no command. */

const COMMAND = /\$[^$\n]{0,200}?(?:\\[A-Za-z]|[\^_]\{)[^$\n]{0,200}\$/gu;
/** A dollar before a number that no formula has: `$5`, `$1,200`, `US$30`. */
const MONEY =
  /\$\s?\d[\d,.]*\s?(?:[kKmMbB]\b|万|亿|刀|块|美元|per\b|\/|(?=[\s，。、；！？]|$))|(?:US|HK|NT|A|C)\$\s?\d|\d\s?\$(?![^$\n]{1,80}\$)/u;
const LEAST = 3;

export function meansMaths(text: string): boolean {
  if (!text.includes('$')) return false;
  const formulas = text.match(COMMAND)?.length ?? 0;
  return formulas >= LEAST && !MONEY.test(text.replace(/`[^`\n]*`|\$[^$\s](?:[^$\n]{0,200}[^$\s])?\$/gu, ' '));
}

/** Short, of signs and letters, with an operator or a bracket between them; no words. */
export function isBareFormula(tex: string): boolean {
  return (
    /^[^\s\d.,;:!?][^\n]{1,60}$/u.test(tex) &&
    !/\p{Script=Han}|[a-z]{4,}|[A-Za-z]{2,}\s+[A-Za-z]{2,}/u.test(tex) &&
    /[<>=+\-−*/|()[\]]/u.test(tex) &&
    !/\s[-–—]\s?$|[,;:]\s*$/u.test(tex)
  );
}
