/** A line of its own that opens the end of an issue: `编后记`, `致谢`, `Thanks`. What stands below it belongs to no answer. */

const CLOSING = new RegExp(
  String.raw`^\s*(?:\d{1,2}\s?[.、)）]\s*|[一二三四五六七八九十]{1,3}、\s*)?(?:\*\*|【)?(?:${[
    '编后[记话语]?|編後[記話語]?|编者后记|后记|後記|结语|結語|小结|小結|总结|總結|尾声|尾聲|写在最后|寫在最後|致谢|致謝|鸣谢|鳴謝|附录|附錄',
    '参考文献|參考文獻|参考资料|參考資料|延伸阅读|延伸閱讀|下期预告|下期預告|下期主题|投稿(?:方式|须知|須知|邮箱)?|联系我们|聯絡我們|联系方式|关于我们|關於我們|版权声明|版權聲明|声明',
    "Thanks|Acknowledge?ments?|Afterword|Postscript|Closing (?:words|remarks)|Colophon|References|Further reading|Next (?:issue|week|month)|Contact|How to submit|Editor['’]s note|About (?:us|this (?:list|letter|digest))|Conclusions?|Summary",
  ].join('|')})(?:\*\*|】)?\s*[:：]?\s*$`,
  'iu',
);

export function opensClosing(line: string, before: string | undefined): boolean {
  return line.length <= 40 && (before === undefined || before.trim() === '') && CLOSING.test(line);
}
