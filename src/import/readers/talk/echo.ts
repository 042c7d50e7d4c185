/** Words that answer nothing: who only asks the same, and who only says that they do not know. Text → yes or no. */

const CALLED = String.raw`(?:@\S{1,30}\s+)*`;
const END = String.raw`[\s。.!！~～…+\p{Extended_Pictographic}\ufe0f]*$`;
const SAME = [
  String.raw`[+＋]\s?(?:1|１|10086|n)`,
  '[同][问問求感惑]|同[样樣]的?(?:[问問][题題]|疑[问問]|困惑)|一[样樣]的(?:[问問][题題]|疑[问問])',
  '我也(?:想(?:知道|[问問了]|了解)|有(?:同[样樣]的?|[这這][个個])?(?:[问問][题題]|疑[问問])|是|[在]等|好奇|遇到了?|碰到了?)(?:[这這][个個][问問]?[题題]?)?',
  '(?:[蹲插]一?[个個]?(?:眼|后[续續]|後續|答案)?|[马馬]克|mark|[码碼]住?|[顶頂]一?下?|[关關]注|[围圍][观觀])',
  String.raw`(?:me too|same(?: here| question| problem| issue)?|same (?:question|problem|issue) here|i have the same (?:question|problem|issue)|following|bump|seconded|also (?:curious|interested|wondering)|i[’']?m also (?:curious|wondering))`,
].join('|');
const ECHO = new RegExp(String.raw`^${CALLED}(?:(?:${SAME})[\s，,。.!！、]*){1,3}${END}`, 'iu');
/** `我也收不到，上星期開始的`: the same happens to them. */
const LIKEWISE =
  /^我(?:[们們])?也(?:[收看找打连連登装裝跑下]\S{0,3}不[到了开開上动動来來]|一直)\S{0,3}(?:[，,。]\S{0,12})?[。.!！~～]*$/u;

export function isEcho(text: string): boolean {
  const said = text.trim();
  return said.length <= 60 && (ECHO.test(said) || LIKEWISE.test(said));
}

const TRIED = '[没沒](?:有)?(?:[试試]|用|跑|做|[见見]|[听聽][说說])[过過]';
const UNKNOWN = '不(?:知道|清楚|[确確]定|太?懂|了解|是我)|[没沒](?:有)?(?:想明白|[头頭][绪緒])';
const LATIN =
  "not (?:that i know|sure|me)|no (?:idea|clue)|(?:i )?(?:don[’']?t|do not) know|(?:i )?haven[’']?t (?:tried|seen)";
/** Whoever says more than that has an answer. */
const NO_MORE = String.raw`[^，,。；;.]{0,8}(?:[，,。]\s*(?:等|坐等|蹲|求|再|有空)\S{0,16}?)?${END}`;
const IGNORANCE = new RegExp(
  `^${CALLED}(?:我?(?:[们們])?也?(?:${TRIED}|${UNKNOWN})|${LATIN}|\\S{1,10}(?: \\S{1,10}){0,2}我也[没沒]想明白)${NO_MORE}`,
  'iu',
);

const REACTION = new RegExp(
  `^${CALLED}(?:ok(?:ay|k)?|(?:好|行|嗯|哦|噢|哈|赞|讚|牛|强|強|6){1,4}(?:的|吧|啊|呀|了)?|收到|厉害|厲害|学习了|學習了|学到了|學到了|打包(?:了|带走)?|稍后(?:看|说)?|later|noted|lol|nice|cool|great|got it|thx|thanks|谢谢|謝謝|多谢)${END}`,
  'iu',
);

/** `OK`, `收到`: a word to a question, which says yes to some and nothing to others. */
export function isReaction(text: string): boolean {
  return text.length <= 30 && REACTION.test(text.trim());
}

/** Short, and no more than that they do not know. */
export function mayBeNoAnswer(text: string): boolean {
  const said = text.trim();
  return said.length <= 40 && !/:\/\//u.test(said) && IGNORANCE.test(said);
}
