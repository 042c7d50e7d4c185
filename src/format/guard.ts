/** One Markdown node → what is wrong with it. Refuses by default: a node type that is not listed here is a fault. */
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { guardLink, guardLinkText } from './guard-link.ts';
import {
  AUTOLINK,
  EMPTY_HEADING,
  EMPTY_LINK,
  FOOTNOTE,
  MODULE_LINE,
  MONEY,
  REFERENCE_LINK,
  TEXT_FAULTS,
  TEX_IN_TEXT,
  nameInLines,
} from './guard-words.ts';
import { HIDDEN_HELP, hiddenIn, hiddenMessage, hidesByEscape } from './hidden.ts';
import { lostTex } from './lost-tex.ts';
import { isFormula } from './money.ts';
import { both, type Fault, type Point, type Text } from './problem.ts';
import { describeHtml } from './refused-html.ts';
import { saysSomething } from './says.ts';

const PLAIN: ReadonlySet<string> = new Set([
  ...['paragraph', 'text', 'emphasis', 'strong', 'delete', 'break', 'inlineCode', 'inlineMath', 'link'],
  ...['list', 'listItem', 'blockquote', 'code', 'math', 'heading', 'thematicBreak', 'table', 'tableRow', 'tableCell'],
]);

/** The text that the nodes' offsets count in, and the places of its indices. */
export interface Source {
  readonly text: string;
  readonly place: (index: number) => Point;
}

export function guardNode(node: Nodes, source: Source, parent: Parents): Fault[] {
  const from = node.position?.start.offset ?? 0;
  const written = source.text.slice(from, node.position?.end.offset ?? 0);
  const refuse = (message: Text, help?: Text, shift = 0, rule = 'markdown'): Fault => ({
    ...source.place(from + shift),
    rule,
    message,
    help,
  });

  switch (node.type) {
    case 'html':
      return [refuse(...describeHtml(node.value))];
    case 'image':
    case 'imageReference':
      return [
        refuse(
          both('不应出现 `![…]`', 'Unexpected image, expected `<Figure src="figures/…" alt="…" />`'),
          both(
            '图片放在 `content/figures/`，用 `<Figure … />` 引用；丢失的图写 `<Figure missing alt="…" />`',
            'put pictures into `content/figures/` and show them with `<Figure … />`; a lost one is `<Figure missing alt="…" />`',
          ),
        ),
      ];
    case 'definition':
    case 'linkReference':
      return node.identifier.startsWith('^') ? [refuse(...FOOTNOTE)] : [refuse(...REFERENCE_LINK)];
    case 'heading':
      // One that a line of `===` makes is told with that line.
      if (node.depth === 1 && written.startsWith('#'))
        return [
          refuse(
            both('不应出现一级标题，正文的标题从 `##` 起', 'Unexpected first-level heading, expected `##` or deeper'),
            both('一级标题是文件头里的 title', 'the first level is the title in the front matter'),
          ),
        ];
      return saysSomething(node.children) ? [] : [refuse(...EMPTY_HEADING)];
    case 'strong':
      return /^__[A-Za-z]\w*__$/u.test(written) &&
        parent.type !== 'emphasis' &&
        !/[<*]/u.test(source.text[from - 1] ?? '')
        ? [refuse(...nameInLines(written))]
        : [];
    case 'link':
      if (written.startsWith('<')) return [refuse(...AUTOLINK)];
      if (hidesByEscape(node.url, written))
        return [refuse(hiddenMessage(node.url, hiddenIn(node.url)[0] ?? 0), HIDDEN_HELP, 0, 'hidden-character')];
      if (!saysSomething(node.children)) return [refuse(...EMPTY_LINK)];
      return [...guardLink(node.url, node.title), ...guardLinkText(wordsOf(node), node.url)].map(([message, help]) =>
        refuse(message, help),
      );
    case 'inlineMath':
      return isMoney(node.value, written, source.text.slice(from + written.length, from + written.length + 8))
        ? [refuse(...MONEY, 0, 'maths')]
        : [];
    case 'text':
      return [
        ...(hidesByEscape(node.value, written) ? hiddenEntities(node.value, written) : []).map(([message, shift]) =>
          refuse(message, HIDDEN_HELP, shift, 'hidden-character'),
        ),
        ...guardText(from, written, source, parent).map(([message, help, shift]) => refuse(message, help, shift)),
      ];
    default:
      return PLAIN.has(node.type)
        ? []
        : [refuse(both(`这里不能写 \`${node.type}\``, `Unexpected \`${node.type}\`, expected plain Markdown`))];
  }
}

/** Most formulas begin with no digit and end before no letter. What holds Chinese is told with the formulas, which may not. */
function isMoney(tex: string, written: string, after: string): boolean {
  if (!/^[\d\s]|\s$/u.test(written.slice(1, -1)) && !/^[\dA-Za-z{_]/u.test(after)) return false;
  return (
    /^\$[^$][^]*\$$/u.test(written) &&
    !/[\p{Script=Han}，。；：、]/u.test(tex) &&
    !isFormula(written.slice(1, -1), after)
  );
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}

function guardText(from: number, written: string, source: Source, parent: Parents): [Text, Text, number][] {
  const found: [Text, Text, number][] = [];
  if (!/[\\{<*[!]|^(?:import|export)\b/mu.test(written)) return found;
  const end = from + written.length;
  const lost = lostTex(source.text, from, end);
  if (lost !== undefined) found.push([...TEX_IN_TEXT, lost]);
  for (const match of written.matchAll(/\\[\s\S]|[{<]|\*\*|\[\^|!\[/gu)) {
    const fault = TEXT_FAULTS[match[0]];
    if (!fault) continue;
    if (match[0] === '**' && isMask(written, match.index)) continue;
    // MDX reads a tag behind any `<` but one with white space behind it; at the end of a block there is nothing.
    const isLast = match.index === written.length - 1 && parent.children.at(-1)?.position?.end.offset === end;
    if (
      match[0] === '<' &&
      !isLast &&
      /^[ \t\n]/u.test(source.text.slice(from + match.index + 1, from + match.index + 2))
    )
      continue;
    // A command of TeX before the brace: its formula has lost its dollars.
    const isTex = match[0] === '{' && /(?:\\[A-Za-z]+\*?(?:\{[^{}]*\})*|[_^])$/u.test(written.slice(0, match.index));
    if (isTex && lost !== undefined) continue;
    found.push([...(isTex ? TEX_IN_TEXT : fault), match.index]);
  }
  for (const match of written.matchAll(/^(?:import|export)(?:[ \t][^\n]*|$)/gmu)) {
    // White space at the end of a line is of no node, but MDX sees it.
    if (!/^(?:import|export)[ \t]/u.test(source.text.slice(from + match.index, from + match.index + 7))) continue;
    const { column } = source.place(from + match.index);
    const opensBlock = match.index === 0 && (parent.type === 'paragraph' || parent.type === 'tableCell');
    const isBelowTag = /\/>[ \t]*\n$/u.test(
      source.text.slice(Math.max(0, from + match.index - 80), from + match.index),
    );
    if (column === 1 && (opensBlock || isBelowTag || CODE_LINE.test(match[0])))
      found.push([...MODULE_LINE, match.index]);
  }
  return found;
}

/** Entities that stand for hidden characters; for the first, where only all together hide something. */
function hiddenEntities(shown: string, written: string): [Text, number][] {
  const alone = [...written.matchAll(/&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);/gu)].flatMap(
    (match): [Text, number][] => {
      const [paragraph] = fromMarkdown(match[0]).children;
      const node = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
      const value = node?.type === 'text' ? node.value : '';
      const [index] = hiddenIn(value);
      return index === undefined ? [] : [[hiddenMessage(value, index), match.index]];
    },
  );
  return alone.length > 0
    ? alone
    : [[hiddenMessage(shown, hiddenIn(shown)[0] ?? 0), Math.max(0, written.indexOf('&'))]];
}

const CODE_LINE = /^(?:import|export)\b[ \t]+(?:[\w*{"']|default\b)[^\n]*(?:\bfrom\b|=|["'{(]|\bdefault\b|;)/u;

/** `138****5678`, `zhang***@…`: three stars and more stand for what is not to be read, and set nothing in bold. */
function isMask(written: string, index: number): boolean {
  const before = /[A-Za-z0-9](\**)$/u.exec(written.slice(Math.max(0, index - 24), index));
  const behind = /^(\*+)[A-Za-z0-9@]/u.exec(written.slice(index, index + 24));
  return before !== null && behind !== null && (before[1]?.length ?? 0) + (behind[1]?.length ?? 0) > 2;
}
