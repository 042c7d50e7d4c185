/** Where a person is found but by mail: accounts of messengers, a home. */
import type { Around, Form } from '../personal-data.ts';
import { isForContact, isOfAttention } from './contact.ts';
import { HANDLE, isHandle, isName, isOwnName } from './handle.ts';
import { INVITATIONS } from './invitations.ts';
import { IDS_ALONE } from './ids-alone.ts';
import { MEMBERSHIPS } from './memberships.ts';
import { MESSENGERS } from './messengers.ts';
import { QQ } from './qq.ts';
import { APPS } from './apps.ts';
import { CODED_WECHAT } from './coded-wechat.ts';

const GAP = String.raw`[^\S\n]{0,2}`;
const SAYS = String.raw`${GAP}(?:是|为|為|[:：=])${GAP}`;
/** From a label to an id: blanks, and perhaps a sign among them. */
const TO = String.raw`(?:号|號)?${GAP}(?:[:：（(]${GAP})?`;

const GIVES_WITH_COLON = [
  String.raw`(?:薇信|威信)(?:号|號)?${GAP}[:：]`,
  String.raw`(?:加|＋|\+|➕|加我|加个)(?:[vV][xX]?|[wW][xX]|微信)(?:号|號)?[:：]`,
];
const GIVES = [
  String.raw`(?:加|添加|我的|本人|[联聯][系繫]|找我?)(?:我的?|一下)?(?:个人)?(?:微信(?:号|號)?|[vV][xX]|[wW][xX])[:：]?`,
  String.raw`(?:请|請|可以?|就|来|直接)(?:微信|[vV][xX])我`,
];
const CHINESE_LABELS = [
  String.raw`微信|威信|薇信`,
  String.raw`(?:加|＋|\+|➕)(?:我|个|個|一下|你)?\s?(?:[vV]|微信|薇|威)`,
];
/** A clause ends, or the next says that one may write there. */
const ENDS = String.raw`[^\S\n]?(?:[，。；;、）)\]!！？?\n]|$|也行|也可|就行|都行|都可|同号|同號|找我|联系|聯繫)`;

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
  // `vx：name`: a speed and a product of matrices, too, so people are told there to use it, or it is no word.
  {
    kind: 'account',
    pattern: new RegExp(String.raw`(?<![A-Za-z0-9_])[wWvV][xX](?:号|號)?${GAP}[:：]${GAP}${HANDLE}`, 'gu'),
    isReal: (value, around) => isNameOfOne(value, around) && (/\d/u.test(value) || isForContact(around)),
  },
  // `加V：name`, `我的微信 name`: who writes so gives an id, with or without a digit.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9_])(?:${[...GIVES_WITH_COLON, ...GIVES].join('|')})${GAP}${HANDLE}`,
      'gu',
    ),
    isReal: isNameOfOne,
  },
  // `加我微信 zhou_lora88，`, `微信号：zhou_lora88`: a clause of its own that gives nothing else.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:(?:加|添加|[联聯][系繫]|找|私聊|私信)我的?[^\S\n]?(?:微信|薇信|[vVwW][xX]|[qQ]{2}|[tT][gG]|钉钉|飞书)(?:号|號)?|(?:我的?|本人的?)(?:微信|[vVwW][xX])(?:号|號)?|微信[号號])${GAP}(?:(?:是|为|為|[:：])${GAP})?${HANDLE}(?=${ENDS}|[^\S\n]?(?:或|和|即可))`,
      'gu',
    ),
    holds: /微信|薇信|[vVwW][xX]|[qQ]{2}|[tT][gG]|钉钉|飞书/u,
    isReal: isOwnName,
  },
  // `微信 name_of_mine`, where people say how to reach them: products and models are named so elsewhere.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9_]|企业|企業)(?:微信|威信|薇信|[vV][xX]|[wW][xX])[^\S\n]{1,2}${HANDLE}(?=${ENDS})`,
      'gu',
    ),
    isReal: (value, around) => isName(value) && /^[a-z]{6,20}$|[a-z][_-][a-z]/u.test(value) && isForContact(around),
  },
  {
    kind: 'account',
    pattern: new RegExp(String.raw`(?<![A-Za-z0-9_])(?:${CHINESE_LABELS.join('|')})${TO}${HANDLE}`, 'gu'),
    isReal: (value, around) => looksLikeAnId(value, around) && (/\d/u.test(value) || isForContact(around)),
  },
  {
    kind: 'account',
    pattern: new RegExp(String.raw`(?<![A-Za-z0-9_])(?:[wWvV][xX]|[tT][gG])${TO}${HANDLE}`, 'gu'),
    isReal: (value, around) => looksLikeAnId(value, around) && isForContact(around),
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
  // `扫码加博主 zhou_rl88`, `微信名片：zhou_rl88`: whoever keeps the page, without the name of an app.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:(?:加|添加)(?:作者|[编編][辑輯]|小[编編]|群主|博主|[号號]主|站[长長]|客服|小?助手)|微信名片)[^\S\n]{0,2}[:：]?[^\S\n]{0,2}[（(]?${HANDLE}`,
      'gu',
    ),
    isReal: (value) => /^[A-Za-z][A-Za-z0-9]*[\d_-][A-Za-z0-9_-]*$/u.test(value) && isName(value),
  },
  // `V: lin88` where people say how to reach them; `V` is a matrix elsewhere.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?:加|[联聯][系繫络絡]|找我?|私聊|咨询|諮詢|合作|投稿)[^\n:：]{0,6}?(?<![A-Za-z])[vV][^\S\n]?[:：][^\S\n]{0,2}${HANDLE}`,
      'gu',
    ),
    isReal: (value, around) => /\d|_/u.test(value) && isName(value) && !isOfAttention(around),
  },
  {
    kind: 'account',
    pattern: new RegExp(String.raw`(?<![^\s，。；;、（(])[vV][:：][^\S\n]?${HANDLE}`, 'gu'),
    isReal: (value, around) => /^[a-z]{4,}[_-]?\d{2,}$/u.test(value) && isName(value) && isForContact(around),
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
  ...CODED_WECHAT,
  ...QQ,
  ...INVITATIONS,
  ...MESSENGERS,
  ...APPS,
  ...IDS_ALONE,
  ...MEMBERSHIPS,
  // Whoever lives somewhere in a street, at a number.
  {
    kind: 'home-address',
    pattern:
      /(?:家住|我住在?|(?<![\p{Script=Han}])住在|我家在)[^\S\n]{0,2}(?<value>[^\n，。；,;]{2,30}?(?:路|街|大道|巷|胡同|小区|小區|新村|花园|家园)[^\n，。；,;]{0,16}?\d+[^\S\n]?(?:号楼?|號|弄|幢|栋|棟|单元|單元|室)(?:[^\S\n]?\d+[^\S\n]?(?:号楼?|號|弄|幢|栋|棟|单元|單元|室)?)*)/gu,
    holds: /住|我家/u,
  },
  {
    kind: 'home-address',
    pattern:
      /(?:家庭住址|居住地址|家庭地址|收货地址|收貨地址|寄送地址|邮寄地址|郵寄地址|住址|(?<![A-Za-z])(?:home|mailing|shipping) address)[^\S\n]{0,2}(?:是|[:：])[^\S\n]{0,2}(?<value>[^\s〔][^\n。；;]{4,80})/giu,
  },
];

/** A person's name, and not what a product or a formula is called. */
function isNameOfOne(value: string, around: Around): boolean {
  return isName(value) && !/公众|公眾/u.test(around.before) && endsThere(around.behind) && !isOfAttention(around);
}

function looksLikeAnId(value: string, around: Around): boolean {
  return isName(value) && /\d|^[a-z]+_[a-z]+$/u.test(value) && !isOfAttention(around);
}

/** Behind an id a clause ends or Chinese goes on; behind a word of a product or a formula comes the next word. */
function endsThere(behind: string): boolean {
  return !/^[^\S\n]?[A-Za-z+*=(（]/u.test(behind);
}
