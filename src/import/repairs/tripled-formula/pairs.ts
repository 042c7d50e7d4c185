/** Formulas printed twice → those that are believed: one alone may be a sentence on TeX. */
import type { Judgement } from './judge.ts';

/** Wikipedia puts it around each formula. */
const STYLED = /^\{?\\(?:display|text)style/u;

/** So many formulas in three copies, and a pair is the rest of one. */
const MANY = 3;

/** @param certain how many formulas stand three times in the same text. */
export function believablePairs(text: string, pairs: readonly Judgement[], certain: number): Judgement[] {
  const rich = pairs.filter((pair) => isRich(pair) && text.slice(pair.from, pair.texFrom).trim() !== pair.tex);
  if (certain >= MANY) return [...pairs];
  if (rich.length === 0) return [];
  return certain + rich.length >= 2
    ? rich.concat(pairs.filter((pair) => !rich.includes(pair) && isStyled(pair)))
    : rich.filter(isCertain);
}

function isStyled({ tex }: Judgement): boolean {
  return STYLED.test(tex);
}

/** More than the name of a sign beside the sign, as tables of TeX have it. */
function isRich(pair: Judgement): boolean {
  return isStyled(pair) || pair.visible.mathml.filter(({ kind }) => kind !== 'ghost').length >= 2;
}

function isCertain(pair: Judgement): boolean {
  return isStyled(pair) || pair.visible.mathml.length >= 6;
}
