import { expect, test } from 'vitest';
import { faultsOf } from '../../src/import/files/faults.ts';

const HEAD =
  '---\ntitle: A\nkind: question\ndate: 2024-03\nstatus: open\nstatusDate: 2024-03\nsummary: A.\ntopics: [a]\nsource:\n  name: A log\n  rights: quoted\n---\n\n';

test('a file that cannot be read is told with its path and its line, one that can is not', () => {
  const files = [
    { path: 'threads/2024/good.mdx', kind: 'thread', text: `${HEAD}<Question>\n\nWhy?\n\n</Question>\n` },
    { path: 'threads/2024/bad.mdx', kind: 'thread', text: `${HEAD}<Question>\n\nWhy <b>?\n\n</Question>\n` },
  ] as const;
  const faults = faultsOf(files);
  expect(faults.map(({ path }) => path)).toEqual(['threads/2024/bad.mdx']);
  expect(faults[0]?.reason.en).toContain('line 16');
  expect(faults[0]?.reason.zh).toContain('第 16 行');
});
