import { expect, test } from 'vitest';
import { reportRepairs } from '../../src/cli/repairs-report.ts';
import { importBytes } from '../../src/import/import.ts';

function reportOf(text: string, lang: 'zh' | 'en'): string[] {
  const imported = importBytes(new TextEncoder().encode(text), { name: 'raw.txt', sha256: '', lang });
  if ('refusal' in imported) throw new Error(imported.refusal.en);
  return reportRepairs(imported.draft.repairs, lang);
}

const HALF_WIDTH = `# 排队

模型先读题,再想一想.

训练时损失会降,但验证集不会;原因是数据太少,分布也不同,学习率又太大.

我们试了两次,都一样.
`;

test('one entry that stands for many says how many, and shows the first three', () => {
  expect(reportOf(HALF_WIDTH, 'zh')).toEqual([
    '修复 6 处：',
    '  半角标点：6',
    '    第 3 行：, → ，',
    '    第 5 行：, → ，',
    '    第 5 行：; → ；',
  ]);
  expect(reportOf(HALF_WIDTH, 'en')).toEqual([
    '6 repairs:',
    '  half-width punctuation: 6',
    '    line 3: , → ，',
    '    line 5: , → ，',
    '    line 5: ; → ；',
  ]);
});

test('repairs of one place each are counted, and three of them shown; signs that nobody sees by their number', () => {
  const text = `# 一\n\n${['甲', '乙', '丙', '丁'].map((name) => `${name}\u200b的笔记`).join('\n\n')}\n`;
  expect(reportOf(text, 'zh')).toEqual([
    '修复 4 处：',
    '  看不见的字符：4',
    '    第 3 行：U+200B → （无）',
    '    第 5 行：U+200B → （无）',
    '    第 7 行：U+200B → （无）',
  ]);
});

test('what is told without being a rule of the list has its name too', () => {
  const shown = reportOf('## 缓存\n\nQ：放哪里 {x}？\n\n研究员1：@林知远 看看\n', 'zh').filter(
    (line) => !line.startsWith('    '),
  );
  expect(shown.join('\n')).not.toMatch(/[a-z]-/u);
  expect(shown).toEqual(['修复 2 处：', '  会被误读的符号：1', '  换成代号的人名：1']);
});
