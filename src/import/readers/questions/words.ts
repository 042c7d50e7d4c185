/** Words that name a list of questions, or an answer to reviewers, in its title; and words that ask where all of a list may ask. */

export const NAMES_QUESTIONS =
  /常[见見用][问問][题題]|[问問]答|答疑|面[试試]题|[问問][题題](?:[汇匯彙][总總編编]?|合集|整理|[清列]单|列表|集[锦錦])|\bFAQs?\b|\bQ\s?(?:&|and)\s?A\b|\bquestions\b/iu;
export const NAMES_REMARKS =
  /[审審][稿阅閱]?[意][见見].{0,6}(?:回[复覆復]|答[复覆復])|(?:回[复覆復]|答[复覆復]).{0,6}[审審]稿|\b(?:response|reply|replies|answers?)s? to (?:the )?(?:reviewers?|referees?|comments)|\bpoint[- ]by[- ]point\b/iu;
const ASKS_IN_HAN =
  /怎[么麼样樣]|如何|[为為](?:什[么麼]|何|啥)|什[么麼]|哪|是否|[能可]否|能不能|([\p{Script=Han}])不\1|有[没沒]有|多[少久]|几[个個次天种種]|[谁誰]|[吗嗎呢么麼]\s*$/u;
const ASKS_IN_LATIN =
  /^(?:how|what|why|when|where|which|who|whose|is|are|does|do|did|can|could|should|would|will|has|have)\s/iu;

/** Only within a list of questions: much else begins so. */
export function asksByWords(text: string): boolean {
  return ASKS_IN_HAN.test(text) || ASKS_IN_LATIN.test(text);
}
