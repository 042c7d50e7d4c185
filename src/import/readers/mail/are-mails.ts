/** Lines → whether they are mails that quote mails, and nothing besides. */
import { isBlank } from '../talk/text.ts';
import { attributionIn } from './attribution.ts';
import { depthBelow, depthOf, textAt } from './depth.ts';
import { type MailHead, mailHeads } from './heads.ts';

const GREETS = /^(?:hi|hello|hey|dear)\b|(?:好|[,，])\s*$/iu;
/** `----- 原始邮件 -----` above a head. */
export const DIVIDES =
  /^\s*-{2,}\s?(?:Original Message|Forwarded message|原始邮件|原始郵件|回复的原邮件|转发的邮件).*$/iu;

/** Whether the lines hold a mail that is surely quoted in another, and no more than mails. */
export function areQuotedMails(lines: readonly string[]): boolean {
  if (lines.some((line) => /^#{1,6}\s/u.test(line))) return false;
  const first = mailHeads(lines)[0];
  if (first && isAnswered(lines, first)) return true;
  const quoted = lines.flatMap((line, at) => quotedAt(lines, line, at) ?? []);
  return quoted.length >= 2 || quoted.some(({ isCertain, at }) => isCertain || first?.at === 0 || isAlone(lines, at));
}

interface Place {
  readonly at: number;
  readonly isCertain: boolean;
}

function quotedAt(lines: readonly string[], line: string, at: number): Place | undefined {
  if (!/[:：]\s*$/u.test(line) && !/[:：]\s*$/u.test(lines[at + 1] ?? '')) return undefined;
  const { depth, from } = depthOf(line);
  const found = attributionIn(line.slice(from), textAt(lines, at + 1, depth));
  if (!found?.isSure) return undefined;
  const below = depthBelow(lines, at + found.lines);
  return below > depth || (below === depth && (found.isCertain || depth > 0))
    ? { at, isCertain: found.isCertain }
    : undefined;
}

/** Nothing but a greeting stands above the one quotation, or nothing below it: an essay that quotes goes on. */
function isAlone(lines: readonly string[], at: number): boolean {
  const above = lines.slice(0, at).filter((line) => !isBlank(line));
  if (above.every((line) => line.length <= 40 && GREETS.test(line))) return true;
  return lines
    .slice(at + 1)
    .every((line) => isBlank(line) || /^\s{0,3}>/u.test(line) || attributionIn(line, undefined));
}

/** Words stand above the head, and no words that lead to it: the mail that answers it. The newest mail stands first then. */
function isAnswered(lines: readonly string[], { at, lines: count }: MailHead): boolean {
  const above = lines.slice(0, at).filter((line) => !isBlank(line));
  const last = above.at(-1);
  if (last === undefined || above.every((line) => DIVIDES.test(line)) || lines.some((line) => /^\s*>/u.test(line)))
    return false;
  return DIVIDES.test(last) || (count >= 4 && !/[:：]\s*$|^[-=—_*]{3,}$/u.test(last) && above.length <= 40);
}
