/** Who speaks, as schema.org wants it. The name is the label the page shows; it holds on that page alone, so it gets no `@id`. */
import type { Organization, Person } from 'schema-dts';
import type { PostSummary } from '../../format/rendered.ts';

export interface SpeakerWords {
  /** Name for an author of the paper who has no label. */
  readonly author: string;
}

/**
 * Of a post that nobody put a name to, the words are the site's where it has retold them; else their author is not known, and
 * none is named: "anonymous" is no name of a person.
 */
export function speaker(
  { by, role }: PostSummary,
  words: SpeakerWords,
  retoldBy: Organization | undefined,
): { author?: Person | Organization } {
  const name = by ?? (role === 'author' ? words.author : undefined);
  if (name !== undefined) return { author: { '@type': 'Person', name } };
  return retoldBy === undefined ? {} : { author: retoldBy };
}
