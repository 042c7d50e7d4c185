/** A term with its meaning as HTML. */
import type { TopicLink } from '../view.ts';

export interface TermView {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly abbr?: string | undefined;
  readonly aliases: readonly string[];
  readonly html: string;
  readonly topic?: TopicLink | undefined;
  /** Where it is used: how often, and the first few. */
  readonly uses: number;
  readonly usedIn: readonly { readonly address: string; readonly title: string; readonly lang?: string | undefined }[];
}
