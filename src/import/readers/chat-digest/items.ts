/** The turns of one question → its item. A question, asked in a turn or by the heading, opens it; turns that name another answer that one. */
import { both } from '../../../format/problem.ts';
import { join, slice, type Tracked } from '../../tracked.ts';
import type { FoundItem, FoundPost } from '../reader.ts';
import { isNobody, openedMatter } from '../talk/parts.ts';
import { asks, isBlank, textOf } from '../talk/text.ts';
import type { Gathering } from './gathering.ts';
import type { Label } from './label.ts';
import type { Section } from './sections.ts';
import type { Turn } from './turns.ts';

/**
 * @param section the heading that asks, where one does
 * @param before what stands between it and the first turn
 */
export function itemOf(
  turns: readonly Turn[],
  section: Section | undefined,
  before: readonly Tracked[],
  found: Gathering,
): FoundItem {
  const posts: FoundPost[] = [];
  const [first] = turns;
  const opens = first !== undefined && (first.label.asks !== undefined || openedMatter(first.label.name));
  const intro = before.some(({ text }) => !isBlank(text)) ? before : [];
  // Whoever asks further has been answered: what stands between the heading and them is that answer.
  const isAnswer = section !== undefined && first?.label.kind === 'follow' && asks(section.title.text);
  if (section && isAnswer && intro.length > 0 && !asks(textOf(intro)))
    posts.push(
      { role: 'question', body: [section.title], moved: [] },
      { role: 'reply', parent: 0, body: intro, moved: [] },
    );
  else if (!opens && section)
    posts.push({ role: 'question', body: intro.length > 0 ? intro : [section.title], moved: [] });
  else if (!opens)
    found.doubts.push({
      at: first?.line ?? slice(join(before, '\n'), 0, 1),
      reason: both('这里有回答，却没有找到它的问题', 'There is an answer here without a question before it'),
      choice: both('以第一条发言开头', 'the first post was put in the place of the question'),
    });
  let asked = posts.length > 0 ? 0 : undefined;
  for (const turn of turns) {
    const parent = asked;
    posts.push(postOf(parent === undefined && section ? askedInHeading(turn, section) : turn, posts, parent));
    if (parent === undefined || turn.label.asks !== undefined) asked = posts.length - 1;
    // What is said above a question that is asked in words is the curator's.
    if (parent === undefined && opens && intro.length > 0)
      posts.push({ role: 'aside', parent: posts.length - 1, body: intro, moved: [] });
  }
  const isShort = turns.length <= 2 && turns.every(({ label }) => label.kind === 'question' || label.kind === 'answer');
  return {
    kind: first?.label.kind === 'discussion' ? 'discussion' : isShort ? 'short' : 'thread',
    title: section?.title,
    posts,
    body: [],
    moved: section ? [section.heading] : [],
  };
}

/** `提问者：小顾` below a heading, and no words: what is asked is the heading. */
function askedInHeading(turn: Turn, { title }: Section): Turn {
  const isEmpty = turn.label.asks !== undefined && turn.body.every(({ text }) => isBlank(text));
  return isEmpty ? { ...turn, body: [title] } : turn;
}

/** @param parent the question that is being answered; undefined for what opens the item */
function postOf({ label, body, moved }: Turn, before: readonly FoundPost[], parent: number | undefined): FoundPost {
  const said = { ...speakerOf(label), body, moved };
  if (parent === undefined) return { role: 'question', ...said };
  if (label.kind === 'question' || label.kind === 'discussion')
    return { role: 'question', parent: before.length - 1, ...said };
  if (label.asks !== undefined) return { role: 'followup', parent, ...said };
  if (label.kind === 'note') return { role: 'aside', parent, ...said };
  // Who asked asks on.
  const asksOn = said.speaker !== undefined && before[parent]?.speaker === said.speaker && asks(textOf(body));
  const role = asksOn
    ? 'followup'
    : label.kind === 'author'
      ? 'author'
      : label.kind === 'follow'
        ? 'followup'
        : 'reply';
  const named = label.to === undefined ? -1 : before.findLastIndex(({ speaker }) => speaker === label.to);
  return { role, parent: named >= 0 ? named : parent, ...said };
}

function speakerOf({ kind, name, isPerson }: Label): Pick<FoundPost, 'speaker' | 'speakerIs'> {
  if (name === '' || kind === 'question' || kind === 'answer' || kind === 'discussion' || kind === 'note') return {};
  if (kind === 'follow' && !/\d/u.test(name)) return {};
  if (isNobody(name)) return {};
  return { speaker: name, speakerIs: isPerson ? 'name' : 'label' };
}
