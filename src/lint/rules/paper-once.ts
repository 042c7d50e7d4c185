/** No two records are of one paper: by its DOI, or by its title and first author. Two of one arXiv id are told by `arxiv-name`. */
import { both } from '../../format/problem.ts';
import type { Known, Rule, Subject } from '../rule.ts';

export const paperOnce: Rule = {
  id: 'paper-once',
  ofForm: true,
  check(subject, known) {
    const { record, id } = subject;
    if (!record || known.paper.get(id) !== subject || record.arxiv.some((one) => one.id.replace('/', '-') !== id))
      return [];
    for (const [key, at, zh, en] of keysOf(subject)) {
      const first = firstWith(known).get(key);
      if (!first || !at || first === id) continue;
      return [
        {
          line: at.line,
          column: at.column,
          rule: 'paper-once',
          message: both(
            `与 \`papers/${first}.yml\` 是同一篇论文：${zh}相同`,
            `Unexpected second record of one paper, expected \`papers/${first}.yml\` alone: ${en}`,
          ),
          help: both(
            `把两份合成一份，留下 arXiv 编号的那个名字，在里面写 \`was: [另一个名字]\`，引用处也改成它`,
            `make one of the two, under the arXiv id where there is one; put \`was: [the other name]\` into it, and cite it by that name`,
          ),
        },
      ];
    }
    return [];
  },
};

function keysOf({ record }: Subject) {
  return [
    [`doi ${record?.doi?.name ?? ''}`, record?.doi, ' DOI ', 'they have one DOI'],
    [`work ${record?.work?.letters ?? ''}`, record?.work, '标题和第一作者', 'they have one title and first author'],
  ] as const;
}

const seen = new WeakMap<Known, ReadonlyMap<string, string>>();

/** What tells a paper → the first record of it by name: arXiv ids come before words. */
function firstWith(known: Known): ReadonlyMap<string, string> {
  const before = seen.get(known);
  if (before) return before;
  const first = new Map<string, string>();
  for (const [id, subject] of [...known.paper].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [key, at] of keysOf(subject)) if (at && !first.has(key)) first.set(key, id);
  seen.set(known, first);
  return first;
}
