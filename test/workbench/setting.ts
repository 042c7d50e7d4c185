/** What a wish is made with in tests: a site with little in it. */
import { languages } from '../../src/ui/strings/languages.ts';
import type { Made } from '../../src/workbench/made.ts';
import { make } from '../../src/workbench/make.ts';
import type { Setting } from '../../src/workbench/setting.ts';
import type { SiteFacts } from '../../src/workbench/site-facts.ts';
import { NOTHING_WISHED, type Wish } from '../../src/workbench/wish.ts';

export function settingOf(site: Partial<SiteFacts> = {}): Setting {
  const words = languages['zh-Hans'];
  if (!words) throw new Error('There are no words.');
  return {
    site: { topics: [], terms: [], papers: [], items: [], read: [], ...site },
    today: '2026-05-06',
    lang: 'zh',
    drawing: { words, label: () => '', href: (address) => address },
  };
}

export function madeOf(wish: Partial<Wish>, site: Partial<SiteFacts> = {}): Made {
  const made = make({ ...NOTHING_WISHED, ...wish }, settingOf(site));
  if ('refusal' in made) throw new Error(made.refusal);
  return made;
}
