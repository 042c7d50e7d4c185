/** Chat exports and copies of the common programs → threads and discussions. Shapes: `chat-export/shapes.ts`; cutting: `chat-export/threads.ts`. */
import type { FoundItem, Reader } from './reader.ts';
import { slice } from '../tracked.ts';
import { isDayLine, isTimeLine } from './chat-export/between.ts';
import { readMessages } from './chat-export/messages.ts';
import { isTopicLine, readPreamble } from './chat-export/preamble.ts';
import { lostMedia } from './chat-export/lost-media.ts';
import { fitShape, type Fit } from './chat-export/shapes.ts';
import { BARE_NAME } from './chat-export/bare-name.ts';
import { LINKED_HEAD } from './chat-export/linked-head.ts';
import { partMailFoot } from './chat-export/mail-foot.ts';
import { NAME_OVER_TIME } from './chat-export/name-over-time.ts';
import { NAME_THEN_DAY } from './chat-export/name-then-day.ts';
import { bareShapeOf } from './chat-export/names-alone.ts';
import { isNotice } from './chat-export/system.ts';
import { areMails, readMails } from './mail.ts';
import { areQuotedMails } from './mail/are-mails.ts';
import { readQuotedMails } from './mail/quoted-thread.ts';
import { isFactLine } from './minutes/notes.ts';
import { isLeadingLine, isPresentLine } from './minutes/present.ts';
import { partSpeechless } from './chat-export/speechless.ts';
import { isNoTalk, soundsLikeTalk } from './talk/no-talk.ts';
import { isOfRecording } from './talk/recordings.ts';
import { isBlank } from './talk/text.ts';
import { cutThreads } from './chat-export/threads.ts';

const MOST_LINES_OF_MAIL = 1500;

export const chatExport: Reader = {
  dialect: 'chat-export',
  isPlain: true,
  claim(lines) {
    if (areMails(lines) || areQuotedMails(lines.slice(0, MOST_LINES_OF_MAIL))) return 0.96;
    const fit = isNoTalk(lines) ? undefined : fitShape(lines);
    if (!fit) return 0;
    if (fit.shape === BARE_NAME) return claimBare(fit, lines);
    // Days stand behind many a heading: somebody must come again, and people must seem to speak.
    if (fit.shape === NAME_THEN_DAY && !isForum(fit, lines)) return 0;
    // So may times below titles: a plan of days; and links of articles.
    if (fit.shape === NAME_OVER_TIME && !comesAgain(fit) && !isAsked(lines)) return 0;
    if (
      fit.shape === LINKED_HEAD &&
      !comesAgain(fit) &&
      !lines.some((line) => /[?？]/u.test(line) && !line.includes(']('))
    )
      return 0;
    return isOfRecording(fit, lines) ? fit.score * 0.6 : fit.score;
  },
  read(lines) {
    const texts = lines.map(({ text }) => text);
    const isAnswer = areQuotedMails(texts.slice(0, MOST_LINES_OF_MAIL));
    if (isAnswer && !(areMails(texts) && texts.some((text) => /^\s*>/u.test(text)))) return readQuotedMails(lines);
    if (areMails(texts)) return readMails(lines);
    const fit = fitShape(texts);
    const shape = fit && fit.shape !== BARE_NAME ? fit.shape : bareShapeOf(texts);
    const { preamble, messages: all, dropped, moved, doubts: files } = readMessages(lines, shape);
    const before = readPreamble(preamble);
    const { messages: spoken, ...foot } = partMailFoot(all, before.isMail);
    const { messages, ...speechless } = partSpeechless(spoken);
    const { items, doubts } = cutThreads(messages);
    const introduction: FoundItem[] = before.prose.length > 0 ? [{ kind: 'brief', posts: [], body: before.prose }] : [];
    // Of several topics each is named above it, the first above all.
    const areTopics = messages.some(({ topic }) => topic !== undefined);
    const [first, ...others] = items;
    const isNamed = areTopics || (before.isSubject && others.length === 0);
    const talks = isNamed && first && before.title ? [{ ...first, title: before.title }, ...others] : items;
    return {
      title: areTopics ? before.channel : before.title,
      items: [...introduction, ...talks],
      doubts: [...doubts, ...files, ...lostMedia(messages), ...speechless.doubts],
      dropped: [...dropped, ...foot.dropped, ...speechless.dropped],
      moved: [...before.moved, ...moved].filter(({ text }) => text.trim() !== '').map((line) => slice(line, 0)),
      date: messages.find(({ on }) => on !== undefined)?.on,
    };
  },
};

function isForum(fit: Fit, lines: readonly string[]): boolean {
  return isAsked(lines) && (comesAgain(fit) || fit.heads <= 3) && soundsLikeTalk(saidIn(fit, lines.slice(0, 1200)));
}

function comesAgain({ names }: Fit): boolean {
  return [...names.values()].some((count) => count > 1);
}

function isAsked(lines: readonly string[]): boolean {
  return lines.some((line) => /[?？]\s*$/u.test(line));
}

/** `Name: text` alone is rather a transcript; pictures in brackets, notices and `@all` are a chat's. */
function claimBare(fit: Fit, lines: readonly string[]): number {
  const sample = lines.slice(0, 1200);
  const recurring = [...fit.names.values()].filter((count) => count > 1).length;
  if (recurring === 0 || !soundsLikeTalk(saidIn(fit, sample))) return 0;
  // Who was there, and when, is told by minutes; their dates and headings are no signs of a chat.
  const isMinutes = sample.some((line) => isPresentLine(line) || isLeadingLine(line) || isFactLine(line));
  const signs = isMinutes
    ? 0
    : sample.filter((line) => isNotice(line) || isDayLine(line) || isTimeLine(line) || SIGNS.test(line)).length;
  // It is said above that it is a chat's.
  const isTold =
    !isMinutes &&
    (sample.slice(0, 8).some((line) => RECORD.test(line)) ||
      sample.filter(isTopicLine).length > 1 ||
      isTopicLine(sample.find((line) => !isBlank(line)) ?? ''));
  return signs === 0 && !isTold
    ? fit.score * 0.6
    : Math.min(0.9, fit.score + 0.3 + Math.min(isTold ? 5 : signs, 5) * 0.03);
}

function saidIn({ shape }: Fit, lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const head = shape.head(lines, at);
    return head
      ? [
          `${line.slice(head.text)} ${isBlank(line.slice(head.text)) ? (lines.slice(at + 1, at + 4).find((next) => !isBlank(next)) ?? '') : ''}`.trim(),
        ]
      : [];
  });
}

const RECORD = /(?:聊天|群聊|群)(?:记录|記錄|紀錄)/u;
const SIGNS =
  /\[(?:图片|圖片|表情|动画表情|语音|视频|链接|文件|位置|小程序|名片|聊天记录|红包|捂脸|笑哭|强|抱拳|OK|旺柴|偷笑|呲牙|Image|Photo|Sticker|Video)\]|(?:聊天|群聊)(?:记录|紀錄|記錄)|@所有人|^[「『].{1,30}[:：]/iu;
