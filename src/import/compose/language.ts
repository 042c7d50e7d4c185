/** Text → the language and script most of it is in. */
import type { Draft } from '../draft.ts';

/** Frequent characters that the other script writes otherwise. */
const SIMPLIFIED =
  /[们这为说会对过还后让点问题学习时间个来么样动现实发开关应该认识东车长门马鸟鱼语词译读论议训练数据模型参层网络优势权类别义无与从并将]/gu;
const TRADITIONAL =
  /[們這為說會對過還後讓點問題學習時間個來麼樣動現實發開關應該認識東車長門馬鳥魚語詞譯讀論議訓練數據層網絡優勢權類別義無與從並將]/gu;
const IN_BOTH = /[题间习该识别型模参络点]/gu;

export function languageOf(text: string): Draft['source']['language'] {
  const head = text.slice(0, 200_000);
  const han = head.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = head.replace(/https?:\/\/\S+|\$[^$]*\$|`[^`]*`/gu, ' ').match(/[A-Za-z]{2,}/gu)?.length ?? 0;
  if (han < words * 0.5 && han < 2000) return 'en';
  const bare = head.replace(IN_BOTH, '');
  return (bare.match(TRADITIONAL)?.length ?? 0) > (bare.match(SIMPLIFIED)?.length ?? 0) ? 'zh-Hant' : 'zh-Hans';
}

/** The same, found out when it is first asked for. */
export function languageWhenAsked(text: string): () => Draft['source']['language'] {
  let known: Draft['source']['language'] | undefined;
  return () => (known ??= languageOf(text));
}
