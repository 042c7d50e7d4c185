/** Text of a content file → the places a curator should look at though the check passes. */
import { UNSORTED } from '../../import/files/topics.ts';
import { both, type Text } from '../../format/problem.ts';
import { TO_WRITE } from '../../format/to-write.ts';

export interface Doubtful {
  readonly line: number;
  readonly what: Text;
}

const SIGNS: readonly (readonly [RegExp, Text])[] = [
  [TO_WRITE, both('还有话要写', 'words are still to be written')],
  [/<Note\b[^>]*\bkind="doubt"/u, both('编者存疑', 'a doubt of the curator')],
  [/<Figure\b[^>]*\bmissing\b/u, both('缺图', 'a picture is missing')],
  [new RegExp(`^topics:.*\\b${UNSORTED}\\b|^  - ${UNSORTED}$`, 'u'), both('还没有归入主题', 'no topic yet')],
];

export function doubtfulPlaces(text: string): Doubtful[] {
  return text
    .split('\n')
    .flatMap((words, index) =>
      SIGNS.filter(([sign]) => sign.test(words)).map(([, what]) => ({ line: index + 1, what })),
    );
}
