/** Text and rules → the text as they leave it; the account hears of every change. */
import type { Account } from './account.ts';
import type { Edit, Rule, RuleContext } from './repairs/rule.ts';
import { replace, slice, type Tracked } from './tracked.ts';

export function applyRules(text: Tracked, rules: readonly Rule[], context: RuleContext, account: Account): Tracked {
  return rules.reduce((now, rule) => applyRule(now, rule, context, account), text);
}

function applyRule(text: Tracked, rule: Rule, context: RuleContext, account: Account): Tracked {
  const edits = rule.find(text.text, context);
  let done = 0;
  for (const { from, to } of edits) {
    if (from < done || to < from) throw new Error(`The edits of ${rule.name} are not in order at ${from}.`);
    done = to;
  }
  let isTold = false;
  for (const edit of edits) {
    tell(text, edit, rule.name, account, isTold);
    isTold ||= rule.isHabit === true && edit.text !== undefined && edit.dropped === undefined;
  }
  return replace(
    text,
    edits.filter((edit): edit is Edit & { readonly text: string } => edit.text !== undefined),
  );
}

/** @param isTold the rule mends a habit of the whole text, and its first repair stands for all */
function tell(
  text: Tracked,
  { from, to, text: after, dropped, doubt }: Edit,
  rule: string,
  account: Account,
  isTold: boolean,
): void {
  const before = slice(text, from, to);
  const at = before.text === '' ? slice(text, Math.max(0, from - 1), from + 1) : before;
  if (dropped) account.drop(before, dropped);
  else if (after !== undefined && isTold) account.mend(before);
  else if (after !== undefined) account.repair(rule, before, at, after);
  if (doubt) account.doubt(at, doubt);
}
