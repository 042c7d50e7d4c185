/** `最后更新：2024-09-30 阅读 2.1k`, `导出自录音笔 时长 00:18:42`, `Last updated 5 May 2024 · 12 min read`: a line that only tells of the page or the file, part by part. */
import { CLOCK_ALONE, DAY_ALONE } from './stamp.ts';

const COUNT = String.raw`\d[\d,.]*\s?[kKwW万萬]?\+?\s?(?:次|字|人|条|條|个|個|分[钟鐘]|min(?:utes?)?)?`;
const WHEN = `(?:${DAY_ALONE})(?:\\s+${CLOCK_ALONE})?`;
const PARTS = [
  String.raw`(?:本[页頁文]|文[档檔])?(?:最[后後近]|上次)?(?:更新|修改|[编編][辑輯]|[发發][布佈表])(?:[时時][间間]|日期)?(?:[于於])?\s?[:：]?\s?${WHEN}`,
  String.raw`(?:[阅閱][读讀]|[浏瀏][览覽]|收藏|[点點][赞讚贊]|[评評][论論]|分享|[转轉][发發]|字[数數]|播放|[访訪][问問])(?:[量数數]|次[数數])?\s?[:：]?\s?${COUNT}`,
  String.raw`(?:[阅閱][读讀]|[录錄]音)?[时時][长長]\s?[:：]?\s?(?:${CLOCK_ALONE}|${COUNT})`,
  String.raw`(?:[导導]出|[转轉][写寫錄录])自\s?\S{1,16}`,
  String.raw`(?:last |first )?(?:updated|modified|edited|published|posted)(?: on)?:?\s?${WHEN}`,
  String.raw`(?:reading time:?\s?)?\d{1,3}\s?min(?:ute)?s?(?: read)?|${COUNT}\s?(?:views?|reads?|likes?|comments?|words|claps?|shares?)|(?:duration|words):?\s?(?:${CLOCK_ALONE}|${COUNT})`,
  String.raw`exported (?:from|by|with) \S{1,24}`,
].join('|');
const SPLIT = String.raw`(?:\s*[·•|,，;；、/]\s*|\s+)`;
const WHOLE = new RegExp(
  `^\\s*(?:[*_]{1,2}|[（(])?(?:${PARTS})(?:${SPLIT}(?:${PARTS})){0,6}(?:[*_]{1,2}|[）)])?\\s*$`,
  'iu',
);

export function isPageFact(line: string): boolean {
  return line.length <= 120 && WHOLE.test(line);
}
