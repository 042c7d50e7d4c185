/** A drawn page, taken apart: what is the same in all editions, and what each edition has its own of. */
import type { EditionId } from '../ui/editions.ts';
import type { Script } from './convert-script.ts';

/** A string is the same in all editions. */
export type Part = string | TextPart | DataPart | TagPart | OnlyPart;

/** Text that a person reads, with holes for words. */
export interface TextPart {
  readonly type: 'text';
  readonly text: string;
  /** Script that it is written in; undefined where it must not be converted. */
  readonly script: Script | undefined;
  /** A title in large letters: its lines break between words. */
  readonly isTitle?: boolean;
  /** Language of content that stands beside words of the interface: it needs an element of its own where that is another. */
  alone?: Script;
  /** Script of the words that stand here, should words of ours hold some in English: a name, an example of what to look for. */
  readonly inWords?: Script | undefined;
  /** The words beside it are English prose: each stretch of Chinese in it stands alone. */
  isInProse?: boolean;
  /** Words of ours in an element whose tip is content, and gives the element its language. */
  isUnderTip?: boolean;
  /** It stands in a drawing, where an element of HTML would end the drawing. */
  readonly isDrawn?: boolean;
}

/** JSON-LD: what a program is told of the page. */
export interface DataPart {
  readonly type: 'data';
  readonly json: string;
}

export interface TagPart {
  readonly type: 'tag';
  /** `<p`, then its attributes. */
  readonly open: string;
  readonly attributes: readonly (string | TextPart)[];
  readonly lang: Partial<Record<EditionId, string>>;
}

/** What follows up to the part `end` belongs to these editions alone. */
export interface OnlyPart {
  readonly type: 'only';
  readonly editions: readonly string[];
  end: number;
}

export interface PageParts {
  readonly parts: readonly Part[];
  /** Names of people that no edition changes, wherever they stand. */
  readonly names: readonly string[];
  /** What others said, a line each, as it stands in JSON: where the page's data says it again, no edition changes it either. */
  readonly quoted: readonly string[];
}
