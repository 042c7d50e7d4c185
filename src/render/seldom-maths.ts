/**
 * Which of KaTeX's classes few formulas have. Their rules and faces lie in a sheet of their own (`ui/maths/seldom.css`), which only the
 * pages that show such a formula ask for: a third of what KaTeX styles, and a first look waits for every byte of it. The sheets are parted
 * by this list too (`test/render/maths-sheet.ts`). What a new KaTeX adds is in the usual sheet until its class is named here.
 */
export const SELDOM = [
  // Alphabets beside those of theorems and tensors.
  ...['textsf', 'textboldsf', 'textitsf', 'mathsf', 'mathboldsf', 'mathsfit', 'mathitsf', 'texttt', 'mathtt'],
  ...['textfrak', 'textboldfrak', 'mathfrak', 'mathboldfrak', 'textscr', 'mathscr'],
  // Sizes beside those of text and of its indices.
  ...['reset-size2', 'reset-size4', 'reset-size5', 'reset-size7', 'reset-size8', 'reset-size9', 'reset-size10'],
  ...['reset-size11', 'size5', 'size7', 'size8', 'size9', 'size10', 'size11'],
  // Arrows and braces that stretch, and diagrams.
  ...['halfarrow-left', 'halfarrow-right', 'brace-left', 'brace-center', 'brace-right', 'katex-stretchy'],
  ...['x-arrow', 'x-arrow-pad', 'cd-arrow-pad', 'cd-vert-arrow', 'cd-label-left', 'cd-label-right', 'mover', 'munder'],
  // Boxes, strokes and lines.
  ...['boxpad', 'fbox', 'fcolorbox', 'cancel-pad', 'cancel-lap', 'katex-sout', 'angl', 'anglpad', 'reflectbox'],
  ...['katex-rule', 'katex-underline', 'katex-hdashline', 'vertical-separator'],
  // Numbers of equations, and what is laid out of the line.
  ...['katex-tag', 'mml-eqn-num', 'mtr-glue', 'leqno', 'fleqn', 'katex-newline', 'katex-smash'],
];

const CLASS = new RegExp(`(?:^|[\\s.])(?:${SELDOM.join('|')})(?![\\w-])`, 'u');

/** Whether a value of `class`, or a selector, names one of them. */
export function isSeldom(classes: string): boolean {
  return CLASS.test(classes);
}

/** Whether any element of the HTML has one of them. */
export function hasSeldomMaths(html: string): boolean {
  for (const [, classes = ''] of html.matchAll(/\bclass="([^"]*)"/gu)) if (isSeldom(classes)) return true;
  return false;
}
