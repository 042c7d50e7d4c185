/** A mail over the mails it answers, each quoted within the next → the mails, newest first: who wrote each, when, and its lines without the signs of quotation. */
import { slice, trim, type Tracked } from '../../tracked.ts';
import type { When } from '../talk/stamp.ts';
import { isBlank } from '../talk/text.ts';
import { DIVIDES } from './are-mails.ts';
import { attributionIn, type Attribution } from './attribution.ts';
import { behindSigns, depthBelow, depthOf, textAt } from './depth.ts';
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
