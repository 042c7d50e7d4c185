/** `参考答案`, `标准解答`, `Model answer`: labels of an answer that say what kind it is. They name nobody. What stands before a colon → yes or no. */

const KINDS_HAN =
  '参考|參考|标准|標準|正确|正確|推荐|推薦|建议|建議|示例|范例|範例|样例|樣例|示范|示範|模拟|模擬|官方|最佳|本题|本題|题目|題目|简要|簡要|简短|簡短|简明|簡明|简|簡|详细|詳細|详|詳|完整|满分|滿分|高分|优质|優質|个人|個人|AI|补充|補充|简答|一句话|一句話';
const ANSWERS_HAN = '答案|解答|回答|答复|答覆|作答|答法|答';
const KINDS_LATIN =
  'reference|suggested|sample|model|example|recommended|official|expected|correct|ideal|standard|proposed|possible|short|quick|brief|long|full|detailed|final|best|accepted|gold|ground[- ]truth|our|my';
const ANSWERS_LATIN = 'answers?|solutions?|responses?|repl(?:y|ies)';

/** With a word before it that says of what kind it is: such a label is never found in a list of names. */
export const ANSWER_PHRASES = [
  String.raw`(?:(?:${KINDS_HAN})(?:的|性)?(?:${ANSWERS_HAN})(?:要点|要點|思路|示例|示范)?)`,
  String.raw`(?:(?:答案|解答|回答|答题|答題)(?:要点|要點|思路|示例|参考|參考))`,
  String.raw`(?:(?:the\s)?(?:${KINDS_LATIN})\s(?:${ANSWERS_LATIN}))`,
].join('|');

/** What explains an answer; where none stands above, it is the answer itself. */
export const EXPLANATIONS =
  '解析|(?:答案|参考|參考|题目|題目|试题|試題)解析|题解|題解|详解|詳解|解题思路|解題思路|解题过程|解題過程|Explanation|Rationale';

const WHOLE = new RegExp(`^(?:${ANSWER_PHRASES}|${EXPLANATIONS})$`, 'iu');

export function isAnswerLabel(label: string): boolean {
  return WHOLE.test(label.trim());
}

const EXPLAINS = new RegExp(
  String.raw`^\s*(?:[-*+•]\s+)?(?:\*\*|__)?\s*[【\[〔]?(?:${EXPLANATIONS})\s*(?:[】\]〕:：*_])`,
  'iu',
);

/** A line that goes on with the answer above it, where there is one. */
export function explainsAnswer(line: string): boolean {
  return EXPLAINS.test(line.slice(0, 60));
}
