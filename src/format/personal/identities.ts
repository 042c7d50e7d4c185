/** Numbers that name a person: of identity papers and of bank cards. Most end with a sign that follows from the others. */
import type { Form } from '../personal-data.ts';
import { isCall } from './counted.ts';

export const IDENTITIES: readonly Form[] = [
  {
    kind: 'citizen-id',
    pattern:
      /(?<![\dA-Za-z._/-])[1-9]\d{5}(?<gap>[ -]?)(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\k<gap>\d{3}[\dXx](?![\dA-Za-z])/gu,
    isReal: isCitizenId,
  },
  {
    kind: 'citizen-id',
    pattern:
      /(?:身份证|身份證|身分證)(?:号码?|號碼?|字號)?\s{0,2}(?:(?:是|为|為)\s{0,2})?(?:[:：]\s{0,2})?(?<value>\d{14,17}[\dXx]|[A-Z]\d{9})(?!\d)/gu,
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
];

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
