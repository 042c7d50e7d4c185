/** Words that only say that nobody has answered yet. Text → yes or no. */

const WORDS = [
  '(?:暂时|暫時|暂|暫|尚|目前|现在|現在|现)?(?:还|還)?(?:无|無|没有|沒有|未有)(?:人)?(?:回复|回覆|回答|答复|答覆|答案|解答|回应|回應|应答|人答)',
  '(?:还没|還沒|还没有|還沒有|尚未|没|未|仍未|暂未|暫未)(?:有)?人?(?:回复|回覆|回答|答复|答覆|答案|解答|解决|回应|回應|应答)',
  '(?:还|還|一直|仍)?(?:没|沒|无|無)(?:有)?人(?:回|理|答|应|應|接)(?:话|話)?',
  '暂无|暫無|暂缺|暫缺|从缺|無人回|待(?:回复|回覆|回答|答复|答覆|解答|补充|補充|补|補|定|答|更新|完善|续|續|查|确认|確認|整理|讨论|討論|商议|商議|議|议)',
  '(?:征集|徵集)(?:中|回答|答案)',
  '(?:TODO|TBD|待[办辦]|待[补補])\\s*[:：]?\\s*(?:@\\S{1,20}\\s*)?(?:[来來请請])?(?:[补補填写寫答看]|回答|回[复覆復]|[确確][认認])(?:[一]?下|[一]?[补補填写寫答看]|充|上)?',
  '(?:等待|期待|征求|求)(?:回复|回覆|回答|解答|答案)',
  '(?:there (?:is|are|was|were) )?(?:no|none|not) (?:one (?:has )?)?(?:answers?|answered|repl(?:y|ies|ied)|responses?|responded)(?: (?:yet|so far|was given|at this time))?',
  '(?:none|nothing|nobody)(?: yet| so far)',
  '(?:as )?(?:yet |still )?unanswered(?: (?:yet|so far))?|(?:left|remains|still) (?:open|unanswered)|open question',
  '(?:awaiting|waiting for|needs) (?:an? )?(?:answers?|repl(?:y|ies)|response|review)',
  '(?:answer |reply |details? )?(?:to be (?:answered|added|completed|determined|decided|written|done|confirmed)|to follow|pending|coming soon|tb[adc]|todo)',
].join('|');
const CALM = '[（(\\[【〔「*_~\\s—–-]*';
const CLOSE = '[）)\\]】〕」*_~\\s.。…!！—–-]*';
const WHICH = '(?:(?:本|此|该|該)[条條题題问問则則]\\s?)?';
const WHEN =
  '(?:本[期次周场場]|(?:截稿|发稿|發稿|整理|收录|收錄)(?:时|時|前|日|为止|為止)|(?:截至|截止|到)(?:目前|现在|現在|今天|发稿|發稿|截稿|整理|收录|收錄)(?:时|時)?(?:为止|為止)?)?[，,]?\\s?';
const INVITES =
  '(?:[，,；;]\\s?(?:下[周週次期回]再(?:问|問|提)|欢迎|歡迎|敬请|敬請|请|請|征|徵|期待|welcome|please|help)[^。.]{0,16})?';
const WHOLE = new RegExp(`^${CALM}${WHICH}${WHEN}(?:${WORDS})${INVITES}${CLOSE}$`, 'iu');
const SIGNS = /^\s*(?:[—–-]{1,6}|…{1,2}|\.{3,6}|[?？]{1,3}|[/／])\s*$/u;
const FRAMED = /^\s*(?:[（(【〔]|\*|_)/u;

/** As the whole of an answer. */
export function isNoAnswer(text: string): boolean {
  return text.length <= 60 && (WHOLE.test(text) || SIGNS.test(text));
}

/** As a line of its own below a question, in brackets or slanted: so nobody speaks. */
export function isNoAnswerLine(text: string): boolean {
  return text.length <= 60 && FRAMED.test(text) && WHOLE.test(text);
}

const OPEN_QUESTIONS =
  /(?:未|没有?|沒有?|无|無|待|暂无|暫無)人?(?:回答|解答|回复|回覆|解决|解決|答复|答覆|应答|認領|认领)|(?:未解|开放|開放|悬而未决|懸而未決|遗留|遺留|待解)(?:决|決)?(?:的)?(?:问题|問題)|求解答|\b(?:unanswered|open questions?|no (?:answers?|repl(?:y|ies)) yet|still open|waiting for (?:an )?answers?|unresolved)\b/iu;

/** A heading over questions that nobody has answered. */
export function namesOpenQuestions(title: string): boolean {
  return title.length <= 40 && OPEN_QUESTIONS.test(title);
}
