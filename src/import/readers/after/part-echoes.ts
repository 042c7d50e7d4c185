/** What a reader of talk has found → the same, where whoever only asks the same answers nothing; and where all that was answered may be no answer, a doubt. */
import { both } from '../../../format/problem.ts';
import type { Question } from '../../repairs/rule.ts';
import type { Found, FoundItem } from '../reader.ts';
import { isEcho, isReaction, mayBeNoAnswer } from '../talk/echo.ts';
import { asks, textOf } from '../talk/text.ts';

export function partEchoes(found: Found): Found {
  const doubts: Found['doubts'][number][] = [];
  const items = found.items.map((item) => {
    const parted = withoutEchoes(item);
    const answers = parted.posts.filter(({ role }) => role === 'reply' || role === 'author');
    const at = answers[0]?.body[0];
    const why = asks(textOf(item.posts[0]?.body ?? [])) ? whyNone(answers.map(({ body }) => textOf(body))) : undefined;
    if (at && why) doubts.push({ at, ...why });
    return parted;
  });
  return { ...found, items, doubts: [...found.doubts, ...doubts] };
}

/** They take part, and ask what is asked already. */
function withoutEchoes(item: FoundItem): FoundItem {
  if (!item.posts.some(({ role, body }) => role === 'reply' && isEcho(textOf(body)))) return item;
  return {
    ...item,
    posts: item.posts.map((post) =>
      post.role === 'reply' && isEcho(textOf(post.body)) ? { ...post, role: 'followup' } : post,
    ),
  };
}

function whyNone(answers: readonly string[]): Question | undefined {
  return answers.every(mayBeNoAnswer) ? NO_ANSWER : answers.every(isReaction) ? ONE_WORD : undefined;
}

const CHOICE = both(
  '算作已有回答；若不是，请把 status 改为 open',
  'counted as answered; if it is not, set the status to open',
);
const ONE_WORD = {
  reason: both(
    '回复只有一个词，可能只是应了一声',
    'The only reply is a single word, which may just acknowledge the question',
  ),
  choice: CHOICE,
};
const NO_ANSWER = {
  reason: both(
    '回复只是说没试过、不知道，可能还算不上回答',
    'The replies only say that nobody knows or has tried, which may be no answer',
  ),
  choice: CHOICE,
};
