/** No thread asks what another asks, in other words, in the other script or in the other language. Two that name each other are known to differ. */
import { parseRef } from '../../format/address.ts';
import { findSame } from '../../format/likeness/find-same.ts';
import { both, quote } from '../../format/problem.ts';
import type { Known, Rule, Subject } from '../rule.ts';

export const duplicateThread: Rule = {
  id: 'duplicate-thread',
  ofForm: true,
  check(subject, known) {
    const { asked } = subject;
    const same = sameIn(known).get(subject) ?? [];
    const other = same.find((one) => !names(one, subject) && !names(subject, one));
    if (!asked || !other?.asked) return [];
    return [
      {
        line: asked.line,
        column: asked.column,
        endColumn: asked.column + asked.title.length,
        rule: 'duplicate-thread',
        message: both(
          `这里问的与 \`threads/${other.id}\`（${quote(other.asked.title)}）是同一件事`,
          `Unexpected second thread that asks what \`threads/${other.id}\` asks (${quote(other.asked.title)}), expected a question not asked yet`,
        ),
        help: both(
          `把新的回答写进那一篇；若确是两个问题，在其中一篇写上 \`related: [threads/…]\` 指向另一篇`,
          `add what is new to that one; if the two do differ, name one in the other: \`related: [threads/…]\``,
        ),
      },
    ];
  },
};

const found = new WeakMap<Known, ReadonlyMap<Subject, readonly Subject[]>>();

/** Looked for once in a run, when the first thread is checked. */
function sameIn(known: Known): ReadonlyMap<Subject, readonly Subject[]> {
  const before = found.get(known);
  if (before) return before;
  const threads = [...known.thread.values()].filter(({ asked }) => asked);
  const terms = [...known.glossary.values()].flatMap((glossary) => glossary.terms ?? []);
  const same = findSame(
    threads.flatMap(({ asked }) => asked ?? []),
    terms,
  );
  const subjects = new Map(
    [...same].flatMap(([index, others]) => {
      const thread = threads[index];
      return thread ? [[thread, others.flatMap((other) => threads[other] ?? [])] as const] : [];
    }),
  );
  found.set(known, subjects);
  return subjects;
}

function names(one: Subject, other: Subject): boolean {
  return one.references.some(({ to, name }) => {
    const ref = to === 'item' ? parseRef(name) : undefined;
    return ref?.room === 'threads' && ref.id === other.id;
  });
}
