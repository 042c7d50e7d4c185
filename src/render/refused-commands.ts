/** A command that no formula may use → what to write in its place. */
import { both, type Text } from '../format/problem.ts';

const INSTEAD: readonly (readonly [commands: RegExp, Text])[] = [
  [
    /^%$/u,
    both(
      '在 TeX 里 `%` 后面的都不显示；百分号写作 `\\%`，注释请删去',
      'in TeX, what follows a `%` is not shown: a per cent sign is `\\%`, and a comment goes',
    ),
  ],
  [
    /^\\(?:def|gdef|edef|xdef|let|futurelet|(?:re)?newcommand|providecommand|global|long|char|setlength)$/u,
    both(
      '这里不能定义宏：删去定义，在每一处写出它代表的内容',
      'macros cannot be defined here: take the definition out, and write what it stands for wherever it is used',
    ),
  ],
  [
    /color|colorbox/u,
    both(
      '公式不分颜色：去掉颜色命令，留下里面的内容；要区分就用 `\\boldsymbol`、`\\underbrace{…}_{…}` 或文字说明',
      'formulas have no colours: take the command away and leave what it colours; to set parts apart use `\\boldsymbol`, `\\underbrace{…}_{…}` or words',
    ),
  ],
  [
    /smash|lap$|clap|raisebox|vcenter/u,
    both(
      '它会让公式盖住旁边的字：去掉命令，留下里面的内容',
      'it makes a formula cover what stands near: take the command away and leave what is in it',
    ),
  ],
  [
    /rule|vspace/u,
    both(
      '它占去公式以外的地方：间隔用 `\\quad`，横线用 `\\overline`',
      'it takes room outside of the formula: for a gap use `\\quad`, for a line `\\overline`',
    ),
  ],
  [/href|url/u, both('链接写在公式外面：`[文字](网址)`', 'put the link outside of the formula: `[text](address)`')],
  [
    /includegraphics/u,
    both(
      '图片写在公式外面：`<Figure src="…" alt="…" />`',
      'put the picture outside of the formula: `<Figure src="…" alt="…" />`',
    ),
  ],
  [
    /@|message|show|TextOrMath|tmspace|expandafter|noexpand/u,
    both('这是 TeX 内部的命令：写出它代表的内容', 'this belongs to the inside of TeX: write what it stands for'),
  ],
  [/html/u, both('去掉命令，留下里面的内容', 'take the command away and leave what is in it')],
  [
    /verb/u,
    both(
      '代码写在公式外面的反引号里，或用 `\\texttt{…}`',
      'put code into backticks outside of the formula, or use `\\texttt{…}`',
    ),
  ],
];

/** @param command with its backslash, or `%` */
export function insteadOf(command: string): Text | undefined {
  return INSTEAD.find(([commands]) => commands.test(command))?.[1];
}
