/** Names in Chinese among the words that go → where they stand in pinyin too: in names of files, addresses, accounts. */
import { syllablesOfName } from '../../format/pinyin.ts';
import { placesIn } from '../../format/places.ts';
import { findWords, type Wanted } from '../../redact/find-words.ts';

export interface InPinyin {
  /** As somebody would write it to have it masked as well. */
  readonly pinyin: string;
  /** Paths that say it, and `path:line`. */
  readonly places: readonly string[];
}

/** `others`: paths of what is no text. What is masked anyway is not told. */
export function namesInPinyin(
  { words, ...wanted }: Wanted,
  texts: ReadonlyMap<string, string>,
  others: readonly string[],
): InPinyin[] {
  const names = words.filter((word) => /^\p{Script=Han}{2,4}$/u.test(word));
  const fresh = [...new Set(names.flatMap(spellings))].filter((pinyin) => findWords(pinyin, { words }).length === 0);
  return fresh.flatMap((pinyin): InPinyin[] => {
    const stands = (text: string) =>
      findWords(text, { ...wanted, words: [pinyin] }).filter(({ isInside }) => !isInside);
    const inNames = [...texts.keys(), ...others].filter((path) => stands(path).length > 0);
    const inTexts = [...texts].flatMap(([path, text]) => {
      const place = placesIn(text);
      return [...new Set(stands(text).map(({ from }) => `${path}:${place(from).line}`))];
    });
    const places = [...inNames, ...inTexts];
    return places.length === 0 ? [] : [{ pinyin, places }];
  });
}

/** The name of a family first, and last; some have two syllables, and ü is written in three ways. */
function spellings(name: string): string[] {
  const syllables = syllablesOfName(name);
  const orders = [1, 2]
    .filter((family) => family === 1 || syllables.length > 2)
    .flatMap((family) => {
      const [before, behind] = [syllables.slice(0, family).join(''), syllables.slice(family).join('')];
      return family === 1 ? [`${before} ${behind}`, `${behind} ${before}`] : [`${behind} ${before}`];
    });
  return orders.flatMap((order) =>
    order.includes('v') ? ['v', 'u', 'yu'].map((u) => order.replaceAll('v', u)) : [order],
  );
}
