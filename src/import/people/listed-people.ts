/** Lines → the people that a text tells of by name and who are of the group: who was there, led or kept the minutes, or may be asked about it. */
import { looksLikeWord } from './appellations.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { entriesOn, linesOfPeople } from '../readers/minutes/present.ts';
import { declaredShorts } from '../readers/talk/declared-names.ts';
import { isAuthorLine, isByline } from '../readers/talk/ending.ts';
import { isPlainlyPerson, looksLikePerson, mayBeName } from '../readers/talk/names.ts';
import { isNoSpeaker } from '../readers/talk/no-speakers.ts';
import { isPart } from '../readers/talk/parts.ts';
import { isShortOf } from './short-for.ts';

export interface Listed {
  /** As they are told, each once. */
  readonly names: readonly string[];
  /** What they are called in the text, where the list says so: 萱 → 林育萱. */
  readonly shorts: ReadonlyMap<string, string>;
}

/** Nobody tells of the people of a text within it. */
const HEAD = 400;
const FOOT = 60;
const LONGEST = 400;

export function listedPeople(lines: readonly string[]): Listed {
  const names = new Set<string>();
  const shorts = new Map<string, string>();
  const told = lines.length > HEAD + FOOT ? [...lines.slice(0, HEAD), ...lines.slice(-FOOT)] : lines;
  const speaks = (name: string) =>
    told.some((line) => line.startsWith(name) && /^\s*[:：]/u.test(line.slice(name.length)));
  for (const line of [...linesOfPeople(told), ...edgesOf(told).filter(tellsMaker)])
    for (const { name, beside } of entriesOn(line)) {
      if (isNameOfOne(name)) names.add(name);
      for (const short of beside)
        if (isNameOfOne(name) && (isShortOf(name, short) || (speaks(short) && !isPart(short)))) shorts.set(short, name);
    }
  for (const line of told) for (const name of [...askedFor(line), ...opened(line)]) names.add(name);
  if (isOfChat(told)) for (const name of nicknamesIn(told)) names.add(name);
  for (const [short, full] of declaredShorts(told)) {
    names.add(full);
    shorts.set(short, full);
  }
  return { names: [...names], shorts };
}

/** Filled lines at either end: within a text who translated or wrote is a work's. */
const EDGE = 8;

function edgesOf(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length <= 2 * EDGE ? filled : [...filled.slice(0, EDGE), ...filled.slice(-EDGE)];
}

/** `整理：小曹`; `作者：小顾` names somebody of the group, as authors of works are called otherwise. */
function tellsMaker(line: string): boolean {
  return isByline(line) && (!isAuthorLine(line) || /[:：]\s*[小老阿]\p{Script=Han}/u.test(line));
}

/** One person, and no word that the text is about. */
function isNameOfOne(name: string): boolean {
  if (isPart(name) || isNoSpeaker(name) || isOrdinaryWord(name) || !mayBeName(name)) return false;
  return /^\p{Script=Han}+$/u.test(name)
    ? name.length >= 2 && name.length <= 4
    : looksLikePerson(name) && name.length > 2;
}

/** `发起人：小顾`, `Started by: @minh`: who opened what is told below. */
function opened(line: string): string[] {
  const name = OPENED.exec(line)?.groups?.['name'];
  return name !== undefined && !isPart(name) && mayBeName(name) && !isOrdinaryWord(name) ? [name] : [];
}

const OPENED =
  /^\s*(?:[-*+•]\s+)?(?:\*\*|__)?(?:[发發]起[人者]|提[问問][人者]|(?:Started|Raised|Opened|Asked) by|Asker)(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*@?(?<name>[^\s@:：,，、]{2,20})\s*$/iu;

/** Whether the head says that what follows was made of a chat. */
function isOfChat(lines: readonly string[]): boolean {
  return lines.slice(0, 4).some((line) => OF_CHAT.test(line.slice(0, 120)));
}

const OF_CHAT =
  /群聊|聊天|(?:群|微信)(?:内|友)?(?:讨论|討論|精选|精選|日报|日報|周报|週報|总结|總結|摘要)|AI\s?(?:总结|總結|摘要)|\b(?:chat|group|channel) (?:digest|summary|recap)/iu;

/** `小顾问`, `老秦认为`: what somebody is called in a group, and no author is. */
function nicknamesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    [...line.slice(0, 2000).matchAll(SPEAKS)].flatMap(({ groups }) => {
      const name = groups?.['name'] ?? '';
      return looksLikeWord(name) || !isPlainlyPerson(name) ? [] : [name];
    }),
  );
}

const SPEAKS =
  /(?<![\p{L}\p{N}])(?<name>[小老阿]\p{Script=Han})(?=\s?(?:则|則|也|又|还|還)?(?:问|問|说|說|认为|認為|觉得|覺得|提到|提出|指出|补充|補充|表示|建议|建議|分享|回答|回复|回覆|解释|解釋|推荐|推薦|反驳|反駁|总结|總結))/gu;

const ASKED =
  /(?:(?:转载|轉載|转发|轉發|投稿|报名|報名|问题|問題|疑问|疑問|合作|引用|反馈|反饋|有事|授权|授權)[，,]?(?:请|請|可|需|须)?(?:先)?|^\s*)(?:联系|聯繫|聯絡|联络|找|私信|咨询|諮詢|询问|致电|致電)\s?[:：]?\s?@?(?<han>\p{Script=Han}{2,4}?)(?=$|[\s，。；;,.、!！()（）:：]|微信|电话|電話|邮箱|郵箱|的|或|和)/u;
const ASKED_LATIN =
  /\b(?:contact|ask|write to|e-?mail|reach(?: out to)?|please see)\s?:?\s(?<latin>\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,2})(?=$|[\s,.;()<]|\bat\b)/u;

/** `转载请联系林育萱`, `Contact: Ann Lee` */
function askedFor(line: string): string[] {
  if (line.length > LONGEST) return [];
  const han = ASKED.exec(line)?.groups?.['han'];
  const latin = ASKED_LATIN.exec(line)?.groups?.['latin'];
  return [han, latin].filter(
    (name) => name !== undefined && !isPart(name) && !isOrdinaryWord(name) && (name === latin || isPlainlyPerson(name)),
  ) as string[];
}
