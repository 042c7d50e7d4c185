/** Numbers that name a person: telephones, citizen ids, bank cards, meetings, addresses of machines. */
import type { Around, Form } from '../personal-data.ts';
import { isPublicIp } from '../public-ip.ts';

/** What a number is that stands before or behind these. */
const COUNTED =
  /^\s?(?:个|個|次|条|條|步|字|元|美元|万|萬|亿|億|%|％|tokens?|params?|parameters|bytes?|[bkmgt]b?\b|flops|steps|samples|[=^*×])/iu;
const COMPUTED = /[=≈~<>*+^×$¥￥#]\s{0,2}$/u;

function isCall(value: string, { before, behind }: Around): boolean {
  return !COUNTED.test(behind) && !(COMPUTED.test(before) && !value.startsWith('+'));
}

export const NUMBERS: readonly Form[] = [
  {
    kind: 'citizen-id',
    pattern:
      /(?<![\dA-Za-z._/-])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu,
    isReal: isCitizenId,
  },
  {
    kind: 'citizen-id',
    pattern:
      /(?:身份证|身份證|身分證)(?:号码?|號碼?|字號)?\s{0,2}(?:是|为|為)?\s{0,2}[:：]?\s{0,2}(?<value>\d{14,17}[\dXx]|[A-Z]\d{9})(?!\d)/gu,
  },
  {
    kind: 'citizen-id',
    pattern:
      /(?:护照|護照|港澳通行证|(?<![A-Za-z])passport)(?:号码?|號碼?|[^\S\n]?(?:no\.?|number|nr\.?))?[^\S\n]{0,2}(?:是|为|為|is)?[^\S\n]{0,2}[:：]?[^\S\n]{0,2}(?<value>(?:[A-Z]{1,2}\d{7,8}|\d{9}))(?![\dA-Za-z])/giu,
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
  // Mainland mobiles, with blanks or hyphens and the country's number before it.
  {
    kind: 'phone',
    pattern:
      /(?<![\dA-Za-z._/-])(?:(?:\+|00)\s?86[- ]?|[(（]\+?86[)）]\s?|86-)?1[3-9]\d(?:\d{8}|([- ])\d{4}\1\d{4})(?![\d_A-Za-z]|[.,-]\d)/gu,
    isReal: isCall,
  },
  // Landlines: an area's number, and something between.
  {
    kind: 'phone',
    pattern:
      /(?<![\dA-Za-z._/-])(?:(?:\+86[- ]?)?[(（]?0(?:10|2\d|[3-9]\d{2})[)）]?[- ]|[(（]0(?:10|2\d|[3-9]\d{2})[)）])(?:[2-9]\d{6,7}|[2-9]\d{2,3}[- ]\d{4})(?:-\d{1,5})?(?![\d_A-Za-z]|[.-]\d)/gu,
    isReal: isCall,
  },
  // Numbers that cost the caller nothing, and those of North America and Britain without their country's.
  {
    kind: 'phone',
    pattern:
      /(?<![\dA-Za-z._/+-])(?:[48]00-(?:\d{3}-\d{4}|\d{4}-\d{3})|[2-9]\d{2}-[2-9]\d{2}-\d{4}|07\d{3} \d{6}|07\d{3} \d{3} \d{3})(?![\d_A-Za-z]|[.,/-]\d| \d)/gu,
    isReal: isCall,
  },
  // Other countries.
  {
    kind: 'phone',
    pattern:
      /(?<![\dA-Za-z._/+-])\+(?:1[ .-]?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}|(?!86|1)\d{1,3}(?:[ .()-]{0,2}\d){7,12})(?![\d_A-Za-z]|\.\d)/gu,
    isReal: (value, around) => {
      const digits = value.replace(/\D/gu, '').length;
      const isDate = /(?:19|20)\d{2}[-.](?:0?[1-9]|1[0-2])[-.]\d/u.test(value);
      return digits >= 10 && digits <= 15 && !isDate && isCall(value, around);
    },
  },
  { kind: 'phone', pattern: /(?<![\dA-Za-z])\([2-9]\d{2}\) ?\d{3}-\d{4}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<![\dA-Za-z-])09\d{2}-\d{3}-?\d{3}(?![\d-])/gu },
  {
    kind: 'phone',
    pattern:
      /(?:电话|電話|手机号?码?|手機號?碼?|座机|联系方式|聯絡電話|热线|(?<![A-Za-z])(?:phone|tel|mobile|cell|fax)(?: number| no\.?)?)\s{0,2}(?:是|为|為)?\s{0,2}[:：]?\s{0,2}(?<value>[+(]?\d[\d ()/-]{5,18}\d)(?!\d|\.\d)/giu,
    isReal: (value, around) => value.replace(/\D/gu, '').length >= 7 && isCall(value, around),
  },
  {
    kind: 'meeting',
    pattern:
      /(?:会议号|會議號|会议 ?ID|會議 ?ID|meeting ID|腾讯会议|騰訊會議|zoom|webex|飞书会议)(?:号|號|号码| id| meeting| number)?[^\S\n]{0,2}(?:是|为)?[^\S\n]{0,2}[:：#]{0,2}[^\S\n]{0,2}(?<value>\d{3}([- ]?)\d{3,4}\2\d{2,4})(?!\d|[-./]\d)/giu,
  },
  {
    kind: 'password',
    pattern:
      /(?:会议号|會議號|会议 ?ID|meeting ID|腾讯会议|zoom)[^\n]{0,60}\n?[^\n]{0,20}?(?:密码|密碼|passcode)[^\S\n]{0,2}(?:是|为)?[^\S\n]{0,2}[:：]?[^\S\n]{0,2}(?<value>[A-Za-z0-9]{4,12})(?![A-Za-z0-9])/giu,
  },
  {
    kind: 'ip-address',
    pattern:
      /(?:\bIP|服务器|伺服器|server|host|ssh|ping|主机|主機|机器|地址)(?:[^\S\n]|地址|是|为|:|：|@|[a-z]{1,16}@){0,4}(?<value>(?:\d{1,3}\.){3}\d{1,3})(?![\d.])/giu,
    isReal: isPublicIp,
  },
];

/** The last sign of a citizen's number follows from the others (GB 11643, ISO 7064 MOD 11-2). */
function isCitizenId(value: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
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
