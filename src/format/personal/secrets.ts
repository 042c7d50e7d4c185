/** What opens a door: keys of services, tokens, passwords. */
import type { Form } from '../personal-data.ts';
import { isMadeOfParts, isMixed, isScrambled } from './made.ts';
import { SERVICE_KEYS } from './service-keys.ts';
import { WEBHOOKS } from './webhooks.ts';

const SAYS = String.raw`["'\x60]?[^\S\n]{0,2}(?:是|为|為|[:：=])[^\S\n]{0,2}["'\x60]?`;

export const SECRETS: readonly Form[] = (
  [
    {
      kind: 'key',
      // To its end, or, where that was cut off, as far as it looks like a key.
      pattern:
        /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]{0,8000}?-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|(?:(?:\s|\\n){1,4}(?:[A-Z][A-Za-z-]{2,20}: [^\n]{1,200}(?:\s|\\n){1,4})?[A-Za-z0-9+/=]{16,100}){1,200})/gu,
      holds: /PRIVATE KEY/u,
    },
    { kind: 'key', pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9_-]{20,200}(?![A-Za-z0-9_-])/gu, isReal: isMadeOfParts },
    // The secret of a key of Amazon, behind the key itself or its name.
    {
      kind: 'key',
      pattern:
        /(?:\b(?:AKIA|ASIA)[0-9A-Z]{16}[\s/,;:|、，]{1,5}|aws[_ -]?secret(?:[_ -]?access)?[_ -]?key["'\x60]?[^\S\n]{0,3}(?:[:：=]|是|为)?[^\S\n]{0,3}["'\x60]?)(?<value>[A-Za-z0-9/+]{36,44}={0,2})(?![A-Za-z0-9/+])/giu,
      isReal: isMixed,
    },
    // A bot of Telegram.
    { kind: 'key', pattern: /(?<![\d:])\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/gu },
    {
      kind: 'key',
      pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4000}\.eyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,4000}/gu,
    },
    {
      kind: 'key',
      pattern: /\b[Bb]earer[^\S\n]{1,2}(?<value>[A-Za-z0-9._~+/-]{20,2000}={0,2})/gu,
      isReal: isMixed,
    },
    {
      kind: 'key',
      pattern: new RegExp(
        String.raw`(?:api[_ -]?key|secret(?:[_ -]?(?:key|access[_ -]?key))?|access[_ -]?(?:key(?:[_ -]?(?:id|secret))?|token)|auth[_ -]?token|(?<![a-z])token|密钥|密鑰|令牌)${SAYS}(?<value>[A-Za-z0-9_./+~-]{16,500}={0,2})(?![A-Za-z0-9_(.[])`,
        'giu',
      ),
      isReal: (value) => isScrambled(value) && !/^(?:https?:|your|xxx|my[_-]|<)|[./].*[./]/iu.test(value),
    },
    // `AZURE_OPENAI_KEY=…`, as shells and services name what they are given.
    {
      kind: 'key',
      pattern:
        /(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]{1,40}_(?:KEY|TOKEN|SECRET)["'\x60]?[^\S\n]{0,2}[:=][^\S\n]{0,2}["'\x60]?(?<value>[A-Za-z0-9_/+~-]{20,500}={0,2})(?![A-Za-z0-9_(.[/])/gu,
      isReal: isScrambled,
    },
    {
      kind: 'key',
      pattern:
        /(?:秘钥|秘鑰|(?<![A-Za-z])(?:AK|SK|[Aa]pp[ _-]?(?:[Ss]ecret|[Kk]ey))|(?:我|你|咱|组|組|公|验室|驗室|公司)(?:们|們|里|裡|用|共)?的?[^\S\n]?[Kk]ey)["'\x60]?[^\S\n]{0,2}(?:是|为|為|[:：=])[^\S\n]{0,2}["'\x60]?(?<value>[A-Za-z0-9_+~-]{20,500}={0,2})(?![A-Za-z0-9_(.[/])/gu,
      isReal: isScrambled,
    },
    {
      kind: 'key',
      pattern: /(?:AccountKey|SharedAccessKey)=(?<value>[A-Za-z0-9/+]{40,90}={0,2})/gu,
      isReal: isMixed,
    },
    {
      kind: 'key',
      pattern:
        /(?<![A-Za-z])(?:sessionid|SESSDATA|JSESSIONID|PHPSESSID|bili_jct)=(?<value>[A-Za-z0-9%_*,.-]{16,200})/gu,
      isReal: isMixed,
    },
    // In the address of a page: what it says who may see it.
    {
      kind: 'key',
      pattern: /[?&](?:token|key|pass_ticket)=(?<value>[A-Za-z0-9_+%=-]{24,500})/gu,
      isReal: isScrambled,
    },
    {
      kind: 'password',
      pattern:
        /(?<![A-Za-z])curl[^\S\n][^\n]{0,80}?(?:-u|--user)[^\S\n=]["'\x60]?(?<value>[A-Za-z0-9._@-]{1,60}:[^\s"'\x60〔]{4,60})/gu,
      isReal: isNoExample,
    },
    {
      kind: 'key',
      pattern:
        /[?&](?:api_?key|access_?token|auth_?token|secret|password|passwd|pwd|passcode)=(?<value>[^&#\s"'<>)[\]〔\u0080-\uffff]{4,500})/giu,
    },
    {
      kind: 'password',
      pattern: /:\/\/(?<value>[^\s/?#@:()[\]〔]{0,100}:[^\s/?#@()[\]〔]{1,200})@(?=[A-Za-z0-9])/gu,
      isReal: isNoExample,
    },
    {
      kind: 'password',
      pattern: new RegExp(
        String.raw`(?:密码|密碼|口令|(?<![A-Za-z])(?:password|passwd|passcode|pwd))${SAYS}(?<value>[!-&*-.0-;=?-Z^-_a-z|~]{4,64})`,
        'giu',
      ),
      isReal: (value) => /\d/u.test(value) && !/^(?:https?:|str|none|null)/iu.test(value),
    },
    ...SERVICE_KEYS,
    ...WEBHOOKS,
  ] satisfies Form[]
).map((form) => ({ ...form, everywhere: true }));

/** Manuals write it so. */
function isNoExample(value: string): boolean {
  return !/^(?:user(?:name)?|name|login)?:(?:pass(?:word|wd)?|pw|secret|\*+|x+)$/iu.test(value);
}
