/** What the site sends → as an import asks for it. */
import type { Known } from '../import/files/known.ts';
import type { Setting } from './setting.ts';
import type { SiteFacts } from './site-facts.ts';

/** Nothing that stands there is taken for what is pasted: that is for the person to say. */
export function knownOf({ topics, terms, papers, items }: SiteFacts): Known {
  return { topics, terms, papers, threads: [], analyses: [], digests: [], pages: items };
}

/** What may be repeated. */
export function thereOf({ site, near = [] }: Pick<Setting, 'site' | 'near'>): Pick<Known, 'threads' | 'analyses'> {
  return { threads: site.asked ?? near, analyses: site.read };
}
