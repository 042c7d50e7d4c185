/** A text with times → whether they are those of a recording, which begin at zero, and no times of day. */
import { both } from '../../../format/problem.ts';
import type { Fit } from '../chat-export/shapes.ts';
import { DAY_ALONE, STAMP } from './stamp.ts';

/** Whether the times rise from zero without any day; from somewhat later, where the head tells of a recording. */
export function isOfRecording({ isDated, first, onlyRises }: Fit, lines: readonly string[]): boolean {
  if (isDated || first === undefined || !onlyRises) return false;
  return first < 3 || (first < 60 && lines.slice(0, HEAD).some(tellsRecording));
}

const HEAD = 10;
const RECORDED =
  /文字[记記][录錄]|逐字稿|[转轉][写寫]|[转轉][录錄]|[录錄][音制製]|妙[记記]|\btranscript(?:ion)?\b|\brecord(?:ed|ing)\b|\d{1,3}\s?(?:分[钟鐘]?)\s?\d{1,2}\s?秒|\b\d{1,3}\s?m(?:in(?:utes?)?)?\s?\d{1,2}\s?s(?:ec(?:onds?)?)?\b/iu;

/** `42分钟 17秒`, `… 文字记录` */
function tellsRecording(line: string): boolean {
  return line.length <= 80 && RECORDED.test(line);
}

const LENGTH = String.raw`(?:\d{1,2}\s?(?:小[时時]|h(?:ours?|r)?)\s?)?\d{1,3}\s?(?:分[钟鐘]?|m(?:in(?:utes?)?)?)(?:\s?\d{1,2}\s?(?:秒|s(?:ec(?:onds?)?)?))?`;
const WHEN_AND_HOW_LONG = new RegExp(
  String.raw`^\s*(?:(?:${DAY_ALONE})\s*)?(?:${STAMP})?\s*[|｜·•,，\s]\s*${LENGTH}\s*$`,
  'iu',
);

/** `2024-08-06 19:30 | 42分钟 17秒`, which programs print above a record */
export function isRecordingLine(line: string): boolean {
  return line.length <= 60 && /\d/u.test(line) && WHEN_AND_HOW_LONG.test(line);
}

/** `Recording started`, `录制已结束`: what a program tells of itself. */
export function isRecordingMark(line: string): boolean {
  return line.length <= 60 && MARK.test(line);
}

const MARK =
  /^[\s[(（【*_~—–-]*(?:(?:the )?(?:recording|transcription|transcript|live captions?)(?: has| was)? (?:started|stopped|paused|resumed|ended|begins|begun|ends)|(?:录音|錄音|录制|錄製|转写|轉寫)(?:已)?(?:开始|開始|停止|暂停|暫停|继续|繼續|结束|結束))[\s\])）】*_~—–.。!！-]*$/iu;

export const RECORDING = both('录音软件的提示，不是谁说的话', 'a notice of the program that records, said by nobody');
