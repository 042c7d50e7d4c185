/** A kind of file × what is there already → what `npm run new` asks a person at a terminal. Whatever is left empty has a default, but a title. */
import type { Known } from '../import/files/known.ts';
import type { Question } from './ask-missing.ts';
import { type Choice, choose, listOf } from './choose.ts';

export async function questionsFor(kind: string, readKnown: () => Promise<Known>): Promise<Question[]> {
  if (kind === 'paper') return [required('name', 'Its arXiv id or address')];
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
        required('title', 'The question in one line'),
        oneOf('kind', 'Kind', ['question', 'discussion', 'short']),
        manyOf('topics', 'Topics, by number, id or part of a name (empty: by the title)', topics, listOf(topics)),
        manyOf('papers', 'Papers it speaks of, by id (empty: none)', papers, [], RECORD),
      ];
    case 'analysis':
      return [
        required('title', 'Title of the note'),
        oneOf('kind', 'Kind', ['brief', 'deep-dive']),
        manyOf('topics', 'Topics, by number, id or part of a name (empty: by the title)', topics, listOf(topics)),
        manyOf('papers', 'Papers it reads, by id, the main one first (empty: none)', papers, [], RECORD),
      ];
    default:
      return [
        required('title', 'Name in Chinese'),
        {
          flag: 'en',
          ask: 'Name in English (empty: later)',
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
    ask: 'What is it',
    read: (answer) =>
      answer === '' ? { again: 'Expected a number or a name from the list' } : valueOf(choose(answer, choices)),
  };
}

function required(flag: string, ask: string): Question {
  return { flag, ask, read: (answer) => (answer === '' ? { again: 'Expected one line' } : { value: answer }) };
}

/** The first is what an empty answer means. */
function oneOf(flag: string, ask: string, ids: readonly [string, ...string[]]): Question {
  const choices = ids.map((id): Choice => ({ id, names: [] }));
  return {
    flag,
    ask: `${ask}: ${ids.map((id, index) => `${index + 1} ${id}`).join(', ')} (empty: ${ids[0]})`,
    read: (answer) => (answer === '' ? { value: ids[0] } : valueOf(choose(answer, choices))),
  };
}

function manyOf(flag: string, ask: string, choices: readonly Choice[], list: readonly string[], hint = ''): Question {
  return {
    flag,
    list,
    ask,
    read: (answer) => {
      const typed = answer.split(/[,，、;；]+/u).map((part) => part.trim());
      const chosen = typed.filter((part) => part !== '').map((part) => choose(part, choices));
      const wrong = chosen.flatMap((one) => ('again' in one ? [one.again + hint] : []));
      if (wrong.length > 0) return { again: wrong.join('\n') };
      const ids = chosen.flatMap((one) => ('id' in one ? [one.id] : []));
      return ids.length === 0 ? {} : { value: [...new Set(ids)].join(',') };
    },
  };
}

function valueOf(chosen: ReturnType<typeof choose>): ReturnType<Question['read']> {
  return 'id' in chosen ? { value: chosen.id } : chosen;
}

/** A paper cannot be named before its record is there. */
const RECORD = '\n  (its record comes first: npm run new -- paper ID; leave it out for now)';
