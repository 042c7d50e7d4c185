/**
 * KaTeX's stylesheet and the faces of our fonts → our two sheets: what formulas usually need, and what few need. Each is shorter than it
 * came, and the first keeps the room of letters that are still on their way.
 */
import { format } from 'prettier';
import { isSeldom } from '../../src/render/seldom-maths.ts';

const MADE =
  '/* Made by test/render/make-maths-fonts.ts from KaTeX (MIT); the fonts are KaTeX’s, cut into parts (MIT and OFL). */';

/**
 * Behind the letters stand the fonts without ink. Where the letters fail to come, a serif of the reader's is shown after two seconds:
 * every browser steps a property then, without a script. It is the page's, not the formula's, for a post that is laid out later would
 * begin to wait anew; and paper waits for nothing. Exact widths, as KaTeX reckons with, not those that a coarse screen rounds: else letters
 * with and without ink differ.
 */
const TO_KEEP_ROOM = [
  ['KaTeX_Main, math,', 'KaTeX_Main, var(--main), math,'],
  ['.mathnormal {\n  font-family: KaTeX_Math;', '.mathnormal {\n  font-family: KaTeX_Math, var(--math);'],
  ['text-rendering: auto;', 'text-rendering: geometricPrecision;'],
] as const;
const ROOM = `
:root { --main: KaTeX_Main_without_ink; --math: KaTeX_Math_without_ink; animation: letters-fail 0s 2s forwards }
@keyframes letters-fail { to { --main: math; --math: math } }
@media print { :root { --main: math; --math: math; animation: none } }`;

const UNUSED = [
  // For browsers that are gone.
  /\.katex \* \{\s*-ms[^}]*\}/gu,
  /^\s*-(?:webkit|moz)-(?:clip-path|min-content)[^;]*;/gmu,
  // Against styles of other sites.
  /\.katex svg \{\s*fill-rule[^}]*\}/gu,
  /\.katex img \{[^}]*\}/gu,
  // For finding out the version.
  /\.katex \.katex-version[^}]*\}/gu,
  // Numbers that `render.ts` writes.
  /\.katex \.eqn-num::before \{[^}]*\}/gu,
];

/** `sheet`: without comments, its own faces first. */
export async function mathsSheets(
  sheet: string,
  faces: readonly string[],
): Promise<{ readonly usual: string; readonly seldom: string }> {
  const own = sheet.slice(sheet.lastIndexOf('@font-face')).replace(/^[^}]*\}/u, '');
  const rules = rulesOf(withShortSizes(withRoom(withoutUnused(own))));
  const usual = [...rulesWhose(rules, (selector) => !isSeldom(selector)), ROOM];
  // A face goes where a rule asks for its family.
  const isUsual = (face: string) => usual.some((rule) => rule.includes(familyOf(face)));
  return {
    usual: await print([...faces.filter(isUsual), ...usual]),
    seldom: await print([...faces.filter((face) => !isUsual(face)), ...rulesWhose(rules, isSeldom)]),
  };
}

interface Rule {
  readonly selectors: readonly string[];
  readonly body: string;
}

/** The sheet has no rules within rules. */
function rulesOf(sheet: string): Rule[] {
  return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/gu)]
    .map(([, selectors = '', body = '']) => ({
      selectors: selectors.split(/,(?![^(]*\))/u).map((one) => one.trim()),
      body,
    }))
    .filter(({ body }) => body.trim() !== '');
}

/** The rules as text, with those of their selectors alone that are meant. */
function rulesWhose(rules: readonly Rule[], isMeant: (selector: string) => boolean): string[] {
  return rules.flatMap(({ selectors, body }) => {
    const meant = selectors.filter(isMeant);
    return meant.length === 0 ? [] : [`${meant.join(', ')} {${body}}`];
  });
}

function familyOf(face: string): string {
  const family = /KaTeX_\w+/u.exec(face)?.[0];
  if (family === undefined) throw new Error(`Expected a family of KaTeX in ${face}`);
  return family;
}

function withoutUnused(sheet: string): string {
  return UNUSED.reduce((text, rule) => {
    const rest = text.replace(rule, '');
    if (rest === text) throw new Error(`Expected to find ${rule.source}`);
    return rest;
  }, sheet);
}

function withRoom(sheet: string): string {
  return TO_KEEP_ROOM.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Expected once: ${from}`);
    return text.replace(from, to);
  }, sheet);
}

/** KaTeX writes a rule for each of 11 sizes within each of 11: what it says is a quotient. A third of the sheet. */
function withShortSizes(sheet: string): string {
  const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];
  let told = 0;
  const rest = sheet.replace(
    /\.katex \.katex-sizing\.reset-size(\d+)\.size(\d+),[^{]*\{\s*font-size: ([\d.]+)em;\s*\}/gu,
    (rule, from: string, to: string, said: string) => {
      const ours = (sizes[Number(to) - 1] ?? NaN) / (sizes[Number(from) - 1] ?? NaN);
      if (!(Math.abs(ours - Number(said)) < 1e-6)) throw new Error(`Expected ${ours}em in ${rule}`);
      told++;
      return '';
    },
  );
  if (told !== sizes.length ** 2) throw new Error(`Expected ${sizes.length ** 2} rules for sizes, found ${told}`);
  const rules = sizes.map(
    (size, n) => `.katex .reset-size${n + 1} { --from: ${size} } .katex .size${n + 1} { --to: ${size} }`,
  );
  const quotient = '.katex :is(.katex-sizing, .fontsize-ensurer) { font-size: calc(1em * var(--to) / var(--from)) }';
  return [...rules, quotient, rest].join('\n');
}

function print(rules: readonly string[]): Promise<string> {
  return format([MADE, ...rules].join('\n'), { parser: 'css', printWidth: 120, singleQuote: true });
}
