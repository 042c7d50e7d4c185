/** A source that holds several items → the digest that lists them in its order. */
import type { Document } from '../../format/document.ts';
import { toWrite } from '../../format/to-write.ts';
import type { ItemKind } from '../draft.ts';
import type { Dated } from './dates.ts';

/** As many as one digest may list. */
export const MOST_IN_DIGEST = 60;

export interface Listed {
  readonly ref: string;
  readonly kind: ItemKind;
}

export function digestOf(
  title: string,
  dated: Dated,
  source: Document<'digest'>['data']['source'],
  items: readonly Listed[],
  isEnglish: boolean,
): Document<'digest'> {
  return {
    kind: 'digest',
    data: { title, ...dated, summary: countItems(items, isEnglish), source, items: items.map(({ ref }) => ({ ref })) },
    body: [{ type: 'paragraph', children: [{ type: 'text', value: toWrite('开场白：从哪里来，值得看什么') }] }],
  };
}

const NAMES: readonly (readonly [ItemKind, string, string, string])[] = [
  ['thread', '个问题', 'question', 'questions'],
  ['brief', '篇短评', 'brief', 'briefs'],
  ['analysis', '篇精读', 'reading in depth', 'readings in depth'],
  ['discussion', '则讨论', 'discussion', 'discussions'],
  ['short', '条简短问答', 'short answer', 'short answers'],
];

/** What it holds, counted: that much is sure. */
function countItems(items: readonly Listed[], isEnglish: boolean): string {
  const counts = NAMES.flatMap(([kind, zh, one, several]) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [isEnglish ? `${count} ${count === 1 ? one : several}` : `${count} ${zh}`];
  });
  return isEnglish ? `${counts.join(', ')}.` : `共 ${items.length} 条：${counts.join('、')}。`;
}
