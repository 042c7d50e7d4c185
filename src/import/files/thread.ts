/** A thread, discussion or short answer of a draft → its Document. */
import type { Block, Document, Post } from '../../format/document.ts';
import { both } from '../../format/problem.ts';
import { toWrite } from '../../format/to-write.ts';
import { wordsIn, type WrittenIn } from '../../format/written-in.ts';
import { isEcho } from '../readers/talk/echo.ts';
import { firstWords } from './first-words.ts';
import type { ItemContext } from './item-context.ts';
import { postBlocks } from './posts.ts';
import { settleRefused } from './refused.ts';

const KINDS = { thread: 'question', discussion: 'discussion', short: 'short' } as const;
const MOST_SUMMARY = 160;

export function threadOf(
  { item, title, dated, topics, language, source, today, related, tell }: ItemContext,
  kind: keyof typeof KINDS,
): Document<'thread'> {
  const blocks = postBlocks(item.posts, { place: 'thread', date: dated.date, today, taken: new Set(), tell });
  const body = withQuestion(blocks, title, { language, today }, () =>
    tell(
      both('来源里没有提问的原话', 'The source does not say what was asked'),
      both('用标题作提问，并在注里说明', 'the title was taken as the question, with a note that says so'),
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
      summary: summaryOf(answers, turnsOf(item.posts), language),
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
  { language, today }: Pick<ItemContext, 'language' | 'today'>,
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
              value: wordsIn(language)(
                '来源里只有标题，没有提问的原话。',
                '來源裡只有標題，沒有提問的原話。',
                'The source has this title and not the words of a question.',
              ),
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
function summaryOf(answers: readonly Post[], turns: number, language: WrittenIn): string {
  const say = wordsIn(language);
  const mark = (hans: string, hant: string, en: string) => toWrite(say(hans, hant, en), language);
  const [first, ...more] = answers;
  if (!first && turns > 0)
    return mark(
      `${turns} 条发言说了什么，一两句话`,
      `${turns} 則發言說了什麼，一兩句話`,
      `what ${turns} turns said, in a sentence or two`,
    );
  if (!first) return say('还没有人回答。', '還沒有人回答。', 'Nobody has answered yet.');
  if (more.length > 0)
    return mark(
      `${answers.length} 条回复得出了什么，一两句话`,
      `${answers.length} 則回覆得出了什麼，一兩句話`,
      `what ${answers.length} replies came to, in a sentence or two`,
    );
  return (
    firstWords(first.children, MOST_SUMMARY) ??
    mark('回答说了什么，一两句话', '回答說了什麼，一兩句話', 'what the answer says, in a sentence or two')
  );
}
