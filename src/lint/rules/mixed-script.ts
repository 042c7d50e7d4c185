/** A line is in one script: simplified and traditional characters side by side are a slip of a converter. Quotations, titles and links may be in the other. */
import { both, type Fault } from '../../format/problem.ts';
import type { FileRule } from '../rule.ts';
import { wordsOf } from '../words.ts';

/**
 * Common characters of one script that the other does not have, each above its like. What both have in some word is left out: 后, 里,
 * 于, 著, 乾. So is what mostly stands in names.
 */
const SIMPLIFIED =
  '这们来说时对为会现发经过还样问题从开进动应间见电话给让认识语词读书写习数训练调输预测层显结类该规则实验证计误关统随机变两务优势处参图场达选择导异环节讨论释设负责项顺须领频额确觉观试详请谁谢转轮边运远连续纯细组终绝绍维权标检杂条总点热爱双师带帮归';
const TRADITIONAL =
  '這們來說時對為會現發經過還樣問題從開進動應間見電話給讓認識語詞讀書寫習數訓練調輸預測層顯結類該規則實驗證計誤關統隨機變兩務優勢處參圖場達選擇導異環節討論釋設負責項順須領頻額確覺觀試詳請誰謝轉輪邊運遠連續純細組終絕紹維權標檢雜條總點熱愛雙師帶幫歸';
const HAS_SIMPLIFIED = new RegExp(`[${SIMPLIFIED}]`, 'u');
const HAS_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'u');
/** One character may be spoken of, or stand in a name. */
const FEWEST = 2;
const QUOTED = /“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》|〈[^〉]*〉|（[^（）]*[体體字][^（）]*）|"[^"]*"/gu;

export const mixedScript: FileRule = {
  id: 'mixed-script',
  check(file) {
    // Nearly every file is in one script: then no line of it has to be looked at.
    if (!HAS_SIMPLIFIED.test(file.text) || !HAS_TRADITIONAL.test(file.text)) return [];
    const lines = Map.groupBy(
      wordsOf(file).filter(({ from, written }) => !isLinkText(file.text, from, written.length)),
      ({ place }) => place(0).line,
    );
    return [...lines.values()].flatMap((runs): Fault[] => {
      const signs = runs.flatMap(({ written, place }) =>
        [
          ...written
            .replace(QUOTED, (quoted) => ' '.repeat(quoted.length))
            .matchAll(/\p{Script=Han}|\p{Script=Hiragana}/gu),
        ].map(({ 0: sign, index }) => ({ sign, script: scriptOf(sign), at: place(index) })),
      );
      const simplified = signs.filter(({ script }) => script === 'simplified');
      const traditional = signs.filter(({ script }) => script === 'traditional');
      const isMainlySimplified = simplified.length >= traditional.length;
      const [most, strays] = isMainlySimplified ? [simplified, traditional] : [traditional, simplified];
      const [first] = strays;
      const isMixed = new Set(strays.map(({ sign }) => sign)).size >= FEWEST && most.length > strays.length;
      // Japanese has characters of both.
      if (!first || !isMixed || signs.some(({ script }) => script === 'kana')) return [];
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
            'write all of it as its author does; put a quotation in quotation marks or behind `>`',
          ),
        },
      ];
    });
  },
};

const scripts = new Map<string, 'simplified' | 'traditional'>();
for (const [index, simplified] of [...SIMPLIFIED].entries()) {
  scripts.set(simplified, 'simplified').set(TRADITIONAL.charAt(index), 'traditional');
}

function scriptOf(sign: string): 'simplified' | 'traditional' | 'kana' | undefined {
  return /\p{Script=Hiragana}/u.test(sign) ? 'kana' : scripts.get(sign);
}

/** What a link shows may be a title in the script of the page behind it. */
function isLinkText(text: string, from: number, length: number): boolean {
  return text[from - 1] === '[' && text.startsWith('](', from + length);
}
