/** Addresses of mail, as they are written and as people hide them from machines. */
import type { Form } from '../personal-data.ts';
import { isMailOfNobody, isOfExample } from './reserved.ts';

const TLD = String.raw`(?:[a-z]{2}|com|org|net|edu|gov|mil|int|info|biz|name|pro|dev|app|tech|xyz|top|site|online|cloud|email|club|wiki|academy|science|blog|page|news|social|studio|design|world|institute|university|education|school|foundation|systems|asia|mobi|chat|team|company|media|agency|example)`;
const NAME = String.raw`[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_])?`;
const HOST = String.raw`(?:[A-Za-z0-9][A-Za-z0-9-]{0,40}\.){1,5}`;
/** A call or an index of code begins behind no address: `x@w.to(device)`, `q@k.mT[0]`. */
const CALL = String.raw`\((?!\p{Script=Han})|(?<=\.[A-Za-z]{2})\[[\w:'"., -]{0,40}\](?!\()`;
const ENDS = String.raw`(?![A-Za-z0-9_=-]|\.[A-Za-z]|${CALL})`;
const BEGINS = String.raw`(?<![A-Za-z0-9._%+/@-])`;
/** Who gives mail to everybody: what stands before them is a name even where the sign between is none. */
const PROVIDERS = String.raw`(?:(?:163|126|qq|foxmail|gmail|outlook|hotmail|sina|yeah|139|aliyun|icloud|yahoo|protonmail|live)\.(?:com|cn|net|me)|(?:[a-z0-9-]{1,30}\.){1,2}edu(?:\.[a-z]{2})?)`;

export const MAILS: readonly Form[] = [
  {
    kind: 'email',
    pattern: new RegExp(String.raw`${BEGINS}<?(?:mailto:)?(?<value>${NAME}[@＠]${HOST}${TLD})${ENDS}`, 'gu'),
    holds: /[@＠]/u,
    // Repositories are written so, too, and who logs in where.
    isReal: (value, { before, behind }) =>
      !isMailOfNobody(value) && !isScore(value) && !/^:[A-Za-z]/u.test(behind) && !/:\/\/(?:[^\s/@]*:)?$/u.test(before),
    everywhere: true,
  },
  // In capitals, as forms and telephones write them; a sentence that begins behind a score at a rank is none.
  {
    kind: 'email',
    pattern: new RegExp(
      String.raw`${BEGINS}(?<value>${NAME}[@＠]${HOST}(?:C[oO][mM]|E[dD][uU]|O[rR][gG]|N[eE][tT]|G[oO][vV]|I[nN][fF][oO]|EXAMPLE|Example|(?<=[A-Z]{2}\.)(?:AI|CN|DE|EU|FR|HK|IO|JP|KR|SG|TW|UK)|(?<=(?:Edu|Ac|Co|Com)\.)(?:Cn|Hk|Jp|Sg|Tw|Uk)))${ENDS}`,
      'gu',
    ),
    holds: /[@＠]/u,
    isReal: (value) => !isScore(value) && !isMailOfNobody(value),
    everywhere: true,
  },
  // In the path of an address, where packages have their versions and people their pages behind the sign, too.
  {
    kind: 'email',
    pattern: new RegExp(
      String.raw`(?:[A-Za-z0-9]\/|mailto:)(?<value>${NAME}[@＠]${PROVIDERS})(?![A-Za-z0-9_.-])`,
      'gu',
    ),
    holds: /[@＠]/u,
    everywhere: true,
  },
  // Several names before one host.
  {
    kind: 'email',
    pattern: new RegExp(
      String.raw`(?<![\\A-Za-z0-9_^$])\{[a-z0-9][a-z0-9._-]{0,40}(?: ?[,|] ?[a-z0-9._-]{1,40}){1,60}\}[@＠](?:[a-z0-9][a-z0-9-]{0,40}\.){1,5}${TLD}${ENDS}`,
      'gu',
    ),
    holds: /\}[@＠]/u,
    isReal: isNoExample,
  },
  {
    kind: 'email',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9._%+/-])${NAME}\s?(?:[[(（{<]\s?(?:at|AT|@)\s?[\])）}>])\s?(?:[A-Za-z0-9-]{1,40}(?:\s?(?:\.|[[(（{<]\s?(?:dot|DOT)\s?[\])）}>])|\s(?:dot|DOT)\s)\s?){1,4}${TLD}(?![A-Za-z0-9_])`,
      'gu',
    ),
    holds: /[[(（{<]\s?(?:at|AT|@)\s?[\])）}>]/u,
    isReal: isNoExample,
  },
  // `lin at lab dot edu`: both words. Names of countries alone are words of sentences on products of vectors.
  {
    kind: 'email',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9._%+/-])${NAME} (?:at|AT) (?:[A-Za-z0-9-]{1,40} (?:dot|DOT) ){1,4}(?:com|org|net|edu|gov|example|(?<=(?:com|co|edu|ac|COM|CO|EDU|AC) (?:dot|DOT) )(?:cn|de|fr|hk|jp|kr|sg|tw|uk))(?![A-Za-z0-9_])`,
      'gu',
    ),
    holds: / (?:dot|DOT) /u,
    isReal: isNoExample,
  },
  {
    kind: 'email',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9._%+/-])${NAME}(?:[^\S\n]?(?:#|艾特|圈[^\S\n]?a|\(a\)|（a）)[^\S\n]?|\s{1,2}[@＠][^\S\n]{0,2}|[@＠]\s{1,2})${PROVIDERS}(?![A-Za-z0-9_.-])`,
      'gu',
    ),
    holds: /[#@＠]|艾特|圈[^\S\n]?a|\(a\)|（a）/u,
  },
  // `163 点 com`, `163。com`.
  {
    kind: 'email',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9._%+/-])${NAME}[^\S\n]?(?:[#@＠]|艾特|圈[^\S\n]?[aA]?|(?<=[^\S\n])at)[^\S\n]?(?:163|126|139|qq|foxmail|gmail|outlook|hotmail|sina|yeah|aliyun|icloud)[^\S\n]?(?:点|點|。|．)[^\S\n]?(?:com|cn|net)(?![A-Za-z0-9_-])`,
      'giu',
    ),
    holds: /[点點。．][^\S\n]?(?:[cC][oOnN]|[nN])/u,
  },
];

/** Name and host, in whatever way they are written, are none of those that stand in manuals. */
function isNoExample(value: string): boolean {
  const host = value
    .replace(/^.*(?:[@＠]|[[(（{<\s](?:at|AT)[\])）}>\s])/u, '')
    .replace(/[[(（{<\s]+(?:dot|DOT)[\])）}>\s]+/gu, '.')
    .replace(/\s/gu, '');
  return !isOfExample(/^[\w.+-]*/u.exec(value)?.[0] ?? '', host);
}

/** `pass@1.Net`: a score at a rank, and the sentence behind it. Some providers are numbers, too. */
function isScore(value: string): boolean {
  return /[@＠](?!(?:163|126|139|188|189|263)\.)(?:\d{1,4}|[kKnN]|IoU)\.[A-Za-z]+$/u.test(value);
}
