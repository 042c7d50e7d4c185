/** Where a person is found but by mail: accounts of messengers, a home. */
import type { Form } from '../personal-data.ts';
import { HANDLE, isHandle, isName } from './handle.ts';
import { MESSENGERS } from './messengers.ts';

const SAYS = String.raw`[^\S\n]{0,2}(?:是|为|為|[:：=])[^\S\n]{0,2}`;

export const ACCOUNTS: readonly Form[] = [
  { kind: 'account', pattern: /(?<![A-Za-z0-9_])wxid_[a-z0-9]{8,24}(?![a-z0-9])/gu },
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:微信(?:号|號)?|wechat|weixin|飞书号|钉钉号|QQ(?:号|號|群号?|群號)?|telegram|小红书号|抖音号|企鹅号)(?:(?:\s?ID)?${SAYS}@?|\s?ID[^\S\n]{1,2}|[^\S\n]{1,2}@)${HANDLE}`,
      'giu',
    ),
    isReal: isHandle,
  },
  // `vx：name`, `加V：name`, `我的微信 name`: who writes so gives an id, with or without a digit.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9_])(?:(?:[wW][xX]|[vV][xX]|薇信|威信)(?:号|號)?[^\S\n]{0,2}[:：]|(?:加|＋|\+|➕|加我|加个)(?:[vV]|[vV][xX]|[wW][xX]|微信)(?:号|號)?[:：]|(?:加|添加|我的|本人|[联聯][系繫]|找我?)(?:我的?|一下)?(?:个人)?(?:微信(?:号|號)?|[vV][xX]|[wW][xX])[:：]?)[^\S\n]{0,2}${HANDLE}`,
      'gu',
    ),
    isReal: (value, { before, behind }) => isName(value) && !/公众|公眾/u.test(before) && endsThere(behind),
  },
  // `微信 name_of_mine` with nothing before it: no word of a product.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9_]|企业|企業)(?:微信|威信|薇信|[vV][xX]|[wW][xX])[^\S\n]{1,2}${HANDLE}(?=[^\S\n]?(?:[，。；;、）)\]!！？?\n]|$|也行|也可|就行|都行|都可|同号|同號|找我|联系|聯繫))`,
      'gu',
    ),
    isReal: (value) => isName(value) && (/[a-z]_[a-z]|[a-z]-[a-z]/u.test(value) || /^[a-z]{6,20}$/u.test(value)),
  },
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9_])(?:[wW][xX]|[vV][xX]|微信(?:号|號)?|威信|薇信|(?:加|＋|\+|➕)(?:我|个|個|一下|你)?\s?(?:[vV]|微信|薇|威)|[tT][gG])(?:号|號|：|:)?[^\S\n]{0,2}[:：（(]?[^\S\n]{0,2}${HANDLE}`,
      'gu',
    ),
    // `wx` is a product in many formulas: here the id has to look like one.
    isReal: (value) => /[\d_]/u.test(value) && /\d|^[a-z]+_[a-z]+$/u.test(value) && value.length >= 6 && isName(value),
  },
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:加|添加|[联聯][系繫络絡])(?:一下)?(?:我|作者|[编編][辑輯]|小[编編]|群主|客服|小?助手)?的?(?:[个個]人)?(?:微信|薇信|威信|飞书|[vV][xX]|[wW][xX]|telegram|wechat)(?:号|號|[:：])?[^\S\n]{0,2}[（(]?${HANDLE}`,
      'giu',
    ),
    isReal: (value) =>
      /^[A-Za-z][A-Za-z0-9]*[\d_-][A-Za-z0-9_-]*$/u.test(value) && value.length >= 6 && isHandle(value),
  },
  // `V: lin88` where people say how to reach them; `V` is a matrix elsewhere.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:加|[联聯][系繫络絡]|找我?|私聊|咨询|諮詢|合作|投稿)[^\n:：]{0,6}?(?<![A-Za-z])[vV][^\S\n]?[:：][^\S\n]{0,2}${HANDLE}`,
      'gu',
    ),
    isReal: (value) => /\d|_/u.test(value) && isName(value),
  },
  {
    kind: 'account',
    pattern: new RegExp(String.raw`(?<![^\s，。；;、（(])[vV][:：][^\S\n]?${HANDLE}`, 'gu'),
    isReal: (value, { before, behind }) =>
      /^[a-z]{4,}[_-]?\d{2,}$/u.test(value) && isName(value) && !/[kKqQ][^\n]{0,2}[:：=]/u.test(before + behind),
  },
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:(?:有事|需要的?|可以|请|請|直接|欢迎|歡迎)?加我|(?:私信|联系|聯繫|联络|找)我)[^\S\n]{0,2}[:：]?[^\S\n]{0,2}${HANDLE}`,
      'gu',
    ),
    isReal: (value) =>
      /\d/u.test(value) && /^(?:[A-Za-z][A-Za-z0-9_-]{5,}|[1-9]\d{6,})$/u.test(value) && isHandle(value),
  },
  {
    kind: 'account',
    pattern:
      /(?<![A-Za-z])QQ[^\S\n]{0,2}(?:号码?|號碼?|(?:交流|讨论|討論)?群(?:号|號)?)?[^\S\n]{0,2}[:：]?[^\S\n]{0,2}(?<value>[1-9]\d{4,10})(?!\d|\.\d|[A-Za-z]|[^\S\n]?(?:人|个|個|名|位|万|萬|条|條|元|次))/gu,
  },
  {
    kind: 'account',
    pattern:
      /(?:(?:交流|讨论|討論|答疑|学习|學習|粉丝|企鹅|扣扣|[qQ])群(?:号|號)?码?[^\S\n]{0,2}(?:是|[:：])|群[号號]码?[^\S\n]{0,2}(?:是|为|[:：])?|扣扣(?:号|號)?[:：]?|企鹅号[:：]?|(?:加|加我|我的?|联系)[qQ](?:号|號)?[:：])[^\S\n]{0,2}(?<value>[1-9]\d{6,10})(?!\d|\.\d|[A-Za-z]|[^\S\n]?(?:人|个|個|名|位|万|萬|条|條|元|次|年))/gu,
  },
  ...MESSENGERS,
  {
    kind: 'home-address',
    pattern:
      /(?:家庭住址|居住地址|家庭地址|收货地址|收貨地址|寄送地址|邮寄地址|郵寄地址|住址|(?<![A-Za-z])(?:home|mailing|shipping) address)[^\S\n]{0,2}(?:是|[:：])[^\S\n]{0,2}(?<value>[^\s〔][^\n。；;]{4,80})/giu,
  },
];

/** Behind an id a clause ends or Chinese goes on; behind a word of a product or a formula comes the next word. */
function endsThere(behind: string): boolean {
  return !/^[^\S\n]?[A-Za-z+*=(（]/u.test(behind);
}
