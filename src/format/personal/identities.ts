/** Numbers that name a person: of identity papers and of bank cards. Most end with a sign that follows from the others. */
import type { Form } from '../personal-data.ts';
import { isCall } from './counted.ts';

/** What is said where an account at a bank is told. */
const BANK =
  '银行|銀行|邮局|郵局|农会|農會|信用社|汇款|匯款|转账|轉賬|轉帳|转帐|打款|收款|报销|報帳|報銷|(?<![A-Za-z])(?:bank|remit(?:tance)?|wire|transfer(?:red)? to)(?![A-Za-z])';

export const IDENTITIES: readonly Form[] = [
  {
    kind: 'citizen-id',
    pattern:
      /(?<![\dA-Za-z._/-])[1-9]\d{5}(?<gap>[ -]?)(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\k<gap>\d{3}[\dXx](?![\dA-Za-z])/gu,
    isReal: isCitizenId,
    // Its last sign follows from the others: that is no accident, in code neither.
    everywhere: true,
  },
  {
    kind: 'citizen-id',
    pattern:
      /(?:身份证|身份證|身分證)(?:号码?|號碼?|字號)?\s{0,2}(?:(?:是|为|為)\s{0,2})?(?:[:：]\s{0,2})?(?<value>\d{14,17}[\dXx]|\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]|[A-Z]\d{9})(?!\d)/gu,
  },
  // A slip of the pen, or a sign that somebody changed: then what is spoken of has to tell.
  {
    kind: 'citizen-id',
    pattern:
      /(?<![\dA-Za-z._/-])[1-8]\d{5}(?:19\d{2}|20[0-2]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu,
    isReal: (_value, { before, behind }) =>
      OF_IDENTITY.test(before.split('\n').at(-1) ?? '') || OF_IDENTITY.test(behind.slice(0, 16).split('\n')[0] ?? ''),
  },
  {
    kind: 'citizen-id',
    pattern:
      /(?:护照|護照|港澳通行证|(?<![A-Za-z])passport)(?:号码?|號碼?|[^\S\n]?(?:no\.?|number|nr\.?))?[^\S\n]{0,2}(?:(?:是|为|為|is)[^\S\n]{0,2})?(?:[:：][^\S\n]{0,2})?(?<value>(?:[A-Z]{1,2}\d{7,8}|\d{9}))(?![\dA-Za-z])/giu,
  },
  // Hong Kong.
  {
    kind: 'citizen-id',
    pattern: /(?<![\dA-Za-z._/-])[A-Z]{1,2}\d{6}[ ]?[(（][\dA][)）]/gu,
    isReal: isHongKongId,
  },
  {
    kind: 'citizen-id',
    pattern:
      /(?:澳门|澳門|香港|macau|macao|hong ?kong)[^\n]{0,8}?(?:身份[证證]|居民|id\b)[^\n\d]{0,8}?(?<value>(?:[157]|[A-Z]{1,2})\d{6}[ ]?[(（][\dA][)）])/giu,
  },
  // Taiwan. Catalogues of works number theirs with some of the letters.
  {
    kind: 'citizen-id',
    pattern: /(?<![\dA-Za-z._/-])[ABD-HJ-PRTUXYZ][1289]\d{8}(?![\dA-Za-z_(]|[.-]\d)/gu,
    isReal: isTaiwanId,
  },
  {
    kind: 'bank-card',
    pattern: /(?<![\dA-Za-z._/-])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|62\d{14,17})(?![\dA-Za-z]|\.\d)/gu,
    isReal: (value, around) => /^(?:[45]|62|3[47]|2[2-7])/u.test(value) && isLuhn(value) && isCall(value, around),
  },
  {
    kind: 'bank-card',
    pattern:
      /(?:银行卡|銀行卡|储蓄卡|信用卡|卡号|卡號|银行账[号户]|card (?:number|no\.?))[^\d\n]{0,8}(?<value>\d[\d -]{13,22}\d)(?!\d)/giu,
    isReal: (value) => isLuhn(value),
  },
  // Behind the word itself a slip of the pen changes nothing.
  {
    kind: 'bank-card',
    pattern:
      /(?:银行卡|銀行卡|储蓄卡|儲蓄卡|借记卡|工商银行|农业银行|建设银行|交通银行|招商银行|中国银行)(?:号码?|號碼?|卡号)?[^\S\n]{0,2}(?:是|为|[:：])?[^\S\n]{0,2}(?<value>62\d{14,17}|62\d{2}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?![\d]|\.\d)/gu,
    holds: /[银銀]行|蓄卡|借记卡/u,
  },
  // An account at a bank has no sign that follows: words around it have to tell. Taiwan's begin with the number of the bank.
  {
    kind: 'bank-card',
    pattern: new RegExp(
      String.raw`(?:${BANK})[^\d\n]{0,24}?(?<value>[(（]?\d{3}[)）]?[ -]?\d{4}[ -]?\d{4}[ -]?\d{2,8}(?:[ -]\d{1,4})?|\d{3}-\d{8,16}|\d{3}-\d{7}-\d{7})(?![\dA-Za-z]|[.-]\d)`,
      'giu',
    ),
    isReal: (value) => /^[^\d]?\d{3}\D/u.test(value) && isAccount(value),
  },
  {
    kind: 'bank-card',
    pattern: new RegExp(
      String.raw`(?:${BANK})[^\n]{0,40}?(?:账号|帳號|帐号|賬號|户号|戶號|account(?: no\.?| number)?)[^\d\n]{0,6}(?<value>\d[\d -]{8,22}\d)(?![\dA-Za-z]|[.-]\d)`,
      'giu',
    ),
    isReal: isAccount,
  },
  {
    kind: 'bank-card',
    pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/gu,
    isReal: isIban,
  },
];

const OF_IDENTITY = /身[份分][证證]|[证證]件|实名|實名/u;

function isAccount(value: string): boolean {
  const digits = value.replace(/\D/gu, '');
  return digits.length >= 10 && digits.length <= 19 && new Set(digits).size > 2;
}

/** The two digits follow from the others (ISO 13616, ISO 7064 MOD 97-10). */
function isIban(value: string): boolean {
  const signs = value.replace(/ /gu, '');
  if (signs.length < 15 || signs.length > 34) return false;
  const digits = [...`${signs.slice(4)}${signs.slice(0, 4)}`].map((sign) => Number.parseInt(sign, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** The last sign of a citizen's number follows from the others (GB 11643, ISO 7064 MOD 11-2). */
function isCitizenId(value: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const signs = value.replace(/[ -]/gu, '');
  const sum = weights.reduce((total, weight, index) => total + weight * Number(signs[index]), 0);
  return '10X98765432'[sum % 11] === value.at(-1)?.toUpperCase();
}

function isLuhn(value: string): boolean {
  const digits = [...value.replace(/\D/gu, '')].map(Number).reverse();
  if (digits.length < 13 || digits.length > 19 || new Set(digits).size < 3) return false;
  const sum = digits.reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? digit : digit * 2;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** Weights fall from nine, where one letter counts as a blank before it; ten is written A. */
function isHongKongId(value: string): boolean {
  const signs = value.replace(/[^A-Z\d]/gu, '').padStart(9);
  const numberOf = (sign: string) => (sign === ' ' ? 36 : Number.parseInt(sign, 36));
  const sum = [...signs].reduce((total, sign, index) => total + numberOf(sign) * (9 - index), 0);
  return sum % 11 === 0;
}

/** The letter counts as two digits, in the order in which counties were numbered. */
function isTaiwanId(value: string): boolean {
  const county = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(value[0] ?? '') + 10;
  const signs = [Math.floor(county / 10), county % 10, ...[...value.slice(1)].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return weights.reduce((total, weight, index) => total + weight * (signs[index] ?? 0), 0) % 10 === 0;
}
