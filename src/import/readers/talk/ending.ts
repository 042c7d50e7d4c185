/** Lines at the end of a text that nobody in the talk has said: who edited it, when it was held, whom to write to. Text → yes or no. */

const MADE_BY =
  '整理|责编|責編|责任编辑|責任編輯|编辑|編輯|编校|編校|校对|校對|审校|審校|审核|審核|记录|記錄|采访|採訪|撰文|撰稿|文字|文案|排版|美编|策划|策劃|监制|监製|图片|摄影|翻译|翻譯|译|轉錄|转录|来源|來源|出品';
const MADE_BY_LATIN =
  '(?:interview(?:ed)?|edited|editing|transcribed|transcript|translated|recorded|written|compiled|photos?|illustrations?|proof-?read|produced)(?: and [a-z]+)? by|editors?|transcription|translation';

/** `整理：小曹；责编：一禾`, `Edited by Ann`, in brackets or not. */
const BYLINE = new RegExp(
  String.raw`^(?:(?:${MADE_BY})\s?(?:[者人员員组組])?\s*[:：/／|｜]|(?:${MADE_BY})\s(?=\S{1,12}$)|(?:${MADE_BY_LATIN})\b)`,
  'iu',
);
const END_MARK =
  /^(?:[-—–=～~*#·•\s]*)(?:全文)?(?:完|完结|完結|全文完|未完待续|未完待續|待续|待續|结束|the end|end|fin|eof|end of (?:the )?(?:transcript|interview|document|log|chat|minutes|recording))(?:[-—–=～~*#·•\s。.]*)$/iu;
/** What the maker of a text says of it: how it came about, what may be done with it, where there is more. */
const ABOUT =
  /(?:^|[，。；\s])(?:本(?:文|期|次|篇|稿|访谈|訪談|采访|採訪|对话|對話|记录|記錄|内容|內容|群)|以上(?:为|為|是|内容|內容|由|对话|對話)|文中|原文|访谈|訪談|采访|採訪|对话|對話|录音|錄音)[^。！？\n]{0,40}(?:整理|编辑|編輯|删减|刪減|删节|刪節|授权|授權|转载|轉載|发表|發表|刊于|刊於|首发|首發|代表|立场|立場|完成|进行|進行|录制|錄製|审阅|審閱|确认|確認|结束|結束)|(?:转载|轉載)(?:请|請|须|須|需)|未经(?:授权|许可|允许)|未經(?:授權|許可|允許)|版权(?:归|所有)|版權(?:歸|所有)|(?:欢迎|歡迎|扫码|掃碼|点击|點擊|长按|長按)[^。\n]{0,20}(?:关注|關注|投稿|订阅|訂閱|加群|入群|留言|转发|轉發)|\b(?:(?:the|this) (?:interview|conversation|transcript|talk|discussion|text|piece|q ?& ?a|digest|summary)\b[^.\n]{0,60}\b(?:conducted|edited|condensed|recorded|transcribed|translated|published|held|took place|shortened|reviewed|reprinted|compiled|ends)|(?:edited|condensed|shortened|lightly edited) for (?:length|clarity|brevity)|first (?:published|appeared)|all rights reserved|reprinted with|comments to \S+@|subscribe (?:to|here)|opinions (?:expressed )?(?:are|here))/iu;
/** A sentence that nobody says within a talk. */
const TELLS_OF_ITSELF =
  /^(?:This|The) (?:interview|conversation|transcript|discussion|q ?& ?a) (?:has been|was) [^.\n]{0,30}(?:conducted|edited|condensed|transcribed|translated|shortened)[^\n]{0,120}$|^(?:本(?:文|访谈|訪談|采访|採訪|对话|對話|记录|記錄)|以上(?:内容|內容|对话|對話|访谈|訪談|记录|記錄))(?:根据|根據|由|经|經|略有|已)[^？?\n]{0,40}(?:整理|编辑|編輯|删减|刪減|删节|刪節|审阅|審閱|确认|確認)[^？?\n]{0,30}$/iu;
const CLOSING =
  /^(?:[【[]?(?:编后|編後|后记|後記|结语|結語|写在最后|寫在最後|写在后面|寫在後面|尾声|尾聲|致谢|致謝|鸣谢|鳴謝|附注|附註|编者按|編者按|编者注|編者註|编注|編註|声明|聲明|免责声明|版权声明|下期预告|下期預告|afterword|postscript|关于(?:作者|受访者|嘉宾)|關於(?:作者|受訪者|嘉賓)|作者[简簡]介|延伸阅读|延伸閱讀|相关链接|相關連結|抄送|报送|about the (?:authors?|interview(?:er|ee)s?|speakers?|guests?)|further reading|related links|cc|disclaimer|acknowledge?ments?|thanks|editor['’]?s? note|next (?:issue|week|time))[】\]]?)\s*[*_]{0,2}\s*[:：]/iu;

export type Ending = 'mark' | 'words';

/** @returns what a line is that only stands at an end: a mark that may go, or words of whoever made the text; undefined where somebody may have said it */
export function endingOf(line: string): Ending | undefined {
  const text = line.trim();
  if (text.length > 300) return undefined;
  const frame =
    /^(?:[（(【[]\s*(?<inner>[^（(]*(?:[（(][^）)]*[）)][^（(]*)*?)\s*[）)】\]][。.]?|(?<mark>[*_]{1,2})(?!\s)(?<slant>.+?)\k<mark>)$/u.exec(
      text,
    )?.groups;
  const words = (frame?.['inner'] ?? frame?.['slant'] ?? text).trim();
  if (END_MARK.test(words)) return 'mark';
  // An address is not to be lost.
  if (BYLINE.test(words) && words.length <= 80 && !/[?？]/u.test(words))
    return words.includes('://') ? 'words' : 'mark';
  const isFramed = frame !== undefined;
  return (isFramed && ABOUT.test(words)) || TELLS_OF_ITSELF.test(text) || CLOSING.test(text.replace(/^[*_]{1,2}/u, ''))
    ? 'words'
    : undefined;
}

/** Whether a line tells of the text and not of the matter, where a rule parts it from what people say. */
export function isAboutText(line: string): boolean {
  const text = line.trim().replace(/^[*_>（(]+/u, '');
  return endingOf(line) !== undefined || BYLINE.test(text) || ABOUT.test(text);
}
