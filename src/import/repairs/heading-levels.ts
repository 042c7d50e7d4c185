/** Headings of the first level, of which a document here has one (its title) → all one level deeper, where there are several. */
import { both } from '../../format/problem.ts';
import { isProse } from './dialects.ts';
import { linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

export const headingLevels: Rule = {
  name: 'heading-level',
  shown: both('标题的级别', 'levels of headings'),
  isHabit: true,
  find(text, context) {
    if (!isProse(context)) return [];
    const literals = literalsIn(text);
    const headings = linesOf(text).flatMap(({ text: line, from }) => {
      const marks = literals.at(from) === 'code' ? undefined : /^(#{1,6})[ \t]+\S/u.exec(line)?.[1];
      return marks === undefined ? [] : [{ from, level: marks.length }];
    });
    const first = headings.filter(({ level }) => level === 1);
    const isTitle = first.length === 1 && headings[0]?.level === 1;
    if (first.length === 0 || isTitle) return [];
    // The first of several is the title only when the others are of another level; six is the deepest there is.
    return headings.filter(({ level }) => level < 6).map(({ from }): Edit => ({ from, to: from, text: '#' }));
  },
};
