/** One line → the question on it, where it bears no label: a heading that asks, a bold or numbered line, a bare one with a question mark. */
import { COUNTED } from '../talk/numbers.ts';
import { asks, mayAsk } from '../talk/text.ts';
import { labelOf } from './labels.ts';

export type Style = 'heading' | 'bold' | 'summary' | 'numbered' | 'bare' | 'boxes';

/** The words of a question on a line of this style; undefined for any other line. */
export function questionIn(line: string, style: Style): readonly [number, number] | undefined {
  const place = wordsIn(line, style);
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

/** The words of a line of this style, whether they ask or not. */
export function wordsIn(line: string, style: Style): readonly [number, number] | undefined {
  return PATTERNS[style].exec(line)?.indices?.groups?.['question'];
}

/** Any line that opens a part in this style, question or not. */
export function opensPart(line: string, style: Style): boolean {
  return style !== 'bare' && PATTERNS[style].test(line);
}

/** `一篇` and `4bit` have no mark between. */
const NUMBERED = String.raw`(?:\d{1,3}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})(?:(?:[、)）:：]|\.(?!\d))\s*|\s+(?!${COUNTED}))`;

const PATTERNS: Readonly<Record<Style, RegExp>> = {
  heading: new RegExp(String.raw`^\s{0,3}#{1,6}\s+(?:${NUMBERED})?(?:\*\*)?(?<question>\S.*?)(?:\*\*)?\s*#*\s*$`, 'du'),
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
