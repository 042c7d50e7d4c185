/** Lists whose questions bear no label: headings that ask, bold lines, numbered lines, bare lines with a question mark. What follows is the answer. */
import { slice, type Tracked } from '../../tracked.ts';
import type { Found, FoundItem, FoundPost } from '../reader.ts';
import { choicesIn, withoutLabel } from './answer-body.ts';
import { isRule, levelOf } from '../markdown-lines.ts';
import { labelOf } from './labels.ts';
import { opensClosing } from '../talk/closing.ts';
import { inCode } from '../talk/fences.ts';
import { asks, isBlank, mayAsk, dedent, trimLines } from '../talk/text.ts';

export type Style = 'heading' | 'bold' | 'summary' | 'numbered' | 'bare' | 'boxes';

/** The words of a question on a line of this style; undefined for any other line. */
export function questionIn(line: string, style: Style): readonly [number, number] | undefined {
  const place = PATTERNS[style].exec(line)?.indices?.groups?.['question'];
  if (!place) return undefined;
  const label = labelOf(line.slice(place[0]));
  const isAsked = label?.kind === 'question' && (!label.isRemark || (style === 'bold' && label.number !== undefined));
  if (isAsked) return [place[0] + label.from, place[1]];
  const words = line.slice(...place);
  if (style === 'summary') return place;
  // What stands behind the question of an empty box is no answer to it.
  if (style === 'boxes') return /[?？]/u.test(words) ? place : undefined;
  // An essay leads on with such a question.
  if (
    style === 'bare' &&
    /^(?:那么|那|所以|但是?|可是|然而|于是|不过|So|But|And|Then|Yet|However)(?![a-z])/u.test(words)
  )
    return undefined;
  return (style === 'heading' ? isAsking(words) : /[?？]["”'）)\s]*$/u.test(words)) ? place : undefined;
}

/** Any line that opens a part in this style, question or not. */
export function opensPart(line: string, style: Style): boolean {
  return style !== 'bare' && PATTERNS[style].test(line);
}

const PATTERNS: Readonly<Record<Style, RegExp>> = {
  heading:
    /^\s{0,3}#{1,6}\s+(?:(?:\d{1,3}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})[.、)）:：]?\s*)?(?:\*\*)?(?<question>\S.*?)(?:\*\*)?\s*#*\s*$/du,
  bold: /^\s{0,3}(?:[-*+]\s+)?(?:\d{1,3}[.、)）]\s*)?(?:\*\*|__)\s*(?:\d{1,3}[.、)）]\s*)?(?<question>[^*_\s][^*]*?)\s*(?:\*\*|__)\s*[:：]?\s*$/du,
  summary:
    /^\s*(?:<details[^>]*>\s*)?<summary>\s*(?:<(?:b|strong)>)?\s*(?<question>\S.*?)\s*(?:<\/(?:b|strong)>)?\s*<\/summary>\s*$/diu,
  numbered:
    /^\s{0,3}(?:\*\*)?(?:[(（]?\d{1,3}[)）]|\d{1,3}[.．、](?!\d)|[(（]?[一二三四五六七八九十]{1,3}[)）、.]|第[一二三四五六七八九十\d]{1,3}[个個问問题題]{1,2}[:：、]?)\s*(?:\*\*)?(?<question>\S.*?)(?:\*\*)?\s*$/du,
  boxes:
    /^\s{0,3}[-*+]\s+(?:\[ \]|\[[xX]\](?=.*?[?？]))\s+(?<question>(?<=\[ \]\s+)\S.*?(?=\s*$)|\S.*?[?？](?![?？]))/du,
  bare: /^(?![(（]?\d{1,3}[.、)）])(?<question>[^\s>|#*+-].{4,150})\s*$/du,
};

function isAsking(words: string): boolean {
  return asks(words) || ((ASKS_IN_HAN.test(words) || ASKS_IN_LATIN.test(words)) && mayAsk(words));
}

const ASKS_IN_HAN = /^(?:如何|怎么|怎样|为什么|为何|什么是|哪些|是否|能否|怎麼|為什麼|什麼是)/u;
/** Without its mark a question turns the verb round: "Why caches grow" and "What was measured" only name a matter. */
const ASKS_IN_LATIN =
  /^(?:(?:how|what|why|when|where|which|who)\s+(?:is|are|does|do|did|can|could|should|would|will)(?!\s+[a-z]+ed\s*$)|(?:is|are|does|do|can|should|could|will)\s+(?:I|you|we|it|there|the|an?|my|this|that))\b/iu;

export interface Measure {
  readonly style: Style;
  readonly questions: number;
  /** Lines of this style that ask nothing. */
  readonly others: number;
  readonly answered: number;
  /** Share of the lines that stand below a question. */
  readonly covered: number;
  /** Lines to a question, on average. */
  readonly spacing: number;
  /** Characters of an answer, on average. */
  readonly length: number;
}

export function measure(lines: readonly string[], style: Style): Measure {
  const code = inCode(lines);
  const name = nameOfAll(lines, code, style);
  const level = style === 'heading' ? levelOfQuestions(lines, code, name) : 6;
  let prose = 0;
  let [questions, others, answered, below, filled] = [0, 0, 0, 0, 0];
  let open = false;
  let fresh = false;
  let isFirst = true;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    filled++;
    const asked = !code[at] && opensHere(lines, at, style) && at !== name && questionIn(line, style) !== undefined;
    if (asked) {
      questions++;
      open = true;
      fresh = true;
      below++;
    } else if (!code[at] && opensPart(line, style) && levelOf(line) <= level && !(isFirst && /^#\s/u.test(line))) {
      if (style !== 'heading' || !leadsToQuestion(lines, at, style)) others++;
      if (style === 'heading') open = false;
      else if (open) below++;
    } else if (open) {
      if (fresh) answered++;
      fresh = false;
      below++;
      prose += line.length;
    }
    isFirst = false;
  }
  return {
    style,
    questions,
    others,
    answered,
    covered: filled === 0 ? 0 : below / filled,
    spacing: filled / Math.max(1, questions),
    length: prose / Math.max(1, questions),
  };
}

/** Depth of the first heading that asks: deeper ones belong to its answer. */
function levelOfQuestions(lines: readonly string[], code: readonly boolean[], name: number): number {
  return levelOf(
    lines.find((line, at) => !code[at] && at !== name && questionIn(line, 'heading') !== undefined) ?? '######',
  );
}

/** The one heading of the first level above deeper ones names the whole, though it may ask. @returns its line, or -1. */
function nameOfAll(lines: readonly string[], code: readonly boolean[], style: Style): number {
  if (style !== 'heading') return -1;
  const levels = lines.map((line, at) => (code[at] ? 0 : levelOf(line)));
  const first = levels.findIndex((level) => level > 0);
  const isOnly = levels[first] === 1 && levels.filter((level) => level === 1).length === 1;
  return isOnly && levels.filter((level) => level > 1).length >= 2 ? first : -1;
}

/** A bare question needs air above it, so that one within a paragraph is not taken. */
function opensHere(lines: readonly string[], at: number, style: Style): boolean {
  return style !== 'bare' || at === 0 || isBlank(lines[at - 1] ?? '');
}

export function readHeaded(lines: readonly Tracked[], style: Style): Found {
  const texts = lines.map(({ text }) => text);
  const code = inCode(texts);
  const items: { question: FoundPost; answer: Tracked[]; moved: Tracked[] }[] = [];
  const intro: Tracked[] = [];
  const moved: Tracked[] = [];
  const tail: FoundItem[] = [];
  let title: Tracked | undefined;
  let target: Tracked[] = intro;
  let asked = '';
  const name = nameOfAll(texts, code, style);
  for (const [at, line] of lines.entries()) {
    const isNext = !code[at] && style === 'numbered' && items.length > 1 && comesNext(texts, at, asked);
    if (items.length > 0 && !code[at] && opensClosing(line.text, texts[at - 1])) {
      target = [line];
      tail.push({ kind: 'brief', posts: [], body: target });
      continue;
    }
    const place =
      !code[at] && opensHere(texts, at, style) && at !== name
        ? (questionIn(line.text, style) ?? (isNext ? wordsIn(line.text, style) : undefined))
        : undefined;
    if (place) {
      asked = line.text;
      const behind = slice(line, place[1]);
      const dash = /^\s*(?:[—–:：→-]+\s*)?/u.exec(behind.text)?.[0].length ?? 0;
      const answersHere = style === 'boxes' && dash < behind.text.length;
      const marks = [slice(line, 0, place[0]), answersHere ? slice(behind, 0, dash) : behind].filter(
        ({ text }) => text !== '',
      );
      target = answersHere ? [slice(behind, dash)] : [];
      items.push({
        question: { role: 'question', body: [slice(line, ...place)], moved: marks },
        answer: target,
        moved: [],
      });
      continue;
    }
    const heading = code[at] ? undefined : /^\s{0,3}(?<signs>#{1,6})\s+(?<title>\S.*?)\s*#*\s*$/du.exec(line.text);
    const words = heading?.indices?.groups?.['title'];
    if (words && isOutside(texts, at, style, heading.groups?.['signs']?.length ?? 0)) {
      const isTitle = items.length === 0 && title === undefined && intro.every(({ text }) => isBlank(text));
      if (isTitle) {
        title = slice(line, ...words);
        moved.push(slice(line, 0, words[0]), slice(line, words[1]));
      } else if (leadsToQuestion(texts, at, style)) moved.push(line);
      else {
        // A part that asks nothing, behind the questions: words of its own.
        target = [line];
        tail.push({ kind: 'brief', posts: [], body: target });
        continue;
      }
      if (!isTitle) target = [];
      continue;
    }
    if (style === 'summary' && /^\s*<\/?details[^>]*>\s*$/iu.test(line.text)) {
      moved.push(line);
      continue;
    }
    if (isRule(line.text) && items.length > 0 && tail.length === 0) items.at(-1)?.moved.push(line);
    else target.push(line);
  }
  const found = items.map(({ question, answer, moved: marks }): FoundItem => {
    const { choices, rest } = choicesIn(dedent(trimLines(answer)));
    const { body, marks: label } = withoutLabel(rest);
    const asked = { ...question, body: [...question.body, ...choices] };
    const posts: FoundPost[] = body.length > 0 ? [asked, { role: 'reply', parent: 0, body, moved: [] }] : [asked];
    return { kind: 'short', posts, body: [], moved: [...marks, ...label] };
  });
  const before = trimLines(intro);
  return {
    title,
    items: [
      ...(before.length > 0 ? [{ kind: 'brief' as const, posts: [], body: before }] : []),
      ...found,
      ...tail.map((item) => ({ ...item, body: trimLines(item.body) })),
    ],
    doubts: [],
    dropped: [],
    moved: moved.filter(({ text }) => text.trim() !== ''),
  };
}

function wordsIn(line: string, style: Style): readonly [number, number] | undefined {
  return PATTERNS[style].exec(line)?.indices?.groups?.['question'];
}

/** `5) Typos on page 3.` behind `4) Will you …?` is the next of the run, though it asks nothing. */
function comesNext(texts: readonly string[], at: number, asked: string): boolean {
  const NUMBER = /^(?<lead>\s{0,3}[(（]?)(?<number>\d{1,3})(?<mark>[.．、)）])/u;
  const [here, last] = [NUMBER.exec(texts[at] ?? '')?.groups, NUMBER.exec(asked)?.groups];
  return (
    isBlank(texts[at - 1] ?? '') &&
    here !== undefined &&
    last !== undefined &&
    here['lead'] === last['lead'] &&
    here['mark'] === last['mark'] &&
    Number(here['number']) === Number(last['number']) + 1
  );
}

/** Whether a heading that asks nothing ends the answer: one that stands no deeper than the questions do. */
function isOutside(texts: readonly string[], at: number, style: Style, level: number): boolean {
  if (style !== 'heading') return true;
  const deepest = /^\s{0,3}(#{1,6})\s/u;
  for (let before = at - 1; before >= Math.max(0, at - 2000); before--) {
    const text = texts[before] ?? '';
    if (questionIn(text, 'heading')) return level <= (deepest.exec(text)?.[1]?.length ?? 1);
  }
  return true;
}

/** Whether the next heading or numbered line below is a question: the heading then stands above several. */
function leadsToQuestion(texts: readonly string[], at: number, style: Style): boolean {
  for (let next = at + 1; next < Math.min(texts.length, at + 60); next++) {
    const text = texts[next] ?? '';
    if (isBlank(text)) continue;
    if (questionIn(text, style)) return true;
    if (style !== 'heading' || /^\s{0,3}#{1,6}\s/u.test(text)) return false;
  }
  return false;
}
