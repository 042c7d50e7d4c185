/** What an import is told besides the bytes. */
import type { Text } from '../format/problem.ts';
import type { DialectChoice } from './dialect-choice.ts';
import type { Dialect } from './draft.ts';
import type { KnownPaper } from './papers/gather-papers.ts';
import type { ToldName } from './people/told-names.ts';
import type { ToldBound } from './readers/told-bounds.ts';

export interface ImportOptions {
  /** The file's name as the draft tells it. */
  readonly name: string;
  /** Of the bytes, in hexadecimal: Node and browsers have different ways to it. */
  readonly sha256: string;
  /** Reads the source as this, whatever it looks like. */
  readonly dialect?: Dialect | undefined;
  /** How the person who reads the reasons can say that it is something else; as at a terminal when absent. */
  readonly dialectChoice?: DialectChoice | undefined;
  /** Language of reasons and choices. */
  readonly lang?: 'zh' | 'en' | undefined;
  /** Papers whose titles are known, for links whose text names another work. */
  readonly knownPapers?: readonly KnownPaper[] | undefined;
  /** What a person says of names in the text: what else is one and becomes a label, and who bears two. */
  readonly names?: readonly ToldName[] | undefined;
  /** What a person says begins at a place: an item, a post, nothing. */
  readonly bounds?: readonly ToldBound[] | undefined;
  /** Repairs that are not to be made, by `keyOfRepair`. */
  readonly undone?: ReadonlySet<string> | undefined;
  /** Told between steps: what is being done. */
  readonly onStep?: ((step: Text) => void) | undefined;
}
