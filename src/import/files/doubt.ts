/** What a curator should look at in a file that was made: why, and what stands there meanwhile. */
import type { Text } from '../../format/problem.ts';

export interface FileDoubt {
  /** Line of the source. */
  readonly line: number;
  /** The file it is about, below the content folder; absent when it is about all of them. */
  readonly path?: string | undefined;
  readonly reason: Text;
  readonly choice: Text;
}

export type Tell = (reason: Text, choice: Text) => void;
