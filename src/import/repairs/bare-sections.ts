/** A heading with nothing below it: kept, and told as a doubt. */
import { both } from '../../format/problem.ts';
import { isProse } from './dialects.ts';
import { isBlank, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import { type Edit, type Rule, quoting } from './rule.ts';

export const bareSections: Rule = {
  name: 'bare-section',
  shown: both('空的小节', 'empty sections'),
  find(text, context) {
    if (!isProse(context)) return [];
    const literals = literalsIn(text);
    const lines = linesOf(text).filter((line) => !isBlank(line));
    return lines.flatMap((line, index): Edit[] => {
      const level = levelOf(line.text);
      if (level < 2 || literals.at(line.from) === 'code') return [];
      const next = lines[index + 1];
      const isEmpty = next === undefined || (levelOf(next.text) > 0 && levelOf(next.text) <= level);
      if (!isEmpty) return [];
      return [
        {
          from: line.from,
          to: line.to,
          doubt: {
            ...quoting(line.text.slice(level).trim(), (shown) =>
              both(`“${shown}”下面没有内容`, `There is nothing below “${shown}”`),
            ),
            choice: both('标题留着', 'the heading is kept'),
          },
        },
      ];
    });
  },
};

function levelOf(line: string): number {
  return /^(#{1,6})[ \t]/u.exec(line)?.[1]?.length ?? 0;
}
