/** A line is in one script: simplified and traditional characters side by side are a slip of a converter. Quotations, titles and links may be in the other. */
import { isOfTwoScripts, scriptOf } from '../../format/one-script.ts';
import { both, type Fault } from '../../format/problem.ts';
import type { FileRule } from '../rule.ts';
import { wordsOf } from '../words.ts';

/** One character may be spoken of, or stand in a name. */
const FEWEST = 2;
/** No opening mark within: many that nothing closes would each be followed to the end. */
const QUOTED =
  /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉|（(?=[^（）]*[体體字])[^（）]*）|"[^"]*"/gu;

/** A name of a person by itself: it may be written as its bearer does. */
const NAME =
  /(?<!\p{Script=Han})[张張陈陳刘劉赵趙黄黃吴吳杨楊孙孫马馬冯馮叶葉蒋蔣韩韓邓鄧许許苏蘇卢盧钟鍾谭譚贾賈郑鄭谢謝萧蕭罗羅阎閻邹鄒顾顧龚龔贺賀严嚴钱錢陆陸龙龍万萬汤湯李王周林何郭高朱胡徐梁宋唐曹余董程蔡彭潘袁于杜魏吕呂丁任沈姚姜崔陶石戴邱秦江史侯邵孟常]\p{Script=Han}{1,2}(?=[^\p{Script=Han}]|等|$)/gu;

export const mixedScript: FileRule = {
  id: 'mixed-script',
  ofForm: true,
  check(file) {
    // Nearly every file is in one script: then no line of it has to be looked at.
    if (!isOfTwoScripts(file.text)) return [];
    const lines = Map.groupBy(
      wordsOf(file).filter(({ from, written }) => !isLinkText(file.text, from, written.length)),
      ({ place }) => place(0).line,
    );
    return [...lines.values()].flatMap((runs): Fault[] => {
      const bare = runs.map(({ written, place }) => ({ written: withoutQuoted(written), place }));
      // Japanese has characters of both.
      if (bare.some(({ written }) => /\p{Script=Hiragana}/u.test(written))) return [];
      const signs = bare.flatMap(({ written, place }) =>
        [...written.matchAll(/\p{Script=Han}/gu)].map(({ 0: sign, index }) => ({
          sign,
          script: scriptOf(sign.charCodeAt(0)),
          at: place(index),
        })),
      );
      const simplified = signs.filter(({ script }) => script === 'simplified');
      const traditional = signs.filter(({ script }) => script === 'traditional');
      const isMainlySimplified = simplified.length >= traditional.length;
      const [most, strays] = isMainlySimplified ? [simplified, traditional] : [traditional, simplified];
      const [first] = strays;
      const isMixed = [most, strays].every((side) => new Set(side.map(({ sign }) => sign)).size >= FEWEST);
      if (!first || !isMixed) return [];
      const shown = [...new Set(strays.map(({ sign }) => sign))].slice(0, 8).join('');
      return [
        {
          line: first.at.line,
          column: first.at.column,
          endColumn: first.at.column + 1,
          rule: 'mixed-script',
          message: isMainlySimplified
            ? both(
                `简体文字里混进了繁体字“${shown}”`,
                `Unexpected traditional “${shown}” in simplified text, expected one script`,
              )
            : both(
                `繁体文字里混进了简体字“${shown}”`,
                `Unexpected simplified “${shown}” in traditional text, expected one script`,
              ),
          help: both(
            '照说话的人的字形改齐；引文请放在引号里或 `>` 后面',
            'write all of it as its author does; put a quotation in quotation marks or after `>`',
          ),
        },
      ];
    });
  },
};

function withoutQuoted(written: string): string {
  const blank = (part: string) => ' '.repeat(part.length);
  return written.replace(QUOTED, blank).replace(NAME, blank);
}

/** What a link shows may be a title in the script of the page behind it. */
function isLinkText(text: string, from: number, length: number): boolean {
  return text[from - 1] === '[' && text.startsWith('](', from + length);
}
