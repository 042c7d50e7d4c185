/** Where a person is found: mail, accounts of messengers, a home. */
import type { Form } from '../personal-data.ts';

const TLD = String.raw`(?:[a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|name|pro|dev|app|tech|xyz|top|site|online|cloud|email|club|wiki|academy|science|email|example)`;
const MAIL_NAME = String.raw`[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_])?`;
const HOST = String.raw`(?:[A-Za-z0-9][A-Za-z0-9-]{0,40}\.){1,5}`;

/** Ids of messengers: letters first, as WeChat's are, or digits. */
const HANDLE = String.raw`(?<value>[A-Za-z][A-Za-z0-9_-]{4,19}|[1-9]\d{4,11})(?![A-Za-z0-9_-]|\.\d)`;
const SAYS = String.raw`[^\S\n]{0,2}(?:是|为|為|[:：=])[^\S\n]{0,2}`;

export const CONTACTS: readonly Form[] = [
  {
    kind: 'email',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9._%+/@-])<?(?:mailto:)?(?<value>${MAIL_NAME}[@＠]${HOST}${TLD})(?![A-Za-z0-9_(=[-]|\.[A-Za-z])`,
      'gu',
    ),
    holds: /[@＠]/u,
    // Repositories are written so, too, and who logs in where.
    isReal: (value, { before, behind }) =>
      !/^git@/u.test(value) && !/^:[A-Za-z]/u.test(behind) && !/:\/\/(?:[^\s/@]*:)?$/u.test(before),
    everywhere: true,
  },
  {
    kind: 'email',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9._%+/-])${MAIL_NAME}\s?(?:[[(（{]\s?(?:at|AT)\s?[\])）}])\s?(?:[A-Za-z0-9-]{1,40}\s?(?:\.|[[(（{]\s?(?:dot|DOT)\s?[\])）}]|\s(?:dot|DOT)\s)\s?){1,4}${TLD}(?![A-Za-z0-9_])`,
      'gu',
    ),
    holds: /[[(（{]\s?(?:at|AT)\s?[\])）}]/u,
  },
  { kind: 'account', pattern: /(?<![A-Za-z0-9_])wxid_[a-z0-9]{8,24}(?![a-z0-9])/gu },
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:微信(?:号|號)?|wechat|weixin|飞书号|钉钉号|QQ(?:号|號|群号?|群號)?|telegram|小红书号|抖音号|企鹅号)(?:(?:\s?ID)?${SAYS}@?|\s?ID[^\S\n]{1,2}|[^\S\n]{1,2}@)${HANDLE}`,
      'giu',
    ),
    isReal: isHandle,
  },
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9_])(?:[wW][xX]|[vV][xX]|微信(?:号|號)?|威信|薇信|(?:加|＋|\+)(?:我|个|個|一下|你)?\s?(?:[vV]|微信|薇|威)|[tT][gG])(?:号|號|：|:)?[^\S\n]{0,2}[:：]?[^\S\n]{0,2}${HANDLE}`,
      'gu',
    ),
    // `wx` is a product in many formulas: here the id has to look like one.
    isReal: (value) => /\d/u.test(value) && value.length >= 6 && isHandle(value),
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
    kind: 'home-address',
    pattern:
      /(?:家庭住址|居住地址|家庭地址|收货地址|收貨地址|寄送地址|邮寄地址|郵寄地址|住址|(?<![A-Za-z])(?:home|mailing|shipping) address)[^\S\n]{0,2}(?:是|[:：])[^\S\n]{0,2}(?<value>[^\s〔][^\n。；;]{4,80})/giu,
  },
];

/** Words that stand behind such a label without being an id. */
function isHandle(value: string): boolean {
  return !/^(?:https?|group|groups|official|account|public|channel|bot|work|article|articles|reading|search)$/iu.test(
    value,
  );
}
