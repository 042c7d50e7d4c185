/** What a mail program puts below a record of a chat that was sent on: a signature, a word about the telephone. Messages → the same, the last without it. */
import type { Text } from '../../../format/problem.ts';
import type { Tracked } from '../../tracked.ts';
import { DIVIDES } from '../mail/are-mails.ts';
import { SIGNATURE } from '../mail/body.ts';
import { isBlank, textOf, trimLines } from '../talk/text.ts';
import type { Message } from './messages.ts';

interface Parted {
  readonly messages: readonly Message[];
  readonly dropped: readonly { readonly text: Tracked; readonly reason: Text }[];
}

/** @param isMail whether the head of a mail stands above the record */
export function partMailFoot(messages: readonly Message[], isMail: boolean): Parted {
  const last = messages.at(-1);
  const from = last && footOf(last.body, isMail, new Set(messages.map(({ speaker }) => speaker.text)));
  if (!last || from === undefined) return { messages, dropped: [] };
  const foot = last.body.slice(from).filter(({ text }) => !isBlank(text));
  return {
    messages: [...messages.slice(0, -1), { ...last, body: trimLines(last.body.slice(0, from)) }],
    dropped: foot.map((text) => ({ text, reason: SIGNATURE })),
  };
}

/** Lines of a signature: more is somebody's words. */
const MOST = 6;
const LONGEST = 60;
/** The head of the mail below it: with its words it would be more. */
const MOST_FIELDS = 12;

function footOf(body: readonly Tracked[], isMail: boolean, speakers: ReadonlySet<string>): number | undefined {
  const mail = body.findIndex(({ text }) => DIVIDES.test(text));
  if (mail > 0 && body.length - mail <= MOST_FIELDS) {
    const above = trimLines(body.slice(0, mail));
    return footOf(above, isMail, speakers) ?? mail;
  }
  const at = body.findLastIndex(({ text }) => RULE.test(text));
  const below = body.slice(at + 1).filter(({ text }) => !isBlank(text));
  // Below a rule somebody signs, or says where they are found; else it is a part of what was said.
  const isSigned =
    at > 0 &&
    below.length > 0 &&
    below.length <= MOST &&
    below.every(({ text }) => text.trim().length <= LONGEST && !/[?？]|https?:/u.test(text)) &&
    (isMail || speakers.has(below[0]?.text.trim() ?? '') || REACHED.test(textOf(below)));
  const to = isSigned ? at : body.length;
  const said = trimLines(body.slice(0, to));
  const isSent = said.length > 1 && SENT_FROM.test(said.at(-1)?.text ?? '');
  return isSent ? body.indexOf(said.at(-1) as Tracked) : isSigned ? at : undefined;
}

const RULE = /^\s*(?:--|—|——|-{3,8}|_{3,8})\s*$/u;
const REACHED = /[〔@]|(?:电话|電話|手机|手機|邮箱|信箱|Tel|Phone|Mobile|E-?mail)\s*[:：〔]/iu;
const SENT_FROM =
  /^\s*(?:Sent (?:from|with|via) (?:my |Outlook|Proton|Gmail|Yahoo|Mail)|Get Outlook for |发自我的|從我的|从我的.{0,20}发送|发自.{0,10}(?:iPhone|iPad|手机|邮箱|客户端)|来自.{0,12}邮箱|傳送自我的)[^。！？!?]{0,40}\s*$/iu;
