/** The topic under which an item waits that names nothing the site knows. */
import type { Document } from '../../format/document.ts';

export function unsortedTopic(month: string): Document<'topic'> {
  return {
    kind: 'topic',
    data: {
      title: '待归类',
      en: 'Unsorted',
      summary: '刚收进来、还没有定下主题的条目；编者看过之后会移到合适的主题下。',
      updated: month,
    },
    body: [
      {
        type: 'paragraph',
        children: [{ type: 'text', value: '这里的条目还在等一个主题。认出它们归哪里的读者，欢迎告诉编者。' }],
      },
    ],
  };
}
