/** A paragraph or heading → lines in it that Markdown reads otherwise than they look: a list or a heading that is none, a heading that nobody meant. */
import type { Nodes } from 'mdast';
import type { Source } from './guard.ts';
import { both, type Fault, type Text } from './problem.ts';

export function guardLines(node: Nodes, source: Source): Fault[] {
  if (node.type !== 'paragraph' && node.type !== 'heading') return [];
  const from = node.position?.start.offset ?? 0;
  const written = source.text.slice(from, node.position?.end.offset ?? from);
  const found = node.type === 'heading' ? underline(written) : (unmadeHeading(written) ?? unmadeList(written));
  if (!found) return [];
  const [index, message, help] = found;
  return [{ ...source.place(from + index), rule: 'markdown', message, help }];
}

type Found = readonly [index: number, message: Text, help: Text];

/** `---` and `===` right below words make a heading of them, and so does the mark of an item without words. */
function underline(written: string): Found | undefined {
  const line = /\n[ \t>]*(-+|=+)[ \t]*$/u.exec(written);
  if (!line || written.startsWith('#')) return undefined;
  const mark = line[1] ?? '';
  return [
    line.index + line[0].indexOf(mark),
    both(
      `这一行 \`${mark.slice(0, 5)}\` 会把上面的文字变成标题`,
      `Unexpected \`${mark.slice(0, 5)}\` right below words, expected a blank line between: it makes a heading of them`,
    ),
    both(
      '上面空一行；没有写完的列表项请删去；要标题就写 `## …`',
      'leave a blank line above; take out an item without words; write a heading as `## …`',
    ),
  ];
}

function unmadeHeading(written: string): Found | undefined {
  const line = /^[ \t>]*(?<mark>#{2,6})(?=[\p{L}\p{N}“《「（])/mu.exec(written);
  const mark = line?.groups?.['mark'];
  if (!line || mark === undefined) return undefined;
  return [
    line.index + line[0].length - mark.length,
    both(
      `这里的 \`${mark}\` 没有成为标题：后面要空一格`,
      `Unexpected \`${mark}\` that makes no heading, expected a space after it`,
    ),
    both('空一格；只是井号就写 `\\#`', 'put a space after it; a number sign that is text is `\\#`'),
  ];
}

/** Two lines and more: one alone may be a sign or a number. Without a space behind their marks a page runs them together. */
function unmadeList(written: string): Found | undefined {
  const lines =
    /(?:^|\n)[ \t>]*(?:([-+•●])(?=[\p{L}“《「（])[^\n]*\n[ \t>]*\1|1\.(?=[\p{L}“《「（])[^\n]*\n[ \t>]*2\.)(?=[\p{L}“《「（])/u.exec(
      written,
    );
  if (!lines) return undefined;
  const [index, mark] = [lines.index + (/[^\s>]/u.exec(lines[0])?.index ?? 0), lines[1] ?? '1.'];
  const meant = mark === '1.' ? '1. ' : '- ';
  return [
    index,
    both(
      `这几行没有成为列表，读者会看到它们连成一段：行首应是 \`${meant}\``,
      `Unexpected lines that make no list and run together, expected each to begin with \`${meant}\``,
    ),
    both(
      `行首写 \`${meant}\`，记号后面空一格；不是列表就在行与行之间空一行`,
      `write \`${meant}\` with its space; where it is no list, leave a blank line between them`,
    ),
  ];
}
