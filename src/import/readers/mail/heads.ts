/** Mails one behind another → where each begins: who wrote it, when, and how many lines its head has. */
import { STAMP, readWhen, type When } from '../talk/stamp.ts';
import { isBlank } from '../talk/text.ts';

export interface MailHead {
  readonly at: number;
  /** Lines of the head. */
  readonly lines: number;
  /** Where the name stands on its first line. */
  readonly name: readonly [number, number];
  readonly when: When | undefined;
  /** Line of the subject, and where its words begin. */
  readonly subject: { readonly line: number; readonly from: number } | undefined;
}

const FROM =
  /^\s*(?:\*\*)?(?:From|发件人|發件人|寄件者|寄件人|Von|De)(?:\*\*)?\s*[:：]\s*(?:\*\*)?["“']?(?<name>[^"“”'<〔[(\n:：]{1,48}?)["”']?\s*(?:<[^<>]*>|〔[^〕]*〕|\[[^\]]*\]|\([^()]*\))?\s*;?\s*$/du;
const FIELD =
  /^\s*(?:\*\*)?(?:To|Cc|Bcc|Date|Sent|Subject|Reply-To|Message-ID|In-Reply-To|收件人|收件者|抄送|密送|副本|时间|時間|日期|发送时间|發送時間|傳送時間|寄件日期|主题|主題|主旨|An|Gesendet|Betreff|Datum|À|Objet|Envoyé|Date d’envoi)(?:\*\*)?\s*[:：]/u;
const SUBJECT =
  /^\s*(?:\*\*)?(?:Subject|主题|主題|主旨|Betreff|Objet)(?:\*\*)?\s*[:：]\s*(?:(?:re|aw|fwd?|回复|答复|转发|回覆|轉寄)\s*[:：]\s*|\[[^\]\n]{1,40}\]\s*)*/iu;
const TIME = new RegExp(STAMP, 'u');
const MOST_FIELDS = 8;

export function mailHeads(lines: readonly string[]): MailHead[] {
  return lines.flatMap((line, at) => headAt(lines, line, at) ?? []);
}

function headAt(lines: readonly string[], line: string, at: number): MailHead | undefined {
  const name = line.length <= 160 ? FROM.exec(line)?.indices?.groups?.['name'] : undefined;
  if (!name) return undefined;
  let end = at + 1;
  while (end < at + MOST_FIELDS && FIELD.test(lines[end] ?? '')) end++;
  const fields = lines.slice(at + 1, end);
  const timed = fields.find((field) => /\d[:：]\d\d/u.test(field) && TIME.test(field));
  const subject = fields.findIndex((field) => SUBJECT.test(field));
  // A head tells when it was sent or what it is about, and an empty line ends it, or it tells both.
  const isWhole = timed !== undefined && subject >= 0 && fields.length >= 3;
  if (fields.length < 2 || (timed === undefined && subject < 0)) return undefined;
  if (!isWhole && !isBlank(lines[end] ?? '')) return undefined;
  return {
    at,
    lines: end - at,
    name,
    when: timed === undefined ? undefined : readWhen(TIME.exec(timed)?.[0] ?? ''),
    subject:
      subject < 0 ? undefined : { line: at + 1 + subject, from: SUBJECT.exec(fields[subject] ?? '')?.[0].length ?? 0 },
  };
}
