/**
 * KaTeX's tree of a drawn formula → how wide its widest unbreakable part is, in em of the formula. Paper must know, for nothing scrolls
 * there and a formula that stands out makes a browser print the whole page smaller; a reader's browser measures it only where scripts run.
 * A reckoning from the widths of the signs, some hundredths off: what is set over or under is as wide as the wider of them.
 */
interface Part {
  readonly classes?: readonly string[];
  readonly children?: readonly Part[];
  readonly style?: Readonly<Record<string, string | undefined>>;
  /** Of a sign. */
  readonly text?: string;
  readonly width?: number;
  readonly italic?: number;
}

export function widestPart(drawn: unknown): number {
  let widest = 0;
  let last = 0;
  const visit = (part: Part) => {
    if (part.classes?.includes('katex-base') === true) last = widthOf(part);
    // A number stands on the line of what it numbers, after a gap (prose.css).
    else if (part.classes?.includes('katex-tag') === true) last += 1.5 + widthOf(part);
    else part.children?.forEach(visit);
    widest = Math.max(widest, last);
  };
  visit(drawn as Part);
  return widest;
}

/** KaTeX's sizes, as its sheet has them. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
/** Takes no room beside what follows. */
const WITHOUT_WIDTH = new Set(['katex-strut', 'pstrut', 'vlist-s', 'llap', 'rlap', 'clap', 'hide-tail']);

function widthOf({ classes = [], children = [], style = {}, text, width, italic = 0 }: Part): number {
  if (classes.some((name) => WITHOUT_WIDTH.has(name))) return 0;
  if (classes.includes('nulldelimiter')) return 0.12;
  // Written once the whole file is drawn: (12).
  if (classes.includes('eqn-num')) return 1.8;
  const around = ['marginLeft', 'marginRight', 'paddingLeft'].reduce((sum, name) => sum + em(style[name]), 0);
  if (text !== undefined && width !== undefined)
    return around + (/^.$/u.test(text) ? widthOfSign(text, width) + italic : widthOfWord(text));
  const inner = children.map(widthOf);
  const own = classes.includes('vlist') ? Math.max(0, ...inner) : inner.reduce((sum, one) => sum + one, 0);
  return around + Math.max(em(style['width']), em(style['minWidth']), own * scaleOf(classes));
}

function widthOfSign(text: string, width: number): number {
  return width === 0 && HAN.test(text) ? 1 : width;
}

/** KaTeX joins letters that stand together, and tells the width of the first alone. */
function widthOfWord(text: string): number {
  return [...text].reduce((sum, letter) => sum + (HAN.test(letter) ? 1 : 0.53), 0);
}

const HAN = /[\u2e80-\uffef]/u;

function scaleOf(classes: readonly string[]): number {
  const size = (pattern: RegExp) => {
    const named = classes.map((name) => pattern.exec(name)?.[1]).find((found) => found !== undefined);
    return named === undefined ? undefined : SIZES[Number(named) - 1];
  };
  const [from, to] = [size(/^reset-size(\d+)$/u), size(/^size(\d+)$/u)];
  return from === undefined || to === undefined ? 1 : to / from;
}

function em(length: string | undefined): number {
  return length?.endsWith('em') === true ? parseFloat(length) : 0;
}
