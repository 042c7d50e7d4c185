/** Who speaks in a post, and as what. */
import { personName } from '../person-name.ts';
import type { Strings } from '../strings/index.ts';
import { zhHans } from '../strings/zh-hans.ts';
import type { PostFragment } from './reply-tree.ts';

export interface Speaker {
  /** What to call the post by. */
  readonly name: string;
  /** The same for attributes, which cannot say that they hold another language: there our own labels are words of the interface. */
  readonly label: string;
  /** Absent for a question that nobody put a name to. */
  readonly speaker?: string | undefined;
  readonly role?: string | undefined;
}

export function speakerOf(post: PostFragment, t: Strings): Speaker {
  const role = t.role[post.role];
  // The author of a paper is often named by the role alone.
  const isNamedByRole = post.by === zhHans.role[post.role];
  const by = post.by === undefined ? undefined : isNamedByRole ? role : personName(post.by);
  const speaker = by ?? (post.role === 'question' ? undefined : t.someone);
  const number = /^研究员(\w+)$/u.exec(post.by ?? '')?.[1];
  const name = speaker ?? role;
  return {
    name,
    label: number === undefined ? name : t.researcher(number),
    speaker,
    role: role === '' || isNamedByRole ? undefined : role,
  };
}
