/** A file as it is and as it was published → the headings that links led to and that are gone, and wrong words about former ones. */
import { both, type Fault } from '../format/problem.ts';
import type { Lasting } from './lasting.ts';
import type { Subject } from './rule.ts';

/** Silent where words were taken away since, and of a file with faults of its own. */
export function lostHeadings({ lasting: now, anchors }: Subject, before: Lasting): Fault[] {
  if (!now || anchors === undefined || now.isWithdrawn || now.redactions > before.redactions) return [];
  const there = new Set(anchors);
  const names = [...before.headings.map(({ name }) => name), ...before.formerHeadings.map(({ was }) => was)];
  return [...new Set(names)]
    .filter((name) => !there.has(name))
    .map((name): Fault => {
      const at = now.headings.find((one) => before.headings.every((old) => old.name !== one.name)) ?? now.headings[0];
      const field = `formerHeadings: [{ was: ${name}, now: ${at?.name ?? '…'} }]`;
      return {
        line: at?.line ?? 1,
        column: at?.column ?? 1,
        rule: 'permalink',
        message: both(
          `标题 \`#${name}\` 发布过，现在没有了，指到它的链接会落空`,
          `Missing heading \`#${name}\`, which was published, expected links to it to lead somewhere`,
        ),
        help: both(
          `标题改了字，就在文件头写 \`${field}\`，旧链接会到新的标题；并到别处，\`now\` 写那里的标题`,
          `if it was reworded, write \`${field}\` at the head of the file, and old links lead to the new heading; if it went into another section, \`now\` is the heading of that one`,
        ),
      };
    });
}

/** A former name leads to a heading that is there, and is the name of none that is. */
export function wrongFormerHeadings({ lasting, anchors }: Subject): Fault[] {
  if (!lasting || anchors === undefined) return [];
  const standing = new Set(lasting.headings.map(({ name }) => name));
  return lasting.formerHeadings.flatMap(({ was, now, line, column }, index): Fault[] => {
    const fault = (zh: string, en: string): Fault[] => [{ line, column, rule: 'permalink', message: both(zh, en) }];
    if (!standing.has(now))
      return fault(
        `这里没有标题 \`#${now}\``,
        `Unexpected \`now: ${now}\`, expected the name of a heading in this file`,
      );
    if (standing.has(was))
      return fault(
        `标题 \`#${was}\` 还在，不是旧名`,
        `Unexpected \`was: ${was}\`, expected a name that no heading has any more`,
      );
    if (lasting.formerHeadings.findIndex((one) => one.was === was) < index)
      return fault(`\`#${was}\` 前面写过了`, `Unexpected second \`was: ${was}\`, expected each former name once`);
    return [];
  });
}
