/** A kind of file × what is there already → what `npm run new` asks a person at a terminal. Whatever is left empty has a default, but a title. */
import { both, type Text } from '../format/problem.ts';
import type { Known } from '../import/files/known.ts';
import type { Question } from './ask-missing.ts';
import { type Choice, choose, listOf } from './choose.ts';

export async function questionsFor(kind: string, readKnown: () => Promise<Known>): Promise<Question[]> {
  if (kind === 'paper') return [required('name', both('它的 arXiv 编号或网址', 'Its arXiv id or address'))];
  if (!['thread', 'analysis', 'topic'].includes(kind)) return [];
  const known = await readKnown();
  const topics = known.topics.map(({ id, title, en, aliases = [] }): Choice => ({
    id,
    names: [title, en, ...aliases],
  }));
  const papers = known.papers.map(({ id, title }): Choice => ({ id, names: title === undefined ? [] : [title] }));
  switch (kind) {
    case 'thread':
      return [
        required('title', both('一行话的问题', 'The question in one line')),
        oneOf('kind', ['question', 'discussion', 'short']),
        manyOf('topics', TOPICS, topics, listOf(topics)),
        manyOf(
          'papers',
          both('谈到的论文的编号（空着：没有）', 'Papers it speaks of, by id (empty: none)'),
          papers,
          [],
          RECORD,
        ),
      ];
    case 'analysis':
      return [
        required('title', both('笔记的标题', 'Title of the note')),
        oneOf('kind', ['brief', 'deep-dive']),
        manyOf('topics', TOPICS, topics, listOf(topics)),
        manyOf(
          'papers',
          both(
            '读的论文的编号，最主要的在前（空着：没有）',
            'Papers it reads, by id, the main one first (empty: none)',
          ),
          papers,
          [],
          RECORD,
        ),
      ];
    default:
      return [
        required('title', both('中文名', 'Name in Chinese')),
        {
          flag: 'en',
          ask: both('英文名（空着：以后再写）', 'Name in English (empty: later)'),
          read: (answer) => (answer === '' ? {} : { value: answer }),
        },
      ];
  }
}

/** Which kind of file, for who names none. */
export function kindQuestion(kinds: readonly string[]): Question {
  const choices = kinds.map((id): Choice => ({ id, names: [] }));
  return {
    flag: 'what',
    list: listOf(choices),
    ask: both('要写什么', 'What is it'),
    read: (answer) =>
      answer === ''
        ? { again: both('请写表里的序号或名字', 'Expected a number or a name from the list') }
        : valueOf(choose(answer, choices)),
  };
}

function required(flag: string, ask: Text): Question {
  return {
    flag,
    ask,
    read: (answer) => (answer === '' ? { again: both('请写一行字', 'Expected one line') } : { value: answer }),
  };
}

/** The first is what an empty answer means. */
function oneOf(flag: string, ids: readonly [string, ...string[]]): Question {
  const choices = ids.map((id): Choice => ({ id, names: [] }));
  return {
    flag,
    ask: both(
      `哪一类：${ids.map((id, index) => `${index + 1} ${id}`).join('、')}（空着：${ids[0]}）`,
      `Kind: ${ids.map((id, index) => `${index + 1} ${id}`).join(', ')} (empty: ${ids[0]})`,
    ),
    read: (answer) => (answer === '' ? { value: ids[0] } : valueOf(choose(answer, choices))),
  };
}

function manyOf(
  flag: string,
  ask: Text,
  choices: readonly Choice[],
  list: readonly string[],
  hint = both('', ''),
): Question {
  return {
    flag,
    list,
    ask,
    read: (answer) => {
      // Numbers need no marks between them; names have spaces of their own.
      const typed = answer.split(/^[\d.\s]+$/u.test(answer) ? /\s+/u : /[,，、;；]+/u).map((part) => part.trim());
      const chosen = typed.filter((part) => part !== '').map((part) => choose(part, choices));
      const wrong = chosen.flatMap((one) => ('again' in one ? [one.again] : []));
      if (wrong.length > 0) {
        const said = (lang: 'zh' | 'en') => wrong.map((text) => text[lang] + hint[lang]).join('\n');
        return { again: both(said('zh'), said('en')) };
      }
      const ids = chosen.flatMap((one) => ('id' in one ? [one.id] : []));
      return ids.length === 0 ? {} : { value: [...new Set(ids)].join(',') };
    },
  };
}

function valueOf(chosen: ReturnType<typeof choose>): ReturnType<Question['read']> {
  return 'id' in chosen ? { value: chosen.id } : chosen;
}

/** A paper cannot be named before its record is there. */
const RECORD = both(
  '\n  （先要有它的记录：npm run new -- paper 编号；现在可以先不写）',
  '\n  (its record comes first: npm run new -- paper ID; leave it out for now)',
);
const TOPICS = both(
  '主题的序号、id 或名字的一部分（空着：按标题来定）',
  'Topics, by number, id or part of a name (empty: by the title)',
);
