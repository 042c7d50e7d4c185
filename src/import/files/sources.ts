/** The draft's source → the `source` field. The words are its own, so it never says that they were retold. */
import type { Thread } from '../../format/schema/index.ts';
import { isDate } from '../../format/is-date.ts';
import { toWrite } from '../../format/to-write.ts';
import { wordsIn } from '../../format/written-in.ts';
import type { Composed } from '../composed.ts';
import { baseName, shorten, tidyLine } from './lines.ts';
import { withoutImpossibleIds } from './refused.ts';

/**
 * @param today YYYY-MM-DD
 * @param place where it was said, as a person says; it goes before what the text is called
 */
export function sourceOf({ title, source, date }: Composed, today: string, place = ''): Thread['source'] {
  const { language } = source;
  const name = withoutImpossibleIds(tidyLine(place) || tidyLine(title ?? '') || fileTitle(source.name), today);
  return {
    name:
      name === ''
        ? toWrite(wordsIn(language)('这是什么来源', '這是什麼來源', 'what source this is'), language)
        : shorten(name, 200),
    ...(date !== undefined && isDate(date) && { date }),
    rights: 'quoted',
  };
}

/** `notes/2024 周报.md` → `2024 周报`; what came through a pipe has no name. */
export function fileTitle(name: string): string {
  return name === '-' || name === 'stdin' ? '' : tidyLine(baseName(name).replace(/\.[A-Za-z0-9]{1,8}$/u, ''));
}
