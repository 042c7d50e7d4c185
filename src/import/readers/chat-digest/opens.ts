/** Does a turn open an item? One that goes on from what stands before it does not, and is told. */
import { both } from '../../../format/problem.ts';
import { trim } from '../../tracked.ts';
import { isBlank } from '../talk/text.ts';
import type { Gathering } from './gathering.ts';
import type { Turn } from './turns.ts';
import { quoting } from '../../repairs/rule.ts';

const CONTINUES =
  /^(?:并且|而且|另外|还有|還有|以及|同时|同時|此外|再者|接着|顺便|順便|(?:and|also|besides|moreover|furthermore|in addition)\b)/iu;

/** A question or a discussion begins an item; one that goes on from what was said before it is a doubt, and stays with it. */
export function opensItem(
  turn: Turn,
  turns: readonly Turn[],
  index: number,
  hasHeading: boolean,
  found: Gathering,
): boolean {
  if (turn.label.asks !== 'anew') return false;
  const before = turns[index - 1];
  // Below one heading who asked asks again of the same matter, unless somebody else has asked in between.
  const asker = turns.slice(0, index).findLast(({ label }) => label.asks === 'anew')?.label;
  const isAnswered = turns.slice(0, index).some(({ label }) => label.asks === undefined);
  if (hasHeading && isAnswered && turn.label.kind === 'mention' && asker?.name === turn.label.name) return false;
  const text = trim(turn.body.find(({ text }) => !isBlank(text)) ?? turn.line);
  if (before === undefined || !CONTINUES.test(text.text)) return true;
  found.doubts.push({
    at: turn.line,
    ...quoting(turn.label.written, (shown) =>
      both(
        `这一条标作新的${turn.label.kind === 'discussion' ? '讨论' : '问题'}（${shown}），却像是接着上一条说的`,
        `This is labelled as a new ${turn.label.kind} (${shown}) but begins as if it went on from what stands before`,
      ),
    ),
    choice: both('暂按追问处理，接在上一条之后', 'taken as a further question to the post before it'),
  });
  return false;
}

/** Labels that only their place shows to be somebody's. */
export function tellDoubtfulNames(turns: readonly Turn[], found: Gathering): void {
  for (const { label, line } of turns)
    if (label.isDoubtful)
      found.doubts.push({
        at: line,
        ...quoting(label.name, (shown) =>
          both(
            `“${shown}”只在这里出现一次，可能是人名，也可能不是`,
            `“${shown}” comes once only: it may be a name, or none`,
          ),
        ),
        choice: both('当作发言的人', 'taken for who speaks'),
      });
}
