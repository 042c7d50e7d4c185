/** A title that a page says several times at its top → said once. */
import { both } from '../../format/problem.ts';
import { isPage } from './dialects.ts';
import { isBlank, linesOf } from './lines.ts';
import type { Edit, Rule } from './rule.ts';

/** Lines with words, from the top, among which a title is repeated. */
const TOP = 30;
const SHORTEST = 5;
const LONGEST = 150;

export const repeatedTitle: Rule = {
  name: 'repeated-title',
  shown: both('重复的标题', 'repeated title'),
  find(text, context) {
    if (!isPage(context)) return [];
    const top = linesOf(text.slice(0, 20_000))
      .filter((line) => !isBlank(line))
      .slice(0, TOP);
    const [first, ...rest] = top;
    const title = first && keyOf(first.text);
    if (title === undefined || title.length < SHORTEST || (first?.text.length ?? 0) > LONGEST) return [];
    return rest
      .filter((line) => line.text.length <= LONGEST && keyOf(line.text) === title)
      .map((line): Edit => ({
        from: line.from,
        to: Math.min(text.length, line.to + 1),
        text: '',
        dropped: both('标题又说了一遍', 'the title once more'),
      }));
  },
};

/** What stays of a title without its marks, its categories (【…】) and the name of the site. */
function keyOf(line: string): string {
  return line
    .replace(/^#{1,6}\s+/u, '')
    .replace(/【[^】]{0,30}】/gu, '')
    .replace(/\s*[|_｜]\s*[^|_｜]{1,20}$|\s+[-–—]\s+[^-–—]{1,16}$/u, '')
    .replace(/第(?=\s*[\d一二三四五六七八九十])|(?<=[\d一二三四五六七八九十]\s*)部分/gu, '')
    .replace(/[\p{P}\p{S}\s]/gu, '')
    .toLowerCase();
}
