/** What belongs to one person or opens a door is masked, and told. */
import { both, type Text } from '../../format/problem.ts';
import { findPersonalData, type PersonalKind } from '../../format/personal-data.ts';
import { languageOf } from '../compose/language.ts';
import type { Rule } from './rule.ts';

export const personalData: Rule = {
  name: 'personal-data',
  find(text) {
    const found = findPersonalData(text);
    if (found.length === 0) return [];
    const language = languageOf(text);
    return found.map(({ kind, from, to }) => {
      const { zh, en } = NAMES[kind];
      const mask = `〔${language === 'en' ? en : language === 'zh-Hant' ? (HANT[zh] ?? zh) : zh}〕`;
      // Angles around an address of mail go with it.
      const isFramed = text[from - 1] === '<' && text[to] === '>';
      return {
        from: isFramed ? from - 1 : from,
        to: isFramed ? to + 1 : to,
        text: mask,
        doubt: {
          reason: both(`这里有${zh}`, `There is a ${en} here`),
          choice: both(`写成了${mask}，原文请勿收录`, `written as ${mask}; it should not be published`),
        },
      };
    });
  },
};

const NAMES: Readonly<Record<PersonalKind, Text>> = {
  phone: both('电话', 'phone number'),
  email: both('邮箱', 'e-mail address'),
  account: both('账号', 'personal account'),
  'citizen-id': both('身份证号', 'citizen id'),
  'bank-card': both('银行卡号', 'bank card number'),
  meeting: both('会议号', 'meeting number'),
  'home-address': both('住址', 'home address'),
  'ip-address': both('IP 地址', 'machine address'),
  password: both('密码', 'password'),
  key: both('密钥', 'key'),
};

const HANT: Readonly<Record<string, string>> = {
  电话: '電話',
  邮箱: '信箱',
  账号: '帳號',
  身份证号: '身分證號',
  银行卡号: '銀行卡號',
  会议号: '會議號',
  密码: '密碼',
  密钥: '金鑰',
};
