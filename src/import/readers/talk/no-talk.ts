/** Texts that are plainly no talk, whatever stands before their colons: tables of values, logs of programs, source code. Lines → yes or no. */
import { isRecords } from './records.ts';
import { isSchedule } from './schedules.ts';
import { isBlank } from './text.ts';

export function isNoTalk(lines: readonly string[]): boolean {
  const filled = lines.slice(0, 600).filter((line) => !isBlank(line));
  return (
    isTable(filled) ||
    isLog(filled) ||
    isSource(filled) ||
    isReferences(filled) ||
    isSchedule(filled) ||
    isRecords(filled)
  );
}

/** Nearly all lines hold as many commas (or tabs, or semicolons) as the first, none followed by a space there. */
function isTable(lines: readonly string[]): boolean {
  const [head] = lines;
  if (head === undefined || lines.length < 3) return false;
  return [',', '\t', ';'].some((sign) => {
    const columns = cells(head, sign);
    if (columns < 3 || head.includes(`${sign} `)) return false;
    return lines.filter((line) => cells(line, sign) === columns).length / lines.length >= 0.8;
  });
}

function cells(line: string, sign: string): number {
  return line.replace(/"(?:[^"]|"")*"/gu, '').split(sign).length;
}

const LEVEL = '(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|SEVERE)';
const LOGGED: readonly RegExp[] = [
  // A time, and how bad it is.
  new RegExp(
    String.raw`^\s*[\[(]?(?:\d[\dT:/., +Z-]{6,32}|[A-Z][a-z]{2} {1,2}\d{1,2} [\d:.,]{5,15}).{0,50}?(?:\b${LEVEL}\b|\[(?:info|warn|warning|error|debug|notice)\])`,
    'u',
  ),
  new RegExp(String.raw`^\s*(?:\[${LEVEL}\]|${LEVEL}\s*[:|]|[IWEF]\d{4} \d\d:\d\d)`, 'u'),
  // The number of a process behind its name.
  /^\s*\S.{0,50}\s[\w./-]{1,40}\[\d{1,7}\]:\s/u,
];

/** `ann@host:~$ ls` */
const PROMPT = /^\s*(?:\([\w.-]+\)\s)?[\w.-]+@[\w.-]+[: ][^\s$#%]*\s?[$#%]\s/u;

function isLog(lines: readonly string[]): boolean {
  const prompts = lines.filter((line) => PROMPT.test(line.slice(0, 160))).length;
  if (prompts >= 2 && prompts / lines.length >= 0.2) return true;
  const logged = lines.filter((line) => LOGGED.some((pattern) => pattern.test(line.slice(0, 160)))).length;
  return logged >= 2 && logged / lines.length >= 0.5;
}

const STATEMENT =
  /^\s*(?:import\s+[\w{*"'<]|from\s+[\w.]+\s+import\b|(?:async\s+)?def\s+\w+\s*\(|class\s+\w+.*[:{]\s*$|return\b.*[;)\]}\w"']$|(?:if|for|while|elif|else|try|except|with)\b.*:\s*$|#include\b|#!\/|(?:export\s+)?(?:const|let|var|function|type|interface|enum)\s+[\w{[]|(?:public|private|protected|static)\s|package\s+\w|@\w+(?:\(.*\))?\s*$|[}\])]+[;,]?\s*$|\w[\w.]*\s*(?:[-+*/]?=)\s*\S|\w[\w.]*\(.*\)\s*;?\s*$|.*[;{]\s*$)/u;
const COMMENT = /^\s*(?:#(?!#|\s*\S.*[?？]$)|\/\/|\/\*|\*\s|"""|'''|--\s|<!--|%)/u;

/** It begins as code does, and much of it is code. */
function isSource(lines: readonly string[]): boolean {
  const [head] = lines;
  if (head === undefined || lines.length < 4) return false;
  if (!STATEMENT.test(head) && !/^\s*(?:\/\/|\/\*|"""|'''|#!|# -\*-)/u.test(head)) return false;
  const code = lines.filter((line) => line.length < 400 && STATEMENT.test(line)).length;
  const comments = lines.filter((line) => COMMENT.test(line)).length;
  return code >= 3 && (code + comments) / lines.length >= 0.4;
}

const PRINTED =
  /出版社|学报|學報|期刊|[，,.(（\s](?:19|20)\d{2}[a-z]?[)）]?[。.]?\s*$|\b(?:Proc(?:eedings|\.)|arXiv|doi:|Press|Journal of|vol\.|pp\.)/u;

/** Works with their publishers and years, one a line. */
function isReferences(lines: readonly string[]): boolean {
  return lines.length >= 3 && lines.filter((line) => PRINTED.test(line)).length / lines.length >= 0.6;
}

const SPOKEN =
  /[?？]|[我你您咱俺吗嗎呢吧啊呀哦嗯哈]|大家|各位|觉得|覺得|谢谢|謝謝|^(?:对|對|是的?|好的?|不|没|沒|行|可以|同意|确实|確實)[，,。！!、\s]|\b(?:I|I['’](?:m|d|ll|ve)|we|we['’](?:re|ll|ve|d)|you|you['’](?:re|ll|ve)|your|my|our|me|us|let['’]s|please|thanks|thank)\b|^(?:yes|no|yeah|yep|nope|right|agreed?|ok|okay|sure|good|fine|great|hi|hello|well|so|true|exactly|maybe|probably|\+1)\b/iu;

/** Whether people seem to speak here: they ask, turn to each other, or say who they are. Entries of a glossary or a list of changes do none of it. */
export function soundsLikeTalk(said: readonly string[]): boolean {
  if (said.length === 0) return false;
  return said.filter((words) => SPOKEN.test(words.slice(0, 600))).length / said.length >= 0.2;
}
