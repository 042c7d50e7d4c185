/** Formulas beyond doubt → how the tool that left them writes copies, so that a letter said three times can be told from one printed three times. */
import type { Finding } from './judge.ts';
import { looseEnds } from './places.ts';

export interface Habits {
  /** Copies may stand with nothing between. */
  readonly glues: boolean;
  /** Copies may stand on one line with white space between. */
  readonly spaces: boolean;
  /** Copies may stand on lines of their own. */
  readonly breaks: boolean;
  /** Letters that stand alone in formulas. */
  readonly letters: ReadonlySet<string>;
}

/** Where nothing is beyond doubt, the text may have any habit. */
export function habitsOf(text: string, found: readonly Finding[]): Habits {
  const count = (ends: number) =>
    found.filter((one) => !isBroken(text, one) && looseEnds(text, one.texFrom, one.texTo) === ends).length;
  const [apart, half, glued] = [count(0), count(1), count(2)];
  const inLines = found.filter((one) => isBroken(text, one)).length;
  return {
    glues: glued + half >= apart && (glued + half > 0 || inLines === 0),
    spaces: apart + half > 0 || found.length === 0,
    breaks: inLines > 0 || found.length === 0,
    letters: new Set(
      found.flatMap(({ tex }) => tex.replace(/\\[A-Za-z]+/gu, ' ').match(ALONE) ?? []).flatMap((few) => [...few]),
    ),
  };
}

/** `x`, and `Wx`; three letters are mostly a name. */
const ALONE = /(?<![A-Za-z])[A-Za-z]{1,2}(?![A-Za-z])/gu;

function isBroken(text: string, { from, to }: Finding): boolean {
  return text.slice(from, to).includes('\n');
}
