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
  const { mails, open, deepest, mailAt } = openChain();
  for (let at = 0; at < lines.length;) at += readHead(at) ?? readAttribution(at) ?? readLine(at);
  return mails;

  /** How many lines it has, if one stands here. */
  function readHead(at: number): number | undefined {
    const head = heads.get(at);
    const line = lines[at];
    if (!head || !line) return undefined;
    const moved = lines.slice(at, at + head.lines);
    const subjectLine = head.subject && lines[head.subject.line];
    const mail = {
      speaker: trim(slice(line, ...head.name)),
      when: head.when,
      subject: head.subject && subjectLine && trim(slice(subjectLine, head.subject.from)),
    };
    const [first] = mails;
    if (mails.length === 1 && first?.body.every(({ text }) => isBlank(text))) {
      Object.assign(first, mail);
      first.moved.push(...moved);
    } else open(0, { ...mail, moved, quotedIn: mails.length - 1 });
    return head.lines;
  }

  /** `On Monday Ann Smith wrote:`: how many lines it has, if one stands here. */
  function readAttribution(at: number): number | undefined {
    const text = texts[at] ?? '';
    const { depth, from } = depthOf(text);
    const found = attributionIn(text.slice(from), textAt(texts, at + 1, depth));
    if (!found || !mayLeadOn(texts, at, depth, found)) return undefined;
    const moved = lines.slice(at, at + found.lines);
    const inner = depthBelow(texts, at + found.lines) > depth ? depth + 1 : depth;
    open(inner, {
      speaker: nameIn(moved, found.name, from, depth),
      when: found.when,
      moved,
      // Behind what was quoted before at the same depth stands what that one answered.
      ...((inner === depth || deepest() >= inner) && { quotedIn: mails.length - 1 }),
    });
    return found.lines;
  }

  /** What the mail says that is read at this depth; deeper than any, it is that mail's own. */
  function readLine(at: number): 1 {
    const line = lines[at];
    if (!line) return 1;
    if (DIVIDES.test(line.text)) {
      mailAt(0)?.moved.push(line);
      return 1;
    }
    const { depth, from } = depthOf(line.text);
    const own = Math.min(depth, deepest());
    const behind = own === depth ? from : behindSigns(line.text, own);
    if (behind > 0) mailAt(own)?.moved.push(slice(line, 0, behind));
    mailAt(own)?.body.push(slice(line, behind));
    return 1;
  }
}

interface Chain {
  readonly mails: readonly Quoted[];
  /** One more mail begins, quoted so deep, and those that were read as deep and deeper end. */
  open(depth: number, mail: Partial<Quoted>): void;
  /** How deep the mails reach that are being read. */
  deepest(): number;
  mailAt(depth: number): Quoted | undefined;
}

/** The newest mail is open. */
function openChain(): Chain {
  const mails: Quoted[] = [];
  /** By depth of quotation, which mail is being read there. */
  const here: number[] = [];
  const open: Chain['open'] = (depth, mail) => {
    const quotedIn = mail.quotedIn ?? here[depth - 1] ?? here[depth];
    here.length = Math.min(here.length, depth);
    while (here.length <= depth) here.push(mails.length);
    mails.push({ speaker: undefined, when: undefined, body: [], moved: [], subject: undefined, ...mail, quotedIn });
  };
  open(0, {});
  return { mails, open, deepest: () => here.length - 1, mailAt: (depth) => mails[here[depth] ?? 0] };
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
