/** Who speaks, as schema.org wants it. The name is the label the page shows; it holds on that page alone, so it gets no `@id`. */
import type { Person } from 'schema-dts';
import type { PostSummary } from '../../format/rendered.ts';

/** Names for those who have no label. */
export interface SpeakerWords {
  readonly someone: string;
  readonly author: string;
}

export function speaker({ by, role }: PostSummary, words: SpeakerWords): Person {
  return { '@type': 'Person', name: by ?? (role === 'author' ? words.author : words.someone) };
}
