/** `,` `:` `;` `?` `!` between Han characters → the full-width marks, in texts that have the habit of writing them so. */
import { insideOf } from '../../format/code-ranges.ts';
import { both } from '../../format/problem.ts';
import { isProse } from './dialects.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const HAN = '\\p{Script=Han}';
/** Han on one side at least; a mark that stands among figures or Latin letters is theirs. */
const MARK = new RegExp(
  `(?<=[${HAN}》”’」』】）])[,:;?!](?![,:;?!]) ?|(?<=[\\p{L}\\p{N})"'$*\`%+\\]}])[,:;?!](?=[${HAN}《“「『【（])`,
  'gu',
);
const BETWEEN_HAN = new RegExp(`(?<=${HAN})[,:;?!](?=${HAN})`, 'gu');
const FULL_BETWEEN_HAN = new RegExp(`(?<=${HAN})[，：；？！](?=${HAN})`, 'gu');
const FEWEST = 5;

export const halfWidthMarks: Rule = {
  name: 'half-width-mark',
  shown: both('半角标点', 'half-width punctuation'),
  isHabit: true,
  find(text, context) {
    if (context.dialect === 'wenqu') return [];
    const half = text.match(BETWEEN_HAN)?.length ?? 0;
    const full = text.match(FULL_BETWEEN_HAN)?.length ?? 0;
    // Talk is cut into files, and in one of them all marks may be such; only what stands between Han is mended there.
    const isTalk = !isProse(context);
    if (half < FEWEST || (!isTalk && full > half / 2)) return [];
    const literals = literalsIn(text);
    const quoted = isTalk ? quotedRanges(text) : undefined;
    return [...text.matchAll(isTalk ? BETWEEN_HAN : MARK)].flatMap(({ 0: mark, index }): Edit[] => {
      const sign = mark[0] ?? '';
      if (literals.at(index) !== undefined || isDefinition(text, index) || quoted?.(index)) return [];
      return [{ from: index, to: index + mark.length, text: FULL[sign] ?? sign }];
    });
  },
};

const QUOTED = /“[^”\n]*”|‘[^’\n]*’|「[^」\n]*」|『[^』\n]*』|《[^》\n]*》|"[^"\n]*"/gu;

/** What somebody has written elsewhere stays as it is. */
function quotedRanges(text: string): (at: number) => boolean {
  return insideOf([...text.matchAll(QUOTED)].map(({ 0: whole, index }) => ({ from: index, to: index + whole.length })));
}

/** `:::` and `key::` are marks of tools, and so is the colon of a front matter. */
function isDefinition(text: string, index: number): boolean {
  return text[index + 1] === ':' || text[index - 1] === ':';
}
