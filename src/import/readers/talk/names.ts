/** What stands before a colon: does it look like a person's name, could it be one at all? Parts people play: `parts.ts`; words that are no speaker: `no-speakers.ts`. */
import { isNarrated } from './narration.ts';
import { isNoSpeaker } from './no-speakers.ts';
import { isPart } from './parts.ts';

export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁甄曲封储靳段焦巴牧山谷车侯全班秋仲伊宫宁栾甘武符刘景詹龙叶幸司韶黎薄印白怀蒲从鄂索咸赖卓蔺屠蒙池乔阴胥闻党翟谭姬申扶冉桑桂牛寿通边扈燕冀尚农温庄晏柴瞿阎慕连习艾容向古易廖耿满匡文寇广欧利蔚越隆师巩聂晁敖冷辛那简饶曾关查游竺权盖益桓公肖涂岳佟涂闫付覃陳張劉楊黃趙吳馬蕭葉鄭謝許蘇盧蔣賈鄧龔譚閻馮葛賴鍾嚴羅齊範歐陽莊樂顧龍聶雲';

/** A Han name with its surname, or with a title: hardly anything else looks so. */
export function isPlainlyPerson(label: string): boolean {
  return /\p{Script=Han}/u.test(label) && looksLikePerson(label);
}

/** Looks like the name of one person or their handle. */
export function looksLikePerson(label: string): boolean {
  const name = label.trim();
  if (isPart(name) || NICKNAMED.test(name)) return true;
  if (/^[小老阿大]\p{Script=Han}{1,2}$/u.test(name)) return true;
  if (/^\p{Script=Han}{1,4}(?:老师|老師|同学|同學|总|博士|教授|院士|哥|姐|师兄|师姐|工|先生|女士)$/u.test(name))
    return true;
  if (/^\p{Script=Han}{2,3}$/u.test(name)) return SURNAMES.includes(name[0] ?? ' ');
  if (/^\p{Script=Han}{1,4}·\p{Script=Han}{1,6}$/u.test(name)) return true;
  if (/^[A-Z]{2,4}\d?$/u.test(name)) return true;
  return /^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?[A-Z][\p{L}'’.-]{0,20}(?: [A-Z][\p{L}'’.-]{0,20}){0,3}$/u.test(name);
}

/** `网友“深夜炼丹”`, `读者「阿岚」`. */
const NICKNAMED =
  /^(?:网友|網友|读者|讀者|观众|觀眾|听众|聽眾|用户|用戶|群友|同学|同學|粉丝|粉絲|学员|學員)\s?[“"「『][^“”"「」『』：:，。？！?!]{1,16}[”"」』]$/u;

/** Could be what somebody is called: short, no sentence. Whether it is one, others must tell: that it comes again, that it is followed by talk. */
export function mayBeName(label: string): boolean {
  const name = label.trim();
  if (name === '' || name.length > 32 || isNoSpeaker(name) || isNarrated(name)) return false;
  if (NICKNAMED.test(name)) return true;
  if (/[，。？！；、：,?!;“”"《》<>|=\\{}$`→⇒▸▶►»]|https?$|\/\//u.test(name.replace(/[（(][^()（）]{0,20}[)）]/gu, '')))
    return false;
  const words = name.split(/\s+/u);
  return words.length <= 5 && (/\p{Script=Han}/u.test(name) ? name.length <= 16 : true) && /[\p{L}\p{N}]/u.test(name);
}
