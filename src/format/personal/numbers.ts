/** Numbers that reach a person: telephones, meetings, addresses of machines. */
import type { Form } from '../personal-data.ts';
import { isAskedToCall, isCall, isCallNoSizes } from './counted.ts';
import { isPublicIp } from '../public-ip.ts';

export const NUMBERS: readonly Form[] = [
  // `@4915112345678`: WhatsApp calls people by their numbers.
  {
    kind: 'phone',
    pattern: /(?<![A-Za-z0-9._@/-])@(?<value>[1-9]\d{9,14})(?![\d_A-Za-z]|[.,-]\d)/gu,
    holds: /@[1-9]/u,
    isReal: (value) => !/0{5}$/u.test(value),
  },
  // Mainland mobiles, with blanks or hyphens and the country's number before it.
  {
    kind: 'phone',
    pattern:
      /(?<![\dA-Za-z._/-])(?:(?:\+|00)\s?86[- ]?|[(（]\+?86[)）]\s?|86-)?1[3-9]\d(?:\d{8}|([- ])\d{4}\1\d{4})(?![\d_A-Za-z]|[.,-]\d)/gu,
    isReal: isCallNoSizes,
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
    isReal: isCallNoSizes,
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
  { kind: 'phone', pattern: /(?<![\dA-Za-z])\([2-9]\d{2}\) ?\d{3}-\d{4}(?!\d)/gu, isReal: isCallNoSizes },
  { kind: 'phone', pattern: /(?<![\dA-Za-z-])09\d{2}-\d{3}-?\d{3}(?![\d-])/gu },
  // Taiwan: mobiles in one, where somebody is told to call, and landlines.
  {
    kind: 'phone',
    pattern: /(?<![\dA-Za-z._/+-])09\d{8}(?![\d_A-Za-z]|[.,/-]\d)/gu,
    isReal: (value, around) => isAskedToCall(around) && isCall(value, around),
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\dA-Za-z._/+-])(?:0(?:2|4)-[2-9]\d{3}-\d{4}|0[3-8]-[2-9]\d{2}-\d{4}|[(（]0[2-8][)）] ?[2-9]\d{2,3}[- ]?\d{4})(?![\d_A-Za-z]|[.-]\d)/gu,
    isReal: (value, around) => !/^\d{2}-(?:19|20)\d{2}-/u.test(value) && isCallNoSizes(value, around),
  },
  // Japan's mobiles, and those of the mainland with dots or in words.
  { kind: 'phone', pattern: /(?<![\dA-Za-z._/+-])0[789]0-\d{4}-\d{4}(?![\d_A-Za-z]|[.-]\d)/gu, isReal: isCallNoSizes },
  { kind: 'phone', pattern: /(?<![\dA-Za-z._/+-])1[3-9]\d\.\d{4}\.\d{4}(?![\d_A-Za-z]|[.-]\d)/gu, isReal: isCall },
  {
    kind: 'phone',
    pattern:
      /(?<![零〇一二三四五六七八九十百千万幺点點])[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九十百千万幺])/gu,
    isReal: (value) => !value.includes('三四五六七八九') || !value.startsWith('一二'),
  },
  {
    kind: 'phone',
    pattern:
      /(?:电话|電話|手机号?码?|手機號?碼?|座机|联系方式|聯絡電話|热线|(?<![A-Za-z])(?:phone|tel|mobile|cell|fax)(?: number| no\.?)?)\s{0,2}(?:(?:是|为|為)\s{0,2})?(?:[:：]\s{0,2})?(?<value>[+(]?\d[\d ()/-]{5,18}\d)(?!\d|\.\d)/giu,
    isReal: (value, around) => value.replace(/\D/gu, '').length >= 7 && isCall(value, around),
  },
  // In code and in addresses numbers are nobody's, but where it is said there whose.
  {
    kind: 'phone',
    pattern:
      /(?:(?<![A-Za-z])(?:phone|mobile|tel|telephone|cell|contact|whatsapp)(?:_?(?:number|num|no))?|手机号?|手機號?|电话|電話)["'\x60]?[^\S\n]{0,2}[:：=][^\S\n]{0,2}["'\x60]?(?<value>(?:(?:\+|%2[Bb]|00)?86[- ]?)?1[3-9]\d{9})(?![\dA-Za-z_]|\.\d)/giu,
    holds: /1[3-9]\d{9}/u,
    everywhere: true,
  },
  {
    kind: 'phone',
    pattern:
      /\/(?:u|users?|tel|phone|mobile|profile|people|member|contact|space|home|id\/phone|~)\/(?<value>(?:(?:\+|%2[Bb])?86-?)?1[3-9]\d{9})(?![\dA-Za-z_-])/gu,
    holds: /1[3-9]\d{9}/u,
    everywhere: true,
  },
  // In a query, behind what is no name of something that is counted.
  {
    kind: 'phone',
    pattern:
      /[?&;](?!(?:(?!uid|user|wx|open)[a-z_]*id|p|pn?|page|t|ts|time(?:stamp)?|v|ver|sn|seq|no|num|n|seed|offset|cursor|start|end|from|key|hash|sign|nonce|rand|r|_)=)[A-Za-z_]{1,24}=(?<value>(?:(?:\+|%2[Bb])?86-?)?1[3-9]\d{9})(?![\dA-Za-z_.-])/gu,
    holds: /=(?:\+|%2[Bb])?(?:86-?)?1[3-9]\d{9}/u,
    everywhere: true,
  },
  {
    kind: 'meeting',
    pattern:
      /(?:会议号|會議號|会议 ?ID|會議 ?ID|meeting ID|腾讯会议|騰訊會議|zoom|webex|飞书会议)(?:号|號|号码| id| meeting| number)?[^\S\n]{0,2}(?:(?:是|为)[^\S\n]{0,2})?(?:[:：#]{1,2}[^\S\n]{0,2})?(?<value>\d{3}([- ]?)\d{3,4}\2\d{2,4})(?!\d|[-./]\d)/giu,
  },
  {
    kind: 'password',
    pattern:
      /(?:会议号|會議號|会议 ?ID|meeting ID|腾讯会议|zoom)(?:[^\n]{0,80}?|[^\n]{0,60}\n[^\n]{0,20}?)(?:密码|密碼|passcode)[^\S\n]{0,2}(?:(?:是|为)[^\S\n]{0,2})?(?:[:：][^\S\n]{0,2})?(?<value>[A-Za-z0-9]{4,12})(?![A-Za-z0-9])/giu,
  },
  {
    kind: 'ip-address',
    pattern:
      /(?:\bIP|服务器|伺服器|server|host|ssh|ping|主机|主機|机器|地址)(?:[^\S\n]|地址|是|为|:|：|@|[a-z]{1,16}@){0,4}(?<value>(?:\d{1,3}\.){3}\d{1,3})(?![\d.])/giu,
    isReal: isPublicIp,
  },
];
