/** A letter → plain text for a mail: lines of at most 38 Han characters, formulas in signs, addresses on lines of their own. */
import type { Nodes } from 'mdast';
import type { Block } from '../format/document.ts';
import { texToText } from '../render/tex-to-text.ts';
import { joinLines } from '../render/plain-text.ts';
import type { Letter } from './letter.ts';

/** In columns: a Han character takes two. */
const WIDTH = 76;

export function letterToText(letter: Letter): string {
  const { words, items, introduction } = letter;
  const parts = [
    `${letter.title}\n${'='.repeat(Math.min(WIDTH, columnsOf(letter.title)))}\n${letter.site} · ${letter.date}`,
    fold(wordsOf(letter.summary, letter)),
    ...blocksOf(introduction, letter),
    `${words.items}\n${'-'.repeat(columnsOf(words.items))}`,
    ...items.map(({ title, mark, note, address }, index) => {
      const text = wordsOf(note, letter);
      return [
        fold(`${index + 1}. ${title}`),
        `   ${mark}`,
        ...(text === '' ? [] : [fold(text, '   ')]),
        `   ${address}`,
      ].join('\n');
    }),
    `-- \n${words.online}：\n${letter.address}\n${words.licence}。`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blocksOf(blocks: readonly (Block | Nodes)[], letter: Letter, indent = ''): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'list':
        return [
          block.children
            .map(({ children }, index) => {
              const mark = block.ordered === true ? `${(block.start ?? 1) + index}. ` : '- ';
              const inner = blocksOf(children, letter, indent + ' '.repeat(mark.length)).join('\n');
              return `${indent}${mark}${inner.trimStart()}`;
            })
            .join('\n'),
        ];
      case 'code':
        return [block.value.replace(/^/gmu, `${indent}    `)];
      case 'math':
        return [`${indent}    ${texToText(block.value)}`];
      case 'blockquote':
        return [blocksOf(block.children, letter).join('\n\n').replace(/^/gmu, `${indent}> `)];
      case 'table':
        return [
          block.children
            .map(({ children }) => indent + children.map((cell) => wordsOf(cell.children, letter)).join(' | '))
            .join('\n'),
        ];
      case 'thematicBreak':
        return [`${indent}* * *`];
      case 'figure':
        return [fold(`〔${block.caption ?? block.alt}〕`, indent)];
      default:
        if (!('children' in block)) return [];
        return block.type === 'paragraph' || block.type === 'heading'
          ? [fold(wordsOf(block.children, letter), indent)]
          : blocksOf(block.children as Block[], letter, indent);
    }
  });
}

function wordsOf(nodes: readonly Nodes[], letter: Letter): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
          return joinLines(node.value).replace(/\n/gu, ' ');
        case 'inlineMath':
          return texToText(node.value);
        case 'inlineCode':
          return node.value;
        case 'break':
          return '\n';
        case 'cite':
          return `〔${letter.labelOf(node.paper)}${node.at === undefined ? '' : `，${node.at}`}〕`;
        case 'link': {
          const [text, address] = [wordsOf(node.children, letter), letter.absolute(node.url)];
          return text === node.url ? address : `${text}〔${address}〕`;
        }
        default:
          return 'children' in node ? wordsOf(node.children as Nodes[], letter) : '';
      }
    })
    .join('')
    .trim();
}

/** Folds between Han characters and at spaces, never before a closing mark and never inside an address. */
export function fold(text: string, indent = ''): string {
  const atoms = text.match(
    /\n|[ \t]+|(?:[（《「『【〔〈“‘]*(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]+)?[、。，．：；？！）》」』】〕〉”’…—]*)/gu,
  );
  const lines: string[] = [];
  let line = '';
  for (const atom of atoms ?? []) {
    if (atom === '\n' || (line.trim() !== '' && columnsOf(indent + line + atom.trimEnd()) > WIDTH)) {
      lines.push(line.trimEnd());
      line = atom.trim();
    } else line += line === '' ? atom.trimStart() : atom;
  }
  return [...lines, line.trimEnd()].map((one) => indent + one).join('\n');
}

function columnsOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]/u.test(one) ? 2 : 1), 0);
}
