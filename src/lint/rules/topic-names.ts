/** One name leads to one topic, in whatever script, width or case it is written. */
import { both, type Fault, quote } from '../../format/problem.ts';
import type { Rule } from '../rule.ts';
import { topicCalled } from '../topic-called.ts';

export const topicNames: Rule = {
  id: 'topic-names',
  ofForm: true,
  check(subject, known) {
    return (subject.topicNames ?? []).flatMap(({ name, line, column }, index): Fault[] => {
      const owner = topicCalled(name, known);
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
