/** An item → the topics it is filed under: what a person says, else what its words tell. Where that is little it is told. */
import { both, type Text } from '../../format/problem.ts';
import type { Finder } from '../../format/likeness/concepts.ts';
import type { ComposedItem } from '../composed.ts';
import type { Tell } from './doubt.ts';
import type { Known } from './known.ts';
import { type Concept, proposeTopics, UNSORTED } from './topics.ts';

export function topicsOf(
  item: ComposedItem,
  title: string,
  { known, findTopics }: { readonly known: Known; readonly findTopics: Finder<Concept> },
  tell: Tell,
): readonly string[] {
  if (item.topics) return item.topics;
  const words = [item.text, ...item.posts.map(({ text }) => text)].join('\n');
  const { topics, isSure, maybe } = proposeTopics(title, words, findTopics);
  if (isSure) return topics;
  const called = namesOfTopics(topics, known);
  const hinted = namesOfTopics(maybe, known);
  if (topics[0] !== UNSORTED)
    tell(
      both('主题只凭一个词定下', 'The topic rests on a single word'),
      both(`归入 ${called.zh}`, `it is filed under ${called.en}`),
    );
  else
    tell(
      maybe.length > 0
        ? both(`只有个别词像是这些主题的：${hinted.zh}`, `Only a word or two hint at a topic: ${hinted.en}`)
        : both('没有找到它属于哪个主题', 'Found no topic for it'),
      both(`归入 ${UNSORTED}（待归类）`, `it is filed under \`${UNSORTED}\``),
    );
  return topics;
}

/** As pages call them, with the names that files have for them. */
function namesOfTopics(ids: readonly string[], { topics }: Known): Text {
  const found = ids.map((id) => ({ id, topic: topics.find((topic) => topic.id === id) }));
  return both(
    found.map(({ id, topic }) => (topic ? `${topic.title}（${id}）` : id)).join('、'),
    found.map(({ id, topic }) => (topic?.en ? `${topic.en} (\`${id}\`)` : `\`${id}\``)).join(', '),
  );
}
