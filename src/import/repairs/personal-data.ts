/** What belongs to one person or opens a door is masked, and told. */
import { both } from '../../format/problem.ts';
import { findPersonalData, PERSONAL_NAMES, type PersonalData, type PersonalKind } from '../../format/personal-data.ts';
import { codeOfOne } from './code-of-one.ts';
import { wordsIn } from '../../format/written-in.ts';
import { languageOf } from '../compose/language.ts';
import { scriptAround } from '../compose/script-around.ts';
import type { Rule } from './rule.ts';

export const personalData: Rule = {
  name: 'personal-data',
  shown: both('个人信息', 'personal data'),
  find(text, context) {
    const found = findPersonalData(text, codeOfOne(text, context));
    if (found.length === 0) return [];
    const language = languageOf(text);
    const numbers = numbered(text, found);
    return found.map(({ kind, from, to }) => {
      const { zh, en } = PERSONAL_NAMES[kind];
      const word = wordsIn(scriptAround(text, from, to, language))(zh, HANT[zh] ?? zh, en);
      const number = numbers.get(valueOf(text, { kind, from, to }));
      const mask = `〔${word}${number === undefined ? '' : language === 'en' ? ` ${number}` : number}〕`;
      // Angles around an address of mail go with it.
      const isFramed = text[from - 1] === '<' && text[to] === '>';
      return {
        from: isFramed ? from - 1 : from,
        to: isFramed ? to + 1 : to,
        text: mask,
        doubt: {
          reason: both(`这里有${zh}`, `There is ${/^[aeiou]/u.test(en) ? 'an' : 'a'} ${en} here`),
          choice: both(`写成了${mask}，原文请勿收录`, `written as ${mask}; it should not be published`),
        },
      };
    });
  },
};

/** Where a source holds several of a kind, each value has its number: who is known by nothing else stays apart from others. */
function numbered(text: string, found: readonly PersonalData[]): ReadonlyMap<string, number> {
  const counts = new Map<PersonalKind, number>();
  const numbers = new Map<string, number>();
  for (const one of found) {
    const value = valueOf(text, one);
    if (!REACHES.has(one.kind) || numbers.has(value)) continue;
    const number = (counts.get(one.kind) ?? 0) + 1;
    counts.set(one.kind, number);
    numbers.set(value, number);
  }
  for (const one of found) if (counts.get(one.kind) === 1) numbers.delete(valueOf(text, one));
  return numbers;
}

/** What may stand for a person. */
const REACHES: ReadonlySet<PersonalKind> = new Set(['phone', 'email', 'account']);

/** The same number with other spaces, or with the sign of the country before it, is the same. */
function valueOf(text: string, { kind, from, to }: PersonalData): string {
  return `${kind} ${text
    .slice(from, to)
    .replace(/^(?:\+|00)86(?=[\s-]?1)|[\s()（）.-]+/gu, '')
    .toLowerCase()}`;
}

const HANT: Readonly<Record<string, string>> = {
  电话: '電話',
  邮箱: '信箱',
  账号: '帳號',
  学工号: '學工號',
  身份证号: '身分證號',
  银行卡号: '銀行卡號',
  会议号: '會議號',
  入群邀请: '入群邀請',
  密码: '密碼',
  密钥: '金鑰',
};
