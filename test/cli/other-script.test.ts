import { expect, test } from 'vitest';
import { inScript } from '../../src/cli/other-script.ts';

test('pictures and newsletters name things as the pages of that script do', () => {
  expect(inScript('zh-Hant', 'zh-Hans')('内存、参数与“软件”')).toBe('記憶體、參數與「軟體」');
  expect(inScript('zh-Hant', 'zh-Hans')('读《软件》')).toBe('讀《软件》');
});

test('what is in that script or in English stays', () => {
  expect(inScript('zh-Hant', 'zh-Hant')('记忆')).toBe('记忆');
  expect(inScript('zh-Hant', 'en')('Why “scale”? 为什么')).toBe('Why “scale”? 为什么');
});
