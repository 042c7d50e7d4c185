/** A formula that cannot be shown → the fault of its file. */
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import { hiddenIn } from '../format/hidden.ts';
import { both, type Fault } from '../format/problem.ts';
import type { Refusal } from './maths-limits.ts';
import { placeInFormula } from './place-in-formula.ts';

/** Undefined where a hidden character is the reason: it was told with its own place. */
export function formulaFault(node: DisplayMath | InlineMath, { message, help, index }: Refusal): Fault | undefined {
  if (hiddenIn(node.value).length > 0) return undefined;
  return {
    ...placeInFormula(node, index),
    rule: 'maths',
    message,
    // Words between two dollars are money more often than mathematics.
    help:
      looksLikeMoney(node.value) && !isShare(node.value)
        ? both('金额的 $ 写作 `\\$`', 'write a dollar sign of money as `\\$`')
        : help,
  };
}

/** `50%` */
function isShare(tex: string): boolean {
  return /^\s*[\d.,]+\s*%\s*$/u.test(tex);
}

/** Words, or an amount with words behind it: no command, no script, no sum. */
function looksLikeMoney(tex: string): boolean {
  // `$2.0/h，H100 要 $`
  if (/^\s*\d/u.test(tex) && /[\p{Script=Han}，、；：。！？]/u.test(tex)) return true;
  if (/[\\^_=]|\d\s*[/+*]\s*\w/u.test(tex.replace(/\\[%$&#]/gu, ''))) return false;
  return /^\s*\d|\p{Script=Han}|\p{L}{2,}\s\p{L}{2,}/u.test(tex);
}
