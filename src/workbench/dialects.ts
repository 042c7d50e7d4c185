/** What a kind of source is called at the workbench, and how another is chosen there. */
import { both } from '../format/problem.ts';
import type { DialectChoice } from '../import/dialect-choice.ts';
import type { Dialect } from '../import/draft.ts';

export const DIALECT_WORDS: readonly (readonly [dialect: Dialect, zh: string, en: string])[] = [
  ['chat-digest', '整理过的讨论', 'a digest of talk'],
  ['chat-export', '聊天记录', 'a chat log'],
  ['questions', '一串问题', 'a list of questions'],
  ['minutes', '会议记录或访谈', 'minutes or an interview'],
  ['obsidian', 'Obsidian 一类的笔记', 'notes from Obsidian or the like'],
  // Nobody can tell a long note in Markdown from an article of a site: the name must be true of both.
  ['web', '有小标题的文章或网页', 'an article with headings, or a web page'],
  ['wenqu', '本站的文件', 'a file of this site'],
  ['unknown', '一篇文章', 'an article'],
];

export const AT_WORKBENCH: DialectChoice = {
  nameOf(dialect) {
    const [, zh, en] = DIALECT_WORDS.find(([name]) => name === dialect) ?? [dialect, dialect, dialect];
    return both(`“${zh}”`, en);
  },
  choose(dialect) {
    if (dialect === undefined)
      return both('不对的话，请在“读作”里另选', 'if it is not, choose another under “Read as”');
    const name = AT_WORKBENCH.nameOf(dialect);
    return both(`请在“读作”里选${name.zh}`, `choose “${name.en}” under “Read as”`);
  },
};
