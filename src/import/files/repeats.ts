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
  const nearest = nearestBefore(known, fresh);
  const read = [...known.analyses];
  return {
    tellThread(thread, tell, differs = []) {
      const certain = (same.get(thread.id) ?? []).find(({ id }) => !differs.includes(id));
      if (certain) {
        tellCertain(certain, tell);
        return;
      }
      const near = nearest(thread, differs);
      if (near) tellNear(near, tell);
    },
    tellAnalysis(analysis, tell) {
      const other = read.find((before) => before.id !== analysis.id && readsSame(before, analysis));
      read.push(analysis);
      if (other) tellRead(analysis, other, tell);
    },
  };
}

/** Which thread most likely asks the same: one that is there already, or that stands above it in the source. */
function nearestBefore(
  known: Omit<Known, 'pages' | 'digests'>,
  fresh: readonly KnownThread[],
): (thread: KnownThread, differs: readonly string[]) => KnownThread | undefined {
  const order = new Map(fresh.map(({ id }, index) => [id, index]));
  const all = [...known.threads.filter(({ id }) => !order.has(id)), ...fresh];
  const likeness = likenessTo(all, conceptFinder(known));
  return ({ id, title, question }, differs) => {
    const place = order.get(id) ?? Infinity;
    const near = likeness(title, question).find(
      (other) =>
        other.id !== id && other.score >= LIKELY && (order.get(other.id) ?? -1) < place && !differs.includes(other.id),
    );
    return near && all.find((other) => other.id === near.id);
  };
}

function tellCertain({ id, title }: KnownThread, tell: Tell): void {
  const ref = `threads/${id}`;
  tell(
    both(`与 ${ref}（${title}）问的是同一件事`, `It asks the same as ${ref} (${title})`),
    both(
      '照样另写一条，并用 `related` 指明那一条；若确是同一问，请把回答并进去，删掉这一条',
      'it is written as a thread of its own that names the other in `related`: if the question is the same, move the answers there and delete this one',
    ),
    both(`与 ${ref} 问的是同一件事`, `It asks the same as ${ref}`),
    { ref, title, isCertain: true },
  );
}

function tellNear({ id, title }: KnownThread, tell: Tell): void {
  const ref = `threads/${id}`;
  tell(
    both(`可能与 ${ref}（${title}）问的是同一件事`, `It may ask the same as ${ref} (${title})`),
    both(
      '照样写成新的一条，请看看要不要合并',
      'it is written as a thread of its own: see whether the two should be one',
    ),
    both(`可能与 ${ref} 问的是同一件事`, `It may ask the same as ${ref}`),
    { ref, title, isCertain: false },
  );
}

function tellRead({ papers: own }: KnownAnalysis, { id, title, papers: others }: KnownAnalysis, tell: Tell): void {
  const ref = `analyses/${id}`;
  const papers = own.filter((paper) => others.includes(paper)).join(', ');
  const why = both(
    `重复：读的是同一篇论文（${papers}），又是同一类`,
    `: the same paper (${papers}) is read, in the same kind`,
  );
  tell(
    both(`可能与 ${ref}（${title}）${why.zh}`, `It may repeat ${ref} (${title})${why.en}`),
    both('照样写成新的一篇，请看看要不要合并', 'it is written as one of its own: see whether the two should be one'),
    both(`可能与 ${ref} ${why.zh}`, `It may repeat ${ref}${why.en}`),
    { ref, title, isCertain: false },
  );
}

/** Of what is read, the first is the main one; both may name more beside it. */
function readsSame(a: KnownAnalysis, b: KnownAnalysis): boolean {
  const [mainOfA = '', mainOfB = ''] = [a.papers[0], b.papers[0]];
  return a.kind === b.kind && (a.papers.includes(mainOfB) || b.papers.includes(mainOfA));
}
