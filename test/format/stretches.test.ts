/** What is read without the Markdown parser is what the parser would have read, to the last place. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Nodes } from 'mdast';
import { readCommonMark } from '../../src/format/commonmark.ts';
import { plainBlock } from '../../src/format/plain-block.ts';
import { stretchesOf } from '../../src/format/stretches.ts';

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));
const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => ({ path, text: readFileSync(CONTENT + path, 'utf8') }));

const MARKED = [
  '~~a~~',
  '*a*',
  '**a**',
  ' _a_ ',
  '`a`',
  '{a}',
  '\\*',
  '|',
  '<b>',
  '&amp;',
  '[a]',
  '![a](b)',
  '>',
  '\ta',
  '  \na',
];

/** Words, and every sign that makes more than words of them: as they are met, and where they mean nothing. */
const PARTS = [
  ...['**重点**', '**a b**', '**a。**', '** a**', '**a $x$**', '**a**b', '**[a](b)**', '***a***', '*a**', '**a\nb**'],
  ...[
    '为什么',
    '词',
    'words of it',
    'a',
    '（注）',
    '“引”',
    '。',
    '1',
    'import x',
    ' ',
    '  ',
    '\t',
    '\u3000',
    '\u00a0',
    '\ufeff',
    '\r',
    '\0',
  ],
  ...['\n', '\n\n', '\n', '\n\n', '\n \n', '\n  ', '\n\t'],
  ...['$x$', '$', '$$', '\n$$\nx\n$$\n', '$ x$', '$x_1$', '$a\\$', '$$$', '$`$', '$$ m', '\n\n$$\na\n\nb\n$$\n\n'],
  ...[
    '[词](/threads/a/)',
    '[a]',
    '[a](',
    '](b)',
    '[a]: /b',
    '![a](b)',
    '[$x$](b)',
    '[a](b_c_d)',
    '[a](<b>)',
    '[a](b "t")',
  ],
  ...[
    '[a](b)c)',
    '[ a ](b)',
    '[a](b&amp;c)',
    '[a]()',
    '[a](b(c))',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<b>',
    '<https://a.b>',
    '>',
    '<',
  ],
  ...['- ', '* ', '+ ', '1. ', '1) ', '> ', '# ', '---', '===', '***', '| a |\n|---|\n', '|', ':-', '-', '='],
  ...[
    '```',
    '```\n',
    '~~~',
    '`',
    '``',
    '*',
    '**',
    '_',
    '~~',
    '\\',
    '\\\n',
    '&',
    '&amp;',
    '{',
    '}',
    'https://a.b/c_d?e=f#g',
  ],
  // Alone on a line, with nothing else that would send it to the parser.
  ...MARKED.map((marked) => `\n\n词${marked}词\n\n`),
];

/** The same runs every time; other seeds are for hunting. */
const SEED = Number(process.env['SEED'] ?? 1);

describe('a run that is read in stretches', () => {
  test('is what the parser makes of the whole', () => {
    const run = fc.array(fc.constantFrom(...PARTS), { maxLength: 24 }).map((parts) => parts.join(''));
    fc.assert(fc.property(run, expectSame), { numRuns: 1_500, seed: SEED });
  });

  test('is so with paragraphs, formulas and links between all that is not plain', () => {
    const words = fc.constantFrom(
      '词',
      '词 $x$ 词',
      '词 [a](b) 词',
      '词**重点**词',
      '**a** [b](c)',
      '$$\nx\n$$',
      '$x$',
      '词\n词',
    );
    const other = fc.array(fc.constantFrom(...PARTS), { maxLength: 5 }).map((parts) => parts.join(''));
    const run = fc
      .array(fc.tuple(other, words), { minLength: 1, maxLength: 6 })
      .map((pairs) => pairs.flat().join('\n\n'));
    fc.assert(fc.property(run, expectSame), { numRuns: 1_500, seed: SEED });
  });

  test.each(files.map(({ path, text }) => [path, text]))('is so in %s', (_, text) => expectSame(text));

  test('leaves little of a usual reply to the parser', () => {
    const reply = '先看 $x$，见 [这里](/threads/a/)。\n\n$$\nx = 1\n$$\n\n由此得 $y$。\n\n- 一\n- 二\n\n完。\n';
    expect(stretchesOf(reply).map(({ isPlain }) => isPlain)).toEqual([true, true, true, false, true]);
  });

  test.each([
    ['a fence that is open', '```\n\n词\n'],
    ['a fence in a quotation, whose end only the parser knows', '> ```\n\n词\n'],
    ['a definition, which may be meant anywhere', '[a]: /b\n\n词\n'],
  ])('leaves all to the parser behind %s', (_, run) => {
    expect(stretchesOf(run).some(({ isPlain }) => isPlain)).toBe(false);
  });
});

function expectSame(run: string): void {
  const read = stretchesOf(run).flatMap(({ text, from, isPlain }) => {
    const children: Nodes[] = isPlain ? [plainBlock(text)] : readCommonMark(text).children;
    return children.map((child) => moved(child, run.slice(0, from).split('\n').length - 1, from));
  });
  expect(read).toEqual(readCommonMark(run).children.map((child) => moved(child, 0, 0)));
}

/** A stretch begins where a line does. What a node would become as HTML is no part of it. */
function moved(node: Nodes, lines: number, from: number): unknown {
  const point = ({ line, column, offset = 0 }: { line: number; column: number; offset?: number | undefined }) => ({
    line: line + lines,
    column,
    offset: offset + from,
  });
  const { position } = node;
  return {
    ...node,
    data: undefined,
    position: position && { start: point(position.start), end: point(position.end) },
    ...('children' in node && { children: node.children.map((child) => moved(child, lines, from)) }),
  };
}
