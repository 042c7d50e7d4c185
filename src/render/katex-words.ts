/** What KaTeX says of a formula it refuses → the same in plain words of both languages, with how to mend it; undefined for what is rare. */
import { inOurWords, type InOurWords, type Saying } from '../format/in-our-words.ts';
import { both, quote } from '../format/problem.ts';

const BRACES = both('数一数 `{` 和 `}` 是否成对', 'count whether each `{` has its `}`');
const SPELLING = both(
  '请核对命令的拼写；自己定义的宏要展开来写',
  'check how the command is spelt; write out what a macro of your own stands for',
);
const SCRIPTS = both('用花括号分开，如 `a_{i_j}`、`x^{n^2}`', 'part them with braces, as in `a_{i_j}` or `x^{n^2}`');
const PAIRS = both(
  '`\\left` 与 `\\right` 要成对；一边没有括号时写 `\\left.`',
  '`\\left` and `\\right` come in pairs; for an empty side write `\\left.`',
);
const ROWS = both(
  '在矩阵、`aligned`、`cases` 之类的环境里才能用 `&`',
  '`&` stands only within an environment such as `matrix`, `aligned` or `cases`',
);
const ENVIRONMENTS = both(
  '`\\begin{…}` 与 `\\end{…}` 的名字要一样',
  'the names in `\\begin{…}` and `\\end{…}` must be the same',
);
const UNITS = both('长度写成数字加单位，如 `1em`、`3pt`', 'a length is a number with a unit, as in `1em` or `3pt`');
const TEXT = both('文字放进 `\\text{…}`，文字里的公式另写', 'put words into `\\text{…}`, and formulas outside it');

const SAYINGS: readonly Saying[] = [
  [
    /^Expected 'EOF', got '&'/u,
    () => '这里的 `&` 不在矩阵一类的环境里',
    () => 'unexpected `&` outside an environment',
    ROWS,
  ],
  [/^Expected 'EOF', got '\}'|^Extra \}/u, () => '多了一个 `}`', () => 'unexpected `}`, which closes nothing', BRACES],
  [/^Expected 'EOF', got '#'/u, () => '这里的 `#` 要写成 `\\#`', () => 'unexpected `#`, expected `\\#`'],
  [
    /^Expected 'EOF', got '\\right/u,
    () => '`\\right` 前面没有 `\\left`',
    () => 'unexpected `\\right` without `\\left`',
    PAIRS,
  ],
  [
    /^Expected 'EOF', got '\\end/u,
    () => '`\\end` 前面没有 `\\begin`',
    () => 'unexpected `\\end` without `\\begin`',
    ENVIRONMENTS,
  ],
  [
    /^Expected '\}', got 'EOF'|^Unexpected end of input/u,
    () => '有一个 `{` 没有合上，或命令后面缺少内容',
    () => 'unexpected end, expected a `}` or what a command is applied to',
    BRACES,
  ],
  [
    /^Expected '\\right', got/u,
    () => '`\\left` 后面没有与它成对的 `\\right`',
    () => 'missing `\\right` for this `\\left`',
    PAIRS,
  ],
  [/^Expected 'EOF', got '(.*)'/u, (a) => `这里不能有 ${quote(a)}`, (a) => `unexpected ${quote(a)}`],
  [/^Expected '(.*)', got 'EOF'/u, (a) => `到头了，还缺 ${quote(a)}`, (a) => `unexpected end, expected ${quote(a)}`],
  [
    /^Expected '(.*)', got '(.*)'/u,
    (a, b) => `这里是 ${quote(b)}，应为 ${quote(a)}`,
    (a, b) => `unexpected ${quote(b)}, expected ${quote(a)}`,
  ],
  [
    /^Expected & or|^Expected \\\\ or/u,
    () => '环境没有结束：缺少 `\\end{…}`',
    () => 'unexpected end, expected `\\end{…}`',
    ENVIRONMENTS,
  ],
  [/^Expected group after '(.*)'/u, (a) => `${quote(a)} 后面缺少内容`, (a) => `missing content after ${quote(a)}`],
  [/^Expected group as (.*)/u, () => '命令后面缺少它要的内容', () => 'missing content of a command', BRACES],
  [
    /^Undefined control sequence: (\\(?:label|ref|eqref|cite|nonumber))$/u,
    (a) => `这里不能用 ${quote(a)}`,
    (a) => `unexpected ${quote(a)}: formulas are not numbered here`,
    both(
      '要编号，在单独成行的公式里写 `\\tag{1}`，正文里说“式 (1)”；不用编号就删去',
      'to number a display formula write `\\tag{1}` in it, and “(1)” in the text; otherwise take it out',
    ),
  ],
  [
    /^Undefined control sequence: (.*)/u,
    (a) => `不认识命令 ${quote(a)}`,
    (a) => `unexpected command ${quote(a)}, which is not known`,
    SPELLING,
  ],
  [/^Double superscript/u, () => '同一个符号有两个上标', () => 'unexpected second superscript', SCRIPTS],
  [/^Double subscript/u, () => '同一个符号有两个下标', () => 'unexpected second subscript', SCRIPTS],
  [
    /^No such environment: (.*)/u,
    (a) => `没有 ${quote(a)} 这个环境`,
    (a) => `unexpected environment ${quote(a)}, which is not known`,
    SPELLING,
  ],
  [
    /^Mismatch: \\begin\{(.*)\} matched by \\end\{(.*)\}/u,
    (a, b) => `以 ${quote(a)} 开始的环境以 ${quote(b)} 结束`,
    (a, b) => `unexpected end of ${quote(b)}, expected that of ${quote(a)}`,
    ENVIRONMENTS,
  ],
  [
    /^Invalid delimiter '(.*)' after '(.*)'/u,
    (a, b) => `${quote(b)} 后面应是括号，却是 ${quote(a)}`,
    (a, b) => `unexpected ${quote(a)}, expected a bracket after ${quote(b)}`,
  ],
  [
    /^\\middle without preceding/u,
    () => '`\\middle` 要在 `\\left` 与 `\\right` 之间',
    () => 'unexpected `\\middle` outside `\\left` and `\\right`',
    PAIRS,
  ],
  [
    /^Can't use function '(.*)' in math mode/u,
    (a) => `${quote(a)} 不能用在公式里`,
    (a) => `unexpected ${quote(a)} in a formula`,
    TEXT,
  ],
  [
    /^Can't use function '(.*)' in text mode/u,
    (a) => `${quote(a)} 不能用在公式的文字里`,
    (a) => `unexpected ${quote(a)} in the text of a formula`,
    TEXT,
  ],
  [
    /^Got function '(.*)' with no arguments/u,
    (a) => `${quote(a)} 的内容要用花括号括起来`,
    (a) => `missing braces around ${quote(a)} and what it takes`,
  ],
  [
    /^Invalid (?:size|unit): '(.*)'/u,
    (a) => `${quote(a)} 不是长度`,
    (a) => `unexpected ${quote(a)}, expected a length`,
    UNITS,
  ],
  [
    /^Invalid color: '(.*)'/u,
    (a) => `${quote(a)} 不是颜色`,
    (a) => `unexpected ${quote(a)}, expected a colour such as \`red\` or \`#c00\``,
  ],
  [
    /^Limit controls must follow/u,
    () => '`\\limits` 要跟在求和、积分一类的符号后面',
    () => 'unexpected `\\limits`, expected it after a sign such as `\\sum`',
  ],
  [
    /Unicode text character "(.*)" used in math mode/u,
    (a) => `公式里有文字 “${a}”`,
    (a) => `unexpected “${a}” in a formula`,
    TEXT,
  ],
  [
    /Unrecognized Unicode character/u,
    () => '公式里有画不出来的字符，例如表情',
    () => 'unexpected character in a formula that cannot be drawn, such as an emoji',
    both('移到公式外面', 'move it out of the formula'),
  ],
  [/^Multiple \\tag/u, () => '一个公式只能有一个 `\\tag`', () => 'unexpected second `\\tag`'],
  [
    /^\\tag works only in display/u,
    () => '`\\tag` 只能用在单独成行的公式里',
    () => 'unexpected `\\tag` within a line, expected a display formula',
  ],
  [/^Too many expansions/u, () => '宏展开得没有尽头', () => 'unexpected macro that goes on without an end'],
  [
    /^only one infix operator/u,
    () => '一组里有两个 `\\over` 一类的命令',
    () => 'unexpected second command such as `\\over` in one group',
    both('改写成 `\\frac{…}{…}`', 'write `\\frac{…}{…}`'),
  ],
];

export function katexWords(said: string): InOurWords | undefined {
  const told = inOurWords(said, SAYINGS);
  if (!told) return undefined;
  const { zh, en } = told.message;
  return { ...told, message: both(`公式有误：${zh}`, `${en.charAt(0).toUpperCase()}${en.slice(1)}`) };
}
