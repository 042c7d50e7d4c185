/** Answers → a line for each that was not right at once: its place, what was asked for, and what came first. */
import { type Answer, isPostFirst, isRight, rankOf } from './score.ts';
import type { Gold } from './query-file.ts';

export function listMisses(answers: readonly Answer[]): string {
  const lines = answers.flatMap((answer) => {
    const verdict = verdictOf(answer);
    if (verdict === undefined) return [];
    const { query, hits, failure } = answer;
    const first = hits.slice(0, 3).map(({ path, id, post }) => {
      const anchor = path === '/glossary/' ? id : post;
      return `${path.replace(/^\/|\/$/gu, '')}${anchor === undefined ? '' : `#${anchor}`}`;
    });
    const wanted = query.gold.length === 0 ? 'nothing' : query.gold.map(nameOf).join(' | ');
    return [
      `${verdict}  [${query.class}] ${query.query}\n    wanted ${wanted}\n    got ${failure ?? (first.join(' , ') || 'nothing')}`,
    ];
  });
  return lines.join('\n');
}

function verdictOf(answer: Answer): string | undefined {
  if (!isRight(answer)) return 'MISSED ';
  if (answer.query.gold.length === 0) return undefined;
  const rank = rankOf(answer);
  if (rank > 1) return `place ${rank}`;
  return answer.query.gold.some(({ post }) => post !== undefined) && !isPostFirst(answer) ? 'post   ' : undefined;
}

function nameOf({ room, id, post }: Gold): string {
  if (room === 'glossary') return `glossary#${id}`;
  return `${room === undefined ? '' : `${room}/`}${id}${post === undefined ? '' : `#${post}`}`;
}
