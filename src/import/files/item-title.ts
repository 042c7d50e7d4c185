/** An item → its title as a content file may bear it. */
import { both } from '../../format/problem.ts';
import { toWrite } from '../../format/to-write.ts';
import { wordsIn, type WrittenIn } from '../../format/written-in.ts';
import { saysNothing } from '../compose/asked-sentence.ts';
import { PART } from '../compose/title.ts';
import type { ComposedItem } from '../composed.ts';
import type { Tell } from './doubt.ts';
import { shorten, tidyLine } from './lines.ts';
import { withoutImpossibleIds } from './refused.ts';

const MOST_TITLE = 120;

/** One line that fits the field: its title, else its first line. Whatever is still to be done about it is told. */
export function titleOf(item: ComposedItem, language: WrittenIn, today: string, tell: Tell): string {
  const first = (item.posts[0]?.text ?? item.text).split('\n').find((line) => line.trim() !== '') ?? '';
  const line = tidyLine(withoutMarks(item.title)) || tidyLine(withoutMarks(first));
  if (line.length > MOST_TITLE)
    tell(
      both(
        `标题有 ${line.length} 个字，最多 ${MOST_TITLE}`,
        `The title has ${line.length} characters, more than the ${MOST_TITLE} that fit`,
      ),
      both('截短了，请改成一句问话', 'cut short: please put it in one line'),
    );
  const isAsked = item.posts[0]?.role === 'question';
  if (isAsked && (saysNothing(line) || PART.test(line)))
    tell(
      both('没有找到可以作标题的问句', 'Found no sentence to use as the title'),
      both(
        line === '' ? '留了待写的位置' : '先照原样；请改成一句问话',
        line === '' ? 'a placeholder was left for it' : 'left as it is: please write in one line what is asked',
      ),
    );
  const longer = withoutImpossibleIds(line, today).length - line.length;
  const most = MOST_TITLE - Math.max(0, longer);
  return line === ''
    ? toWrite(wordsIn(language)('标题', '標題', 'title'), language)
    : withoutImpossibleIds(shorten(line, most), today);
}

/** A title is no Markdown: of a link its words stay. */
function withoutMarks(line: string): string {
  return line
    .replace(/^#{1,6}\s+/u, '')
    .replace(/\[([^[\]]{1,300})\]\([^()\s]{1,2000}\)/gu, '$1')
    .replace(/\*\*([^*]{1,300})\*\*/gu, '$1');
}
