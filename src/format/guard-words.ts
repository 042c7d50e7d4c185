/** What the guard says of Markdown that a file may not hold: what it is, and what to write instead. */
import { both, type Text } from './problem.ts';

export const MODULE_LINE: readonly [Text, Text] = [
  both(
    '行首的 import / export 在 MDX 里是代码',
    'Unexpected `import` or `export` at the start of a line, expected text: in MDX it is code',
  ),
  both('正文请换一种写法，代码放进反引号', 'rewrite the line, or put code in backticks'),
];
export const EMPTY_HEADING: readonly [Text, Text] = [
  both('标题是空的', 'Unexpected empty heading, expected words after `#`'),
  both(
    '写上标题，或删去这一行；井号本身写作 `\\#`',
    'write the heading, or take the line out; a number sign that is text is `\\#`',
  ),
];
export const EMPTY_LINK: readonly [Text, Text] = [
  both('链接没有文字，读者看不见', 'Unexpected link without words, expected `[text](address)`: nobody would see it'),
  both('在方括号里写上它通向哪里', 'say between the square brackets where it leads'),
];
export function nameInLines(written: string): [Text, Text] {
  const name = written.slice(2, -2);
  return [
    both(
      `\`${written}\` 会变成加粗的“${name}”，两边的下划线不见了`,
      `Unexpected \`${written}\`, expected code in backticks: as it is, it reads as a bold “${name}”`,
    ),
    both(
      `代码里的名字放进反引号；要加粗就写 \`**${name}**\``,
      `put a name of code into backticks; for bold letters write \`**${name}**\``,
    ),
  ];
}
export const REFERENCE_LINK: readonly [Text, Text] = [
  both('不应出现引用式链接', 'Unexpected reference link, expected `[text](address)`'),
  both('把网址直接写在链接里；普通方括号写作 `\\[`', 'write the address into the link; a plain bracket is `\\[`'),
];
export const FOOTNOTE: readonly [Text, Text] = [
  both('不支持脚注', 'Unexpected footnote mark, expected plain text'),
  both('用 `<Note kind="gloss">` 写说明', 'say it in a `<Note kind="gloss">`'),
];
export const MONEY: readonly [Text, Text] = [
  both('这两个 `$` 之间不像公式', 'Unexpected words between two `$`, expected a formula'),
  both('金额的 $ 写作 `\\$`', 'write a dollar sign of money as `\\$`'),
];
export const AUTOLINK: readonly [Text, Text] = [
  both(
    '不应出现 `<网址>`：在 MDX 里它是标签',
    'Unexpected `<address>`, expected the address alone: in MDX it is a tag',
  ),
  both('去掉尖括号，或写作 `[文字](网址)`', 'take the brackets away, or write `[text](address)`'),
];

export const TEX_IN_TEXT: readonly [Text, Text] = [
  both('这里像是公式，却不在 `$…$` 里', 'Unexpected TeX in running text, expected it between `$` and `$`'),
  both(
    '行内公式放进 `$…$`，单独成行的放进上下各一行 `$$`；说的是命令本身就放进反引号，只是花括号就写 `\\{`',
    'put a formula within a line between `$` and `$`, one of its own between two lines `$$`; a command that you write about goes into backticks, and a brace that is text is `\\{`',
  ),
];

export const TEXT_FAULTS: Readonly<Record<string, readonly [Text, Text]>> = {
  '{': [
    both('不应出现 `{`：在 MDX 里它是表达式的开头', 'Unexpected `{`, expected text: in MDX it begins an expression'),
    both('写作 `\\{`，或放进反引号或 `$…$`', 'write `\\{`, or put it in backticks or `$…$`'),
  ],
  '<': [
    both('不应出现 `<`：后面像是标签', 'Unexpected `<` with no space after it, expected text: in MDX it begins a tag'),
    both('写作 `\\<`，或放进反引号或 `$…$`', 'write `\\<`, or put it in backticks or `$…$`'),
  ],
  '**': [
    both(
      '这里的 `**` 没有生效：两侧紧贴标点时不会加粗',
      'Unexpected `**` that does not open or close: next to punctuation it has no effect',
    ),
    both(
      '把标点移到 `**` 外面，或在外侧加空格；只是星号就写 `\\*`',
      'move punctuation outside the `**`, or put a space on its outer side; a star that is text is `\\*`',
    ),
  ],
  '[^': FOOTNOTE,
  '![': [
    both('不应出现 `![`', 'Unexpected `![`, expected `<Figure … />` for a picture'),
    both('图片用 `<Figure … />`；普通文字写作 `!\\[`', 'use `<Figure … />` for a picture; as text write `!\\[`'),
  ],
};
