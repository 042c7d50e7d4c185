/** A thread, discussion or short answer of a draft → its Document. */
import type { Block, Document, Post } from '../../format/document.ts';
import { both } from '../../format/problem.ts';
import { toWrite } from '../../format/to-write.ts';
import { isEcho } from '../readers/talk/echo.ts';
import { firstWords } from './first-words.ts';
import type { ItemContext } from './item-context.ts';
import { postBlocks } from './posts.ts';
import { settleRefused } from './refused.ts';

const KINDS = { thread: 'question', discussion: 'discussion', short: 'short' } as const;
const MOST_SUMMARY = 160;

export function threadOf(
  { item, title, dated, topics, language, source, today, isEnglish, related, tell }: ItemContext,
  kind: keyof typeof KINDS,
): Document<'thread'> {
  const blocks = postBlocks(item.posts, { place: 'thread', date: dated.date, today, taken: new Set(), tell });
  const body = withQuestion(blocks, title, { isEnglish, today }, () =>
    tell(
      both('来源里没有提问的原话', 'The source does not say what was asked'),
      both('用标题作提问，并在注里说明', 'the title stands as the question, with a note that says so'),
    ),
  );
  const answers = body.filter(
    (block): block is Post => block.type === 'post' && (block.role === 'reply' || block.role === 'author'),
  );
  return {
    kind: 'thread',
    data: {
      title,
      kind: KINDS[kind],
      ...dated,
      status: answers.length === 0 ? 'open' : 'answered',
      statusDate: today.slice(0, 7),
      summary: summaryOf(answers, turnsOf(item.posts), isEnglish),
      topics: [...topics],
      ...(language !== 'zh-Hans' && { language }),
      source,
      ...(related && { related: [...related] }),
    },
    body,
  };
}

/** The question stands first. What was said before it is told of the question that the title asks. */
function withQuestion(
  blocks: Block[],
  title: string,
  { isEnglish, today }: Pick<ItemContext, 'isEnglish' | 'today'>,
  tell: () => void,
): Block[] {
  const first = blocks.find((block) => block.type === 'post');
  if (first?.type === 'post' && first.role === 'question') return blocks;
  tell();
  const asked = blocks.find((block): block is Post => block.type === 'post' && block.id === 'q');
  const words: Block[] = [
    { type: 'paragraph', children: [{ type: 'text', value: title.replaceAll('`', '') }] },
    {
      type: 'note',
      kind: 'gloss',
      children: [
        {
          type: 'paragraph',
          children: [
            {
              type: 'text',
              value: isEnglish
                ? 'The source has this title and not the words of a question.'
                : '来源里只有标题，没有提问的原话。',
            },
          ],
        },
      ],
    },
  ];
  settleRefused(words, today);
  const question: Block = { type: 'post', role: 'question', id: 'q', children: words };
  if (!asked) return [question, ...blocks];
  // A question that comes later is one more turn of the talk.
  const id = freeId(blocks);
  const to = (post: Post) => (post.to === 'q' && blocks.indexOf(post) > blocks.indexOf(asked) ? id : post.to);
  return [
    question,
    ...blocks.map((block): Block =>
      block === asked
        ? { ...asked, role: 'followup', id, to: 'q' }
        : block.type === 'post'
          ? { ...block, to: to(block) }
          : block,
    ),
  ];
}

function freeId(blocks: readonly Block[]): string {
  const used = new Set(blocks.map((block) => (block.type === 'post' ? block.id : undefined)));
  let number = 1;
  while (used.has(`r${number}`)) number++;
  return `r${number}`;
}

/** Besides the question; whoever only asks the same says nothing. */
function turnsOf(posts: ItemContext['item']['posts']): number {
  return posts.slice(1).filter(({ role, text }) => role !== 'aside' && !isEcho(text)).length;
}

/** One answer is told by its own first sentences; what several came to, a person must say. */
function summaryOf(answers: readonly Post[], turns: number, isEnglish: boolean): string {
  const [first, ...more] = answers;
  if (!first && turns > 0) return toWrite(`${turns} 条发言说了什么，一两句话`);
  if (!first) return isEnglish ? 'Nobody has answered yet.' : '还没有人回答。';
  if (more.length > 0) return toWrite(`${answers.length} 条回复得出了什么，一两句话`);
  return firstWords(first.children, MOST_SUMMARY) ?? toWrite('回答说了什么，一两句话');
}
