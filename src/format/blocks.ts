/** Body text → a tree of block tags with the Markdown between them. Looks at lines, knows nothing of Markdown but fences. */
import { isClosedBy, lateClose, openedBy } from './fences.ts';
import { placesIn } from './places.ts';
import { both, type Fault } from './problem.ts';
import { createTagTree, type Piece, type TagElement } from './tag-tree.ts';
import { readTag, type Tag } from './tags.ts';
import { BLOCK_TAG_NAMES, isEmptyTag } from './vocabulary.ts';

const BLOCK_TAG = new RegExp(`^</?(?:${BLOCK_TAG_NAMES.join('|')})(?![A-Za-z0-9])`, 'u');
/** It is told, and read as what was meant, so that its post is not told line by line; indented deeper it is code. */
const INDENTED_TAG = new RegExp(`^ {1,3}(?=${BLOCK_TAG.source.slice(1)})`, 'u');
// Not behind a backslash, where `</Note>` is text.
const CLOSE_AT_END = new RegExp(`(?<!(?<!\\\\)(?:\\\\\\\\)*\\\\)</(${BLOCK_TAG_NAMES.join('|')})>[ \\t]*$`, 'u');

interface Blocks {
  readonly pieces: readonly Piece[];
  readonly faults: Fault[];
  /** Line of a fence that Markdown sees no end of, so that it swallows all behind it. */
  readonly openFrom: number | undefined;
}

/** Not in backticks what is made of them. */
function inQuotes(mark: string): string {
  return mark.includes('`') ? `“${mark}”` : `\`${mark}\``;
}

export function readBlocks(body: string, firstLine: number): Blocks {
  const faults: Fault[] = [];
  const place = placesIn(body, firstLine);
  const tree = createTagTree((fault) => faults.push(fault));
  const indented = new Set<TagElement>();
  let runStart = 0;
  const endRun = (to: number) => {
    const text = body.slice(runStart, to);
    if (text.trim() !== '') tree.add({ type: 'markdown', text, start: place(runStart) });
    runStart = to;
  };
  const refuse = (index: number, message: Fault['message'], help?: Fault['help']) =>
    faults.push({ ...place(index), rule: 'tag', message, help });

  /** Where the end tag stands that may follow text on its line. */
  let closing: number | undefined;
  let fence: { mark: string; index: number } | undefined;
  let swallowedFrom: number | undefined;
  let index = 0;
  while (index < body.length) {
    const newline = body.indexOf('\n', index);
    const lineEnd = newline < 0 ? body.length : newline;
    const line = body.slice(index, lineEnd);
    if (fence) {
      const late = lateClose(line, fence.mark);
      if (late !== undefined) {
        refuse(
          index + late,
          both('这里的 `$$` 没有结束公式', 'Unexpected `$$` after TeX, expected it on a line of its own'),
          both(
            '结束的 `$$` 另起一行，独占一行；`npm run check -- --fix` 会改好它',
            'put the closing `$$` on a line of its own; `npm run check -- --fix` fixes it',
          ),
        );
        swallowedFrom ??= fence.index;
      }
      if (late !== undefined || isClosedBy(line, fence.mark)) fence = undefined;
      index = lineEnd + 1;
      continue;
    }
    const mark = openedBy(line);
    if (mark !== undefined) {
      fence = { mark, index };
      index = lineEnd + 1;
      continue;
    }
    const indent = INDENTED_TAG.exec(line)?.[0].length ?? 0;
    if (indent > 0 || BLOCK_TAG.test(line)) {
      endRun(index);
      const at = index + indent;
      const { tag, faults: found, end } = readTag(body, at, place);
      faults.push(...found);
      runStart = end;
      if (tag && indent > 0) tellIndent(tag, at);
      if (tag) tree.take(tag);
      const opened = tree.innermost();
      if (indent > 0 && opened?.tag === tag && opened) indented.add(opened);
      index = end;
      const nextEnd = body.indexOf('\n', end);
      const behind = body.slice(end, nextEnd < 0 ? body.length : nextEnd);
      if (behind.trim() === '') index = runStart = nextEnd < 0 ? body.length : nextEnd + 1;
      else if (tag && !isEmptyTag(tag.name) && !BLOCK_TAG.test(behind)) closeInParagraph(tag, end, behind);
      continue;
    }
    const close = tree.innermost() ? CLOSE_AT_END.exec(line) : undefined;
    if (close?.[1] !== undefined && tree.isOpen(close[1])) {
      const at = index + close.index;
      endRun(at);
      if (at !== closing)
        refuse(
          at,
          both(
            `\`</${close[1]}>\` 应独占一行`,
            `Unexpected \`</${close[1]}>\` after text, expected it on a line of its own`,
          ),
        );
      const { tag, faults: found } = readTag(body, at, place);
      faults.push(...found);
      if (tag) tree.take(tag);
      runStart = lineEnd + 1;
    }
    index = lineEnd + 1;
  }
  endRun(body.length);
  if (fence) {
    swallowedFrom ??= fence.index;
    refuse(
      fence.index,
      both(
        `从这里开始的 ${inQuotes(fence.mark)} 没有结束`,
        `Unexpected end of file, expected a line ${inQuotes(fence.mark)} that closes the block opened here`,
      ),
    );
  } else tree.end(); // An open fence has swallowed the end tags behind it: they are not missing.
  return { pieces: tree.pieces, faults, openFrom: swallowedFrom === undefined ? undefined : place(swallowedFrom).line };

  /** Of a pair once. */
  function tellIndent({ name, closing: isEnd }: Tag, at: number) {
    const innermost = tree.innermost();
    if (isEnd && innermost?.tag.name === name && indented.has(innermost)) return;
    const written = `\`<${isEnd ? '/' : ''}${name}>\``;
    refuse(
      at,
      both(`${written} 前面有空格`, `Unexpected blanks before ${written}, expected it at the start of the line`),
      both('标签要顶格，独占一行', 'block tags start in column 1 and stand on a line of their own'),
    );
  }

  /** What stands behind a tag on its line is its content, if it ends with the paragraph: `<Note kind="gloss">short</Note>`. */
  function closeInParagraph(tag: Tag, from: number, behind: string) {
    const blank = /\n[ \t]*(?:\n|$)|$/u.exec(body.slice(from));
    const paragraph = body.slice(from, from + (blank?.index ?? 0));
    const end =
      tag.closing || tag.selfClosing ? undefined : new RegExp(`[^\\s]</${tag.name}>[ \\t]*$`, 'u').exec(paragraph);
    if (end) closing = from + end.index + 1;
    else {
      const written = `\`<${tag.closing ? '/' : ''}${tag.name}>\``;
      refuse(
        from + behind.search(/\S/u),
        both(`${written} 后面不应有文字`, `Unexpected text after ${written}, expected the tag on a line of its own`),
        both('标签独占一行，与正文之间空一行', 'put the tag on its own line with a blank line around'),
      );
    }
  }
}
