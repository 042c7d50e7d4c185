/** Block tags and the Markdown between them, one after another → a tree, and what is wrong with how they stand in one another. */
import { both, type Fault, type Point } from './problem.ts';
import type { Tag } from './tags.ts';
import { isEmptyTag, type TagName } from './vocabulary.ts';

/** A run of Markdown and where it starts in the file. */
export interface MarkdownRun {
  readonly type: 'markdown';
  readonly text: string;
  readonly start: Point;
}

export interface TagElement {
  readonly type: 'element';
  readonly tag: Tag;
  readonly children: Piece[];
}

export type Piece = MarkdownRun | TagElement;

/** Which block tags may stand directly inside which; '' is the file itself. */
const INSIDE: Readonly<Record<string, readonly TagName[]>> = {
  '': ['Question', 'Reply', 'Note', 'Theorem', 'Figure'],
  Question: ['Note', 'Theorem', 'Figure'],
  Reply: ['Note', 'Theorem', 'Figure'],
  Note: ['Theorem', 'Figure'],
  Theorem: ['Figure'],
};

const MOST_OPEN = 20;

interface TagTree {
  readonly pieces: readonly Piece[];
  /** The innermost element that is open. */
  innermost(): TagElement | undefined;
  isOpen(name: string): boolean;
  add(run: MarkdownRun): void;
  /** An end tag or one that opens. */
  take(tag: Tag): void;
  /** Tells of those that are still open. */
  end(): void;
}

export function createTagTree(tell: (fault: Fault) => void): TagTree {
  const pieces: Piece[] = [];
  const open: TagElement[] = [];
  const misplaced = new Set<TagElement>();
  /** In which another of its kind was opened: their end tags are missing, and are told there. */
  const lacksEnd = new Set<TagElement>();
  const here = () => open.at(-1)?.children ?? pieces;
  const isOpen = (name: string) => open.some((element) => element.tag.name === name);

  function openTag(tag: Tag): void {
    const outer = open.at(-1);
    const parent = outer?.tag.name ?? '';
    const element: TagElement = { type: 'element', tag, children: [] };
    if (!INSIDE[parent]?.includes(tag.name)) {
      const { line } = (outer?.tag ?? tag).start;
      misplaced.add(element);
      const isTold = outer !== undefined && lacksEnd.has(outer);
      if (outer?.tag.name === tag.name) lacksEnd.add(outer);
      // All that follows one that was not ended stands in it: that was said of the first.
      if (!isTold)
        tell({
          ...tag.start,
          rule: 'tag',
          message: both(
            `\`<${tag.name}>\` 不能放在 \`<${parent}>\`（第 ${line} 行）里面`,
            `Unexpected \`<${tag.name}>\` inside \`<${parent}>\` of line ${line}, expected \`</${parent}>\` before it`,
          ),
          help: both(`前面是不是漏了 \`</${parent}>\`？`, `is a \`</${parent}>\` missing above?`),
        });
      // A turn inside a turn is a forgotten end tag: go on as if it were there, so that what follows is read in its place.
      if (tag.name === 'Question' || tag.name === 'Reply') open.length = 0;
    }
    here().push(element);
    // Far deeper than anything may stand, nothing is opened any more: a file must not exhaust the stack.
    if (!isEmptyTag(tag.name) && !tag.selfClosing && open.length < MOST_OPEN) open.push(element);
  }

  function closeTag({ name, start }: Tag): void {
    const innermost = open.at(-1)?.tag;
    if (innermost?.name === name) {
      if (open.pop()?.children.length === 0)
        tell({
          ...innermost.start,
          rule: 'structure',
          message: both(`\`<${name}>\` 里是空的`, `Unexpected empty \`<${name}>\`, expected some text in it`),
        });
      return;
    }
    const message = innermost
      ? both(
          `不应出现 \`</${name}>\`，应先结束第 ${innermost.start.line} 行的 \`<${innermost.name}>\``,
          `Unexpected \`</${name}>\`, expected \`</${innermost.name}>\` for line ${innermost.start.line} first`,
        )
      : both(
          `不应出现 \`</${name}>\`：前面没有 \`<${name}>\``,
          `Unexpected \`</${name}>\`, expected a \`<${name}>\` before it`,
        );
    tell({ ...start, rule: 'tag', message });
    if (isOpen(name)) while (open.pop()?.tag.name !== name);
  }

  return {
    pieces,
    innermost: () => open.at(-1),
    isOpen,
    add: (run) => here().push(run),
    take: (tag) => (tag.closing ? closeTag : openTag)(tag),
    end() {
      for (const element of open.filter((one) => !misplaced.has(one) && !lacksEnd.has(one))) {
        const { name, start } = element.tag;
        tell({
          ...start,
          rule: 'tag',
          message: both(`\`<${name}>\` 没有结束标签 \`</${name}>\``, `Unexpected end of file, expected \`</${name}>\``),
        });
      }
    },
  };
}
