/** A file does not have the habit of half-width marks between Han characters: `,` for `，`. Quotations and titles are left as they were. */
import { both, type Fault, unexpected } from '../../format/problem.ts';
import type { FileRule, ReadFile } from '../rule.ts';
import { wordsOf } from '../words.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const BETWEEN_HAN = /(?<=\p{Script=Han})[,:;?!](?=\p{Script=Han})/gu;
const FULL_BETWEEN_HAN = /(?<=\p{Script=Han})[，：；？！](?=\p{Script=Han})/gu;
/** A slip or two is let pass, as an import lets it: `--fix` mends it all the same. */
const FEWEST = 5;
/** No opening mark within: many that nothing closes would each be followed to the end. */
const QUOTED = /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|"[^"]*"/gu;

export const halfWidthMark: FileRule = {
  id: 'half-width-mark',
  ofForm: true,
  check(file) {
    const marks = marksIn(file);
    if (marks.length < FEWEST) return [];
    const full = wordsOf(file).reduce((sum, { written }) => sum + (written.match(FULL_BETWEEN_HAN)?.length ?? 0), 0);
    if (full > marks.length / 2) return [];
    return marks.map(({ at, sign, place }): Fault => {
      const { line, column } = place;
      return {
        line,
        column,
        rule: 'half-width-mark',
        message: unexpected(
          both(
            `汉字之间的半角标点 \`${file.text[at] ?? ''}\``,
            `half-width \`${file.text[at] ?? ''}\` between Han characters`,
          ),
          `\`${sign}\``,
        ),
        help: both('`npm run check -- --fix` 会改好它', '`npm run check -- --fix` fixes it'),
      };
    });
  },
  mend(file) {
    const signs = new Map(marksIn(file).map(({ at, sign }) => [at, sign]));
    return Array.from({ length: file.text.length }, (_, at) => signs.get(at) ?? file.text[at]).join('');
  },
};

function marksIn(file: ReadFile) {
  return wordsOf(file).flatMap(({ written, from, place }) => {
    const bare = written.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
    return [...bare.matchAll(BETWEEN_HAN)].map(({ index, 0: mark }) => ({
      at: from + index,
      sign: FULL[mark] ?? mark,
      place: place(index),
    }));
  });
}
