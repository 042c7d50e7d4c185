/** The lines of one mail → what its writer says: without what it repeats of others, without signature and the foot of a list. */
import { both, type Text } from '../../../format/problem.ts';
import type { Tracked } from '../../tracked.ts';
import { isBlank, trimLines } from '../talk/text.ts';

export interface MailBody {
  readonly said: readonly Tracked[];
  readonly dropped: readonly { readonly text: Tracked; readonly reason: Text }[];
}

const REPEATED = both('引用的是前面的邮件，那里已有原文', 'it repeats an earlier mail, which stands here itself');
export const SIGNATURE = both('邮件的签名或列表的附注', 'a signature, or what a list puts below mails');

const ATTRIBUTION =
  /^\s*(?:>+\s*)*(?:(?:On|Am|Le|El)\s.{6,160}(?:wrote|schrieb|a écrit|escribió)\s*.{0,60}:|[^\n>]{2,60}\s(?:wrote|writes|said)\s*:|(?:在\s?)?.{4,120}(?:写道|寫道)\s*[:：])\s*$/u;
export const CUT = /^\s*(?:--\s?|_{20,}|-{2,}\s?(?:Original Message|原始邮件|原始郵件|Forwarded message).*)$/iu;
const CLIPPED = /^\s*\[(?:\.{3}|…|snip)\]\s*$/u;

/** @param others what is said in all mails: letters alone, quotations left out */
export function bodyOf(lines: readonly Tracked[], name: string, others: string): MailBody {
  const dropped: { text: Tracked; reason: Text }[] = [];
  const said: Tracked[] = [];
  const cut = lines.findIndex(({ text }) => CUT.test(text));
  for (const line of cut < 0 ? [] : lines.slice(cut))
    if (!isBlank(line.text)) dropped.push({ text: line, reason: SIGNATURE });
  for (const line of cut < 0 ? lines : lines.slice(0, cut)) {
    const isQuoted = /^\s*>/u.test(line.text);
    const isRepeated = isQuoted && others.includes(lettersOf(line.text));
    if (isRepeated || ATTRIBUTION.test(line.text) || CLIPPED.test(line.text))
      dropped.push({ text: line, reason: REPEATED });
    else said.push(line);
  }
  const words = trimLines(said);
  const last = words.at(-1);
  if (!last || words.length < 2 || !signs(last.text, name)) return { said: words, dropped };
  return { said: trimLines(words.slice(0, -1)), dropped: [...dropped, { text: last, reason: SIGNATURE }] };
}

export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

export function isOwnLine(text: string): boolean {
  return !/^\s*>/u.test(text);
}

/** `Katarina`, `K.`: nothing but the name of who writes, or its first letters. */
export function signs(line: string, name: string): boolean {
  const words = line.trim().split(/\s+/u);
  const parts = name.toLowerCase().split(/\s+/u);
  if (words.length > 3 || line.trim() === '') return false;
  return words.every((word) => {
    const bare = word.replace(/[.,]+$/u, '').toLowerCase();
    return parts.some((part) => part === bare || (bare.length === 1 && part.startsWith(bare)));
  });
}
