/** Does a turn open an item? One that goes on from what stands before it does not, and is told. */
import { both } from '../../../format/problem.ts';
import { trim, type Tracked } from '../../tracked.ts';
import { adds, goesOn } from '../talk/goes-on.ts';
import { asks, isBlank } from '../talk/text.ts';
import type { Gathering } from './gathering.ts';
import type { Turn } from './turns.ts';
import { quoting } from '../../repairs/rule.ts';

/** A question or a discussion begins an item; one that goes on from what was said before it is a doubt, and stays with it. */
export function opensItem(
  turn: Turn,
  turns: readonly Turn[],
  index: number,
  heading: Tracked | undefined,
  found: Gathering,
): boolean {
  if (turn.label.asks !== 'anew') return false;
  const before = turns[index - 1];
  // Below one heading who asked asks again of the same matter, unless somebody else has asked in between.
  const asker = turns.slice(0, index).findLast(({ label }) => label.asks === 'anew')?.label;
  const isAnswered = turns.slice(0, index).some(({ label }) => label.asks === undefined);
  if (heading && isAnswered && turn.label.kind === 'mention' && asker?.name === turn.label.name) return false;
  const text = trim(turn.body.find(({ text }) => !isBlank(text)) ?? turn.line);
  if (before === undefined) return true;
  if (heading && turn.label.kind === 'question' && isOneThread(heading, turns.slice(0, index))) {
    found.doubts.push({
      at: turn.line,
      reason: both(
        '标题是一个问题，下面却有不止一个问题',
        'The heading asks one question, and there are several below it',
      ),
      choice: both('这一条按追问处理，和上一条归在一起', 'taken as a further question below the same heading'),
    });
    return false;
  }
  const isNamed = turn.label.kind === 'mention';
  if (!(isNamed ? adds(text.text) : goesOn(text.text))) return true;
  found.doubts.push({
    at: turn.line,
    ...quoting(turn.label.written, (shown) =>
      both(
        `这一条标作新的${turn.label.kind === 'discussion' ? '讨论' : '问题'}（${shown}），却像是接着上一条说的`,
        `This is labelled as a new ${turn.label.kind} (${shown}) but seems to continue what comes before it`,
      ),
    ),
    choice: both('暂按追问处理，接在上一条之后', 'taken as a further question to the post before it'),
  });
  return false;
}

/** The heading asks, a question says it in words, and people have answered: pairs of `Q：` and `A：` are a list. */
function isOneThread(heading: Tracked, before: readonly Turn[]): boolean {
  return (
    asks(heading.text) &&
    before[0]?.label.kind === 'question' &&
    // A discussion in between is no matter of the heading any more.
    !before.some(({ label }) => label.kind === 'discussion') &&
    before.some(({ label }) => label.kind === 'person' || label.kind === 'mention')
  );
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
