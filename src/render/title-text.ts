/**
 * A title with TeX in it → the title in signs: `为什么除以 $\sqrt{d_k}$？` → `为什么除以 √(dₖ)？`. A title stands where no maths can: in a tab, a
 * feed, a list, a search. A formula that signs cannot say stays as it was written.
 */
import { texToText } from './tex-to-text.ts';

/** As in pandoc, so that prices are none: no space within the dollars, no digit behind them. */
const FORMULA = /(?<!\\)\$(?=\S)([^$]*[^\s$\\])\$(?!\d)/gu;

export function titleText(title: string): string {
  return title.replace(FORMULA, (whole, tex: string) => {
    const text = texToText(tex).trim();
    return /[\\{}^_]/u.test(text) ? whole : text;
  });
}
