/** Headings of a page whose text alone was taken (`一、…`, `1. …`, `2.1 …` on lines of their own) → `##` and deeper. */
import { both } from '../../format/problem.ts';
import { isPage } from './dialects.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
/** From the highest down. Each with the number it bears, to see whether they count up. */
const STYLES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'chapter', pattern: new RegExp(`^第\\s?(${HAN_NUMBER}|\\d{1,2})\\s?[章部节節][分]?[\\s:：、.]*\\S`, 'u') },
  { name: 'part', pattern: /^(?:Part|Chapter|Section|Step)\s(\d{1,2}|[IVX]{1,4})[\s:：.—-]+\S/iu },
  { name: 'han', pattern: new RegExp(`^(${HAN_NUMBER})[、.．,，]\\s?\\S`, 'u') },
  { name: 'roman', pattern: /^([IVX]{1,4})\. \S/u },
  { name: 'han-bracket', pattern: new RegExp(`^[（(](${HAN_NUMBER})[)）][、.]?\\s?\\S`, 'u') },
  { name: 'number', pattern: /^(\d{1,2})(?:[.、．]\s?(?!\d)|\s+(?=\p{Lu}|\p{Script=Han}))\S/u },
  { name: 'number-2', pattern: /^(\d{1,2}\.\d{1,2})(?:[.、．]\s?(?!\d)|\s+)\S/u },
  { name: 'number-3', pattern: /^(\d{1,2}\.\d{1,2}\.\d{1,2})(?:[.、．]\s?(?!\d)|\s+)\S/u },
  { name: 'number-bracket', pattern: /^[（(](\d{1,2})[)）]\s?\S/u },
];
const KEYWORD =
  /^(?:摘要|引言|[前][言]|[背][景](?:介[绍紹])?|[简簡]介|概述|[总總][结結]|小[结結]|[结結][论論語语]|[参參]考(?:文[献獻]|[资資]料)|[附][录錄]|致[谢謝]|[后後][记記]|[写寫]在(?:前面|最[后後])|Abstract|Introduction|Background|Overview|Motivation|Related Work|Methods?|Experiments?|Results|Discussion|Limitations|Conclusions?|Summary|References|Acknowledge?ments|Appendix|TL;?DR|Takeaways?|Further reading)[:：]?$/iu;
const LONGEST = 70;

interface Candidate {
  readonly line: Line;
  readonly style: number;
  readonly number: string;
}

export const scrapedHeadings: Rule = {
  name: 'scraped-heading',
  shown: both('网页上的标题', 'headings of a page'),
  find(text, context) {
    if (!isPage(context)) return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    // A page with headings of its own needs none.
    if (lines.some((line) => /^#{2,6} \S/u.test(line.text) && literals.at(line.from) !== 'code')) return [];
    const candidates: Candidate[] = [];
    const keywords: Line[] = [];
    for (const [index, line] of lines.entries()) {
      if (literals.at(line.from) !== undefined || !standsAlone(lines, index)) continue;
      const words = line.text.trim();
      if (KEYWORD.test(words)) keywords.push(line);
      const style = STYLES.findIndex(({ pattern }) => pattern.test(words));
      if (style >= 0) candidates.push({ line, style, number: STYLES[style]?.pattern.exec(words)?.[1] ?? '' });
    }
    const kept = candidates.filter(({ style }) => countsUp(candidates.filter((other) => other.style === style)));
    const ranks = [...new Set(kept.map(({ style }) => style))].sort((a, b) => a - b);
    if (kept.length === 0 && keywords.length < 2) return [];
    const found = [
      ...kept.map(({ line, style }) => ({ line, level: Math.min(2 + ranks.indexOf(style), 6) })),
      ...keywords.filter((line) => !kept.some((one) => one.line === line)).map((line) => ({ line, level: 2 })),
    ];
    return found
      .sort((a, b) => a.line.from - b.line.from)
      .map(({ line, level }): Edit => {
        const indent = line.text.length - line.text.trimStart().length;
        return { from: line.from, to: line.from + indent, text: `${'#'.repeat(level)} ` };
      });
  },
};

/** Blank lines around, short, and no sentence. */
function standsAlone(lines: readonly Line[], index: number): boolean {
  const words = lines[index]?.text.trim() ?? '';
  if (words === '' || words.length > LONGEST || /[。；;，,…]$|(?<!etc)\.$/u.test(words) || /https?:\/\//u.test(words))
    return false;
  return (
    (index === 0 || isBlank(lines[index - 1])) &&
    isBlank(lines[index + 1]) &&
    index < lines.length - 1 &&
    !nextIsSibling(lines, index)
  );
}

/** Numbered lines with nothing but blank lines between are a list. */
function nextIsSibling(lines: readonly Line[], index: number): boolean {
  const style = styleOf(lines[index]?.text ?? '');
  const next = lines.slice(index + 1, index + 4).find((line) => !isBlank(line));
  return next !== undefined && style >= 5 && styleOf(next.text) === style;
}

function styleOf(text: string): number {
  return STYLES.findIndex(({ pattern }) => pattern.test(text.trim()));
}

/** Two at least, each the next of the one before, or beginning anew. */
function countsUp(candidates: readonly Candidate[]): boolean {
  if (candidates.length < 2) return false;
  const values = candidates.map(({ number }) => valueOf(number));
  const steps = values.slice(1).filter((value, index) => value === (values[index] ?? 0) + 1 || value === 1).length;
  return values[0] !== undefined && values[0] <= 2 && steps >= (values.length - 1) * 0.7;
}

/** The last part of `2.1`, of 十二, of IV. */
function valueOf(number: string): number {
  const last = number.split('.').at(-1) ?? '';
  if (/^\d+$/u.test(last)) return Number(last);
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].indexOf(last.toUpperCase());
  if (roman >= 0) return roman + 1;
  const [tens, ones] = last.includes('十') ? last.split('十') : ['', last];
  const digit = (sign: string | undefined) => '一二三四五六七八九'.indexOf(sign ?? '') + (sign ? 1 : 0);
  return (last.includes('十') ? Math.max(digit(tens), 1) * 10 : 0) + Math.max(digit(ones), 0);
}
