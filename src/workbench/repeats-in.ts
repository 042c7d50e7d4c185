/** What was doubted of a file × what is said to differ from it → what of the site it repeats or may repeat. */
import type { FileDoubt } from '../import/files/doubt.ts';
import { thereOf } from './known-of.ts';
import type { MadeFile, MadeRepeat } from './made.ts';
import type { Setting } from './setting.ts';

export function repeatsIn(
  file: MadeFile | undefined,
  doubts: readonly FileDoubt[],
  others: readonly string[],
  setting: Setting,
): readonly MadeRepeat[] {
  if (!file) return [];
  const titles = new Map(thereOf(setting).threads.map(({ id, title }) => [`threads/${id}`, title]));
  const found = doubts.flatMap(({ path, repeats }) => (path === file.path && repeats ? [repeats] : []));
  const all = new Map([
    ...others.map((ref) => [ref, titles.get(ref) ?? ref] as const),
    ...found.filter(({ ref }) => isOfSite(ref, setting)).map(({ ref, title }) => [ref, title] as const),
  ]);
  return [...all].map(([ref, title]) => ({
    ref,
    title,
    href: setting.drawing.href(`/${ref}/`),
    isOther: ref.startsWith('threads/') ? others.includes(ref) : undefined,
  }));
}

/** Else it stands in what was pasted. */
export function isOfSite(ref: string, { site }: Pick<Setting, 'site'>): boolean {
  return site.items.includes(ref);
}
