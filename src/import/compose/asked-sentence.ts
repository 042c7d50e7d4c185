/** Words of somebody who asks → the sentence that asks, with the one before it where it cannot stand alone; undefined where none asks. */

/** Further down people tell more of what they have asked. */
const MOST_SENTENCES = 8;

export function askedSentence(text: string, most: number): string | undefined {
  const sentences = sentencesOf(text).slice(0, MOST_SENTENCES);
  const at = sentences.findIndex(asks);
  const asked = sentences[at];
  if (asked === undefined) return undefined;
  // `那如果是 MLA 呢？` says what it means in the next one.
  if (at === 0 && leansBack(asked)) return withNext(asked, sentences[1], most);
  if (at === 0 || !leansBack(asked)) return asked;
  const both = `${sentences[at - 1] ?? ''}${/[.?!]$/u.test(sentences[at - 1] ?? '') ? ' ' : ''}${asked}`;
  return both.length <= most ? both : undefined;
}

function withNext(asked: string, next: string | undefined, most: number): string {
  if (next === undefined || !asks(next)) return asked;
  const both = `${asked}${/[?!]$/u.test(asked) ? ' ' : ''}${next}`;
  return both.length <= most ? both : asked;
}

/** Without whom they call and how they greet, at the beginning. */
export function withoutGreeting(text: string): string {
  let left = text.trim();
  for (
    let cut = left.replace(GREETING, '');
    cut !== left && /[\p{L}\p{N}]{2}/u.test(cut);
    cut = left.replace(GREETING, '')
  )
    left = cut;
  return left;
}

/** A call, a greeting or an address alone. */
export function saysNothing(line: string): boolean {
  return ONLY_LINK.test(line) || !/[\p{L}\p{N}]{2}/u.test(`${line.trim()}，`.replace(GREETING, ''));
}

const CALLED = String.raw`[@＠](?:所有人|全体成员|全體成員|全体|大家|all|everyone|here|channel|(?:研究[员員]|Researcher )\d{1,3}|[^\s@＠，,：:]{1,20}(?=\s))[\s,，:：、]*`;
const PEOPLE =
  '各位(?:老师|老師|大佬|同学|同學|朋友|前辈|前輩|群友|大神)?|大佬们?|大佬們|老师们?|老師們?|同学们|同學們|朋友们|朋友們|大家|诸位|諸位';
const GREETS = `(?:${PEOPLE})?(?:好|早|早上好|上午好|中午好|下午好|晚上好|晚安)|(?:${PEOPLE})|[你您]好呀?|嗨|哈[喽囉罗]|喂+|嗯+|嗯+喂|那个|打[扰擾]一?下?|不好意思|[请請]教一?下?|(?:想|来)?[问問](?:一下|[个個][问問][题題])|[顺順]便[问問](?:一下|一句)|(?:新人|萌新|小白|新手)(?:[报報]到|求助|提[问問]|求[问問])?|hi|hello|hey|(?:good )?(?:morning|afternoon|evening)|quick question|newbie here`;
const GREETING = new RegExp(
  String.raw`^(?:${CALLED}|(?:${GREETS})(?: (?:all|everyone|everybody|folks|guys|team|there))?\s*[，,。！!~～：:、.…]+\s*)`,
  'iu',
);

/** A test of the microphone, the beginning of a meeting. */
const SMALL_TALK =
  /^.{0,8}(?:[听聽]得?[到见見清]|[开開]始(?:吧|了|$)|(?:can|could) (?:you|everyone) hear|shall we (?:start|begin)).{0,4}$|^(?:有人|都)?在(?:[吗嗎]|不在)?[？?]?$|^有人[吗嗎][？?]$/iu;

function sentencesOf(text: string): string[] {
  const ends = /[。！？](?:[”」』）)]*)|[?!](?=\s|\p{Script=Han}|$)|(?<=[A-Za-z\d)]{2})\.(?=\s)|\n/gu;
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(ends)) {
    const sentence = text.slice(from, index + mark.length);
    // Within a formula or code nothing ends.
    if (count(sentence, '$') % 2 === 1 || count(sentence, '`') % 2 === 1) continue;
    sentences.push(sentence);
    from = index + mark.length;
  }
  sentences.push(text.slice(from));
  return sentences
    .map((sentence) => withoutGreeting(sentence.replace(/\s+/gu, ' ')))
    .filter((sentence) => /[\p{L}\p{N}]{2}/u.test(sentence) && !SMALL_TALK.test(sentence) && !ONLY_LINK.test(sentence));
}

const ONLY_LINK = /^<?https?:\/\/\S+>?$/u;

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function asks(sentence: string): boolean {
  return /[？?][”」』）)]*$/u.test(sentence);
}

/** It speaks of what was said before, or says too little. */
function leansBack(sentence: string): boolean {
  const size = sentence.match(/\p{Script=Han}|[A-Za-z]+/gu)?.length ?? 0;
  return (
    size <= 10 ||
    /^(?:[那这這它其]|所以|但是?|不[过過]|然后|[还還]是|是不是|[对對]吗)|\b(?:that|this|it|those|these|they|them|instead)\b/iu.test(
      sentence,
    )
  );
}
