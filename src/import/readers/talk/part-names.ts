/** Names that tell only which part of the whole follows, and what it may be about: `上半场`, `第二部分：讨论`, `Part 2 — Evaluation`. Words → what they name. */

const COUNT = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
const NTH_HAN = String.raw`第\s?${COUNT}\s?(?:部分|单元|單元|环节|環節|阶段|階段|小节|小節|[场場节節篇段轮輪回天日讲講章幕季期])`;
const HALF_HAN = '(?:[上中下前后後]半?|前半|[后後]半)(?:[场場篇集部段节節]|部分|半[场場])';
const DAYTIME_HAN = '(?:上午|下午|晚上|晚间|晚間|早上|中午|清晨)(?:[场場]|部分|时段|時段|专场|專場|环节|環節)?';
const CONTINUED_HAN = '(?:[续續接]|接上[页頁文篇回节節]|[续續]上[页頁文篇回节節])';
const SESSION = '(?:part|session|section|block|day|round|half|act|segment)';
const NTH_LATIN = String.raw`${SESSION}\s?#?(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)`;
const HALF_LATIN = String.raw`(?:the )?(?:first|second|third|fourth|last|final|opening|closing|morning|afternoon|evening|1st|2nd|3rd) ${SESSION}`;
const CONTINUED_LATIN = "(?:continued|cont[’'.]?d?\\.?)";

const PART = new RegExp(
  String.raw`^(?:${[NTH_HAN, HALF_HAN, DAYTIME_HAN, CONTINUED_HAN, NTH_LATIN, HALF_LATIN, CONTINUED_LATIN].join('|')})` +
    String.raw`(?:\s*[(（][^()（）]{1,20}[)）])?(?:\s*(?:[:：·|｜—–-]+|[、.．]|\s)\s*(?<topic>\S.{0,60}?))?\s*$`,
  'diu',
);

const PAUSE =
  /^(?:(?:中[场場]|会间|會間|课间|課間)?(?:休息|茶歇)|茶歇|午休|午餐|午饭|晚餐|小憩|(?:休息|茶歇)\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?分[钟鐘]|(?:short |coffee |tea |lunch |dinner )?break|intermission|lunch|recess)(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:分[钟鐘]|min(?:ute)?s?))?[。.]?$/iu;

export interface PartName {
  /** Where the words stand that tell what the part is about. */
  readonly topic: readonly [number, number] | undefined;
}

export function partNameIn(words: string): PartName | undefined {
  const match = words.length <= 90 ? PART.exec(words) : null;
  return match ? { topic: match.indices?.groups?.['topic'] } : undefined;
}

/** `茶歇`, `10-minute break`: nobody says it, and nothing is named by it. */
export function isPause(words: string): boolean {
  return words.length <= 30 && PAUSE.test(words.trim());
}
