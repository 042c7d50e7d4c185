/**
 * A paragraph, heading or cell → the marks in it that were meant for Markdown and had no effect, so that a reader would see them: links and
 * code that do not close, emphasis against Chinese marks, tables that are none. Only what is certain: stars multiply, and names have lines in them.
 */
import type { Nodes, Parents } from 'mdast';
import type { Source } from './guard.ts';
import { both, type Fault, type Text } from './problem.ts';

type Found = readonly [index: number, message: Text, help: Text];

/** What none of this can be without. */
const SIGNS = /[`*_|]|~~|\][([]/u;

export function guardMarks(node: Nodes, source: Source): Fault[] {
  if (node.type === 'table') return cellsBeyondHead(node.children, source);
  if (!('children' in node) || !node.children.some((child) => child.type === 'text' && SIGNS.test(child.value)))
    return [];
  const from = node.children[0]?.position?.start.offset ?? 0;
  const words = ownWords(node, source.text, from);
  return [
    ...LOOKS.flatMap((look) => look(words)),
    ...(node.type === 'paragraph' ? rowsOfNoTable(source.text.slice(from, node.position?.end.offset ?? from)) : []),
  ].map(([index, message, help]) => ({ ...source.place(from + index), rule: 'markdown', message, help }));
}

/** The words as written; a dot for each sign of what Markdown did read, and of what is escaped. */
function ownWords(node: Parents, text: string, from: number): string {
  return (node.children as Nodes[])
    .map((child, i, all) => {
      const [start, end] = [child.position?.start.offset ?? from, child.position?.end.offset ?? from];
      const next = all[i + 1]?.position?.start.offset ?? end;
      const written = text.slice(start, end);
      const own = child.type === 'text' ? written.replace(/\\[!-/:-@[-`{-~]/gu, '..') : '.'.repeat(written.length);
      return own + text.slice(end, next);
    })
    .join('');
}

const LOOKS: readonly ((words: string) => Found[])[] = [
  unmadeLinks,
  linksToNothing,
  openCode,
  openDeletions,
  openEmphasis,
];

function unmadeLinks(words: string): Found[] {
  return [...words.matchAll(/\](?=\((?:https?:|mailto:|www\.|\/(?:threads|analyses|papers|topics|digests)\/))/gu)].map(
    ({ index }) => [
      index,
      both('这里的 `](` 没有成为链接', 'Unexpected `](` that makes no link, expected `[text](address)`'),
      both(
        '网址里的圆括号要成对、不能有空格，链接里不能再套链接；只是文字就写 `\\](`',
        'close the brackets of the address, leave no space in it, and put no link into a link; as text write `\\](`',
      ),
    ],
  );
}

/** `[text][label]` with no `[label]:` anywhere. Tokens such as `[CLS][SEP]`, faces, numbers and `a[i][j]` are text. */
function linksToNothing(words: string): Found[] {
  return [...words.matchAll(/(?<![A-Za-z0-9\])])\[([^[\]\n]+)\]\[([^[\]\n]*)\](?![[(])/gu)]
    .filter(
      ([, text = '', label = '']) =>
        !/^[\d\s,–-]+$|^[A-Z\d_/|]+$/u.test(text) && !/^[\d\s,–-]+$|^[A-Z\d_/|]+$|^\p{Script=Han}{1,3}$/u.test(label),
    )
    .map(({ index }): Found => [
      index,
      both(
        '这里的 `[…][…]` 没有成为链接：没有写它指的网址',
        'Unexpected `[…][…]` that makes no link, expected `[text](address)`',
      ),
      both(
        '把网址写在圆括号里；只是方括号就写 `\\[`',
        'write the address in round brackets; a bracket that is text is `\\[`',
      ),
    ]);
}

function openCode(words: string): Found[] {
  return [...words.matchAll(/`+/gu)].flatMap(({ 0: run, index }): Found[] => {
    // ``quoted'' is how TeX writes quotation marks.
    if (new RegExp(`^[^\`\\n]{1,200}?'{${run.length}}(?!')`, 'u').test(words.slice(index + run.length))) return [];
    return [
      [
        index,
        both(
          `从这里开始的代码没有结束：后面没有同样长的 ${run.length} 个反引号`,
          `Unexpected backtick that opens no code, expected ${run.length} more after it in the paragraph`,
        ),
        both(
          '在代码后面补上；只是反引号就在前面加反斜杠',
          'close the code; put a backslash before a backtick that is text',
        ),
      ],
    ];
  });
}

function openDeletions(words: string): Found[] {
  // Behind words two tildes may be a tone of voice.
  const first = /(?<![\p{L}\p{N}~])~~(?=[^\s~])|(?<!~)~~(?=[^\s~，。、；：！？…][^~\n]*[^\s~]~~(?!~))/u.exec(words);
  return first
    ? [
        [
          first.index,
          both(
            '从这里开始的 `~~` 没有结束',
            'Unexpected `~~` that strikes nothing out, expected another where it ends',
          ),
          both(
            '补上结束的 `~~`，它两侧不紧贴标点；只是波浪线就写 `\\~~`',
            'close it, away from punctuation; as text write `\\~~`',
          ),
        ],
      ]
    : [];
}

const OPENERS = /^[“‘「『《〈（【]/u;
const CLOSERS = /[”’」』》〉）】。，；：！？…]$/u;
const LETTER = /^[\p{L}\p{N}]$/u;

function openEmphasis(words: string): Found[] {
  return [
    ...words.matchAll(/(?<![*A-Za-z0-9])\*(?=([^*\s](?:[^*\n]*[^*\s])?)\*(?!\*))/gu),
    ...words.matchAll(/(?<![_A-Za-z0-9])_(?=([^_\s](?:[^_\n]*[^_\s])?)_(?!_))/gu),
  ].flatMap(({ 0: mark, 1: inside = '', index }): Found[] => {
    const [before, behind] = [words[index - 1] ?? ' ', words[index + inside.length + 2] ?? ' '];
    const [isAfterLetter, isBeforeLetter] = [LETTER.test(before), LETTER.test(behind)];
    // 单价*（1-折扣）*数量 multiplies.
    const isProduct = isAfterLetter && isBeforeLetter && /^（.*）$/u.test(inside);
    const isOpen = isAfterLetter && OPENERS.test(inside);
    const isUnclosed = isBeforeLetter && CLOSERS.test(inside);
    const isWord = mark === '_' && !isAfterLetter && isBeforeLetter && /^\p{Script=Han}+$/u.test(inside);
    if (isProduct || !/\p{Script=Han}/u.test(inside) || !(isOpen || isUnclosed || isWord)) return [];
    return [
      [
        index,
        both(
          `这里的 \`${mark}\` 没有生效：两侧紧贴标点或汉字时不成强调`,
          `Unexpected \`${mark}\` that does not open or close: against punctuation or Han characters it has no effect`,
        ),
        both(
          `把标点移到 \`${mark}\` 外面，或在外侧加空格；只是符号就写 \`\\${mark}\``,
          `move punctuation outside, or put a space on the outer side; as text write \`\\${mark}\``,
        ),
      ],
    ];
  });
}

/** `| a | b |`, or several lines of `|a|b|`: one of them alone may be two absolute values. */
function rowsOfNoTable(written: string): Found[] {
  if (!/^[ \t>]*\|/mu.test(written)) return [];
  const rows = [...written.matchAll(/^([ \t>]*)\|(?=([^\n]*)\|[ \t]*$)/gmu)].filter(({ 2: cells = '' }) =>
    cells.includes('|'),
  );
  const first = rows.find(({ 2: cells = '' }) => rows.length > 1 || /^ .* \| .* $/u.test(cells));
  if (!first) return [];
  return [
    [
      first.index + (first[1]?.length ?? 0),
      both(
        '这几行竖线没有成为表格',
        'Unexpected rows of `|` that make no table, expected a row of dashes below its head',
      ),
      both(
        '表头下面加一行 `| --- | --- |`，格数与表头相同；只是竖线就写 `\\|`',
        'put a row `| --- | --- |` below the head, with as many cells; as text write `\\|`',
      ),
    ],
  ];
}

function cellsBeyondHead(rows: Extract<Nodes, { type: 'table' }>['children'], source: Source): Fault[] {
  const most = rows[0]?.children.length ?? 0;
  return rows.flatMap(({ children }): Fault[] => {
    const cell = children[most];
    if (!cell) return [];
    return [
      {
        ...source.place(cell.position?.start.offset ?? 0),
        rule: 'markdown',
        message: both(
          `这一行有 ${children.length} 格，表头只有 ${most} 格`,
          `Unexpected row of ${children.length} cells, expected at most the ${most} of the head`,
        ),
        help: both('给表头补上，或把格里的竖线写作 `\\|`', 'add to the head, or write a bar in a cell as `\\|`'),
      },
    ];
  });
}
