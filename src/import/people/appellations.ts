/** Names of people → what others call them: 陈老师, 娜姐, 老张, `Prof. Chen`, each with the name where it can be only one of them. */
import { syllablesOf } from '../../format/pinyin.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { People } from './people.ts';
import { SURNAMES } from '../readers/talk/names.ts';

const TITLES =
  '老师 老師 教授 博士 院士 老板 老闆 导师 導師 总 總 工 博 导 導 哥 姐 师兄 師兄 师姐 師姐 师弟 師弟 师妹 師妹 同学 同學 学长 學長 学姐 學姐 主任 院长 院長 先生 女士 大佬 大神'.split(
    ' ',
  );
/** What is said with the last character of a name, or with the name without its surname. */
const FOND = '哥 姐 总 總 神 老师 老師 同学 同學'.split(' ');
const LATIN_TITLES = ['Prof. ', 'Prof ', 'Professor ', 'Dr. ', 'Dr ', 'Mr. ', 'Mr ', 'Ms. ', 'Ms ', 'Mrs. ', 'Mrs '];
const COMPOUND =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|皇甫|尉迟|尉遲|公孙|公孫|长孙|長孫|慕容|令狐|司徒|端木|东方|東方|独孤|獨孤|南宫|南宮)/u;

export interface Appellation {
  readonly name: string;
  /** It opens with the last character of the name: the 国同学 of 王建国 stands in 中国同学 as well. */
  readonly isEnd: boolean;
}

/** Undefined where several are called so. */
export function appellationsOf(people: People): ReadonlyMap<string, Appellation | undefined> {
  const called = new Map<string, Appellation | undefined>();
  for (const [name, label] of people.named)
    for (const form of formsOf(name)) {
      const other = called.get(form);
      const isShared = called.has(form) && (other === undefined || people.named.get(other.name) !== label);
      const isEnd = form.startsWith((plainHan(name) ?? name).slice(-1));
      called.set(form, isShared ? undefined : { name, isEnd });
    }
  // Who calls themselves 小林 is meant before somebody called 林.
  for (const name of people.named.keys()) {
    const own = titledName(name);
    if (own !== undefined && called.has(own)) called.set(own, { name, isEnd: false });
  }
  for (const name of people.named.keys()) called.delete(name);
  return called;
}

/** `实习生小贝`, `助教-小林`: what they are stands before what they are called. */
const TITLED =
  /^(?:实习生|實習生|助教|学生|學生|博士生|硕士生|碩士生|研究生|工程师|工程師|主持人?|嘉宾|嘉賓|组长|組長|班长|班長|师兄|師兄|师姐|師姐)[\s·・_-]?(\p{Script=Han}{2,3})$/u;

function formsOf(name: string): ReadonlySet<string> {
  const titled = titledName(name);
  if (titled !== undefined) return new Set([titled, ...formsOf(titled)]);
  const plain = plainHan(name);
  if (plain !== undefined && !/^[小老阿大]/u.test(plain)) return new Set(hanForms(plain));
  const last = / (\p{Lu}[\p{L}'’-]{1,20})$/u.exec(name)?.[1];
  return new Set(last === undefined ? [] : LATIN_TITLES.map((title) => `${title}${last}`));
}

function titledName(name: string): string | undefined {
  const titled = TITLED.exec(name)?.[1];
  return titled === undefined || isOrdinaryWord(titled) || WORDS.has(titled) ? undefined : titled;
}

function plainHan(name: string): string | undefined {
  return /^(\p{Script=Han}{2,4}?)(?:老师|老師|教授|博士|同学|同學)?$/u.exec(name)?.[1];
}

function hanForms(name: string): string[] {
  const surname = COMPOUND.exec(name)?.[0] ?? name.slice(0, 1);
  const given = name.slice(surname.length);
  const isNickname = !COMPOUND.test(name) && !SURNAMES.includes(surname);
  if (isNickname || given === '' || given.length > 2 || TITLES.includes(given)) return [];
  const last = given.slice(-1);
  const spoken = syllablesOf(surname).join('');
  const latin = `${spoken.slice(0, 1).toUpperCase()}${spoken.slice(1)}`;
  return [
    ...TITLES.map((title) => `${surname}${title}`),
    ...[`小${surname}`, `老${surname}`, `阿${surname}`, `阿${last}`, `小${last}`, `${last}${last}`],
    ...FOND.map((title) => `${last}${title}`),
    ...(given.length === 2 && !isOrdinaryWord(given)
      ? [...FOND, '博士', '教授'].map((title) => `${given}${title}`)
      : []),
    ...LATIN_TITLES.map((title) => `${title}${latin}`),
  ].filter((form) => !looksLikeWord(form));
}

export const looksLikeWord = (form: string): boolean => isOrdinaryWord(form) || WORDS.has(form);

/** They look like what people are called, and are words. */
const WORDS = new Set(
  (
    '小米 小时 小時 小心 小白 小明 小红 小紅 小龙 小段 小于 小於 小方 小程 小范 小任 小包 小结 小節 小文 小书 小說 小成 小和 小平 小天 小学 小學 小伙 小子 小杰 小波 小数 小數 ' +
    '小编 小編 小哥 小弟 小妹 小组 小組 小孩 小众 小眾 小丑 小助 老板 老闆 老外 老人 老铁 老鐵 老哥 老弟 老兄 老大 老乡 老公 老婆 老爸 老妈 老头 老总 老百 ' +
    '老成 老于 老常 老路 老家 老天 老年 大成 ' +
    '阿里 阿姨 阿尔 阿拉 帅哥 大哥 大姐 小姐 表哥 表姐 空姐 学姐 學姐 师哥 师姐 师兄 師兄 总总 常常 明明 天天 文文 方方 时时 往往 平平 高高 大大 小小 谢谢 謝謝 刚刚 剛剛 仅仅 人人 多多 想想 看看 试试 年年 东东 ' +
    '精神 女神 男神 大神 战神 元神 爱神 文神 高导 何总 何博 常总 于总 高工 方工 任工 施工 任总 万总 成总 安导 向导 主导 时工 金工 金博 文博 石工 民工 加工 化工 元总 成导 易导 全导 学工 人工 美工 平总 和总 汇总 同导 光导 水工 木工'
  ).split(' '),
);

/** Of two characters: what goes on behind must not make another word of it. */
const GOES_ON =
  /^(?:[\s\p{P}]|$|说|說|讲|講|问|問|提|补|補|回[复復答]|觉得|覺得|认为|認為|[你您我]|的(?!士)|那|这|這|刚|剛|也|跟|发|發|给|給|帮|幫|之前|昨天|今天|上次|推荐|推薦|分享|贴|貼|怎么|怎麼|看|写|寫|做|觉|感|老师|老師|可能|应该|應該|是不是|有没有|有沒有)/u;

/** Speaks the text of a person here, and not of a word or of a group and its work? */
export function isAppellationAt(text: string, from: number, to: number): boolean {
  const form = text.slice(from, to);
  if (!/^\p{Script=Han}+$/u.test(form)) return true;
  const before = text.slice(Math.max(0, from - 2), from);
  // 提高老师的水平, 何老师 of 为何老师不说: a surname that is a word stands at the beginning of its clause.
  const mayJoin =
    /^[高方于於向应應和时時成常安平金万萬全任何许許石白黄黃马馬关關江明文曾连連曹习習单單易华華古夏]/u.test(form);
  if (mayJoin && /\p{Script=Han}$/u.test(before) && !/[请請问問让讓找叫跟同谢謝给給像按听聽看和与與]$/u.test(before))
    return false;
  if (ENDS_A_WORD.test(before.slice(-1) + form.slice(0, 1))) return false;
  return form.length > 2 || GOES_ON.test(text.slice(to, to + 4));
}

/** 国王总觉得, 吉林同学, 大小周的公司. */
const ENDS_A_WORD = /^(?:[国國女帝大天]王|[吉柏桂园園森]林|大小|[古元]老)$/u;

/** The end of a given name: does it open what people say, or is it the end of another word? */
export function standsApart(text: string, from: number): boolean {
  if (STANDS_ALONE.test(text.slice(from, from + 1))) return false;
  const before = text.slice(Math.max(0, from - 1), from);
  return !/\p{Script=Han}/u.test(before) || /[请請问問让讓找叫谢謝给給按听聽]/u.test(before);
}

/** 学老师那样做, 和同学讨论: what people may also be called is a word of the sentence. */
const STANDS_ALONE =
  /[学學问問看说說听聽教请請让讓给給跟和与與同向对對为為当當是有在以从從到找叫帮幫像比按靠随隨见見想谢謝爱愛敬尊助带帶新大小多少全各本我你他她它这這那某每何中上下前后後高初男女好]/u;

/** Nothing to ask about: 中国同学, 高中老师, 学生总觉得. */
export function isEndOfWord(text: string, from: number): boolean {
  return [2, 3].some((length) => isOrdinaryWord(text.slice(Math.max(0, from + 1 - length), from + 1)));
}

/** 陈老师组的工作, `Prof. Chen's group`: a work is named by whoever leads it. */
export function isNamedForWork(text: string, to: number): boolean {
  return /^(?:['’]s)?\s?(?:他们|她们)?(?:的)?(?:课题组|課題組|研究组|研究組|组|組|团队|團隊|实验室|實驗室|论文|論文|文章|书|書|教材|专著|綜述|综述|讲义|講義|公开课|课程|(?:group|lab|team|paper|book|work|course|students?)(?![a-z]))/iu.test(
    text.slice(to, to + 24),
  );
}
