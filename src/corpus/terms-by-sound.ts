/** Terms → by the first letter of their Chinese names as they are spoken, for who knows the Chinese word and not the English one. */
import { syllablesOf } from '../format/pinyin.ts';
import type { Term } from '../format/schema/index.ts';

export interface SoundGroup {
  readonly letter: string;
  readonly terms: readonly Term[];
}

export function termsBySound(terms: readonly Term[]): SoundGroup[] {
  const spoken = terms.map((term) => {
    const sound = asSpoken(term.zh);
    return { term, sound, letter: (syllablesOf(sound).join('')[0] ?? '').toUpperCase() };
  });
  spoken.sort((a, b) => (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : byPinyin(a.sound, b.sound)));
  const groups = new Map<string, Term[]>();
  for (const { term, letter } of spoken) groups.set(letter, [...(groups.get(letter) ?? []), term]);
  return [...groups].map(([letter, of]) => ({ letter, terms: of }));
}

const byPinyin = new Intl.Collator('zh-u-co-pinyin').compare;

/** Characters that are read in two ways, where they begin a term: 长 is long here, not to grow, and 重 is again, not heavy. */
function asSpoken(name: string): string {
  return name.replace(/^长/u, '常').replace(/^重/u, '崇');
}
