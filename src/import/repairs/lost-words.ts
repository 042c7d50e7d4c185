/** A tag such as `<EOS>` that the tool which took the text threw away: the sentence lacks a word. Told as a doubt. */
import { both } from '../../format/problem.ts';
import { isProse } from './dialects.ts';
import { literalsIn } from './literal.ts';
import { type Edit, type Rule, quoting } from './rule.ts';

/** What must have a word in the middle: 使用…进行分隔, 以…开头, "the … token". */
const GAP =
  /(?:使用|用|利用)(?=[进進]行(?:分隔|分割|隔[开開]|拼接|[标標][记記]|填充))|(?:[添加插]入?|加上|使用)(?=作[为為](?:分隔|[结結]束|[开開]始|[标標]|特殊))|(?<=[，。；、,])以(?=(?:[开開][头頭]|[结結][尾束])[，。；、,])|(?:使用|[添增]加|插入|引入|加上)(?=(?:[标標][记記符]|token|[标標][签籤])(?:[来來]|以|表示|作[为為]))|\b(?:the|an?|special|using) {2,}(?=tokens?\b|tags?\b|symbols?\b|markers?\b)|\b(?:separated|delimited|marked|followed) (?:by|with) ?(?=[,.;])/gu;

export const lostWords: Rule = {
  name: 'lost-word',
  shown: both('缺了词的句子', 'sentences that lack a word'),
  find(text, context) {
    if (!isProse(context)) return [];
    const literals = literalsIn(text);
    return [...text.matchAll(GAP)].flatMap(({ 0: found, index }): Edit[] =>
      literals.at(index) !== undefined
        ? []
        : [
            {
              from: index,
              to: index + found.length,
              doubt: {
                ...quoting(excerpt(text, index, found.length), (shown) =>
                  both(
                    `“${shown}”里少了一个词，多半是像 <EOS> 这样的记号`,
                    `“${shown}” lacks a word, most likely a mark such as <EOS>`,
                  ),
                ),
                choice: both('保持原样', 'left as it is'),
              },
            },
          ],
    );
  },
};

/** Some words around it, of its line alone. */
function excerpt(text: string, index: number, length: number): string {
  const before =
    text
      .slice(Math.max(0, index - 8), index)
      .split('\n')
      .at(-1) ?? '';
  const behind = text.slice(index + length, index + length + 12).split('\n')[0] ?? '';
  return `${before}${text.slice(index, index + length)}${behind}`.replace(/\s+/gu, ' ').trim();
}
