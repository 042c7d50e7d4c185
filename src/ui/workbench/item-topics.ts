/** Topics of an item: those of the site, by any of their names. */
import type { KnownTopic } from '../../import/files/known.ts';
import { MOST } from '../../workbench/field-faults.ts';
import { openChooser } from './chooser.ts';
import type { Parts } from './dom.ts';
import { mayMean } from './proposals.ts';

/** Where an import puts what names no topic: the site may have none such yet. */
const UNSORTED = 'unsorted';

export interface ItemTopics {
  setAll(topics: readonly KnownTopic[]): void;
  show(chosen: readonly string[]): void;
  clear(): void;
}

export function openItemTopics(parts: Parts, change: (topics: readonly string[]) => void): ItemTopics {
  const { say } = parts;
  /** As the page writes them: in its language and its script. */
  const shown = new Map(parts.all('[data-topic]').map((name) => [name.dataset['topic'], name.textContent]));
  let all: readonly KnownTopic[] = [];
  let chosen: readonly string[] = [];
  const nameOf = (id: string) =>
    shown.get(id) ?? (id === UNSORTED ? say('unsorted') : (all.find((topic) => topic.id === id)?.title ?? id));
  const namesOf = ({ id, title, en, aliases = [] }: KnownTopic) => [nameOf(id), id, title, en, ...aliases];
  const chooser = openChooser({
    name: 'topic',
    parts,
    // A file has at least one.
    least: 1,
    add(typed) {
      const topic = all.find((one) => namesOf(one).some((name) => name.toLowerCase() === typed.toLowerCase()));
      if (!topic) return say('noTopic', { typed });
      if (chosen.includes(topic.id)) return say('isThere', { name: nameOf(topic.id) });
      const kept = chosen.filter((id) => id !== UNSORTED);
      if (kept.length >= MOST.topics) return say('isFull', { most: MOST.topics });
      change([...kept, topic.id]);
      return undefined;
    },
    remove: (key) => change(chosen.filter((id) => id !== key)),
    lead: (key) => change([key, ...chosen.filter((id) => id !== key)]),
    propose(typed) {
      const open = all.filter(({ id }) => !chosen.includes(id));
      return mayMean(typed, open, namesOf).map(({ id, title, en }) => {
        const value = nameOf(id);
        return { value, label: value === en ? title : en };
      });
    },
  });
  return {
    setAll: (topics) => (all = topics),
    show(ids) {
      chosen = ids;
      chooser.show(ids.map((id) => ({ key: id, name: nameOf(id) })));
    },
    clear: chooser.clear,
  };
}
