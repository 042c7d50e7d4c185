/** Mails one behind another → one thread: in the order in which they were sent, the first asks. */
import { slice, trim, type Tracked } from '../tracked.ts';
import { bodyOf, isOwnLine, lettersOf } from './mail/body.ts';
import { mailHeads, type MailHead } from './mail/heads.ts';
import type { Found, FoundItem, FoundPost } from './reader.ts';
import { Days } from './talk/days.ts';
import { trimLines } from './talk/text.ts';

const SAMPLE = 1500;

/** Two heads or more are hardly anything else. */
export function areMails(lines: readonly string[]): boolean {
  return mailHeads(lines.slice(0, SAMPLE)).length >= 2;
}

export function readMails(lines: readonly Tracked[]): Found {
  const texts = lines.map(({ text }) => text);
  const heads = mailHeads(texts);
  const others = lettersOf(texts.filter(isOwnLine).join(''));
  const days = new Days();
  const dropped: Found['dropped'][number][] = [];
  const mails = heads.map((head, index) => {
    const time = days.read(head.when);
    const from = head.at + head.lines;
    const name = trim(slice(lineAt(lines, head.at), ...head.name));
    const body = bodyOf(lines.slice(from, heads[index + 1]?.at ?? lines.length), name.text, others);
    dropped.push(...body.dropped);
    return { head, name, time, body: body.said };
  });
  const dayOf = days.settle();
  const minuteOf = days.settleMinutes();
  const inOrder = mails.every(({ time }) => time.minute !== undefined)
    ? mails.toSorted((a, b) => (minuteOf(a.time) ?? 0) - (minuteOf(b.time) ?? 0))
    : mails;
  const posts = inOrder.map(({ head, name, time, body }, index): FoundPost => {
    const on = dayOf(time);
    return {
      role: index === 0 ? 'question' : 'reply',
      speaker: name,
      speakerIs: 'name',
      ...(index > 0 && { parent: 0 }),
      body,
      moved: headLines(lines, head, index === 0),
      ...(on !== undefined && { on }),
    };
  });
  const first = inOrder[0]?.head;
  const title = first?.subject && trim(slice(lineAt(lines, first.subject.line), first.subject.from));
  const before = trimLines(lines.slice(0, heads[0]?.at ?? 0));
  const intro: FoundItem[] = before.length > 0 ? [{ kind: 'brief', posts: [], body: before }] : [];
  const thread: FoundItem = { kind: 'thread', title, posts, body: [] };
  return { items: [...intro, thread], doubts: [], dropped };
}

function lineAt(lines: readonly Tracked[], at: number): Tracked {
  return lines[at] ?? { text: '', origins: new Int32Array() };
}

/** The head without the words that are the title. */
function headLines(lines: readonly Tracked[], { at, lines: count, subject }: MailHead, isFirst: boolean): Tracked[] {
  return lines
    .slice(at, at + count)
    .map((line, index) => (isFirst && subject?.line === at + index ? slice(line, 0, subject.from) : line));
}
