import { expect, test } from 'vitest';
import { importBytes } from '../../src/import/import.ts';

function draftOf(text: string) {
  const read = importBytes(new TextEncoder().encode(text), { name: 'long.md', sha256: '', lang: 'en' });
  if ('refusal' in read) throw new Error(read.refusal.en);
  return read.draft;
}

/** More than the format reads of one text. */
const CHAPTERS = Array.from({ length: 1500 }, (_, index) => index + 1);
const note = (chapter: (number: number) => string) => `# 一篇很长的笔记\n\n${CHAPTERS.map(chapter).join('\n\n')}\n`;

test('formulas, headings and code are read in a text of any length', () => {
  const { items } = draftOf(
    note(
      (n) =>
        `## 第 ${n} 节\n\n这一节里的权重 $w_{${n}}$ 与偏置是要学的参数，下面给出它的更新，再用代码写一遍。\n\n$$\nx_{${n}} = w_{${n}} + 1\n$$\n\n\`\`\`\necho $HOME/${n} $PATH\n\`\`\`\n\n一直讲到这里为止。`,
    ),
  );
  const [item, ...more] = items;
  expect(more).toEqual([]);
  expect(item?.text.length).toBeGreaterThan(150_000);
  expect(item?.sections.map(({ title }) => title)).toEqual(CHAPTERS.map((n) => `第 ${n} 节`));
  expect(item?.formulas).toEqual(
    CHAPTERS.flatMap((n) => [
      { tex: `w_{${n}}`, display: false },
      { tex: `x_{${n}} = w_{${n}} + 1`, display: true },
    ]),
  );
});

test('what the format refuses is escaped at the far end of a long text too', () => {
  const { items, doubts } = draftOf(
    note(
      (n) => `## 第 ${n} 节\n\n这里说到集合 {a, b} 与第 ${n} 个模型，价格是 $5 到 $10，各家都差不多，谁也没有比谁贵。`,
    ),
  );
  expect(items[0]?.text.match(/\\\{a, b\}/gu)).toHaveLength(CHAPTERS.length);
  expect(doubts.filter(({ reason }) => reason.includes('does not accept'))).toEqual([]);
});
