/** Random numbers → TeX as people write it in posts on language models and learning. */
import type { Random } from './random.ts';

const LETTERS = [
  'a',
  'b',
  'd',
  'f',
  'h',
  'k',
  'm',
  'n',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'w',
  'x',
  'y',
  'z',
  'A',
  'B',
  'D',
  'F',
  'H',
  'K',
  'L',
  'M',
  'N',
  'P',
  'Q',
  'T',
  'V',
  'W',
  'X',
  'Y',
];
const GREEK = [
  '\\alpha',
  '\\beta',
  '\\gamma',
  '\\delta',
  '\\epsilon',
  '\\varepsilon',
  '\\theta',
  '\\lambda',
  '\\mu',
  '\\pi',
  '\\rho',
  '\\sigma',
  '\\tau',
  '\\phi',
  '\\varphi',
  '\\omega',
  '\\eta',
  '\\Theta',
  '\\Omega',
  '\\Delta',
  '\\Sigma',
  '\\ell',
  '\\partial',
  '\\nabla',
  '\\infty',
];
const FONTS = ['mathcal', 'mathbb', 'mathbf', 'mathrm', 'boldsymbol', 'mathscr', 'mathfrak', 'bm'];
const RELATIONS = [
  '=',
  '\\in',
  '\\leq',
  '\\geq',
  '\\le',
  '\\approx',
  '\\sim',
  '\\ll',
  '\\gg',
  '\\neq',
  '\\to',
  '\\rightarrow',
  '\\subset',
  '\\propto',
  '\\equiv',
  '<',
  '>',
  '\\triangleq',
  '\\Rightarrow',
  ':=',
];
const OPERATORS = ['+', '-', '\\times', '\\cdot', '\\odot', '\\oplus', '/', ',', '\\cup', '\\otimes', '\\circ'];
const FUNCTIONS = [
  '\\log',
  '\\exp',
  '\\max',
  '\\min',
  '\\sin',
  '\\operatorname{softmax}',
  '\\text{softmax}',
  '\\mathrm{KL}',
  '\\Pr',
  '\\arg\\max',
  '\\operatorname{rank}',
  '\\log_2',
  '\\ln',
  '\\det',
  '\\text{LayerNorm}',
];
const WORDS = [
  'loss',
  'train',
  'model',
  'if ',
  ' otherwise',
  'ID 7 is ',
  '损失',
  '准确率',
  'bioS(N)',
  'def',
  'head',
  'the number of tokens',
  'FFN',
  '其中 ',
  "Forger's",
  'a="生日"',
  '2024年5月',
];
const ACCENTS = ['hat', 'bar', 'tilde', 'vec', 'dot', 'overline', 'widehat', 'ddot', 'underline'];

/** @param depth how many constructions may stand in one another. */
export function formula(dice: Random, depth = 2): string {
  const kind = dice.next();
  if (kind < 0.16) return atom(dice, depth);
  if (kind < 0.62) return join(dice, side(dice, depth), relation(dice), side(dice, depth));
  if (kind < 0.8) return side(dice, depth);
  if (kind < 0.86) return join(dice, atom(dice, 1), '=', environment(dice, depth));
  if (kind < 0.9) return `\\{${terms(dice, 1)}\\}_{${dice.one(LETTERS)}=1}^{${dice.one(LETTERS)}}`;
  return join(dice, join(dice, atom(dice, 1), relation(dice), side(dice, 1)), relation(dice), side(dice, 1));
}

/** TeX needs a space between a command and a letter; people write more of them, or fewer. */
function join(dice: Random, ...parts: readonly string[]): string {
  const spaced = dice.chance(0.45);
  return parts.reduce((all, part) => {
    const needs = /\\[A-Za-z]+$/u.test(all) && /^[A-Za-z]/u.test(part);
    return all + (needs || (spaced && all !== '') ? ' ' : '') + part;
  }, '');
}

function relation(dice: Random): string {
  return dice.chance(0.5) ? '=' : dice.chance(0.06) ? '\\overset{\\text{def}}{=}' : dice.one(RELATIONS);
}

function side(dice: Random, depth: number): string {
  const parts = [term(dice, depth)];
  while (dice.chance(0.3) && parts.length < 5) parts.push(dice.one(OPERATORS), term(dice, depth));
  if (dice.chance(0.06)) parts.unshift('-');
  return join(dice, ...parts);
}

function terms(dice: Random, depth: number): string {
  return `${scripted(dice, depth)}, \\dots, ${scripted(dice, depth)}`;
}

function term(dice: Random, depth: number): string {
  if (depth <= 0) return atom(dice, 0);
  const inner = depth - 1;
  const kind = dice.next();
  if (kind < 0.3) return scripted(dice, depth);
  if (kind < 0.42) return atom(dice, depth);
  if (kind < 0.52)
    return `\\${dice.one(['frac', 'frac', 'dfrac', 'tfrac'])}{${side(dice, inner)}}{${side(dice, inner)}}`;
  if (kind < 0.6) return join(dice, dice.one(FUNCTIONS), `(${side(dice, inner)})`);
  if (kind < 0.66)
    return join(
      dice,
      `\\${dice.one(['sum', 'prod', 'sum'])}_{${dice.one(LETTERS)}=${dice.below(2)}}^{${atom(dice, 0)}}`,
      term(dice, inner),
    );
  if (kind < 0.7)
    return `\\left${dice.one(['(', '[', '|', '\\|', '\\{'])} ${side(dice, inner)} \\right${dice.one([')', ']', '|', '.'])}`;
  if (kind < 0.74) return `\\sqrt${dice.chance(0.2) ? '[3]' : ''}{${side(dice, inner)}}`;
  if (kind < 0.79)
    return `\\${dice.one(ACCENTS)}{${atom(dice, 0)}}${dice.chance(0.3) ? `_{${dice.one(LETTERS)}}` : ''}`;
  if (kind < 0.83) return `\\text{${dice.one(WORDS)}}`;
  if (kind < 0.87) return `|${side(dice, inner)}|`;
  if (kind < 0.9) return join(dice, '\\int_0^1', `${dice.one(LETTERS)}(x)`, '\\mathrm{d}x');
  if (kind < 0.93) return `\\mathbb{E}_{${dice.one(LETTERS)}\\sim ${dice.one(LETTERS)}}[${side(dice, inner)}]`;
  if (kind < 0.95) return `${dice.one(LETTERS)}'(${dice.one(LETTERS)})`;
  if (kind < 0.97) return `\\binom{${atom(dice, 0)}}{${atom(dice, 0)}}`;
  return `${dice.one(LETTERS)}(${dice.one(LETTERS)}|${dice.one(LETTERS)},${dice.one(LETTERS)})`;
}

function scripted(dice: Random, depth: number): string {
  const base = dice.chance(0.8) ? dice.one(LETTERS) : atom(dice, 0);
  const kind = dice.next();
  if (kind < 0.45) return `${base}_${script(dice, depth)}`;
  if (kind < 0.75) return `${base}^${script(dice, depth)}`;
  return dice.chance(0.5)
    ? `${base}_${script(dice, depth)}^${script(dice, depth)}`
    : `${base}^${script(dice, depth)}_${script(dice, depth)}`;
}

function script(dice: Random, depth: number): string {
  const kind = dice.next();
  if (kind < 0.35) return dice.chance(0.5) ? dice.one(LETTERS) : String(1 + dice.below(4));
  if (kind < 0.45) return `{${1 + dice.below(3)},${dice.one(LETTERS)}}`;
  if (kind < 0.55) return dice.one(['*', '{(t)}', '\\top', '\\star', '{-1}', '{\\max}', '\\perp']);
  if (kind < 0.65) return `{\\text{${dice.one(['simple', 'train', 'in', 'model', '总'])}}}`;
  return `{${depth > 0 ? side(dice, Math.min(1, depth - 1)) : dice.one(LETTERS)}}`;
}

function atom(dice: Random, depth: number): string {
  const kind = dice.next();
  if (kind < 0.5) return dice.one(LETTERS);
  if (kind < 0.65) return dice.one(GREEK);
  if (kind < 0.78) return `\\${dice.one(FONTS)}{${dice.one(LETTERS)}}`;
  if (kind < 0.9 || depth === 0)
    return dice.one(['0', '1', '2', '10', '0.5', '1.8', '100', '64', '\\frac12', '3.14', '2048']);
  return `${2 + dice.below(64)}${dice.one(LETTERS)}`;
}

function environment(dice: Random, depth: number): string {
  const cell = () => side(dice, Math.max(0, depth - 2));
  const kind = dice.next();
  if (kind < 0.35)
    return `\\begin{cases} ${cell()}, & \\text{if } ${cell()} \\\\ ${cell()}, & \\text{otherwise} \\end{cases}`;
  if (kind < 0.7) {
    const name = dice.one(['pmatrix', 'bmatrix', 'matrix', 'vmatrix']);
    return `\\begin{${name}} ${cell()} & ${cell()} \\\\ ${cell()} & ${cell()} \\end{${name}}`;
  }
  if (kind < 0.85) return `\\begin{array}{cc} ${cell()} & ${cell()} \\\\ ${cell()} & ${cell()} \\end{array}`;
  return `\\underbrace{${cell()}}_{${dice.one(['\\text{loss}', 'n', 'x+y'])}}`;
}
