import { expect, test } from 'vitest';
import { namesInParts } from '../../src/cli/redact/in-parts.ts';
import { findWords } from '../../src/redact/find-words.ts';

test.each([
  ['王小明', '见王.小.明的回答', '王.小.明'],
  ['王小明', '王（小明）说', '王（小明）'],
  ['王小明', '小明（王）说', '小明（王）'],
  ['王小明', '王先生（小明）说', '王先生（小明）'],
  ['王小明', '姓王，名小明。', '王，名小明'],
  ['欧阳小明', '歐陽老師，小明', '歐陽老師，小明'],
  ['张三', '张.三', '张.三'],
])('%s is told in “%s”, in words that would find it', (name, text, written) => {
  const found = namesInParts({ words: [name] }, new Map([['threads/2024/a.mdx', `首行\n${text}\n`]]));
  expect(found).toEqual([{ written, places: ['threads/2024/a.mdx:2'] }]);
  expect(findWords(text, { words: [written] })).toHaveLength(1);
});

test.each([
  ['王小明', '王小明、王·小明与王 小 明'],
  ['王小明', '国王\n小明'],
  ['张三', '一张，三个；纸张 三十'],
  ['张三', '主张三点'],
  ['Li Ming', 'Li. Ming'],
])('%s is not told in “%s”: it is masked, or nobody', (name, text) => {
  expect(namesInParts({ words: [name], keep: ['主张三点'] }, new Map([['a.mdx', text]]))).toEqual([]);
});
