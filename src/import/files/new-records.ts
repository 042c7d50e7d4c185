/** A shelf → files of the records that are new on it, and what is still missing in them: one doubt, however many they are. */
import { print } from '../../format/print.ts';
import { both, type Text } from '../../format/problem.ts';
import type { FileDoubt } from './doubt.ts';
import type { MadeFile } from './file-list.ts';
import type { PaperShelf } from './papers.ts';

type Made = ReturnType<PaperShelf['made']>[number];

export function newRecords(shelf: PaperShelf): {
  readonly files: readonly MadeFile[];
  readonly doubts: readonly FileDoubt[];
} {
  const made = shelf.made();
  return {
    files: made.map(({ id, document }) => ({ path: pathOf(id), kind: 'paper', text: print(document) })),
    doubts: made.length === 0 ? [] : [toComplete(made)],
  };
}

function pathOf(id: string): string {
  return `papers/${id}.yml`;
}

function toComplete(made: readonly Made[]): FileDoubt {
  const [only, another] = made;
  if (only && !another)
    return {
      line: 1,
      path: pathOf(only.id),
      reason: both('这篇论文还没有记录', 'This paper has no record yet'),
      choice: written(missingIn(only)),
    };
  const byMissing = new Map<string, { readonly missing: Text; readonly ids: string[] }>();
  for (const one of made) {
    const missing = missingIn(one);
    const alike = byMissing.get(missing.en) ?? { missing, ids: [] };
    alike.ids.push(one.id);
    byMissing.set(missing.en, alike);
  }
  const lists = [...byMissing.values()].map(({ missing, ids }) =>
    both(`${missing.zh}（${ids.join('、')}）`, `${missing.en} (of ${ids.join(', ')})`),
  );
  return {
    line: 1,
    reason: both(`有 ${made.length} 篇论文还没有记录`, `${made.length} papers have no record yet`),
    choice: written(both(lists.map(({ zh }) => zh).join('；'), lists.map(({ en }) => en).join('; '))),
  };
}

function written(missing: Text): Text {
  return both(`写下来源里有的，其余待补：${missing.zh}`, `filled in from the source; still missing: ${missing.en}`);
}

const FIELDS: Readonly<Record<string, string>> = { title: '标题', authors: '作者', year: '年份' };

function missingIn({ document }: Made): Text {
  const missing = document.data.unconfirmed ?? [];
  return both(missing.map((field) => FIELDS[field] ?? field).join('、'), missing.join(', '));
}
