/** Numbers of people and groups at QQ, also under the names by which people pass them on where its own is not let through. */
import type { Form } from '../personal-data.ts';
import { isForContact } from './contact.ts';
import { isRound } from './counted.ts';

const GAP = String.raw`[^\S\n]{0,2}`;
const NUMBER = String.raw`(?<value>[1-9]\d{6,10})`;
const NOT_COUNTED = String.raw`(?!\d|\.\d|[A-Za-z]|[^\S\n]?(?:人|个|個|名|位|万|萬|亿|億|只|隻|分|字|条|條|元|次|年|步|[*=×^%]))`;
const NICKNAMES = '扣扣|叩叩|球球|企鹅|企鵝|蔻蔻|🐧';
const GROUPS = [
  String.raw`(?:交流|讨论|討論|答疑|学习|學習|粉丝|扣扣|[qQ]{1,2})${GAP}群(?:组|組)?(?:[号號]码?)?${GAP}(?:是|为|[:：])?`,
  String.raw`群[号號]码?${GAP}(?:是|为|[:：])?`,
  String.raw`(?:加|进|進|入)(?:我们|我們|咱们)?的?群${GAP}[:：]?`,
  String.raw`(?<=^|[\s，。；;、（(])群${GAP}[:：]`,
  String.raw`(?:${NICKNAMES})(?:号|號|群)?码?${GAP}(?:是|[:：])?`,
  // `加q`, `我的Q`: who writes so gives a number.
  String.raw`(?:加|＋|\+|➕|找|联系|聯繫)(?:我|一下|个|個)?(?:的)?${GAP}(?:[qQ]{1,2}|[扣叩])(?:号|號)?${GAP}[:：]?`,
  String.raw`我的?${GAP}(?:[qQ]{1,2}|扣)(?:号|號)?${GAP}(?:是|[:：])?`,
  String.raw`(?<![A-Za-z])[qQ][号號]码?${GAP}(?:是|[:：])?`,
];

export const QQ: readonly Form[] = [
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z])[qQ]{2}${GAP}(?:(?:号码?|號碼?|(?:交流|讨论|討論)?群(?:号|號)?)${GAP})?(?:[:：]${GAP})?(?<value>[1-9]\d{4,10})${NOT_COUNTED}`,
      'gu',
    ),
    holds: /[qQ]{2}/u,
    isReal: isNumberOfOne,
  },
  {
    kind: 'account',
    pattern: new RegExp(String.raw`(?:${GROUPS.join('|')})${GAP}${NUMBER}${NOT_COUNTED}`, 'gu'),
    // Few texts have a number of so many digits.
    holds: /\d{7}/u,
    isReal: isNumberOfOne,
  },
  // `Q：` begins questions, too: a long number that is all of it, or people are told there to use it.
  {
    kind: 'account',
    pattern:
      /(?<![A-Za-z0-9+*/=])[qQ](?:[^\S\n]?[:：][^\S\n]{0,2}|[^\S\n]{1,2})(?<value>[1-9]\d{7,9})(?=[^\S\n]*(?:$|[，。；;、）)\]\n]))/gmu,
    holds: /\d{7}/u,
    isReal: (value, around) =>
      isNumberOfOne(value) &&
      (isForContact(around) || (/(?:[:：]|(?:^|\n)[qQ])\s*$/u.test(around.before) && isAll(around.behind))),
  },
  {
    kind: 'account',
    pattern:
      /(?<![\p{L}\p{N}])[扣叩][^\S\n]{0,2}[:：]?[^\S\n]{0,2}(?<value>[1-9]\d{7,9})(?=[^\S\n]*(?:$|[，。；;、）)\]\n]))/gmu,
    holds: /[扣叩]/u,
    isReal: isNumberOfOne,
  },
];

function isAll(behind: string): boolean {
  return /^[^\S\n]*[。）)\]]?[^\S\n]*(?:\n|$)/u.test(behind);
}

/** A day written in one is no number of anybody, and what ends with noughts was counted. */
function isNumberOfOne(value: string): boolean {
  return !/^20[0-3]\d[01]\d[0-3]\d$/u.test(value) && !isRound(value);
}
