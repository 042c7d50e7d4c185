/** Text and rules → the text as they leave it; the account hears of every change. */
import type { Account } from './account.ts';
import type { Edit, Rule, RuleContext } from './repairs/rule.ts';
import { replace, slice, type Tracked } from './tracked.ts';

export function applyRules(text: Tracked, rules: readonly Rule[], context: RuleContext, account: Account): Tracked {
  return rules.reduce((now, rule) => applyRule(now, rule, context, account), text);
}

function applyRule(text: Tracked, rule: Rule, context: RuleContext, account: Account): Tracked {
  let done = 0;
  let isTold = false;
  let isOff = false;
  const made: Edit[] = [];
  for (const edit of rule.find(text.text, context)) {
    const { from, to } = edit;
    if (from < done || to < from) throw new Error(`The edits of ${rule.name} are not in order at ${from}.`);
    done = to;
    // The first repair of a habit stands for all of them.
    if (isOff || isTakenBack(text, edit, rule.name, account, isTold)) {
      isOff = rule.isHabit === true;
      continue;
    }
    made.push(edit);
    tell(text, edit, rule.name, account, isTold);
    isTold ||= rule.isHabit === true && edit.text !== undefined && edit.dropped === undefined;
  }
  return replace(
    text,
    made.filter((edit): edit is Edit & { readonly text: string } => edit.text !== undefined),
  );
}

function isTakenBack(text: Tracked, edit: Edit, rule: string, account: Account, isTold: boolean): boolean {
  if (edit.text === undefined || edit.dropped !== undefined || isTold) return false;
  const { before, at } = placeOf(text, edit);
  return account.takesBack(rule, before, at, edit.text);
}

/** What stands there, and where to point when nothing does. */
function placeOf(text: Tracked, { from, to }: Edit): { readonly before: Tracked; readonly at: Tracked } {
  const before = slice(text, from, to);
  return { before, at: before.text === '' ? slice(text, Math.max(0, from - 1), from + 1) : before };
}

/** @param isTold the rule mends a habit of the whole text, and its first repair stands for all */
function tell(text: Tracked, edit: Edit, rule: string, account: Account, isTold: boolean): void {
  const { before, at } = placeOf(text, edit);
  const { text: after, dropped, doubt } = edit;
  if (dropped) account.drop(before, dropped);
  else if (after !== undefined && isTold) account.repairAlike(before, at, after);
  else if (after !== undefined) account.repair(rule, before, at, after);
  if (doubt) account.doubt(at, doubt);
}
