/** What a message says of the message it answers: a quotation, `回复 A：`, `@A`. Lines → the reference and the words that remain. */
import { join, slice, type Tracked } from '../../tracked.ts';
import { mayBeName } from '../talk/names.ts';
import { isBlank, trimLines } from '../talk/text.ts';
import { namedQuotation, quotationInAngles } from './named-quotation.ts';
import { previewed, saidQuotation, type Heard } from './said-quotation.ts';

export interface Reference {
  /** Who is answered, as written. */
  readonly who: string | undefined;
  /** What of theirs is repeated; undefined for a mere address. */
  readonly quoted: string | undefined;
  /** Lines of the quotation: they need not stay when what they repeat is there. */
  readonly lines: readonly Tracked[];
  /** The message without them. */
  readonly rest: readonly Tracked[];
}

const RULE = /^\s*(?:(?:[-—–─_]\s?){4,})\s*$/u;
const REPLY_LINE =
  /^\s*(?:\[|【|「|\()?\s*(?:回复|回覆|引用|In reply to|Replying to|Reply to|replied to)\s*(?:了)?\s*(?:[:：]\s*)?@?(?<who>[^:：\]】」)]{1,32}?)\s*(?:的消息|'s message)?\s*(?:(?:[:：]\s*(?<quoted>.*?))?\s*(?:[\]】」)])\s*(?<after>.*)|[:：]\s*(?<open>.*)|(?<=^\s*(?:In reply to|Replying to|replied to|回复|回覆)\s+\S.*))$/diu;

export function readReference(lines: readonly Tracked[], heard: Heard): Reference | undefined {
  const body = trimLines(lines);
  const knows = (name: string) => heard.knows(name);
  return (
    saidQuotation(body, heard) ??
    previewed(body, heard) ??
    namedQuotation(body, heard) ??
    quotationInAngles(body, heard) ??
    cornered(body) ??
    ruledOff(body, heard) ??
    ofThread(body, heard) ??
    inMarks(body) ??
    replying(body, knows) ??
    angled(body, knows) ??
    addressed(body, knows)
  );
}

/** `「A：text」`, often a row of dashes, then the answer: WeChat. */
function cornered(body: readonly Tracked[]): Reference | undefined {
  const first = body[0]?.text.trimStart() ?? '';
  const opening = /^[「『“"]\s*(?<who>[^:：」\n]{1,40}?)\s*[:：]\s*(?<quoted>.*)$/u.exec(first);
  if (!opening) return undefined;
  const closing = first.startsWith('『') ? '』' : first.startsWith('「') ? '」' : first.startsWith('“') ? '”' : '"';
  const limit = Math.min(body.length, 60);
  for (let at = 0; at < limit; at++) {
    const text = (body[at]?.text ?? '').trimEnd();
    if (at + 1 < body.length && text.endsWith(closing)) {
      const next = at + 1;
      const hasRule = RULE.test(body[next]?.text ?? '');
      const from = hasRule ? next + 1 : next;
      // Straight quotation marks may be anybody's; the row of dashes makes sure.
      if (!hasRule && closing !== '」') return undefined;
      const rest = trimLines(body.slice(from));
      if (rest.length === 0) return undefined;
      const quoted = [opening.groups?.['quoted'] ?? '', ...body.slice(1, next).map((line) => line.text)].join('\n');
      return {
        who: opening.groups?.['who'],
        quoted: quoted.replace(/[」』”"]\s*$/u, ''),
        lines: body.slice(0, from),
        rest,
      };
    }
  }
  return undefined;
}

/** `A：text` over a row of dashes, or in the very words of A, then the answer: DingTalk. */
function ruledOff(body: readonly Tracked[], { knows, holds }: Heard): Reference | undefined {
  const opening = /^\s*(?<who>[^:：\n]{1,40}?)\s*[:：]\s*(?<quoted>\S.*)$/u.exec(body[0]?.text ?? '')?.groups;
  const who = opening?.['who'];
  if (opening === undefined || who === undefined || !knows(who)) return undefined;
  const quoted = opening['quoted'] ?? '';
  const hasRule = RULE.test(body[1]?.text ?? '');
  const rest = trimLines(body.slice(hasRule ? 2 : 1));
  if (rest.length === 0 || !(hasRule || (quoted.length >= 8 && holds(who, quoted)))) return undefined;
  return { who, quoted, lines: body.slice(0, hasRule ? 2 : 1), rest };
}

/** `replied to a thread: text`, which Slack puts above an answer that all should see. */
function ofThread(body: readonly Tracked[], { said }: Heard): Reference | undefined {
  const match = /^\s*(?:replied to a thread|回复了(?:一个)?(?:消息列|线程|话题))\s*[:：]?\s*(?<quoted>.*)$/iu.exec(
    body[0]?.text ?? '',
  );
  if (!match) return undefined;
  const own = match.groups?.['quoted'] ?? '';
  const quoted = own === '' ? (body[1]?.text ?? '') : own;
  const lines = body.slice(0, own === '' ? 2 : 1);
  const rest = trimLines(body.slice(lines.length));
  return rest.length > 0 && said(quoted) ? { who: undefined, quoted, lines, rest } : undefined;
}

/** `[quote="A, post:3"]` … `[/quote]`, then the answer: forums. */
function inMarks(body: readonly Tracked[]): Reference | undefined {
  const who = /^\s*\[quote="?(?<who>[^",\]]{1,40})[^\]]*\]/u.exec(body[0]?.text ?? '')?.groups?.['who'];
  const end = who === undefined ? -1 : body.findIndex(({ text }) => /^\s*\[\/quote\]\s*$/u.test(text));
  const rest = trimLines(body.slice(end + 1));
  if (end < 1 || rest.length === 0) return undefined;
  const quoted = body
    .slice(1, end)
    .map(({ text }) => text)
    .join('\n');
  return { who, quoted, lines: body.slice(0, end + 1), rest };
}

/** `回复 A：…` on the first line, the answer behind it or below; the same below the answer, as newer WeChat prints quotations. */
function replying(body: readonly Tracked[], knows: (name: string) => boolean): Reference | undefined {
  const first = body[0];
  const last = body.at(-1);
  if (!first || !last) return undefined;
  const match = REPLY_LINE.exec(first.text);
  const who = match?.groups?.['who']?.trim();
  if (match && who !== undefined && knows(who)) {
    const groups = match.groups;
    const places = match.indices?.groups;
    const open = groups?.['open'];
    const after = places?.['after'];
    if (open !== undefined) {
      if (body.length > 1) return { who, quoted: open, lines: body.slice(0, 1), rest: trimLines(body.slice(1)) };
      const from = places?.['open']?.[0] ?? 0;
      return { who, quoted: undefined, lines: [slice(first, 0, from)], rest: [slice(first, from)] };
    }
    const rest = after && groups?.['after'] ? [slice(first, after[0]), ...body.slice(1)] : trimLines(body.slice(1));
    return { who, quoted: groups?.['quoted'], lines: [slice(first, 0, after?.[0])], rest };
  }
  if (body.length < 2) return undefined;
  const below =
    /^\s*(?:\[?引用\]?|\[Quote\])\s*[:：]?\s*(?<who>[^:：]{1,32}?)\s*(?:的消息)?\s*[:：]\s*(?<quoted>.*)$/u.exec(
      last.text,
    );
  if (!below || !knows(below.groups?.['who'] ?? '')) return undefined;
  return {
    who: below.groups?.['who'],
    quoted: below.groups?.['quoted'],
    lines: [last],
    rest: trimLines(body.slice(0, -1)),
  };
}

/** `> text` or `> A: text` before the answer. */
function angled(body: readonly Tracked[], knows: (name: string) => boolean): Reference | undefined {
  let to = 0;
  while (to < body.length && /^\s*>/u.test(body[to]?.text ?? '')) to++;
  const rest = trimLines(body.slice(to));
  if (to === 0 || rest.length === 0) return undefined;
  const quoted = body.slice(0, to).map(({ text }) => text.replace(/^\s*>\s?/u, ''));
  const named = /^@?(?<who>[^:：]{1,32}?)\s*(?:[:：]|said:|wrote:|说：)\s*(?<quoted>.*)$/u.exec(quoted[0] ?? '');
  const who = named?.groups?.['who'];
  const isName = who !== undefined && knows(who);
  const text = isName ? [named?.groups?.['quoted'] ?? '', ...quoted.slice(1)] : quoted;
  return {
    who: isName ? who : undefined,
    quoted: text.filter((line) => !isBlank(line)).join('\n'),
    lines: body.slice(0, to),
    rest,
  };
}

/** `@A …` or `A: …` in English talk: the words stay as they are. */
function addressed(body: readonly Tracked[], knows: (name: string) => boolean): Reference | undefined {
  const first = body[0]?.text ?? '';
  const at = /^\s*@(?<who>[^\s@:：,，]{1,32}(?: [^\s@:：,，]{1,20}){0,2})/u.exec(first)?.groups?.['who'];
  const words = at?.split(' ') ?? [];
  for (let count = words.length; count > 0; count--) {
    const who = words.slice(0, count).join(' ');
    if (knows(who)) return { who, quoted: undefined, lines: [], rest: body };
  }
  const nick = /^(?<who>[A-Za-z][\w|`^-]{1,20})[:,] /u.exec(first)?.groups?.['who'];
  if (nick !== undefined && knows(nick)) return { who: nick, quoted: undefined, lines: [], rest: body };
  return undefined;
}

/** A quotation that stays in the text, without the name of whom it quotes. */
export function withoutName(
  body: readonly Tracked[],
  who: string | undefined,
): { readonly body: readonly Tracked[]; readonly moved: readonly Tracked[] } | undefined {
  if (who === undefined || !mayBeName(who)) return undefined;
  const at = body.findIndex(({ text }) => text.includes(who));
  const line = body[at];
  if (!line) return undefined;
  const from = line.text.indexOf(who);
  const marks = /^\s*(?:的消息)?\s*[:：]?\s*/u.exec(line.text.slice(from + who.length))?.[0].length ?? 0;
  const to = from + who.length + marks;
  const rest = join([slice(line, 0, from), slice(line, to)], '');
  return { body: body.map((other, index) => (index === at ? rest : other)), moved: [slice(line, from, to)] };
}
