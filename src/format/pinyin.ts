/** Han text → its syllables without tones, one a character. The only place that knows the library. */
import { pinyin } from 'pinyin-pro';

export function syllablesOf(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase());
}

/** The same of a person's name: some families are called otherwise than the character is read elsewhere, as 单 and 解. */
export function syllablesOfName(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head' }).map((one) => one.toLowerCase());
}

/** All readings of one character, the usual one first. */
export function readingsOf(character: string): string[] {
  return pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }).map((one) =>
    one.toLowerCase(),
  );
}
