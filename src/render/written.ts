/**
 * Document → its text in normal form, and where in it each person's turn stands: what the exports hand on. Made with the
 * HTML, from the same tree, so that no later step has to parse a file again.
 */
import type { Document } from '../format/document.ts';
import { print } from '../format/print.ts';
import { printBlocks } from '../format/print-blocks.ts';
import { plainText } from './plain-text.ts';

export interface Written {
  /** The document as `print` prints it: `parse` gives the same document again. */
  readonly text: string;
  /** Posts and the curator's notes between them, in order; of a document without posts its whole body. */
  readonly parts: readonly WrittenPart[];
}

export interface WrittenPart {
  readonly type: 'post' | 'note' | 'body';
  readonly id?: string | undefined;
  /** Its Markdown is `text.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Its words alone, formulas as TeX. Notes inside it are another voice and left out. */
  readonly plain: string;
}

export function write(document: Document): Written {
  const text = print(document);
  const { kind, body } = document;
  if (kind === 'paper' || kind === 'glossary' || body.length === 0) return { text, parts: [] };
  if (kind !== 'thread') {
    const to = text.trimEnd().length;
    return { text, parts: [{ type: 'body', from: to - printBlocks(body).length, to, plain: plainText(body) }] };
  }
  let from = 0;
  const parts = body.flatMap((block): WrittenPart[] => {
    // Anything else between posts is no one's turn.
    if (block.type !== 'post' && block.type !== 'note') return [];
    const [start, length] = innerOf(text, printBlocks([block]), from);
    from = start + length;
    return [{ type: block.type, id: block.id, from: start, to: from, plain: plainText(block.children) }];
  });
  return { text, parts };
}

/** Where the Markdown between the tags of `printed`, which stands somewhere behind `from`, begins, and how long it is. */
function innerOf(text: string, printed: string, from: number): readonly [start: number, length: number] {
  const at = text.indexOf(printed, from);
  if (at < 0) throw new Error('A block is not printed in its document as by itself');
  const start = printed.indexOf('\n\n') + 2;
  return [at + start, printed.lastIndexOf('\n\n</') - start];
}
