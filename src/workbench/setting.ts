/** What stays the same from wish to wish: what the site holds, the day, and in what words and looks is told. */
import type { KnownThread } from '../import/files/known.ts';
import type { Drawing } from './draw-item.ts';
import type { SiteFacts } from './site-facts.ts';

export interface Setting {
  readonly site: SiteFacts;
  /** Threads that the site's search has found, where it has too many for all to be known. */
  readonly near?: readonly KnownThread[] | undefined;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly lang: 'zh' | 'en';
  readonly drawing: Drawing;
}
