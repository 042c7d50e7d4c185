/** A question without a label and what stands below it → its item: an answer, or a talk where turns within it bear labels. */
import { slice, track, type Tracked } from '../../tracked.ts';
import type { FoundItem, FoundPost } from '../reader.ts';
import { dedent, textOf, trimLines } from '../talk/text.ts';
import { choicesIn, shownIn, withoutLabel } from './answer-body.ts';
import { turnsWithin, type Within } from './turns-within.ts';

export interface Asked {
  /** The line it stands on. */
  readonly line: string;
  readonly question: FoundPost;
  readonly answer: readonly Tracked[];
  readonly moved: Tracked[];
}

export function itemOf({ question, answer, moved }: Asked): FoundItem {
  const { choices, rest: below } = choicesIn(dedent(trimLines(answer)));
  const { shown, rest } = shownIn(textOf(question.body), below);
  const apart = shown.length > 0 ? [gapAt(shown[0])] : [];
  const asked = { ...question, body: [...question.body, ...choices, ...apart, ...shown] };
  const within = turnsWithin(rest);
  if (within) return talkOf(asked, within, moved);
  const { body, marks } = withoutLabel(rest);
  const posts: FoundPost[] = body.length > 0 ? [asked, { role: 'reply', parent: 0, body, moved: [] }] : [asked];
  return { kind: 'short', posts, body: [], moved: [...moved, ...marks] };
}

/** `问：` right below asks in words what the heading only names. */
function talkOf(asked: FoundPost, { answer, turns }: Within, moved: readonly Tracked[]): FoundItem {
  const [first, ...others] = turns;
  const isNamed = answer.length === 0 && first?.label.kind === 'question';
  const posts: FoundPost[] = isNamed ? [{ ...first.post, role: 'question' }] : [asked];
  if (answer.length > 0) posts.push({ role: 'reply', parent: 0, body: answer, moved: [] });
  let open = 0;
  for (const { label, post } of isNamed ? others : turns) {
    const asksFurther = label.kind !== 'answer';
    posts.push({ ...post, parent: asksFurther ? posts.length - 1 : open });
    if (asksFurther) open = posts.length - 1;
  }
  const [title] = asked.body;
  return {
    kind: posts.length > 2 ? 'thread' : 'short',
    ...(isNamed && title && { title }),
    posts,
    body: [],
    moved: [...moved, ...(isNamed ? asked.moved : [])],
  };
}

/** A blank line, which stands where this one begins. */
function gapAt(line: Tracked | undefined): Tracked {
  return line ? slice(line, 0, 0) : track('');
}
