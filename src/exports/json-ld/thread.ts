/**
 * A thread → `QAPage` where a question was asked and somebody answered it, else `DiscussionForumPosting`.
 * An answer counts as accepted only where the curator judged the question answered and it is the only one: otherwise
 * nobody has said which of the answers it is.
 */
import type { Answer, Comment, DiscussionForumPosting, QAPage, Question } from 'schema-dts';
import { addressOf } from '../../corpus/references.ts';
import type { Entry, PostSummary } from '../../format/rendered.ts';
import type { Written } from '../../render/written.ts';
import { dayOf, updatedOn } from '../moments.ts';
import { fullAddress, type SiteAddress } from '../site-address.ts';
import { siteAsPublisher } from './publisher.ts';
import { speaker, type SpeakerWords } from './speaker.ts';

export interface ThreadContext {
  readonly site: SiteAddress;
  readonly words: SpeakerWords;
  /** The site's name. */
  readonly publisher: string;
  /** Names of its topics. */
  readonly topics: readonly string[];
}

export function threadLd(
  entry: Entry<'thread'>,
  written: Written,
  context: ThreadContext,
): QAPage | DiscussionForumPosting {
  const { data } = entry;
  const [opening] = entry.posts;
  const posts = standing(entry.posts);
  const { site, topics } = context;
  const page = fullAddress(site, addressOf(entry));
  const language = data.language ?? 'zh-Hans';
  const publisher = siteAsPublisher(context.publisher, site);
  const retoldBy = data.source.rights === 'retold' ? publisher : undefined;
  const plain = new Map(written.parts.map(({ id, plain: text, type }) => [type === 'post' ? id : undefined, text]));
  const common = (post: PostSummary) => ({
    text: plain.get(post.id) || data.title,
    datePublished: dayOf(post.on ?? data.date),
    ...speaker(post, context.words, retoldBy),
    url: fullAddress(site, addressOf(entry, post.id)),
  });
  /** What answers a post, each with what answers it in turn. */
  const comments = (post: PostSummary): { comment?: readonly Comment[] } => {
    const below = posts.filter(({ to }) => to === post.id);
    if (below.length === 0) return {};
    return { comment: below.map((one): Comment => ({ '@type': 'Comment', ...common(one), ...comments(one) })) };
  };
  const about = { inLanguage: language, keywords: [...topics], dateModified: dayOf(updatedOn(entry) ?? data.date) };

  const replies = posts.filter((post) => post.id !== opening?.id && (post.to === undefined || post.to === opening?.id));
  const answering = opening?.role === 'question' ? replies.filter(({ role }) => role !== 'followup') : [];
  if (!opening || opening.withdrawn !== undefined || data.kind === 'discussion' || answering.length === 0)
    return discussion();
  const answers = answering.map((post): Answer => ({ '@type': 'Answer', ...common(post), ...comments(post) }));
  const others = replies.filter((post) => !answering.includes(post));
  const isAccepted = data.status === 'answered' && answers.length === 1;
  const question: Question = {
    '@type': 'Question',
    name: data.title,
    ...common(opening),
    answerCount: answers.length,
    ...(isAccepted ? { acceptedAnswer: answers } : { suggestedAnswer: answers }),
    ...(others.length > 0 && {
      comment: others.map((post): Comment => ({ '@type': 'Comment', ...common(post), ...comments(post) })),
    }),
  };
  return { '@type': 'QAPage', '@id': page, url: page, name: data.title, ...about, mainEntity: question };

  function discussion(): DiscussionForumPosting {
    const said = opening && common(opening);
    return {
      '@type': 'DiscussionForumPosting',
      '@id': page,
      headline: data.title,
      ...about,
      text: said?.text ?? data.title,
      ...(said?.author !== undefined && { author: said.author }),
      datePublished: said?.datePublished ?? dayOf(data.date),
      url: page,
      ...(replies.length > 0 && {
        comment: replies.map((post): Comment => ({ '@type': 'Comment', ...common(post), ...comments(post) })),
      }),
    };
  }
}

/** The posts that have words. What answered one that was withdrawn counts as an answer to what that one answered; the opening stays. */
function standing(posts: readonly PostSummary[]): PostSummary[] {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const isGone = (post: PostSummary) => post !== posts[0] && post.withdrawn !== undefined;
  const answered = ({ to }: PostSummary): string | undefined => {
    let above = to === undefined ? undefined : byId.get(to);
    while (above && isGone(above)) above = above.to === undefined ? undefined : byId.get(above.to);
    return above?.id;
  };
  return posts.filter((post) => !isGone(post)).map((post) => ({ ...post, to: answered(post) }));
}
