/** TeX → what tools make of KaTeX's page: its MathML, its TeX and its HTML as text, one behind another, with what such tools lose. */
import katex from 'katex';
import type { Random } from './random.ts';

export interface Tool {
  readonly name: string;
  /** Between the signs of the first copy, and between the copies. */
  readonly between: ' ' | '' | '\n';
  /** Between the signs of the second copy. */
  readonly betweenLast: '' | '\n';
  /** What becomes of U+200B and U+2061. */
  readonly ghosts: 'kept' | 'gone' | '?';
  /** Signs outside GBK become `?` in the first copy; in the last one they are gone. */
  readonly isGbk: boolean;
  /** Share of signs of the last copy (no letters, no numbers) that are gone. */
  readonly loss: number;
}

export const TOOLS: readonly Tool[] = [
  { name: 'text with spaces', between: ' ', betweenLast: '', ghosts: 'gone', isGbk: false, loss: 0 },
  { name: 'text with spaces and ghosts', between: ' ', betweenLast: '', ghosts: 'kept', isGbk: false, loss: 0 },
  { name: 'text with spaces through GBK', between: ' ', betweenLast: '', ghosts: '?', isGbk: true, loss: 0.5 },
  { name: 'text with spaces, signs lost', between: ' ', betweenLast: '', ghosts: '?', isGbk: false, loss: 0.9 },
  { name: 'one sign a line', between: '\n', betweenLast: '\n', ghosts: 'kept', isGbk: false, loss: 0 },
  { name: 'one sign a line, last copy whole', between: '\n', betweenLast: '', ghosts: 'gone', isGbk: false, loss: 0 },
  { name: 'glued', between: '', betweenLast: '', ghosts: 'kept', isGbk: false, loss: 0 },
  { name: 'glued, ghosts gone', between: '', betweenLast: '', ghosts: 'gone', isGbk: false, loss: 0 },
];

/** Undefined when KaTeX cannot draw it. */
export function scrape(tex: string, display: boolean, tool: Tool, dice: Random): string | undefined {
  let page: string;
  try {
    page = katex.renderToString(tex, { displayMode: display, strict: false, throwOnError: true, macros: {} });
  } catch (error) {
    if (error instanceof katex.ParseError) return undefined;
    throw error;
  }
  const [mathml = '', html = ''] = page.split('</math>');
  const first = textNodes(mathml.replace(/<annotation.*$/su, '')).map((sign) => afterTool(sign, tool));
  const last = textNodes(html).map((sign) => afterTool(sign, tool, dice));
  const seen = (signs: readonly string[]) => signs.filter((sign) => sign !== '');
  return [seen(first).join(tool.between), tex, seen(last).join(tool.betweenLast)].join(tool.between);
}

function textNodes(html: string): string[] {
  return html
    .split(/<[^>]*>/u)
    .filter((text) => text !== '')
    .map((text) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#x27;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
}

/** Those of the signs in formulas that GBK has. */
const GBK = /[∈∏∑√∝∞∠∣∥∧∨∩∪∫∴∵∶∷∽≈≌≠≡≤≥⊙⊥→←↑↓×÷±·…′″‖αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ]/u;

function afterTool(text: string, tool: Tool, dice?: Random): string {
  return Array.from(text, (char) => {
    if (/[\u200b\u2061]/u.test(char)) return tool.ghosts === 'kept' ? char : tool.ghosts === 'gone' ? '' : '?';
    if (/[\x20-\x7e\p{sc=Han}]/u.test(char))
      return dice && /[,=+<>]/u.test(char) && dice.chance(tool.loss * 0.1) ? '' : char;
    if (tool.isGbk && !GBK.test(char)) return dice ? '' : '?';
    return dice && !/[\p{L}\p{N}]/u.test(char) && dice.chance(tool.loss) ? '' : char;
  }).join('');
}
