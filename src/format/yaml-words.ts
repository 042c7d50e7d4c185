/** What the YAML reader says of text it refuses → the same in plain words of both languages, with how to mend it. */
import type { ErrorCode } from 'yaml';
import { inOurWords, type InOurWords, type Saying } from './in-our-words.ts';
import { both, quote } from './problem.ts';

const QUOTES = both(
  '含 `: ` 或 ` #`，或以特殊符号开头的文字，请加引号',
  'put text that holds `: ` or ` #`, or starts with a special sign, in quotes',
);
const LEVELS = both('缩进用两个空格，同级的对齐', 'indent by two spaces, the same within one level');
const PAIRS = both('引号和括号要成对', 'each quotation mark and each bracket needs its other half');
const VALUES = both(
  '每行写成 `字段: 值`，冒号后空一格',
  'write each line as `field: value`, with a space after the colon',
);
const BLOCK = both('文字从下一行写起，缩进两个空格', 'begin the text on the next line, indented by two spaces');
const ITEMS = both('方括号里各项之间用英文逗号隔开', 'part what stands in the brackets by commas');

/** By parts of its sentences. */
const SAYINGS: readonly Saying[] = [
  [
    /Missing closing (['"])quote/u,
    (mark) => `${mark} 开始的引号没有结束`,
    (mark) => `Unexpected end of a text in quotes, expected ${mark}`,
    PAIRS,
  ],
  [
    /end with a (.)$/u,
    (mark) => `括号没有结束：缺少 \`${mark}\``,
    (mark) => `Unexpected end of a list or map, expected \`${mark}\``,
    PAIRS,
  ],
  [
    /Invalid escape sequence (.*)/u,
    (a) => `双引号里不能这样用反斜杠：${quote(a)}`,
    (a) => `Unexpected escape ${quote(a)} within double quotes`,
    both('改用单引号，反斜杠就是它自己', 'in single quotes a backslash stands for itself'),
  ],
  [
    /Plain value cannot start with .*?(\S+)$/u,
    (a) => `没有引号的文字不能以 ${a} 开头`,
    (a) => `Unexpected ${a} at the start of a text without quotes`,
    QUOTES,
  ],
  [
    /Nested mappings/u,
    () => '一行里有两个 `: `',
    () => 'Unexpected second `: ` in one line, expected one field with its value',
    QUOTES,
  ],
  [
    /single line|block sequence may not be used/u,
    () => '从这里起的值跨了行，下一行却像是另一个字段或另一项：缩进没有对齐',
    () =>
      'Unexpected line below this value that looks like a field or an item, expected it in line with its neighbours',
    LEVELS,
  ],
  [
    /at node end/u,
    () => '引号、括号或列表已经结束，后面还有字',
    () => 'Unexpected text after a closed quotation, bracket or list, expected the end of the line',
    both('整个值加一层引号，里面用另一种引号', 'put the whole value in quotes, of another kind than those within'),
  ],
  [
    /block-seq-ind on same line/u,
    () => '`- ` 应另起一行',
    () => 'Unexpected `- ` on the line of its field, expected it on the next line',
    LEVELS,
  ],
  [
    /Unexpected flow-(?:seq|map)-end token/u,
    () => '多了一个结束的括号',
    () => 'Unexpected closing bracket, expected an opening one before it',
    PAIRS,
  ],
  [
    /need to be followed by map values/u,
    () => '这一行没有写成 `字段: 值`',
    () => 'Unexpected text, expected `field: value`',
    VALUES,
  ],
  [
    /Missing space after :/u,
    () => '`:` 后面要空一格',
    () => 'Unexpected character after `:`, expected a space',
    VALUES,
  ],
  [/Missing , /u, () => '各项之间缺少逗号', () => 'Unexpected item, expected a comma before it', ITEMS],
  [
    /Unexpected (?:, |empty item )in/u,
    () => '多了一个逗号',
    () => 'Unexpected comma, expected an item before it',
    ITEMS,
  ],
  [
    /Sequence item without -/u,
    () => '列表的这一项前面没有 `- `',
    () => 'Unexpected text in a list, expected `- ` before the item',
    LEVELS,
  ],
  [
    /(?:Block scalar header includes extra characters|Not a YAML token): (.*)/u,
    (a) => `\`|\` 或 \`>\` 的后面不能再写字：${quote(a)}`,
    (a) => `Unexpected text after \`|\` or \`>\`: ${quote(a)}`,
    BLOCK,
  ],
  [/Comments must be separated/u, () => '`#` 紧接着前面的字', () => 'Unexpected `#` right after other text', QUOTES],
];

/** Where the sentence is a rare one, its kind. */
const KINDS: Readonly<Partial<Record<ErrorCode, InOurWords>>> = {
  BAD_INDENT: {
    message: both('缩进不齐', 'Unexpected indent, expected that of the lines it belongs to'),
    help: LEVELS,
  },
  TAB_AS_INDENT: { message: both('缩进用了制表符', 'Unexpected tab as an indent, expected spaces'), help: LEVELS },
  BLOCK_IN_FLOW: {
    message: both('括号里的内容不能分成缩进的多行', 'Unexpected indented lines within brackets, expected one line'),
    help: ITEMS,
  },
  KEY_OVER_1024_CHARS: { message: both('字段名太长', 'Unexpected length of a field name'), help: VALUES },
  NON_STRING_KEY: { message: both('字段名应为文字', 'Unexpected field name, expected text'), help: VALUES },
  MISSING_CHAR: { message: both('这里缺少一个符号', 'Unexpected text, expected a sign before it'), help: PAIRS },
  UNEXPECTED_TOKEN: { message: both('这里不能这样写', 'Unexpected text here, expected `field: value`'), help: QUOTES },
};

/** @param line the text of the line it speaks of */
export function yamlWords(code: ErrorCode, said: string, line: string): InOurWords {
  // A field without its colon is a word that runs on into the next line.
  if (code === 'MULTILINE_IMPLICIT_KEY' && /^[\w-]+\s*(?:：|:\S)/u.test(line))
    return {
      message: both('字段名后面的冒号要用半角，并空一格', 'Unexpected text after a field name, expected `: `'),
      help: VALUES,
    };
  const told = inOurWords(said, SAYINGS) ?? KINDS[code];
  return told ?? { message: both(`YAML 写法有误：${said}`, `Unexpected YAML: ${said}`) };
}
