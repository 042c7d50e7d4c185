/** HTML in running text → what is wrong with it, and what to write instead. */
import { nearest } from './nearest.ts';
import { both, noSuch, quote, type Text } from './problem.ts';
import { isEmptyTag, TAG_NAMES, type TagName } from './vocabulary.ts';

export function describeHtml(value: string): [Text, Text | undefined] {
  if (value.startsWith('<!--'))
    return [
      both('不应出现 HTML 注释', 'Unexpected HTML comment'),
      both('请删去，或用 `<Note>` 写出来', 'take it out, or say it in a `<Note>`'),
    ];
  const [, slash = '', name = ''] = /^<(\/?)([^\s/>]*)/u.exec(value) ?? [];
  if ((TAG_NAMES as string[]).includes(name)) {
    if (slash !== '' && isEmptyTag(name as TagName))
      return [
        both(`不应出现 \`</${name}>\``, `Unexpected \`</${name}>\`, expected \`<${name} … />\` alone`),
        both('它没有内容，也没有结束标签：请删去', 'it holds nothing and has no end: take it out'),
      ];
    return [
      both(`\`<${name}>\` 不能写在这里`, `Unexpected \`<${name}>\` here, expected it at the start of a line`),
      both('标签要顶格，独占一行', 'block tags start in column 1 and stand on a line of their own'),
    ];
  }
  const instead = INSTEAD[name.toLowerCase()];
  const meant = instead ? undefined : nearest(name, TAG_NAMES);
  return [
    noSuch(
      both('标签', 'tag'),
      quote(value.split('\n')[0]?.slice(0, 40)),
      TAG_NAMES.map((tag) => `<${tag}>`),
    ),
    meant
      ? both(`是不是想写 \`<${meant}>\`？`, `did you mean \`<${meant}>\`?`)
      : (instead ??
        both('正文里的小于号写作 `\\<`，代码放进反引号', 'write a less-than sign as `\\<`, and put code in backticks')),
  ];
}

const PARAGRAPH = both('请删去；另起一段就空一行', 'take it out; a blank line begins a new paragraph');
const PLAIN = both('请删去标签，留下里面的文字', 'take the tag out and leave the words in it');
const BOLD = both('加粗写 `**文字**`', 'write bold words as `**words**`');
const SLANTED = both('强调写 `*文字*`', 'write words with stress as `*words*`');
const FORMULA = both('上标和下标写成公式，如 `$x^2$`、`$x_i$`', 'write it as a formula, such as `$x^2$` or `$x_i$`');
const PICTURE = both(
  '图片用 `<Figure src="figures/…" alt="…" />`',
  'show a picture with `<Figure src="figures/…" alt="…" />`',
);
const STRUCK = both('删去线写 `~~文字~~`', 'strike words out with `~~words~~`');
const CODE = both(
  '代码放进反引号，或上下各一行 ```` ``` ````',
  'put code in backticks, or between two lines ```` ``` ````',
);
const TABLE = both(
  '表格用 `| 甲 | 乙 |`，表头下面一行 `| --- | --- |`',
  'write a table as `| a | b |` with a row `| --- | --- |` below its head',
);
const LIST = both('列表项行首写 `- `', 'begin each item of a list with `- `');

/** What people bring along from pages and from other Markdown. */
const INSTEAD: Readonly<Record<string, Text>> = Object.assign(Object.create(null) as Record<string, Text>, {
  ...{ br: PARAGRAPH, p: PARAGRAPH, div: PARAGRAPH },
  ...{
    span: PLAIN,
    u: PLAIN,
    font: PLAIN,
    center: PLAIN,
    mark: PLAIN,
    small: PLAIN,
    big: PLAIN,
    details: PLAIN,
    summary: PLAIN,
  },
  ...{ b: BOLD, strong: BOLD, i: SLANTED, em: SLANTED, s: STRUCK, del: STRUCK, strike: STRUCK },
  ...{ sub: FORMULA, sup: FORMULA, img: PICTURE, figure: PICTURE },
  ...{ code: CODE, pre: CODE, kbd: CODE, tt: CODE },
  ...{ table: TABLE, tr: TABLE, td: TABLE, th: TABLE, thead: TABLE, tbody: TABLE, ul: LIST, ol: LIST, li: LIST },
  a: both('链接写成 `[文字](网址)`', 'write a link as `[words](address)`'),
  hr: both('横线写 `---`，上下各空一行', 'write a rule as `---` with a blank line above and below'),
  blockquote: both('引文行首写 `> `', 'begin the lines of a quotation with `> `'),
});
