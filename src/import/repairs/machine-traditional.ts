/**
 * Simplified text that a machine turned traditional, sign by sign, is turned back with phrases. Text written in traditional script
 * stays: nobody who writes it leaves 于, 并, 后, 里 and 几 behind throughout.
 */
import { Converter } from 'opencc-js/t2cn';
import { both } from '../../format/problem.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

export const machineTraditional: Rule = {
  name: 'machine-traditional',
  shown: both('机器转成的繁体', 'traditional script made by a machine'),
  isHabit: true,
  find(text, { dialect }) {
    if (dialect === 'wenqu') return [];
    const prose = judge(text);
    if (prose === 'other') return [];
    if (prose === 'unsure') return [DOUBT];
    const literals = literalsIn(text);
    const edits: Edit[] = [];
    for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu)) {
      if (literals.at(index) === undefined) edits.push(...changesOf(run, index));
    }
    return edits;
  },
};

let convert: ((text: string) => string) | undefined;

function toSimplified(text: string): string {
  return (convert ??= Converter({ from: 'tw', to: 'cn' }))(text);
}

function changesOf(run: string, at: number): Edit[] {
  const after = toSimplified(run);
  if (after === run) return [];
  if (after.length !== run.length) return [{ from: at, to: at + run.length, text: after }];
  const edits: Edit[] = [];
  for (let from = 0; from < run.length; from++) {
    if (run[from] === after[from]) continue;
    let to = from + 1;
    while (to < run.length && run[to] !== after[to]) to++;
    edits.push({ from: at + from, to: at + to, text: after.slice(from, to) });
    from = to;
  }
  return edits;
}

/**
 * What a machine leaves as it is, because it is written in both scripts, and what a person writes there. Machines know some of them and not
 * others, each its own: so each is judged by itself.
 */
const COMMON: readonly Telling[] = [
  [/(?<![皇太王母])后(?!土|妃|冠)/gu, /後/gu],
  [/并/gu, /[並併]/gu],
  [/(?<!姓)于/gu, /於/gu],
  [/(?<![公英海哩鄰])里/gu, /[裡裏]/gu],
  [/几/gu, /幾/gu],
  [/么/gu, /麼/gu],
  [/余/gu, /餘/gu],
];
/** Words in which a machine chose the wrong one of two, as people do here and there. */
const WORDS: readonly Telling[] = [
  [/關系|聯系/gu, /[關聯][係繫]/gu],
  [/系數/gu, /係數/gu],
  [/[准][確備]|標准|精准/gu, /準/gu],
  [/范[圍數例疇式]|規范|模范/gu, /範/gu],
  [/[復复]雜|重復|復[制現]/gu, /複|重覆/gu],
  [/盡管/gu, /儘/gu],
  [/(?<![限控抑機體強節])制[造作]/gu, /製/gu],
  [/沖突|沖擊/gu, /衝/gu],
  [/[采](?=[樣用取集])/gu, /採/gu],
  // Of two ways to write it only the wrong one was left.
  [/[上下中]遊(?!客|戲|行|覽|玩)/gu, /[上下中]游/gu],
];
/** Words of the mainland in traditional script. */
const MAINLAND =
  /信息|模塊|內存|默認|視頻|代碼|文檔|算法|程序|數組|接口|線程|字符串|軟件|數據|網絡|質量|圖像|屏幕|打印/gu;
const TAIWAN = /資訊|模組|記憶體|預設|影片|程式|演算法|陣列|介面|執行緒|字串|軟體|資料|網路|品質|影像|螢幕|列印/gu;
const SIMPLIFIED_ONLY = /[这们来说时个对为国会现发经过还没样问题无与从开进动种应长间东见电话给让认识语词读书写]/gu;
const SAMPLE = 60_000;

function judge(text: string): 'machine' | 'unsure' | 'other' {
  const sample = text.slice(0, SAMPLE);
  const han = (sample.match(/\p{Script=Han}/gu) ?? []).join('');
  const single = [...han].filter((character) => toSimplified(character) !== character).length;
  const simplified = count(sample, SIMPLIFIED_ONLY);
  // One character in eight and more differs between the scripts in any prose.
  if (single < 12 || single < han.length / 12 || simplified > single / 10) return 'other';
  const common = COMMON.map((one) => tell(sample, one));
  const signs = [...common, ...WORDS.map((one) => tell(sample, one))];
  const left = sum(signs.filter(isLeft).map((sign) => sign.left));
  const written = sum(signs.map((sign) => sign.written));
  const isThroughout = signs.filter(isLeft).length >= FEWEST && common.filter(isLeft).length >= FEWEST_COMMON;
  if (left >= FEWEST && ((left > written * 4 && common.some(isLeft)) || isThroughout)) return 'machine';
  if (left > written && left >= 2) return 'unsure';
  const mainland = new Set(sample.match(MAINLAND)).size;
  return mainland >= 6 && count(sample, TAIWAN) === 0 && written < 3 ? 'unsure' : 'other';
}

/** So many signs, of so many in every text, a person would have written otherwise, whatever else the machine knew. */
const FEWEST = 3;
const FEWEST_COMMON = 2;

type Telling = readonly [left: RegExp, written: RegExp];

interface Told {
  readonly left: number;
  readonly written: number;
}

function tell(text: string, [left, written]: Telling): Told {
  return { left: count(text, left), written: count(text, written) };
}

function isLeft({ left, written }: Told): boolean {
  return left > written * 4;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const DOUBT: Edit = {
  from: 0,
  to: 0,
  doubt: {
    reason: both(
      '文字是繁体，用词却像大陆的：可能是机器由简体转成的',
      'The script is traditional but the wording is that of the mainland: it may have been converted by machine',
    ),
    choice: both('保持原样', 'left as it is'),
  },
};
