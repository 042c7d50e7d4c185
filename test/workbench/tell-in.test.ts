import { expect, test } from 'vitest';
import { convertScript } from '../../src/editions/convert-script.ts';
import { tellAllIn, tellIn } from '../../src/workbench/tell-in.ts';
import { sentences } from '../ui/make-told-words.ts';

test('what importer and check say is told in traditional characters as the pages would say it', () => {
  const all = sentences();
  expect(all.length).toBeGreaterThan(500);
  const others = all.filter((text) => !/[“〔]/u.test(text) && tellIn(text) !== convertScript(text, 'zh-Hant'));
  // A new sentence may need a word that the table lacks. When it is many: node test/ui/make-told-words.ts
  expect(others.length, others.join('\n')).toBeLessThan(all.length / 50);
});

test('what is quoted of the source keeps its script, and names of ours do not', () => {
  expect(tellIn('“这里”可能是人名，见 `数据`', '问：这里呢')).toBe('“这里”可能是人名，見 `数据`');
  expect(tellIn('写成了〔电话〕')).toBe('寫成了〔电话〕');
  expect(tellIn('请在“凭什么登在这里”里选', '问：这里呢')).toBe('請在“憑什麼登在這裡”裡選');
  expect(tellAllIn({ refusal: '这是二进制文件，不是文字；请导出成文字再导入' }, '')).toMatchObject({
    refusal: expect.stringMatching(/^這是/u),
  });
});
