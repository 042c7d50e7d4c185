/** A mail over the mails it answers, each quoted within the next → the mails, newest first: who wrote each, when, and its lines without the signs of quotation. */
import { slice, trim, type Tracked } from '../../tracked.ts';
import type { When } from '../talk/stamp.ts';
import { isBlank } from '../talk/text.ts';
import { attributionIn, type Attribution } from './attribution.ts';
import { mailHeads, type MailHead } from './heads.ts';

export interface Quoted {
  speaker: Tracked | undefined;
  when: When | undefined;
  /** The mail that quotes it. */
  readonly quotedIn: number | undefined;
  readonly body: Tracked[];
  readonly moved: Tracked[];
  subject: Tracked | undefined;
}

const SIGNS = /^(?:\s{0,3}>[ \t]?){0,20}/u;
/** `----- 原始邮件 -----` above a head. */
const GREETS = /^(?:hi|hello|hey|dear)\b|(?:好|[,，])\s*$/iu;
const DIVIDES = /^\s*-{2,}\s?(?:Original Message|Forwarded message|原始邮件|原始郵件|回复的原邮件|转发的邮件).*$/iu;

function depthOf(line: string): { readonly depth: number; readonly from: number } {
  const signs = SIGNS.exec(line)?.[0] ?? '';
  return { depth: signs.replace(/[^>]/gu, '').length, from: signs.length };
}

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

function textAt(lines: readonly string[], at: number, depth: number): string | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const next = depthOf(line);
  return next.depth === depth ? line.slice(next.from) : undefined;
}

export function quotedMails(lines: readonly Tracked[]): readonly Quoted[] {
  const texts = lines.map(({ text }) => text);
  const heads = new Map<number, MailHead>(mailHeads(texts).map((head) => [head.at, head]));
  const mails: Quoted[] = [];
  /** By depth of quotation, which mail is being read there. */
  const here: number[] = [];
  const open = (depth: number, mail: Partial<Quoted>) => {
    const quotedIn = mail.quotedIn ?? here[depth - 1] ?? here[depth];
    here.length = Math.min(here.length, depth);
    while (here.length <= depth) here.push(mails.length);
    mails.push({ speaker: undefined, when: undefined, body: [], moved: [], subject: undefined, ...mail, quotedIn });
  };
  open(0, {});
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const { depth, from } = depthOf(line.text);
    const head = heads.get(at);
    const found = head ? undefined : attributionIn(line.text.slice(from), textAt(texts, at + 1, depth));
    if (head) {
      openByHead(head, line);
      at += head.lines - 1;
    } else if (found && mayLeadOn(texts, at, depth, found)) {
      openByAttribution(found, at, from, depth);
      at += found.lines - 1;
    } else if (DIVIDES.test(line.text)) mails[here[0] ?? 0]?.moved.push(line);
    else {
      const mail = mails[here[Math.min(depth, here.length - 1)] ?? 0];
      const own = Math.min(depth, here.length - 1);
      const behind = own === depth ? from : behindSigns(line.text, own);
      if (behind > 0) mail?.moved.push(slice(line, 0, behind));
      mail?.body.push(slice(line, behind));
    }
  }
  return mails;

  function openByHead(head: MailHead, line: Tracked): void {
    const own = lines.slice(head.at, head.at + head.lines);
    const subjectLine = head.subject && lines[head.subject.line];
    const mail = {
      speaker: trim(slice(line, ...head.name)),
      when: head.when,
      subject: head.subject && subjectLine && trim(slice(subjectLine, head.subject.from)),
    };
    const first = mails[0];
    if (mails.length === 1 && first?.body.every(({ text }) => isBlank(text))) {
      Object.assign(first, mail);
      first.moved.push(...own);
    } else open(0, { ...mail, moved: [...own], quotedIn: mails.length - 1 });
  }

  function openByAttribution(found: Attribution, at: number, from: number, depth: number): void {
    const own = lines.slice(at, at + found.lines);
    const inner = depthBelow(texts, at + found.lines) > depth ? depth + 1 : depth;
    open(inner, {
      speaker: nameIn(own, found.name, from, depth),
      when: found.when,
      moved: own,
      // Behind what was quoted before at the same depth stands what that one answered.
      ...((inner === depth || here.length > inner) && { quotedIn: mails.length - 1 }),
    });
  }
}

/** The name on the one line or the other. */
function nameIn(
  [first, second]: readonly Tracked[],
  [begin, end]: readonly [number, number],
  from: number,
  depth: number,
): Tracked | undefined {
  if (!first) return undefined;
  const length = first.text.trimEnd().length - from;
  if (!second || begin <= length) return trim(slice(first, begin + from, Math.min(end, length) + from));
  const signs = behindSigns(second.text, depth);
  const blank = second.text.slice(signs).length - second.text.slice(signs).trimStart().length;
  const lead = signs + blank - length - 1;
  return trim(slice(second, begin + lead, end + lead));
}

/** What is quoted stands below, deeper; a day or an address beside the name will do where the signs of quotation were lost. */
function mayLeadOn(texts: readonly string[], at: number, depth: number, { lines, isSure }: Attribution): boolean {
  const below = depthBelow(texts, at + lines);
  return below > depth || (isSure && below === depth);
}

/** Depth of the next line with words; -1 at the end. */
function depthBelow(texts: readonly string[], from: number): number {
  const next = texts.slice(from, from + 4).find((line) => !isBlank(line.replace(/>/gu, '')));
  return next === undefined ? -1 : depthOf(next).depth;
}

/** Behind so many signs of quotation. */
function behindSigns(line: string, depth: number): number {
  return new RegExp(String.raw`^(?:\s{0,3}>[ \t]?){0,${depth}}`, 'u').exec(line)?.[0].length ?? 0;
}
