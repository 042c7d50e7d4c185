/** One name leads to one topic, in whatever script, width or case it is written. */
import { foldText } from '../../format/fold.ts';
import { both, type Fault, quote } from '../../format/problem.ts';
import type { Known, Rule, Subject } from '../rule.ts';

export const topicNames: Rule = {
  id: 'topic-names',
  ofForm: true,
  check(subject, known) {
    return (subject.topicNames ?? []).flatMap(({ name, line, column }, index): Fault[] => {
      const owner = ownersIn(known).get(keyOf(name));
      if (!owner || owner === subject) return [];
      return [
        {
          line,
          column,
          endColumn: column + name.length,
          rule: 'topic-names',
          message: both(
            `${quote(name)} 已经是主题 \`${owner.id}\` 的名字`,
            `Unexpected second topic called ${quote(name)}, expected a name that \`topics/${owner.id}.mdx\` does not have`,
          ),
          help:
            index < 2
              ? both(
                  '若是同一个主题，请并成一页；若不是，名字留给更合适的一个',
                  'if they are one topic, make them one page; if not, leave the name to the one it fits better',
                )
              : both(
                  '从这里的 `aliases` 里删去它，或从那一个里删去',
                  'take it out of the `aliases` here, or out of the names there',
                ),
        },
      ];
    });
  },
};

/** Spaces and hyphens part no names: `fine-tuning` and `Fine Tuning`. */
function keyOf(name: string): string {
  return foldText(name).replace(/[\s\p{Pd}_]/gu, '');
}

const owners = new WeakMap<Known, ReadonlyMap<string, Subject>>();

/** The topic whose proper name it is has it, before one of which it is another name; of equals the first by its file's name. */
function ownersIn(known: Known): ReadonlyMap<string, Subject> {
  const before = owners.get(known);
  if (before) return before;
  const found = new Map<string, Subject>();
  const topics = [...known.topic.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const isProper of [true, false])
    for (const topic of topics)
      for (const { name } of (topic.topicNames ?? []).slice(isProper ? 0 : 2, isProper ? 2 : undefined))
        if (!found.has(keyOf(name))) found.set(keyOf(name), topic);
  owners.set(known, found);
  return found;
}
