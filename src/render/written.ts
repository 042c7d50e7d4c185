/**
 * Document → its text in normal form, and where in it each person's turn stands: what the exports hand on. Made with the
 * HTML, from the same tree, so that no later step has to parse a file again.
 */
import type { Block, Document } from '../format/document.ts';
import { printAround } from '../format/print.ts';
import { printBlocks } from '../format/print-blocks.ts';
import { plainText } from './plain-text.ts';
import type { Sentence } from './sentences.ts';

export interface Written {
  /** The document as `print` prints it: `parse` gives the same document again. */
  readonly text: string;
  /** Posts and the curator's notes between them, in order; of a document without posts its whole body. */
  readonly parts: readonly WrittenPart[];
  /** Sentences of its posts, for what quotes them. */
  readonly sentences: readonly Sentence[];
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

export function write(document: Document, sentences: readonly Sentence[] = []): Written {
  const { kind, body } = document;
  // Printing is the dear part, so each block is printed once. Tags stand by themselves: only a run without any is printed whole.
  const isTurns = kind === 'thread' && body.every(({ type }) => type === 'post' || type === 'note');
  const printed = isTurns ? body.map((block) => printBlocks([block])) : [printBlocks(body)];
  const whole = printed.join('\n\n');
  const text = printAround(document, whole);
  if (whole === '') return { text, parts: [], sentences };
  let from = text.lastIndexOf(whole);
  if (!isTurns)
    return { text, parts: [{ type: 'body', from, to: from + whole.length, plain: plainText(body) }], sentences };
  const parts = body.flatMap((block, index): WrittenPart[] => {
    const one = printed[index] ?? '';
    const [start, end] = isEmpty(block)
      ? [from + one.length, from + one.length]
      : [from + one.indexOf('\n\n') + 2, from + one.lastIndexOf('\n\n</')];
    from += one.length + 2;
    if (block.type !== 'post' && block.type !== 'note') return [];
    return [{ type: block.type, id: block.id, from: start, to: end, plain: plainText(block.children) }];
  });
  return { text, parts, sentences };
}

/** A post that was withdrawn is a tag alone. */
function isEmpty(block: Block): boolean {
  return block.type === 'post' && block.withdrawn !== undefined;
}
