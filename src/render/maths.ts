/** TeX → HTML with MathML, by KaTeX at its strictest; a formula it refuses, or that could cover or flood a page, is a fault. */
import katex, { type KatexOptions } from 'katex';
import { both } from '../format/problem.ts';
import { widestPart } from './formula-width.ts';
import { katexWords } from './katex-words.ts';
import { withMathsLetters } from './maths-letters.ts';
import { MOST_EM, type Refusal, refuseFormula } from './maths-limits.ts';
import { mayReachOut, refuseReach } from './maths-reach.ts';

export type MathResult = { readonly html: string } | Refusal;

const OPTIONS: KatexOptions = { trust: false, strict: 'error', throwOnError: true, maxExpand: 100, maxSize: MOST_EM };

/** `mathml` for short texts shown in lists: a seventh of the size, and it needs no stylesheet. */
export function renderMath(
  tex: string,
  display: boolean,
  output: 'htmlAndMathml' | 'mathml' = 'htmlAndMathml',
): MathResult {
  const refusal = refuseFormula(tex);
  if (refusal) return refusal;
  try {
    const reach = mayReachOut(tex) && refuseReach(read(tex, { ...OPTIONS, displayMode: display, macros: {} }), tex);
    if (reach) return reach;
    // A fresh `macros` object each time: KaTeX writes \gdef into it.
    const html = katex.renderToString(tex, { ...OPTIONS, displayMode: display, output, macros: {} });
    const drawn = withMathsLetters(mendScripts(html));
    return { html: display && output === 'htmlAndMathml' && tex.length > NARROW ? withWidth(drawn, tex) : drawn };
  } catch (error) {
    return refusalOf(error);
  }
}

/** So short a source is no wider than a sheet of paper, but for what stretches. */
const NARROW = 60;
/** What a sheet has room for (print.css), in em of a formula. */
const SHEET = 30;

/** A formula with a part that is wider than a sheet says how wide it is: print.css makes it as small as that asks for. */
function withWidth(html: string, tex: string): string {
  const widest = widestPart(tree(tex, { ...OPTIONS, displayMode: true, macros: {} }));
  if (widest <= SHEET) return html;
  return html.replace('class="katex-html"', `$& style="--widest:${Math.ceil(widest * 1.03)}"`);
}

/** Whether a formula can be shown: the answer of `renderMath`, for most formulas at a seventh of its cost. */
export function checkMath(tex: string, display: boolean): Refusal | undefined {
  const refusal = refuseFormula(tex);
  if (refusal) return refusal;
  try {
    if (tex.length <= MOST_PLAIN_LENGTH) {
      const tree = read(tex, { ...OPTIONS, displayMode: display, macros: {} });
      const reach = mayReachOut(tex) ? refuseReach(tree, tex) : undefined;
      if (reach || isSurelyDrawn(tree)) return reach;
    }
  } catch (error) {
    return refusalOf(error);
  }
  const drawn = renderMath(tex, display);
  return 'html' in drawn ? undefined : drawn;
}

function refusalOf(error: unknown): Refusal {
  // A RangeError is KaTeX at the end of its stack: the formula's fault, not ours.
  if (!(error instanceof katex.ParseError || error instanceof RangeError)) throw error;
  const reason = error instanceof katex.ParseError ? error.rawMessage : 'it nests too deep';
  const told = katexWords(reason) ?? {
    message: both(`KaTeX 读不懂这个公式：“${reason}”`, `Unexpected TeX: “${reason}”`),
  };
  return {
    ...told,
    index: (error instanceof katex.ParseError ? error.position : undefined) ?? 0,
  };
}

/** KaTeX's own first half, by a name that its types do not know. */
const read = (katex as unknown as { readonly __parse: (tex: string, options: KatexOptions) => unknown }).__parse;

const tree = (katex as unknown as { readonly __renderToHTMLTree: typeof read }).__renderToHTMLTree;

/** Longer ones may nest so deep that only drawing them tells whether the stack holds. */
const MOST_PLAIN_LENGTH = 400;

/** What KaTeX draws without fail once it has read it. Of any other kind, drawing may find a fault that reading did not. */
const PLAIN: ReadonlySet<unknown> = new Set([
  ...['ordgroup', 'supsub', 'mathord', 'textord', 'atom', 'op', 'operatorname', 'spacing'],
  ...['genfrac', 'sqrt', 'accent', 'leftright', 'text', 'styling', 'font', 'mclass'],
]);

function isSurelyDrawn(part: unknown): boolean {
  if (Array.isArray(part)) return part.every(isSurelyDrawn);
  if (typeof part !== 'object' || part === null || !Object.hasOwn(part, 'type')) return true;
  const { type, text } = part as { readonly type?: unknown; readonly text?: unknown };
  // Letters beyond the first plane come from fonts that lack some.
  if (!PLAIN.has(type) || (typeof text === 'string' && /[\ud800-\udfff]/.test(text))) return false;
  // Not by `Object.entries`: every sign of a formula is such a part.
  for (const key in part)
    if (key !== 'loc' && !isSurelyDrawn((part as Readonly<Record<string, unknown>>)[key])) return false;
  return true;
}

/** KaTeX puts an invisible sign as a third child into `R^{\\max}`, where MathML knows two: browsers then draw no script at all. */
function mendScripts(html: string): string {
  return html.replace(/<mo>\u2061<\/mo>(?=<\/(?:msup|msub|msubsup|munder|mover)>)/gu, '');
}
