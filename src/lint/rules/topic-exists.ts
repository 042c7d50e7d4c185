/** A topic that is named has a file in `topics/`. */
import { nearest } from '../../format/nearest.ts';
import { both } from '../../format/problem.ts';
import { isNow, takersOf } from '../former-names.ts';
import type { Rule } from '../rule.ts';
import { topicCalled } from '../topic-called.ts';

export const topicExists: Rule = {
  id: 'topic-exists',
  check: (subject, known) =>
    subject.references
      .filter((reference) => reference.to === 'topic' && !known.topic.has(reference.name))
      .map(({ name, line, column }) => {
        const [now] = takersOf(known, 'topic', name);
        const meant = topicCalled(name, known)?.id ?? nearest(name, known.topic.keys());
        return {
          line,
          column,
          endColumn: column + name.length,
          rule: 'topic-exists',
          message: both(
            `没有 \`${name}\` 这个主题：\`topics/\` 里没有它的文件`,
            `Unexpected topic \`${name}\`, expected one that has a file in \`topics/\``,
          ),
          help: now
            ? isNow(now.id)
            : meant
              ? both(`是不是想写 \`${meant}\`？`, `did you mean \`${meant}\`?`)
              : both('新主题先在 `topics/` 里写一个文件', 'for a new topic, write its file in `topics/` first'),
        };
      }),
};
