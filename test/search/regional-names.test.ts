import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/format/fold.ts';
import { NOT_REGIONAL, REGIONAL_NAMES } from '../../src/search/regional-names.ts';
import { FROM_OPENCC, regionalGroups, regionalNames } from './make-regional-names.ts';

const groups = REGIONAL_NAMES.split('\n').map((line) => line.split(' '));
const names = groups.flat();
const groupOf = new Map(groups.flatMap((group) => group.map((name) => [name, group] as const)));
const seeming = NOT_REGIONAL.split(' ');
const isSeeming = (name: string) => seeming.some((word) => name.startsWith(word));
const words = (text: string) => text.trim().split(/\s+/u);

describe('the names of one thing in different regions', () => {
  it('are what OpenCC and the list of ours give', () => {
    expect(readFileSync(new URL('../../src/search/regional-names.ts', import.meta.url), 'utf8')).toBe(regionalNames());
  });

  it('are two Han characters or more, and folded', () => {
    for (const name of names) {
      expect(name).toMatch(/^\p{Script=Han}{2,}$/u);
      expect(fold(name).text).toBe(name);
    }
  });

  it('differ, and stand in one group each', () => {
    expect(groups.filter((group) => group.length < 2)).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('keep a name inside longer names when the mainland name is written for them', () => {
    for (const [mainland = '', ...others] of groups)
      for (const group of groups.filter((one) => one[0] !== mainland)) {
        const holds = (name: string) => !isSeeming(name) && group.some((one) => name.includes(one));
        if ([mainland, ...others].every(holds)) expect(mainland).toContain(group[0]);
      }
  });

  it('hold every name chosen from OpenCC, with what its converter writes in Taiwan', () => {
    const convert = Converter({ from: 'cn', to: 'twp' });
    for (const word of words(FROM_OPENCC)) {
      const converted = fold(convert(word)).text;
      // 端口 becomes the one character 埠, which is no name.
      if (converted !== word && converted.length > 1) expect(groupOf.get(word), word).toContain(converted);
    }
    for (const { names: group, isFromOpenCc } of regionalGroups())
      if (isFromOpenCc) expect(group.some((name) => words(FROM_OPENCC).includes(name))).toBe(true);
  });

  it.each([
    ['記憶體', '内存'],
    ['資料', '数据'],
    ['網路', '网络'],
    ['演算法', '算法'],
    ['程式碼', '代码'],
    ['人工智慧', '人工智能'],
    ['類神經網路', '神经网络'],
    ['伺服器', '服务器'],
    ['資訊', '信息'],
    ['影片', '视频'],
    ['最佳化', '优化'],
    ['平行', '并行'],
    ['預設', '默认'],
    ['執行緒', '线程'],
    ['遞迴', '递归'],
    ['迴圈', '循环'],
    ['佇列', '队列'],
    ['快取', '缓存'],
    ['啟用函式', '激活函数'],
    ['雜訊', '噪声'],
    ['解析度', '分辨率'],
    ['巨量資料', '大数据'],
    ['引數', '参数'],
    ['遞迴神經網路', '循环神经网络'],
    ['常態分配', '正态分布'],
    ['資料品質', '数据质量'],
    ['座標', '坐标'],
  ])('join %s and %s', (one, other) => {
    expect(groupOf.get(fold(one).text), one).toContain(fold(other).text);
  });

  it.each([
    '文件',
    '档案',
    '对象',
    '质量',
    '指标',
    '序列',
    '通过',
    '程序错误',
    '令牌',
    '高级',
    '核心',
    '线上',
    '字首',
    '行程',
  ])('leave %s alone, which means something else elsewhere or stands inside common words', (word) => {
    expect(groupOf.has(word)).toBe(false);
  });
});

describe('words that only seem to begin a name', () => {
  it('are folded, stand once, and are no names', () => {
    expect(new Set(seeming).size).toBe(seeming.length);
    for (const word of seeming) {
      expect(fold(word).text).toBe(word);
      expect(groupOf.has(word)).toBe(false);
    }
  });

  it.each([
    ['索引数据', '数据'],
    ['改变数量', undefined],
    ['传递回调用者', '调用'],
    ['电视频道', undefined],
    ['交通信号', '信号'],
    ['额外推理', undefined],
    ['单位元素', '单位元素'],
    ['解线性方程式', '方程式'],
    ['隨機率領', undefined],
  ])('keep %s from holding another name than %s', (text, only) => {
    expect(namesIn(fold(text).text)).toEqual(only === undefined ? [] : [only]);
  });
});

/** Names as they are to be found: from left to right, the longest first. */
function namesIn(text: string): string[] {
  const all = [...names, ...seeming].sort((a, b) => b.length - a.length);
  const found = text.match(new RegExp(all.join('|'), 'gu')) ?? [];
  return found.filter((name) => groupOf.has(name));
}
