/**
 * Browsers break Chinese between any two characters, and know words in Japanese alone (`word-break: auto-phrase`): in large letters a line
 * ends 摘｜要. So the words of a title are found here, and the style breaks it nowhere else (`keep-all`). After the conversion of the
 * script, which needs whole phrases.
 */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

const TAG_OR_ENTITY = /(<[^>]*>|&[^;\s]+;)/u;
const HAN = /\p{Script=Han}/u;
/** Beside marks and spaces the browser knows best. */
const LETTER = /[\p{L}\p{N}]/u;

/** HTML of a title → the same with `<wbr>` between words, where one of them is Chinese. A character alone is mostly part of a word that the dictionary lacks (学习率, 复读机), or a 的: it stays with what is before it; one that stands first (大模型) or leads into the next (从, 对, 不) with what is behind it. */
export function breakBetweenWords(html: string): string {
  return html
    .split(TAG_OR_ENTITY)
    .map((text, i) => (i % 2 === 1 || !HAN.test(text) ? text : clausesOf(text).map(withBreaks).join('')))
    .join('');
}

/** Between two marks so few characters stay together, where they are no title by themselves: the line ends behind a mark. */
const SHORT = 7;

function clausesOf(text: string): string[] {
  return text.split(/(?<=[，。：；？！])/u);
}

const LEADS = new Set('从從在对對把被向为為与與和或比让讓给給用按以不很更最再');

function withBreaks(text: string, _: number, clauses: readonly string[]): string {
  if (clauses.length > 1 && text.length <= SHORT) return text;
  let broken = '';
  let isLed = false;
  for (const { segment } of words.segment(text)) {
    const [last, first] = [broken.at(-1) ?? ' ', segment[0] ?? ' '];
    const isBetween = LETTER.test(last) && LETTER.test(first) && (HAN.test(last) || HAN.test(first));
    const isAlone = HAN.test(segment) && segment.length === 1 && !LEADS.has(segment);
    broken += isBetween && !isAlone && !isLed ? `<wbr>${segment}` : segment;
    isLed = LEADS.has(segment) || (isAlone && (isLed || !isBetween));
  }
  return broken;
}
