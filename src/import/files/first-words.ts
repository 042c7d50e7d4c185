/** Blocks → their first sentences as one line of Markdown, where these are words that say something; undefined where they are not. */
import type { Block } from '../../format/document.ts';
import { parseInline } from '../../format/markdown.ts';
import { printBlocks } from '../../format/print-blocks.ts';

const ENDS = /[。！？!?；;](?:[”’」』）)"']*)|\.(?=\s|$)/gu;

/** @param most characters of the line. */
export function firstWords(blocks: readonly Block[], most: number): string | undefined {
  const words = blocks.filter((block) => block.type !== 'note' && !isAddress(block));
  const first = words.find(({ type }) => type !== 'figure');
  if (first?.type !== 'paragraph') return undefined;
  const line = withoutLastAddresses(
    printBlocks([first])
      .replace(/\\\n/gu, '\n')
      .replace(/\s*\n\s*/gu, ' '),
  );
  const isWhole = words.length === 1;
  if (line.length <= most) return saysSomething(line, isWhole) && isInline(line) ? line : undefined;
  const ends = [...line.matchAll(ENDS)].map(({ index, 0: mark }) => index + mark.length).filter((end) => end <= most);
  for (const end of ends.reverse()) {
    const head = line.slice(0, end);
    if (isInline(head) && saysSomething(head, false)) return head;
  }
  return undefined;
}

/** An address at the end, or the signs that lead to one. */
const LAST_ADDRESS = /(?<!\]\()https?:\/\/[!#-'*-_a-z{-~]+[)）]?[\s；;，,。]*$/iu;
const LEAD = /[\s（(：:；;,，、]+$/u;
/** No address is longer, and a line may be as long as a text. */
const FAR = 2100;

/** Where something is to be read, behind the words about it, is no part of them. */
function withoutLastAddresses(line: string): string {
  let left = line;
  for (let times = 0; times < 20; times++) {
    const far = Math.max(0, left.length - FAR);
    const found = LAST_ADDRESS.exec(left.slice(far));
    if (!found) break;
    const words = left.slice(0, far + found.index);
    const lead = Math.max(0, words.length - 100);
    left = `${words.slice(0, lead)}${words.slice(lead).replace(LEAD, '')}`;
  }
  return left;
}

/** A paragraph that leads somewhere and says nothing. */
function isAddress(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.every(
      (child) =>
        child.type === 'link' ||
        child.type === 'break' ||
        (child.type === 'text' && !/[\p{L}\p{N}]/u.test(child.value)),
    )
  );
}

/** A lead-in to a list, a greeting or a bare address says nothing by itself. A whole answer may be a single word. */
function saysSomething(line: string, isWhole: boolean): boolean {
  const words = line.replace(/https?:\/\/[^\s)]+/gu, '').replace(/[^\p{L}\p{N}]/gu, '');
  if (/[:：,，、]$/u.test(line) || words.length === 0) return false;
  return isWhole || words.length >= 10;
}

/** Cut within a formula, a link or code it would be another text. */
function isInline(line: string): boolean {
  const { children, faults } = parseInline(line, { line: 1, column: 1 });
  if (faults.length > 0) return false;
  return printBlocks([{ type: 'paragraph', children }]) === line;
}
