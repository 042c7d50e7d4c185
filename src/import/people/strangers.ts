/** Text → where it calls somebody as people of a group call each other, by surname and title mostly: nobody whose name is known. */
import { isAppellationAt, isNamedForWork } from './appellations.ts';
import { CITED } from './cited.ts';
import type { Range } from '../../format/code-ranges.ts';

/** The most common surnames that are not words for themselves. */
const SURNAME =
  '[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林郭罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈魏薛叶葉阎閻余潘杜戴钟鍾汪田姜范姚谭譚廖邹鄒熊陆陸郝崔邱秦顾顧侯邵孟段钱錢汤湯尹黎贺賀龚龔]';
const CALLED = new RegExp(
  [
    // No full name: 陈丹琦老师 is known for her works.
    String.raw`(?<!${SURNAME}\p{Script=Han}?)${SURNAME}(?:老师|老師|教授|博士|师兄|師兄|师姐|師姐|师弟|師弟|师妹|師妹|同学|同學|学长|學長|学姐|學姐)`,
    String.raw`(?<!${SURNAME}\p{Script=Han}?)${SURNAME}[总總工博导導哥姐]`,
    String.raw`(?<!\p{Script=Han})[小老](?!段|范|余|田|熊|汤|叶|钱|苏|秦|黎|钟|許|许|杜|林|孟|程|戴|曾)${SURNAME}`,
    String.raw`(?<![\p{L}\d])(?:Prof\.?|Professor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?) \p{Lu}[\p{Ll}’'-]{1,19}(?! ?\p{Lu}|[\p{L}’'-])`,
  ].join('|'),
  'gu',
);

export function strangersIn(text: string): ReadonlyMap<number, Range> {
  const found = new Map<number, Range>();
  for (const { index: from, 0: word } of text.matchAll(CALLED)) {
    const to = from + word.length;
    if (isAppellationAt(text, from, to) && !isNamedForWork(text, to) && !CITED.test(text.slice(to, to + 24)))
      found.set(from, { from, to });
  }
  return found;
}
