import { expect, it } from 'vitest';
import { soundGroups } from '../../src/search/sounds.ts';

const groups = soundGroups();
const areAlike = (a: string, b: string) => groups.some((group) => group.includes(a) && group.includes(b));

it.each(['化华', '律率', '检减', '合和', '是十', '知资', '因英', '觉绝', '词次'])('%s sound alike', (pair) => {
  const [a = '', b = ''] = pair;
  expect(areAlike(a, b)).toBe(true);
});

it.each(['化合', '律力', '南兰', '词思', '机器'])('%s do not sound alike', (pair) => {
  const [a = '', b = ''] = pair;
  expect(areAlike(a, b)).toBe(false);
});

it('knows simplified characters alone, as a query is read', () => {
  expect(groups.join('')).not.toMatch(/[華絕覺檢減]/u);
});
