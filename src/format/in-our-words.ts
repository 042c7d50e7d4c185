/** What another program says is wrong → the same in plain words of both languages, with how to mend it. */
import { both, type Text } from './problem.ts';

export interface InOurWords {
  readonly message: Text;
  readonly help?: Text | undefined;
}

/** `a` and `b` are what the first two groups of `said` hold. */
export type Saying = readonly [
  said: RegExp,
  zh: (a: string, b: string) => string,
  en: (a: string, b: string) => string,
  help?: Text,
];

/** By the first that fits; undefined for what none tells of. */
export function inOurWords(said: string, sayings: readonly Saying[]): InOurWords | undefined {
  for (const [pattern, zh, en, help] of sayings) {
    const found = pattern.exec(said);
    if (!found) continue;
    const [, a = '', b = ''] = found;
    return { message: both(zh(a, b), en(a, b)), help };
  }
  return undefined;
}
