/** A draft as a person would write it down for a test, only what matters → a whole one. */
import type { Composed, ComposedItem, ComposedPost } from '../../src/import/composed.ts';
import { type Known, NOTHING_KNOWN } from '../../src/import/files/known.ts';

export interface HandDraft {
  readonly source?: Partial<Composed['source']>;
  readonly title?: string;
  readonly date?: string;
  readonly opening?: Composed['opening'];
  readonly items: readonly (Partial<ComposedItem> & Pick<ComposedItem, 'kind' | 'title'>)[];
}

export function draftOf({ source, title, date, opening, items }: HandDraft): Composed {
  return {
    source: { name: 'raw.txt', sha256: '', dialect: 'unknown', language: 'zh-Hans', bytes: 0, ...source },
    title,
    date,
    opening,
    items: items.map((item) => ({
      lines: [1, 1],
      posts: [],
      text: '',
      sections: [],
      blocks: [],
      asides: [],
      papers: [],
      links: [],
      formulas: [],
      figures: [],
      ...item,
    })),
    people: [],
    repairs: [],
    undone: [],
    doubts: [],
    dropped: [],
    coverage: { kept: 0, repaired: 0, moved: 0, dropped: 0 },
  };
}

export function postOf(
  id: string,
  role: ComposedPost['role'],
  text: string,
  more: Partial<ComposedPost> = {},
): ComposedPost {
  return { id, parent: role === 'question' ? null : 'q', role, by: null, text, ...more };
}

export function knownOf(known: Partial<Known>): Known {
  return { ...NOTHING_KNOWN, ...known };
}
