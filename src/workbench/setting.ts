/** What stays the same from wish to wish: what the site holds, the day, and in what words and looks is told. */
import type { Drawing } from './draw-item.ts';
import type { SiteFacts } from './site-facts.ts';

export interface Setting {
  readonly site: SiteFacts;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly lang: 'zh' | 'en';
  readonly drawing: Drawing;
}
