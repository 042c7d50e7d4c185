/** TeX → why it is refused before KaTeX sees it: what reaches out of the formula, covers other text or floods the page. */
import { both, type Text } from '../format/problem.ts';
import { insteadOf } from './refused-commands.ts';

export interface Refusal {
  readonly message: Text;
  readonly help?: Text | undefined;
  /** Index in the TeX. */
  readonly index: number;
}

const MOST_LENGTH = 3000;
const MOST_CELLS = 200;
const MOST_DEPTH = 40;
/** Longest length in em a formula may ask for; KaTeX caps sizes itself, but not negative ones. */
export const MOST_EM = 5;
/** All lengths of a formula together, and how far they may lead back over what stands before. */
const MOST_EM_IN_ALL = 40;
const MOST_EM_BACK = 3;
/** So far may a formula lead back where nothing of its own stands before: an operator drawn closer, no word covered. */
export const FREE_EM_BACK = 0.6;
/** The least that a letter or digit of its own leads on. */
export const EM_PER_LETTER = 0.25;

/** What reaches outside the formula (links, pictures, HTML, macros) or moves it over other text. */
const REFUSED =
  /\\(?:href|url|html[A-Za-z]*|includegraphics|def|gdef|edef|xdef|let|futurelet|newcommand|renewcommand|providecommand|global|long|char|vcenter|raisebox|rule|vspace|smash|llap|rlap|clap|mathllap|mathrlap|mathclap|setlength|verb|(?:text|define)?color|colorbox|fcolorbox)(?![A-Za-z])|(?<!\\)(?:\\\\)*%/u;

/** TeX's own machinery: `\@char{8238}` turns the writing round, `\TextOrMath` hides a length, `\message` writes to the log of whoever checks. */
const INNER = /\\(?:[A-Za-z]*@[A-Za-z@]*|(?:err)?message|show|TextOrMath|tmspace|expandafter|noexpand)(?![A-Za-z@])/u;

/** A tag of HTML is no mathematics: shown as letters it would only look like an attack that went through. */
const HTML_TAG = /<\/[A-Za-z]|<!--|<[A-Za-z]{2,}(?:\s[^<>]*=[^<>]*)?>/u;

/** Spaces that lead back, in em. */
const BACK: Readonly<Record<string, number>> = {
  '\\!': 3 / 18,
  negthinspace: 3 / 18,
  negmedspace: 4 / 18,
  negthickspace: 5 / 18,
};

export const EM_PER_UNIT: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.43,
  mu: 1 / 18,
  pt: 0.1,
  mm: 0.285,
  cm: 2.85,
  in: 7.23,
  bp: 0.1,
  pc: 1.2,
  dd: 0.107,
  cc: 1.28,
  nd: 0.107,
  nc: 1.28,
  sp: 0.000002,
  px: 0.1,
};

export function refuseFormula(tex: string): Refusal | undefined {
  return refuseExtent(tex) ?? refuseContent(tex) ?? refuseLengths(tex) ?? refuseRows(tex) ?? refuseDepth(tex);
}

function refuseExtent(tex: string): Refusal | undefined {
  if (tex.trim() === '') return { message: both('公式是空的', 'Unexpected empty formula, expected TeX'), index: 0 };
  if (tex.length > MOST_LENGTH)
    return {
      message: both(
        `公式有 ${tex.length} 个字符，最多 ${MOST_LENGTH}`,
        `Unexpected formula of ${tex.length} characters, expected at most ${MOST_LENGTH}`,
      ),
      index: MOST_LENGTH,
    };
  const cells = tex.split(/&|\\\\|\\cr\b/u).length;
  if (cells > MOST_CELLS)
    return {
      message: both(
        `公式有 ${cells} 格，最多 ${MOST_CELLS}`,
        `Unexpected formula of ${cells} cells, expected at most ${MOST_CELLS}`,
      ),
      index: 0,
    };
  return undefined;
}

function refuseContent(tex: string): Refusal | undefined {
  const tag = HTML_TAG.exec(tex);
  if (tag)
    return {
      message: both('公式里不应有 HTML 标签', 'Unexpected HTML tag in a formula, expected mathematics alone'),
      index: tag.index,
    };
  const command = REFUSED.exec(tex) ?? INNER.exec(tex);
  if (command)
    return {
      message: both(
        `公式里不能用 \`${command[0]}\``,
        `Unexpected \`${command[0]}\` in a formula, expected mathematics alone`,
      ),
      help: insteadOf(command[0]),
      index: command.index,
    };
  return undefined;
}

function refuseLengths(tex: string): Refusal | undefined {
  let all = 0;
  const backs: { readonly size: number; readonly index: number }[] = [];
  for (const match of tex.matchAll(/\\(!|neg(?:thin|med|thick)space)/gu))
    backs.push({ size: BACK[match[1] === '!' ? '\\!' : (match[1] ?? '')] ?? 0, index: match.index });
  for (const match of tex.matchAll(
    /([-+]?\s*(?:\d+\.?\d*|\.\d+))\s*(em|ex|mu|pt|mm|cm|in|bp|pc|dd|cc|nd|nc|sp|px)(?![A-Za-z])/gu,
  )) {
    const size = Number((match[1] ?? '').replace(/\s/gu, '')) * (EM_PER_UNIT[match[2] ?? ''] ?? 1);
    if (Math.abs(size) > MOST_EM || size < -1)
      return {
        message: both(
          `公式里的长度 \`${match[0]}\` 太大`,
          `Unexpected length \`${match[0]}\` in a formula, expected at most ${MOST_EM} em and no less than -1 em`,
        ),
        index: match.index,
      };
    all += Math.abs(size);
    if (size < 0) backs.push({ size: -size, index: match.index });
  }
  let back = 0;
  for (const { size, index } of backs.sort((a, b) => a.index - b.index)) {
    back += size;
    const letters = tex.slice(0, index).replace(/\\[A-Za-z]+|[^\p{L}\p{N}]/gu, '').length;
    if (back > FREE_EM_BACK + letters * EM_PER_LETTER)
      return {
        message: both(
          '这里退得太远，会盖住公式前面的字',
          'Unexpected space that leads back over what stands before the formula, expected it within the formula',
        ),
        index,
      };
  }
  if (all > MOST_EM_IN_ALL || back > MOST_EM_BACK)
    return {
      message: both(
        '公式里的长度加起来太大',
        `Unexpected sum of lengths in a formula, expected at most ${MOST_EM_IN_ALL} em, and ${MOST_EM_BACK} em backwards`,
      ),
      index: 0,
    };
  return undefined;
}

/** A row of a table may be drawn so much nearer to the one above without touching it. */
const MOST_EM_NEARER = 0.5;
const ROW_GAP = /\\\\\s*\[\s*-\s*(\d+\.?\d*|\.\d+)\s*([a-z]{2})\s*\]/gu;
const ROW_BEGINS = /\\\\(?:\s*\[[^\]]*\])?|\\begin\s*\{[A-Za-z*]+\}(?:\s*\{[^{}]*\})?/u;

function refuseRows(tex: string): Refusal | undefined {
  for (const match of tex.matchAll(ROW_GAP)) {
    const before = tex.slice(0, match.index);
    const isInTable = before.split('\\begin').length > before.split('\\end').length;
    const row = before.split(ROW_BEGINS).at(-1) ?? '';
    const size = Number(match[1]) * (EM_PER_UNIT[match[2] ?? ''] ?? 1);
    // Behind a rule a row without anything in it moves up the next one, as tables of statistics do.
    const isEmpty = /^(?:\s|\\hline|&)*$/u.test(row);
    if (isInTable && (size <= MOST_EM_NEARER || isEmpty)) continue;
    return {
      message: both(
        '这两行靠得太近，会叠在一起',
        `Unexpected \`${match[0]}\`, expected rows that do not touch: no less than -${MOST_EM_NEARER} em, in a table`,
      ),
      index: match.index,
    };
  }
  return undefined;
}

const OPENS = /\\(?:left|begin|bgroup|begingroup)(?![A-Za-z])/uy;
const CLOSES = /\\(?:right|end|egroup|endgroup)(?![A-Za-z])/uy;

function refuseDepth(tex: string): Refusal | undefined {
  const at = (pattern: RegExp, index: number) => {
    pattern.lastIndex = index;
    return pattern.test(tex);
  };
  let depth = 0;
  for (let i = 0; i < tex.length; i++) {
    const start = i;
    if (tex[i] === '\\') {
      if (at(OPENS, i)) depth++;
      else if (at(CLOSES, i)) depth--;
      i++;
    } else if (tex[i] === '{') depth++;
    else if (tex[i] === '}') depth--;
    if (depth > MOST_DEPTH)
      return {
        message: both(
          `公式嵌套超过 ${MOST_DEPTH} 层`,
          `Unexpected nesting, expected at most ${MOST_DEPTH} levels of braces and brackets`,
        ),
        index: start,
      };
  }
  const scripts = /(?:[_^]\s*\{?\s*\\?[A-Za-z0-9]?\s*){60,}/u.exec(tex);
  if (scripts)
    return {
      message: both('公式里的上下标嵌套太深', 'Unexpected depth of sub- and superscripts'),
      index: scripts.index,
    };
  return undefined;
}
