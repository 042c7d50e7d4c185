import { expect, test } from 'vitest';
import { breakBetweenWords } from '../../src/editions/break-between-words.ts';
import { drawEditions } from '../../src/editions/draw-editions.ts';

const shown = (html: string) => breakBetweenWords(html).replaceAll('<wbr>', '|');

test('a title may be broken between its words and in none of them', () => {
  expect(shown('大模型研究群讨论摘要（2023 年 12 月）')).toMatch(/讨论\|摘要（/u);
  expect(shown('现在相信什么')).toBe('现在|相信|什么');
  expect(shown('GPT的加法')).toBe('GPT的|加法');
  expect(shown('模型的问题从哪里来')).toBe('模型的|问题|从哪里来');
  expect(shown('问过什么，现在相信什么')).toBe('问过什么，现在相信什么');
  expect(shown('“大模型”在预训练中')).toBe('“大模型”在预训练中');
  expect(shown('大模型在预训练中')).toBe('大模型|在预训练中');
  for (const word of ['“复读机”', '学习率', '2023 年 12 月', 'Low-Rank Adaptation']) expect(shown(word)).toBe(word);
});

test('nothing of the mark-up is touched', () => {
  expect(shown('甲方 &amp; 乙方 <span title="学习方法">&lt;加法&gt;</span>')).toBe(
    '甲方 &amp; 乙方 <span title="学习方法">&lt;加法&gt;</span>',
  );
});

test('the words of a heading are found after its script was converted, and in no other text', () => {
  const [, hant] = drawEditions('<html lang="zh-Hans"><h1>语言模型</h1><p>语言模型</p></html>');
  expect(hant?.text).toContain('<h1>語言<wbr>模型</h1><p>語言模型</p>');
});
