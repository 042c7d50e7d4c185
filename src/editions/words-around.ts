/** Where words of Chinese begin and end, for phrases that stand by accident across the border of two: 版本|里, 里|根本, 讲明|了. */

const HAN = /\p{Script=Han}/u;
/** Words hang together over a few characters. */
const AROUND = 6;

let segmenter: Intl.Segmenter | undefined;

/** Whether what stands from `from` to `to` takes a part of a word before it, or behind it, without the whole. */
export function crossesWords(text: string, from: number, to: number): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let start = from;
  while (start > 0 && from - start < AROUND && HAN.test(text.charAt(start - 1))) start--;
  let end = to;
  while (end < text.length && end - to < AROUND && HAN.test(text.charAt(end))) end++;
  for (const { index, segment } of segmenter.segment(text.slice(start, end))) {
    const first = start + index;
    const last = first + segment.length;
    if (first < from && last > from && last < to) return true;
    if (first > from && first < to && last > to) return true;
  }
  return false;
}
