/** What speaks for or against a claim is written as a reference alone, or with the very words. */
import type { Evidence } from './schema/index.ts';

export interface EvidenceParts {
  /** A Ref, printed. */
  readonly ref: string;
  /** Inline Markdown that stands word for word in one sentence of the post. */
  readonly quote?: string | undefined;
  /** Place in the paper. */
  readonly at?: string | undefined;
}

export function partsOf(evidence: Evidence): EvidenceParts {
  return typeof evidence === 'string' ? { ref: evidence } : evidence;
}
