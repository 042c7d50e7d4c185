/** Han text → its syllables without tones, one a character. The only place that knows the library. */
import { pinyin } from 'pinyin-pro';

export function syllablesOf(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase());
}
