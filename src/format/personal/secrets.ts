/** What opens a door: keys of services, tokens, passwords. */
import type { Form } from '../personal-data.ts';

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
    { kind: 'key', pattern: /(?<![A-Za-z0-9_-])sk-[A-Za-z0-9_-]{20,200}(?![A-Za-z0-9_-])/gu, isReal: isMade },
    {
      kind: 'key',
      pattern:
        /(?<![A-Za-z0-9_-])(?:gh[pousr]_[A-Za-z0-9]{30,80}|github_pat_[A-Za-z0-9_]{40,100}|glpat-[A-Za-z0-9_-]{20,60}|hf_[A-Za-z0-9]{30,60}|(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35}|xox[abprs]-[A-Za-z0-9-]{10,100}|npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{40,220}|gsk_[A-Za-z0-9]{40,60}|r8_[A-Za-z0-9]{30,50}|LTAI[A-Za-z0-9]{12,24}|AKID[A-Za-z0-9]{32}|SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}|wandb_v\d_[A-Za-z0-9_]{24,120}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,120}|(?:nvapi|pplx|xai|tvly|tskey|dop_v1|shpat|lin_api|glsa|dckr_pat|ntn|jina|figd|GOCSPX|ya29)[-_.][A-Za-z0-9_-]{20,200})(?![A-Za-z0-9_-])/gu,
      isReal: isMade,
    },
    // The secret of a key of Amazon, behind the key itself or its name.
    {
      kind: 'key',
      pattern:
        /(?:\b(?:AKIA|ASIA)[0-9A-Z]{16}[\s/,;:|、，]{1,5}|aws[_ -]?secret(?:[_ -]?access)?[_ -]?key["'\x60]?[^\S\n]{0,3}(?:[:：=]|是|为)?[^\S\n]{0,3}["'\x60]?)(?<value>[A-Za-z0-9/+]{36,44}={0,2})(?![A-Za-z0-9/+])/giu,
      isReal: isMixed,
    },
    // `wandb login …`
    { kind: 'key', pattern: /\bwandb[^\S\n]{1,2}login[^\n]{0,40}?[^\S\n](?<value>[0-9a-f]{40})(?![0-9A-Za-z])/gu },
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
      isReal: (value) => isMixed(value) && !/^(?:https?:|your|xxx|my[_-]|<)|[./].*[./]/iu.test(value),
    },
    // In the address of a page: what it says who may see it.
    {
      kind: 'key',
      pattern:
        /[?&](?:api_?key|access_?token|auth_?token|secret|password|passwd|pwd|passcode)=(?<value>[^&#\s"'<>)[\]〔\u0080-\uffff]{4,500})/giu,
    },
    {
      kind: 'password',
      pattern: /:\/\/(?<value>[^\s/?#@:()[\]〔]{1,100}:[^\s/?#@()[\]〔]{1,200})@(?=[A-Za-z0-9])/gu,
      // Manuals write it so.
      isReal: (value) => !/^(?:user(?:name)?|name|login):(?:pass(?:word|wd)?|pw|secret|\*+|x+)$/iu.test(value),
    },
    {
      kind: 'password',
      pattern: new RegExp(
        String.raw`(?:密码|密碼|口令|(?<![A-Za-z])(?:password|passwd|passcode|pwd))${SAYS}(?<value>[!-&*-.0-;=?-Z^-_a-z|~]{4,64})`,
        'giu',
      ),
      isReal: (value) => /\d/u.test(value) && !/^(?:https?:|str|none|null)/iu.test(value),
    },
  ] satisfies Form[]
).map((form) => ({ ...form, everywhere: true }));

/** Made by a machine: letters and digits among each other, as words with hyphens are not. */
function isMixed(value: string): boolean {
  return /\d/u.test(value) && /[A-Za-z]/u.test(value) && !/(.)\1{7}/u.test(value);
}

/** Letters alone may be a key too, where they are many, of either case, and stand in one run as no words do. */
function isMade(value: string): boolean {
  if (isMixed(value)) return true;
  const run = /[A-Za-z]{30,}$/u.exec(value)?.[0] ?? '';
  return /[a-z]/u.test(run) && /[A-Z]/u.test(run) && !/(.)\1{7}/u.test(run);
}
