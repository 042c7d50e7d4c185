/** Formulas whose TeX has nothing but escaped signs (`10\%`, `\{x\}`), which Markdown escapes too → those that are formulas all the same. */
import type { Judgement } from './judge.ts';

/** What makes TeX of a text: a command with a name, or a script. */
const TEX = /\\[A-Za-z]|(?<!\\)[\^_]/u;

/** Those that have a command, and the others where one of these stands, or where their first copy is cut sign by sign as MathML is. */
export function withCommands(text: string, found: readonly Judgement[]): Judgement[] {
  const isTex = found.some(({ tex }) => TEX.test(tex));
  return found.filter((one) => TEX.test(one.tex) || (showsItsSigns(text, one) && (isTex || isCut(text, one))));
}

/** A copy prints the sign that the TeX escapes: `n n\_n` are no copies. */
function showsItsSigns(text: string, { from, to, texFrom, texTo, tex }: Judgement): boolean {
  const [first, last] = [text.slice(from, texFrom), text.slice(texTo, to)];
  return Array.from(tex.matchAll(/\\([#$%&_{}])/gu), ([, sign = '']) => sign).every(
    (sign) => sign !== '_' && first.includes(sign) && last.includes(sign),
  );
}

function isCut(text: string, { from, to, texFrom, texTo }: Judgement): boolean {
  const [first, last] = [text.slice(from, texFrom).trim(), text.slice(texTo, to).trim()];
  return first !== last && /\S\s+\S/u.test(first) && !/\s/u.test(last);
}
