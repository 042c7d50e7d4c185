/** What stands around a name → whether somebody says there how to reach people. Labels of one letter or two are matrices and speeds elsewhere. */
import type { Around } from '../personal-data.ts';

const CONTACT = new RegExp(
  [
    String.raw`加(?:我|个|個|一下|好友|上|本人)|\+我|找我|私聊|私信|咨询|諮詢|投稿|合作`,
    String.raw`(?:请|請|可|想|欢迎|歡迎)联系|(?:联|聯)(?:系|繫|络|絡)(?:我|人|方式|作者|小编|[^\S\n]?(?:微信|[vVwWtT][xXgG]?[^\S\n]?[:：]))`,
    String.raw`微信(?:号|號)|我(?:的)?(?:微信|[vVwW][xX]|号|號|账号|帳號)|本人|是我|同号|同號|有事|有意|备注|備註|进群|進群|进组|進組|白天|交个?朋友`,
    // Another way to reach them.
    String.raw`(?:手机|手機|电话|電話|座机|邮箱|郵箱)(?:号|號)?[^\S\n]{0,2}[:：]?[^\S\n]{0,2}[+(\d]`,
    String.raw`(?<![a-z])(?:contact|reach|message|dm|ping|add) (?:me|us)`,
  ].join('|'),
  'iu',
);

/** In the same sentence: what ends with a full stop before it speaks of something else. */
export function isForContact({ before, behind }: Around): boolean {
  const sentence = `${before.split(/[。！？!?\n]/u).at(-1) ?? ''} ${behind.split(/[。！？!?\n]/u)[0] ?? ''}`;
  return CONTACT.test(sentence);
}

/** `QK 加V：`, `Q+K+V:`: the three of attention. */
export function isOfAttention({ before }: Around): boolean {
  return /[kKqQ][^\n]{0,4}[vV][^\S\n]?[:：]?[^\S\n]{0,2}$/u.test(before);
}
