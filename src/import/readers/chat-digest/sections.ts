/** Lines → a tree of sections by their headings. */
import { slice, trim, type Tracked } from '../../tracked.ts';
import { isRule, levelOf } from '../markdown-lines.ts';
import { bannerIn, dividerIn, isPauseLine } from '../talk/banners.ts';
import { isEndMark } from '../talk/ending.ts';
import { inCode } from '../talk/fences.ts';
import { COUNTED } from '../talk/numbers.ts';
import { isBlank, mayAsk } from '../talk/text.ts';
import type { ReadLabel } from './labels.ts';

export interface Section {
  readonly level: number;
  /** The whole line. */
  readonly heading: Tracked;
  /** Without its marks, number and quotation marks around the whole. */
  readonly title: Tracked;
  /** Lines up to the first heading below it. */
  readonly own: readonly Tracked[];
  /** All its lines, headings below it too. */
  readonly lines: readonly Tracked[];
  readonly children: readonly Section[];
  /** It only parts the whole, and no item is about it. */
  readonly isDivider: boolean;
}

export function sectionsOf(
  lines: readonly Tracked[],
  readLabel: ReadLabel,
): { readonly preamble: readonly Tracked[]; readonly sections: readonly Section[] } {
  const heads = headsOf(
    lines.map(({ text }) => text),
    readLabel,
  );
  const [first] = heads;
  return { preamble: lines.slice(0, first?.index ?? lines.length), sections: build(0, heads.length) };

  function build(from: number, to: number): Section[] {
    const sections: Section[] = [];
    for (let i = from; i < to;) {
      const head = heads[i];
      if (!head) break;
      let next = i + 1;
      while (next < to && (heads[next]?.level ?? 0) > head.level) next++;
      const end = heads[next]?.index ?? lines.length;
      const line = lines[head.index];
      if (line)
        sections.push({
          level: head.level,
          heading: line,
          title: titleOf(line),
          own: lines.slice(head.index + 1, Math.min(heads[i + 1]?.index ?? lines.length, end)),
          lines: lines.slice(head.index + 1, end),
          children: build(i + 1, next),
          isDivider: head.isDivider,
        });
      i = next;
    }
    return sections;
  }
}

interface Head {
  readonly index: number;
  readonly level: number;
  readonly isDivider: boolean;
}

/** Below all headings of Markdown: a marked line over turns. */
const MARKED_LEVEL = 7;
/** Nothing stands below what only parts the whole, but for lines. */
const DIVIDER_LEVEL = 8;

/** Headings outside fences of code. */
export function headsOf(lines: readonly string[], readLabel: ReadLabel): Head[] {
  const heads: Head[] = [];
  const code = inCode(lines);
  const dividers = new Set([...lines.keys()].filter((index) => !code[index] && parts(lines, index, readLabel)));
  for (const [index, text] of lines.entries()) {
    if (code[index]) continue;
    const level = levelOf(text);
    const isAmongDividers = dividers.size > 0 && isApart(lines, index) && isBanner(text);
    if (dividers.has(index)) heads.push({ index, level: DIVIDER_LEVEL, isDivider: true });
    else if (level > 0 && readLabel(text) === undefined) heads.push({ index, level, isDivider: false });
    else if (isAmongDividers || isMarked(lines, index, readLabel))
      heads.push({ index, level: MARKED_LEVEL, isDivider: false });
  }
  return heads;
}

/** Words between signs that open something, whatever it is. */
function isBanner(text: string): boolean {
  return bannerIn(text) !== undefined && !isEndMark(text) && !isPauseLine(text);
}

function isApart(lines: readonly string[], index: number): boolean {
  return isBlank(lines[index - 1] ?? '') && isBlank(lines[index + 1] ?? '');
}

/** `———— 第二部分 ————` above whatever but an answer; other words between signs above a question, or above another heading. */
function parts(lines: readonly string[], index: number, readLabel: ReadLabel): boolean {
  const text = lines[index] ?? '';
  const isPart = dividerIn(text) !== undefined;
  if (!isPart && (!isBanner(text) || mayAsk(text))) return false;
  const next = lines.slice(index + 1, index + 6).find((line) => !isBlank(line) && !isRule(line));
  if (next === undefined) return false;
  const label = readLabel(next);
  return label ? label.asks !== undefined : isPart || levelOf(next) > 0;
}

const MARK =
  /^(?:[★☆●◆■▶►◎※🔹🔸📌❓]|#\s?\d{1,2}\b|【[^【】]{2,60}】\s*$|(?:\*\*|__)[^*_]{4,90}(?:\*\*|__)\s*(?:[*_]?[(（][^()（）]{2,30}[)）][*_]?)?\s*$|\d\uFE0F?\u20E3|(?:问题|問題|话题|話題|主题|主題|议题|議題|Topic|Question)\s?[\d一二三四五六七八九十]{1,2}(?![\d一二三四五六七八九十])[：:.、]?|[一二三四五六七八九十]{1,2}、|[（(]?\d{1,2}[)）.、．]\s?|(?:快[问問]快答|[问問]答快[闪閃]|快[闪閃][问問]答|[简簡]短?[问問]答|[论論]文速[递遞])\s*$)/iu;

/** `【话题一】要不要做？`, `[Topic 2] …`: the number in its box, and what it is about. */
const BOXED_NUMBER =
  /^(?:#{1,6}\s+)?(?:\*\*|__)?[【〔[「]\s?(?:(?:问题|問題|话题|話題|主题|主題|议题|議題|讨论|討論|Topic|Question|Thread)\s?[#＃]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})|第\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[题題问問])\s?[】〕\]」]\s?[:：]?\s*(?=\S)(?!\()/iu;

/** `*(no answers)*` below a title. */
const BRACKETED = /^\s*(?:[-*+]\s+)?[*_]{0,2}[(（][^()（）]{2,60}[)）][*_]{0,2}\s*$/u;

/** `★ …`, `#1 …`, `一、…` alone between blank lines, with a turn below it. */
function isMarked(lines: readonly string[], index: number, readLabel: ReadLabel): boolean {
  const text = lines[index]?.trim() ?? '';
  if (text.length > 100 || dividerIn(text) || isEndMark(text) || isPauseLine(text)) return false;
  const isBoxed = BOXED_NUMBER.test(text);
  const label = readLabel(text);
  if (!isBoxed && label?.kind === 'discussion' && NUMBERED_TALK.test(text))
    return isOverQuestion(lines, index, readLabel);
  if ((!isBoxed && !MARK.test(text) && bannerIn(text) === undefined) || label !== undefined) return false;
  // A question that bears a mark may follow closely on the answers to the one before it.
  const before = lines[index - 1]?.trim() ?? '';
  if (before !== '' && !isRule(before) && !/[?？][*_]*$/u.test(text)) return false;
  const next = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '');
  if (next === undefined) return false;
  return (
    readLabel(next) !== undefined ||
    isBoxed ||
    /^【/u.test(text) ||
    (/^(?:\*\*|__)/u.test(text) && BRACKETED.test(next))
  );
}

/** `讨论一：长文本评测` */
const NUMBERED_TALK = /^(?:\*\*)?(?:讨论|討論|Discussion)\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?[：:]/iu;

/** Who opens a discussion says it all; where a question is asked right below, the line was its heading. */
function isOverQuestion(lines: readonly string[], index: number, readLabel: ReadLabel): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '');
  return isApart(lines, index) && next !== undefined && readLabel(next)?.kind === 'question';
}

const NUMBERED = new RegExp(
  String.raw`^(?:#{1,6}\s+|[★☆●◆■▶►◎※🔹🔸📌❓]\s*)?(?:\*\*|__)?(?:\d\uFE0F?\u20E3\s*|Q\d{1,2}[.．、)）:：]\s*|(?:Q|[问問][题題]?|提[问問]|Question)\s?\d{0,2}\s?[:：]\s*|#?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:[．、)）:：]|\.(?!\d))\s*|#\d{1,2}\s+|0\d\s+(?=\S)|\d{1,2}\s+(?!${COUNTED})(?=\p{Script=Han}))?`,
  'u',
);

function titleOf(line: Tracked): Tracked {
  const apart = levelOf(line.text) === 0 ? bannerIn(line.text) : undefined;
  if (apart) return slice(line, ...apart);
  const marks =
    [BOXED_NUMBER, NUMBERED_TALK, NUMBERED].map((form) => form.exec(line.text)?.[0].length ?? 0).find(Boolean) ?? 0;
  const title = trim(
    slice(
      line,
      marks,
      line.text.replace(/\s+#+\s*$|(?:\*\*|__)\s*(?:[*_]?[(（][^()（）]{2,30}[)）][*_]?)?\s*$/u, '').length,
    ),
  );
  return /^(?:《[^《》]*》|【[^【】]*】)$/u.test(title.text) ? slice(title, 1, -1) : title;
}

/** A heading that names items rather than being one: it has headings below it and no turns, prose or question of its own. */
export function isGroup(section: Section, readLabel: ReadLabel): boolean {
  if (section.children.length === 0) return false;
  if (section.lines.some(({ text }) => readLabel(text) !== undefined)) return true;
  return (
    section.own.every(({ text }) => text.trim() === '') && section.children.length > 1 && isName(section.title.text)
  );
}

const GROUP_NAMES =
  /论文|論文|分析|短评|短評|讨论|討論|杂谈|雜談|问答|問答|简短|簡短|推荐|推薦|精选|精選|资源|資源|papers?|readings?|notes|briefs?|discussions?|questions|links|misc/iu;

function isName(title: string): boolean {
  return title.length <= 20 && GROUP_NAMES.test(title);
}
