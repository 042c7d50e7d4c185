/** Who speaks in an item → a label each: people's names become labels of the item's own, in the order in which they first speak. */
import type { Draft } from '../draft.ts';
import type { FoundPost } from '../readers/reader.ts';

export interface Speakers {
  /** Label of each post; null where nobody is named. */
  readonly labels: readonly (string | null)[];
  /** Names of people and the labels that stand for them. */
  readonly named: ReadonlyMap<string, string>;
}

export function labelSpeakers(posts: readonly FoundPost[], language: Draft['source']['language']): Speakers {
  const given = posts.map(nameOf);
  const taken = new Set(given.filter((_, index) => posts[index]?.speakerIs !== 'name'));
  const named = new Map<string, string>();
  let number = 0;
  const labels = given.map((name, index) => {
    if (name === null || posts[index]?.speakerIs !== 'name') return name;
    let label = named.get(name);
    while (label === undefined) {
      const next = wordFor(language, ++number);
      if (!taken.has(next)) label = next;
    }
    named.set(name, label);
    return label;
  });
  return { labels, named };
}

function nameOf({ speaker }: FoundPost): string | null {
  if (speaker === undefined) return null;
  return (typeof speaker === 'string' ? speaker : speaker.text).trim();
}

function wordFor(language: Draft['source']['language'], number: number): string {
  return language === 'en' ? `Researcher ${number}` : language === 'zh-Hant' ? `研究員${number}` : `研究员${number}`;
}
