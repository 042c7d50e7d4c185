/** `10:12 张三 有人吗`: LINE saves a talk with blanks where telephones write tabs. Only all lines together tell that the first word is a name. Lines → the shape. */
import { CLOCK_ALONE, readWhen } from '../talk/stamp.ts';
import { isBlank } from '../talk/text.ts';
import { isNoSpeaker } from '../talk/no-speakers.ts';
import { isDayLine } from './between.ts';
import { HIDDEN, isName, type Head, type Shape } from './shape.ts';
import { isNotice, isTrimming } from './system.ts';

const SAVED = /^\uFEFF?\s*(?:\[LINE\]|(?:保存日期|儲存日期|存档日期|Saved on|保存日時)\s*[:：])/u;
/** What LINE says in the place of words, in the languages it is used in. */
const SENT =
  /(?:写真|動画|スタンプ|ファイル|ボイスメッセージ|位置情報)を送信しました|^\[?(?:貼圖|スタンプ|写真|スティッカー|Sticker)\]?$|收回訊息|送信を取り消しました|^既読/u;
const LINE = new RegExp(String.raw`^${HIDDEN}(?<when>${CLOCK_ALONE})[ \u3000]+(?<rest>[^\s:：\[(（「].*)$`, 'du');

export const LINE_SPACED: Shape = {
  name: 'time, name, text with blanks',
  weight: 0.98,
  isInline: true,
  head(lines, at) {
    const line = lines[at] ?? '';
    if (!/^\D{0,6}\d{1,2}[:：]\d\d/u.test(line.slice(0, 14))) return undefined;
    const names = namesIn(lines);
    return names && headOf(line, names);
  },
};

function headOf(line: string, names: ReadonlySet<string>): Head | undefined {
  const match = LINE.exec(line);
  const from = match?.indices?.groups?.['rest']?.[0];
  if (!match || from === undefined) return undefined;
  const words = partsOf(match.groups?.['rest'] ?? '');
  const both = words.slice(0, 2).join('').trimEnd();
  const name = names.has(both) ? both : (words[0] ?? '').trimEnd();
  if (words.length < 2 || !mayHead(name)) return undefined;
  const behind = /^[ \u3000]*/u.exec(line.slice(from + name.length))?.[0].length ?? 0;
  return {
    lines: 1,
    name: { line: 0, from, to: from + name.length },
    text: from + name.length + behind,
    when: readWhen(match.groups?.['when'] ?? ''),
  };
}

/** The first words, each with the blank behind it. */
function partsOf(rest: string): string[] {
  return rest.slice(0, 80).split(/(?<=[ \u3000])(?=[^ \u3000])/u);
}

/** A head looks at all lines to know a name, so the names are found once. */
const found = new WeakMap<readonly string[], ReadonlySet<string> | undefined>();

/** Undefined where these are no such lines. */
function namesIn(lines: readonly string[]): ReadonlySet<string> | undefined {
  if (found.has(lines)) return found.get(lines);
  const names = findNames(lines);
  found.set(lines, names);
  return names;
}

const SAMPLE = 1200;

function findNames(lines: readonly string[]): ReadonlySet<string> | undefined {
  const counts = new Map<string, number>();
  const seconds = new Map<string, Set<string>>();
  let [headed, others, sent, days, last] = [0, 0, 0, 0, -1];
  let rises = true;
  const isSaved = lines.slice(0, 3).some((head) => SAVED.test(head));
  for (const line of lines.slice(0, SAMPLE)) {
    if (isBlank(line)) continue;
    const match = LINE.exec(line);
    const words = match && !isNotice(match.groups?.['rest'] ?? '') ? partsOf(match.groups?.['rest'] ?? '') : [];
    const [first = '', second = ''] = words.map((word) => word.trim());
    if (SENT.test(words.slice(1).join('')) || SENT.test(line.trim())) sent++;
    if (isDayLine(line)) {
      days++;
      last = -1;
    } else if (match && words.length > 1 && mayHead(first)) {
      headed++;
      const minutes = readWhen(match.groups?.['when'] ?? '').minutes ?? 0;
      rises &&= minutes >= last;
      last = minutes;
      counts.set(first, (counts.get(first) ?? 0) + 1);
      seconds.set(first, (seconds.get(first) ?? new Set()).add(second));
    } else if (!match && !isTrimming(line)) others++;
  }
  const isSure = isSaved || (days > 0 && rises) || sent > 1;
  const again = [...counts.values()].filter((count) => count > 1).length;
  const isTalk = isSaved ? counts.size > 0 : counts.size > 1 && headed >= 3 && again > 0 && again * 3 >= counts.size;
  if (!isSure || !isTalk || others > headed * 2) return undefined;
  return new Set([...counts].map(([name, count]) => withSecond(name, count, seconds.get(name))));
}

function mayHead(name: string): boolean {
  return name.length <= 24 && isName(name) && !isNoSpeaker(name) && !/^[\d.,%/+-]+$/u.test(name);
}

/** `Ray Lin` again and again: the second word is of the name. */
function withSecond(name: string, count: number, seconds: ReadonlySet<string> | undefined): string {
  const [second] = seconds ?? [];
  const isName = count > 1 && seconds?.size === 1 && second !== undefined;
  return isName && /^[A-Z][\p{Ll}'’-]+$/u.test(second) && /^[A-Z]/u.test(name) ? `${name} ${second}` : name;
}
