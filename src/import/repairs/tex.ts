/** TeX → whether KaTeX draws it, and as strictly as the check of the site wants it. */
import katex from 'katex';
import { both } from '../../format/problem.ts';
import type { Question } from './rule.ts';

const STRICT = {
  displayMode: true,
  throwOnError: true,
  strict: 'error',
  trust: false,
  maxExpand: 100,
  maxSize: 5,
} as const;

/** What the check refuses though KaTeX can draw it: it could cover other text. */
const REFUSED =
  /\\(?:href|url|html[A-Za-z]*|includegraphics|[egx]?def|let|(?:re)?newcommand|providecommand|char|vcenter|raisebox|rule|vspace|smash|[rlc]lap|math[rlc]lap|verb|(?:text|define)?color|colorbox|fcolorbox)(?![A-Za-z])|(?<!\\)(?:\\\\)*%/u;

export function canDraw(tex: string): boolean {
  return drawingFault(tex, false) === undefined;
}

/** What a person should look at before the formula can stand on the site; undefined when all is well. */
export function doubtOf(tex: string): Question | undefined {
  const refused = REFUSED.exec(tex)?.[0];
  const reason = refused === undefined ? drawingFault(tex, true) : `\`${refused}\``;
  if (reason === undefined) return undefined;
  return {
    unquoted: both('公式已还原，但检查不会接受', 'the formula is recovered, but the check refuses it'),
    reason: both(
      `公式已还原，但检查不会接受：${reason}`,
      `the formula is recovered, but the check refuses it: ${reason}`,
    ),
    choice: both('按原文的 TeX 写下，请改写', 'its TeX was kept as it is: please rewrite it'),
  };
}

/** Why no formula of a file may say this; undefined for one that may. */
export function refusalOf(tex: string, isDisplay: boolean): string | undefined {
  return REFUSED.exec(tex)?.[0] ?? drawingFault(tex, true, isDisplay);
}

function drawingFault(tex: string, isStrict: boolean, displayMode = true): string | undefined {
  try {
    katex.renderToString(tex, {
      ...STRICT,
      displayMode,
      strict: isStrict ? 'error' : 'ignore',
      output: 'mathml',
      macros: {},
    });
    return undefined;
  } catch (error) {
    if (error instanceof katex.ParseError) return error.rawMessage;
    if (error instanceof RangeError) return 'it nests too deep';
    throw error;
  }
}
