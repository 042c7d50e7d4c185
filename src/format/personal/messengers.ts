/** Accounts of Telegram, Discord, LINE and Skype. A channel that everybody may read is a source, and nobody's. */
import type { Around, Form } from '../personal-data.ts';
import { isHandle } from './handle.ts';
import { isMixed } from './made.ts';

const IS = String.raw`[^\S\n]{0,2}(?:(?:是|为|為|is|[:：=])[^\S\n]{0,2})?`;

export const MESSENGERS: readonly Form[] = [
  // Not a post of a channel: `t.me/name/12`, `t.me/s/name`.
  {
    kind: 'account',
    pattern:
      /(?<![A-Za-z0-9.-])(?:t|telegram)\.me\/(?:(?:\+|joinchat\/)(?=[A-Za-z0-9_-]{10})|@)?(?<value>[A-Za-z0-9][A-Za-z0-9_-]{4,39})(?![A-Za-z0-9_/-])/giu,
    holds: /t(?:elegram)?\.me\//iu,
    isReal: (value, { before }) =>
      !/^(?:share|proxy|socks|addstickers|addemoji|joinchat|login|setlanguage)$/iu.test(value) &&
      !/(?:频道|頻道|订阅|訂閱|channel|subscribe(?: to)?)[^\n]{0,3}(?:https?:\/\/)?(?:t|telegram)\.me\/$/iu.test(
        before,
      ),
    everywhere: true,
  },
  {
    kind: 'account',
    pattern:
      /(?<![A-Za-z0-9_.])@(?<value>[A-Za-z][A-Za-z0-9_]{4,31})[^\S\n]{1,2}(?:on|in|at|via|（|\()[^\S\n]{0,2}(?:telegram|discord|wechat|weixin|whatsapp|signal|instagram)(?![A-Za-z])/giu,
  },
  {
    kind: 'account',
    pattern:
      /(?<![A-Za-z0-9_])(?:tg|telegram|电报|電報)[^\S\n]{0,2}(?:[:：][^\S\n]{0,2})?@(?<value>[A-Za-z][A-Za-z0-9_]{4,31})(?![A-Za-z0-9_.])/giu,
  },
  {
    kind: 'account',
    pattern: /(?<![A-Za-z])discord[^\n]{0,12}?(?<value>[A-Za-z][A-Za-z0-9_.]{1,31}#\d{4})(?!\d)/giu,
    isReal: isTag,
  },
  // The word alone is a method and a part of a file.
  {
    kind: 'account',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z])(?:LINE|[Ll]ine)[^\S\n]{0,2}(?:I[Dd]|id|帳號|账号)${IS}@?(?<value>[A-Za-z][A-Za-z0-9_.-]{3,19})(?![A-Za-z0-9_-])`,
      'gu',
    ),
    isReal: (value) => /[\d_]/u.test(value) && isHandle(value),
  },
  { kind: 'account', pattern: /(?<![A-Za-z0-9])(?<value>live:\.cid\.[0-9a-f]{12,20})(?![0-9a-f])/gu, isReal: isMixed },
];

/** The library and its bots have numbered issues: `issue#1234`, `bug in lib#1234`. */
function isTag(value: string, { before }: Around): boolean {
  const word =
    /(?<![A-Za-z])(?:issues?|prs?|pull|bugs?|tickets?|commits?|discussions?|fix(?:es|ed)?|model|v\d+)(?![A-Za-z])/iu;
  const name = value.replace(/#\d+$/u, '').replaceAll('_', ' ');
  return !word.test(name) && !word.test(before.slice(-16)) && !/discord\.(?:js|py|net)/iu.test(before + value);
}
