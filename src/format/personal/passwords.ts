/** Passwords that are told without a sign between: `密码 lab2024`, `账号 lin 密码 lin`. What is behind a colon is with the other secrets. */
import type { Form } from '../personal-data.ts';
import { isHandle } from './handle.ts';

const GAP = String.raw`[^\S\n]{1,2}`;
const CHINESE = '密码|密碼|口令';
const LABEL = String.raw`(?:(?:${CHINESE})(?:(?:是|为|為)[^\S\n]?[:：]?)?[^\S\n]{0,2}|(?<![A-Za-z0-9_-])(?:[Pp]assword|PASSWORD|[Pp]asswd|[Pp]asscode|pwd|PWD)${GAP}(?:is${GAP})?|(?<![A-Za-z0-9_-])(?:pw|PW)[^\S\n]?[:：=]?[^\S\n]{0,2})`;
const ENDS = String.raw`(?=["'\x60”」]?(?:[^\S\n]*$|[^\S\n]?[，。；;、）)\]!！？?|]|[.,](?:\s|$)))`;
const VALUE = String.raw`(?<value>[A-Za-z0-9][!#-&*+.\/0-9:=?@A-Z^_a-z|~-]{2,30}[A-Za-z0-9!#$%&*@])`;

export const PASSWORDS: readonly Form[] = (
  [
    {
      kind: 'password',
      pattern: new RegExp(String.raw`${LABEL}["'\x60“「]?${VALUE}${ENDS}`, 'gmu'),
      holds: /[密口][码碼令]|pass|pwd|PASS|PWD|Pass|pw|PW/u,
      isReal: (value, { before }) => isMadeUp(value) && !OF_ALL.test(before),
    },
    // A word may be one, where it is said to be.
    {
      kind: 'password',
      pattern: new RegExp(
        String.raw`(?:${CHINESE})[^\S\n]{0,2}(?:(?:是|为|為)[^\S\n]?[:：]?|[:：])[^\S\n]{0,2}["'\x60“「]?(?<value>[a-z]{6,24})${ENDS}`,
        'gmu',
      ),
      holds: /[密口][码碼令]/u,
      isReal: (value) => isHandle(value) && !PROCEDURES.test(value) && !SAID_OF_THEM.test(value),
    },
    {
      kind: 'password',
      pattern: new RegExp(
        String.raw`(?:账号|帐号|帳號|用户名?)[^\S\n]?[/／和与及、&+]?[^\S\n]?(?:密码|密碼)[^\S\n]{0,2}(?:是|为|為|[:：=])[^\S\n]{0,2}[A-Za-z0-9_.@-]{2,40}(?:[^\S\n]{0,2}[/／,，、|]|[^\S\n]{1,2})[^\S\n]{0,2}(?<value>[!#-&*-.0-;=?-Z^-_a-z|~]{4,64})`,
        'gu',
      ),
      holds: /[账帳帐用]/u,
      isReal: (value) => !SAID_OF_THEM.test(value),
    },
    // Who tells both tells them to be used, be they words.
    {
      kind: 'password',
      pattern: new RegExp(
        String.raw`(?:账号|帳號|帐号|賬號|账户|用户名?|用戶名?|登录名)(?:[^\S\n]{1,2}|[^\S\n]{0,2}(?:是|为|為|[:：=])[^\S\n]{0,2})["'\x60]?[A-Za-z0-9_.@-]{2,40}["'\x60]?[^\S\n]{0,2}[,，;；、/／|]?[^\S\n]{0,2}(?:密码|密碼|口令)(?:[^\S\n]{1,2}|[^\S\n]{0,2}(?:是|为|為|[:：=])[^\S\n]{0,2})["'\x60]?(?<value>[!#-&*-.0-;=?-Z^-_a-z|~]{3,64})`,
        'gu',
      ),
      holds: /[账帳帐賬用登]/u,
      isReal: (value) => !SAID_OF_THEM.test(value),
    },
  ] satisfies Form[]
).map((form) => ({ ...form, everywhere: true }));

/** Letters with digits, or six digits and more, and no name of a procedure, a model or a collection. */
function isMadeUp(value: string): boolean {
  if (!/\d/u.test(value) || !isHandle(value) || PROCEDURES.test(value)) return false;
  return /[A-Za-z]/u.test(value) || (/^\d{6,}$/u.test(value) && !/(?:^(?:19|20)\d{6}|0{4,})$/u.test(value));
}

const SAID_OF_THEM =
  /^(?:str(?:ing)?|text|none|null|true|false|x+|\*+|your.*|required|optional|missing|empty|unknown|default|random|strong|secret|token|password|passphrase|plain\w*|hash\w*|salt\w*|encrypt\w*|masked|hidden|expired|invalid|incorrect|wrong|changed|deprecated)$/iu;
const PROCEDURES =
  /^(?:aes|sha|md|des|3des|rsa|ecc|ecdh|ecdsa|sm|rc|hmac|k?pbkdf|bcrypt|s?crypt|argon|ed|x|p|secp|base|utf|tls|ssl|oauth|wpa|pkcs|crc|blake|chacha|salsa|curve|aead|gcm|cbc|kyber|nist|fips|fido|u2f|2fa|mfa|otp|totp|hotp|web|win|linux|v|log4j|rockyou|linkedin|zxcvbn|passgan|passbert|task|level|table|fig|step|n|k|l|len)[-_]?\d*(?:[-_.]\w+)*$|^\d{1,3}[A-Za-z]{1,5}$|^\d+[-~.]\d+$/iu;
/** What is said of bad passwords. */
const OF_ALL =
  /(?:弱|常见|常見|常用|简单|簡單|默认|預設|例如|比如|weak|common|default|such as|e\.g\.)[^\n]{0,8}(?:密码|密碼|口令|[Pp]ass\w+)[^\n]{0,3}$/u;
