/** An item that is to be added × what is there → a doubt where it most likely stands there already. */
import { conceptFinder } from '../../format/likeness/concept-finder.ts';
import { LIKELY, likenessTo } from '../../format/likeness/likeness.ts';
import { both } from '../../format/problem.ts';
import type { Tell } from './doubt.ts';
import type { Known, KnownAnalysis, KnownThread } from './known.ts';

interface Repeats {
  /** @param differs ids of threads that are said to ask something else */
  tellThread(thread: KnownThread, tell: Tell, differs?: readonly string[]): void;
  tellAnalysis(analysis: KnownAnalysis, tell: Tell): void;
}

/** @param fresh threads of this import, with the ids they get; `same` are those that ask the same for certain. */
export function repeatsOf(
  known: Omit<Known, 'pages' | 'digests'>,
  fresh: readonly KnownThread[],
  same: ReadonlyMap<string, readonly KnownThread[]>,
): Repeats {
  const ids = new Set(fresh.map(({ id }) => id));
  const others = known.threads.filter(({ id }) => !ids.has(id));
  const likeness = likenessTo([...others, ...fresh], conceptFinder(known));
  const order = new Map(fresh.map(({ id }, index) => [id, index]));
  const read = [...known.analyses];
  return {
    tellThread({ id, title, question }, tell, differs = []) {
      const [certain] = (same.get(id) ?? []).filter((other) => !differs.includes(other.id));
      if (certain) {
        tell(
          both(
            `与 threads/${certain.id}（${certain.title}）问的是同一件事`,
            `It asks the same as threads/${certain.id} (${certain.title})`,
          ),
          both(
            '照样另写一条，并用 `related` 指明那一条；若确是同一问，请把回答并进去，删掉这一条',
            'it is written as a thread of its own that names the other in `related`: if the question is the same, move the answers there and delete this one',
          ),
          both(`与 threads/${certain.id} 问的是同一件事`, `It asks the same as threads/${certain.id}`),
          { ref: `threads/${certain.id}`, title: certain.title, isCertain: true },
        );
        return;
      }
      const place = order.get(id) ?? Infinity;
      const near = likeness(title, question).find(
        (other) =>
          other.id !== id &&
          other.score >= LIKELY &&
          (order.get(other.id) ?? -1) < place &&
          !differs.includes(other.id),
      );
      if (!near) return;
      const named = [...others, ...fresh].find((other) => other.id === near.id)?.title ?? '';
      tell(
        both(
          `可能与 threads/${near.id}（${named}）问的是同一件事`,
          `It may ask the same as threads/${near.id} (${named})`,
        ),
        both(
          '照样写成新的一条，请看看要不要合并',
          'it is written as a thread of its own: see whether the two should be one',
        ),
        both(`可能与 threads/${near.id} 问的是同一件事`, `It may ask the same as threads/${near.id}`),
        { ref: `threads/${near.id}`, title: named, isCertain: false },
      );
    },
    tellAnalysis(analysis, tell) {
      const other = read.find((before) => before.id !== analysis.id && readsSame(before, analysis));
      read.push(analysis);
      if (!other) return;
      const papers = analysis.papers.filter((id) => other.papers.includes(id)).join(', ');
      tell(
        both(
          `可能与 analyses/${other.id}（${other.title}）重复：读的是同一篇论文（${papers}），又是同一类`,
          `It may repeat analyses/${other.id} (${other.title}): the same paper (${papers}) is read, in the same kind`,
        ),
        both(
          '照样写成新的一篇，请看看要不要合并',
          'it is written as one of its own: see whether the two should be one',
        ),
        both(
          `可能与 analyses/${other.id} 重复：读的是同一篇论文（${papers}），又是同一类`,
          `It may repeat analyses/${other.id}: the same paper (${papers}) is read, in the same kind`,
        ),
        { ref: `analyses/${other.id}`, title: other.title, isCertain: false },
      );
    },
  };
}

/** Of what is read, the first is the main one; both may name more beside it. */
function readsSame(a: KnownAnalysis, b: KnownAnalysis): boolean {
  const [mainOfA = '', mainOfB = ''] = [a.papers[0], b.papers[0]];
  return a.kind === b.kind && (a.papers.includes(mainOfB) || b.papers.includes(mainOfA));
}
