/** A character is the one that it looks like: no radical in place of a character, no letter of another alphabet within a Latin word. */
import { type LookAlike, lookAlikesIn } from '../../format/look-alikes.ts';
import { placesIn } from '../../format/places.ts';
import { both, type Fault, type Text } from '../../format/problem.ts';
import type { FileRule } from '../rule.ts';

export const lookAlike: FileRule = {
  id: 'look-alike',
  ofForm: true,
  check({ text }) {
    const place = placesIn(text);
    const placed = lookAlikesIn(text).map((one) => ({ ...one, at: place(one.from) }));
    // A page that was copied has them in every word.
    return [...Map.groupBy(placed, ({ at, kind }) => `${at.line} ${kind}`).values()].flatMap((ofLine): Fault[] => {
      const [first] = ofLine;
      if (!first) return [];
      const { line, column } = first.at;
      const endColumn = column + first.to - first.from;
      return [{ line, column, endColumn, rule: 'look-alike', message: messageOf(text, ofLine), help: HELP }];
    });
  },
  mend({ text }) {
    let done = 0;
    const parts = lookAlikesIn(text).map(({ from, to, text: plain }) => {
      const before = text.slice(done, from);
      done = to;
      return before + plain;
    });
    return parts.join('') + text.slice(done);
  },
};

function messageOf(text: string, found: readonly LookAlike[]): Text {
  const [first] = found;
  const sign = text.slice(first?.from, first?.to);
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const [zhMore, enMore] =
    found.length > 1 ? [`，这一行共 ${found.length} 处`, `; ${found.length} in this line`] : ['', ''];
  return first?.kind === 'radical'
    ? both(
        `\`${sign}\`（${code}）只是看着像 \`${first.text}\`${zhMore}`,
        `Unexpected \`${sign}\` (${code}), expected \`${first.text}\`, which it looks like${enMore}`,
      )
    : both(
        `拉丁字母的词里混进了别的字母 \`${sign}\`（${code}），应为 \`${first?.text}\`${zhMore}`,
        `Unexpected letter \`${sign}\` (${code}) in a Latin word, expected \`${first?.text}\`${enMore}`,
      );
}

const HELP = both(
  '`npm run check -- --fix` 会改好它；要举例说明，放进反引号',
  '`npm run check -- --fix` fixes it; put one that you write about in backticks',
);
