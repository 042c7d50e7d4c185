/** TeX that stands outside every formula → left as it is, with a doubt: a reader would see its source. */
import katex from 'katex';
import { both } from '../../format/problem.ts';
import { linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import { bracketsIn } from './lost-tex-brackets.ts';
import { isMarkdown } from './dialects.ts';
import { quoting, type Edit, type Question, type Rule } from './rule.ts';

/** No signs escaped; of one letter no `\\n` as programs write it and no `\\S+` of a pattern. */
const COMMAND = /(?<!\\)\\(?:[A-Za-z]{2,40}|[A-Z](?![A-Za-z+*?|{\\]))/gu;
/** `\mathds{1}`, `\vect_i`: whatever the name, it has what only TeX gives. */
const ARGUMENT = /^\s?\{|^[_^]/u;
/** `C:\new`, `\\server\share`, `src\import\text.ts`, with or without Chinese before it. */
const PATH = /^\p{Script=Han}*["']?(?:[A-Za-z]:\\|\\\\|\.{1,2}\\|[\w.-]+(?:\\[\w.-]+)*\.\w{1,5}["']?\p{Script=Han}*$)/u;
/** What is written with signs like these near an unknown command is maths. */
const NEAR_MATHS = /[=<>_^{}\p{Sm}]|(?<![^\s(（，。：；])(\S{1,12})\s*\\[A-Za-z]+\s*\1(?![A-Za-z])/u;

/** Lines told one by one; the others are counted. */
const MOST_LINES = 12;
const SHOWN = 40;

export const bareTex: Rule = {
  name: 'bare-tex',
  shown: both('公式之外的 TeX', 'TeX outside formulas'),
  find(text, context): Edit[] {
    if (!text.includes('\\')) return [];
    const literals = literalsIn(text);
    const isTold = within(isMarkdown(context) ? bracketsIn(text) : []);
    const known = new Known();
    const hasFormulas = /(?<![\\$])\$[^\s$][^$\n]*\$/u.test(text);
    const found: { readonly from: number; readonly to: number }[] = [];
    for (const line of linesOf(text)) {
      const first = [...line.text.matchAll(COMMAND)].find(
        (match) =>
          literals.at(line.from + match.index) === undefined &&
          !isTold(line.from + match.index) &&
          isTex(line.text, match.index, match[0], { known, hasFormulas }),
      );
      if (first) found.push({ from: line.from + first.index, to: line.from + first.index + first[0].length });
    }
    return found
      .slice(0, MOST_LINES + 1)
      .map((place, at) => ({ ...place, doubt: at < MOST_LINES ? doubtOf(text, place) : rest(found.length - at) }));
  },
};

/** Asked in order. */
function within(zones: readonly { readonly from: number; readonly to: number }[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((zones[next]?.to ?? Infinity) <= at) next++;
    return (zones[next]?.from ?? Infinity) <= at;
  };
}

interface Page {
  readonly known: Known;
  readonly hasFormulas: boolean;
}

function isTex(line: string, at: number, command: string, { known, hasFormulas }: Page): boolean {
  if (PATH.test(wordAround(line, at))) return false;
  if (command.length === 2) return NEAR_MATHS.test(runAround(line, at));
  if (ARGUMENT.test(line.slice(at + command.length, at + command.length + 2))) return true;
  return known.has(command) || hasFormulas || NEAR_MATHS.test(runAround(line, at)) || isWordless(line);
}

const LONGEST_PATH = 200;
const BREAK = /[\s，。、；：！？（）“”《》]/u;

/** Without white space and full-width marks. */
function wordAround(line: string, at: number): string {
  const ahead =
    line
      .slice(Math.max(0, at - LONGEST_PATH), at)
      .split(BREAK)
      .at(-1) ?? '';
  return ahead + (line.slice(at, at + LONGEST_PATH).split(BREAK, 1)[0] ?? '');
}

/** Without Chinese, and no more than what a formula and its copies may take. */
function runAround(line: string, at: number): string {
  const ahead = /[^\p{Script=Han}]*$/u.exec(line.slice(Math.max(0, at - 80), at))?.[0] ?? '';
  return ahead + (/^[^\p{Script=Han}]*/u.exec(line.slice(at, at + 120))?.[0] ?? '');
}

/** A line without a word of prose: a token or the TeX of a formula that was printed over several lines. */
function isWordless(line: string): boolean {
  return line.length <= 200 && !/\p{Script=Han}|(?<![\\A-Za-z])[A-Za-z]{3}/u.test(line);
}

const MOST_NAMES = 500;

/** Commands that KaTeX knows; of a text that names very many, the first. */
class Known {
  readonly #seen = new Map<string, boolean>();

  has(command: string): boolean {
    const seen = this.#seen.get(command);
    if (seen !== undefined) return seen;
    if (this.#seen.size >= MOST_NAMES) return false;
    const is = isOfKatex(command);
    this.#seen.set(command, is);
    return is;
  }
}

function isOfKatex(command: string): boolean {
  try {
    katex.renderToString(command, { throwOnError: true, strict: false, trust: false, macros: {} });
    return true;
  } catch (error) {
    // One that misses its argument is known.
    if (error instanceof katex.ParseError) return !error.rawMessage.startsWith('Undefined control');
    throw error;
  }
}

function doubtOf(text: string, { from }: { readonly from: number }): Question {
  const words = (/^[^\n\p{Script=Han}，。；：！？]+/u.exec(text.slice(from, from + SHOWN))?.[0] ?? '').trim();
  return {
    ...quoting(words, (shown) =>
      both(
        `公式之外有 TeX（${shown}）：也许是没有加 $ 的公式，也许是印了几遍而 KaTeX 画不出的公式`,
        `TeX stands outside any formula (${shown}): perhaps a formula without its $, or one printed several times that KaTeX cannot draw`,
      ),
    ),
    choice: both('照原样留下，请改成 $…$，多印的删掉', 'left as it is: please write $…$ and take away the copies'),
  };
}

function rest(count: number): Question {
  return {
    reason: both(
      `从这里起还有 ${count} 行在公式之外有 TeX，不再逐行列出`,
      `From here on ${count} more lines have TeX outside any formula; they are not named one by one`,
    ),
    choice: both('照原样留下', 'left as they are'),
  };
}
