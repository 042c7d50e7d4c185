/** Names in Chinese among the words that go → where their parts stand near one another, with what is no mark of a name between: 王.小.明, 王（小明）. */
import { fold } from '../../format/fold.ts';
import { placesIn } from '../../format/places.ts';
import { findWords, lettersOf, type Wanted } from '../../redact/find-words.ts';

export interface InParts {
  /** As it stands there, and as somebody would write it to have it masked as well. */
  readonly written: string;
  /** `path:line` */
  readonly places: readonly string[];
}

/** What is masked anyway, or is to be kept, is not told. */
export function namesInParts({ words, keep = [] }: Wanted, texts: ReadonlyMap<string, string>): InParts[] {
  const names = [...new Set(words.map(lettersOf))].filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  const places = new Map<string, Set<string>>();
  if (names.length > 0)
    for (const [path, text] of texts) {
      const folded = fold(text);
      const place = placesIn(text);
      for (const name of names)
        for (const { index, 0: found } of folded.text.matchAll(partsOf(name))) {
          const from = folded.starts[index] ?? 0;
          const written = withBracket(text, from, folded.ends[index + found.length - 1] ?? from);
          if (findWords(written, { words: [...words, ...keep] }).length > 0) continue;
          places.set(written, (places.get(written) ?? new Set()).add(`${path}:${place(from).line}`));
        }
    }
  return [...places].map(([written, at]) => ({ written, places: [...at] }));
}

/** With the end of a bracket that is opened in it. */
function withBracket(text: string, from: number, to: number): string {
  const isOpen = /[(（][^)）]*$/u.test(text.slice(from, to)) && /[)）]/u.test(text[to] ?? '');
  return text.slice(from, isOpen ? to + 1 : to);
}

/** Of a name of two characters each may stand anywhere: only a dot, a stroke or a bracket makes them one. */
function partsOf(name: string): RegExp {
  const letters = [...name];
  if (letters.length === 2) return new RegExp(letters.join('[./(]'), 'gu');
  const families = letters.length > 3 ? [1, 2] : [1];
  const apart = families.flatMap((length) => {
    const [family, given] = [letters.slice(0, length).join(''), letters.slice(length).join('')];
    return [`${family}[^\\n]{1,6}?${given}`, `${given}[^\\n]{1,4}?${family}`];
  });
  return new RegExp([letters.join('[^\\p{L}\\p{N}\\n]{0,3}'), ...apart].join('|'), 'gu');
}
