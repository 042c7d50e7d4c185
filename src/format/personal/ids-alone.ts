/** Ids of accounts that stand alone behind a label, at the start of a clause or on a line of their own, and end it. */
import type { Form } from '../personal-data.ts';
import { HANDLE, isName } from './handle.ts';

const GAP = String.raw`[^\S\n]{0,2}`;
const ENDS = String.raw`(?=[^\S\n]?(?:[，。；;、）)\]!！？?|\n]|$)|[.,](?:\s|$))`;

export const IDS_ALONE: readonly Form[] = [
  // `wx lin9527`, `钉钉 lin9527`, `vx同号 lin9527`, `我的 v：lin9527`: letters and a number of some length.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:(?<![^\s，。；;、（(])(?:[vVwW][xX]|钉钉|釘釘|抖音|快手|小红书|小紅書|[sS]kype|[wW]e[cC]hat|[wW]eixin|[tT]elegram|ins|[iI]nstagram)(?:同号|同號|号|號)?${GAP}[:：]?${GAP}|LINE[:：]${GAP}|我的?[^\S\n]?[vV][xX]?[^\S\n]?[:：]${GAP})(?<value>[a-z]{3,14}_?\d{3,8})(?![A-Za-z0-9_-]|\.\d)${ENDS}`,
      'gu',
    ),
    holds:
      /[vVwW][xX]|[vV][^\S\n]?[:：]|钉钉|釘釘|抖音|快手|小红书|小紅書|kype|e[cC]hat|eixin|elegram|ins|nstagram|LINE/u,
    isReal: isOwn,
  },
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:微[^\S\n]?信|QQ|[tT][gG]|[wW]e[cC]hat|钉钉|抖音|小红书)(?:[^\S\n]?(?:号|號))?[^\S\n]?[:：][^\S\n]{0,3}\n\s{0,3}${HANDLE}(?=[^\S\n]*(?:\n|$))`,
      'gu',
    ),
    holds: /[:：][^\S\n]{0,3}\n/u,
    isReal: isOwn,
  },
  // `微 信 号：…`: with blanks between, so that machines read over it.
  {
    kind: 'account',
    pattern: new RegExp(String.raw`微[^\S\n]{1,2}信(?:[^\S\n]{0,2}(?:号|號))?${GAP}[:：]?${GAP}${HANDLE}`, 'gu'),
    holds: /微[^\S\n]{1,2}信/u,
    isReal: isOwn,
  },
  // A channel that is watched is a source; the number of who runs it is not.
  {
    kind: 'account',
    pattern:
      /(?:B站|b站|bilibili|哔哩哔哩|微博|知乎|小红书)[^\S\n]?(?:的[^\S\n]?)?(?:UID|uid|ID|id)[^\S\n]{0,2}(?:[:：=是][^\S\n]{0,2})?(?<value>[1-9]\d{5,11})(?![\dA-Za-z_]|\.\d)/gu,
    holds: /UID|uid|ID|id/u,
  },
];

/** Letters and then a number, or a line between, as people call themselves where a name is taken. Collections and classes of problems end so, too. */
function isOwn(value: string): boolean {
  return isName(value) && OWN.test(value);
}

const OWN =
  /^(?!(?:wmt|iwslt|wikitext|wiki|gsm|aime|amc|math|mmlu|squad|conll|coco|laion|librispeech|voc|cub|kitti|level|table|fig|eq|sec|thm|rank|top|seq|dim|ctx|max|min)[_-]?\d)[A-Za-z]{3,}(?:_?\d{2,}$|_[A-Za-z]+\d*$|_\d+$)/u;
