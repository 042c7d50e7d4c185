/**
 * Blocks of a document → Markdown without tags of ours, for those who read it as it stands: a turn under a heading that says who
 * speaks to whom, the curator's words behind `>`, papers as links, formulas as LaTeX. It does not come back as the same document.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Block, Post } from '../format/document.ts';
import { parseInline } from '../format/markdown.ts';
import { parse } from '../format/parse.ts';
import { printBlocks } from '../format/print-blocks.ts';
import type { LabelKey } from '../render/fill-slots.ts';

export interface ReadableContext {
  readonly labels: Readonly<Record<LabelKey, string>>;
  readonly role: Readonly<Record<Post['role'], string>>;
  readonly someone: string;
  readonly replyTo: (who: string) => string;
  readonly colon: string;
  /** What a paper is called in running text. */
  readonly labelOf: (paper: string) => string;
  /** Address from the site's root → whole address. */
  readonly full: (address: string) => string;
  /** Whole address of the item's page: links to its own anchors begin with it. */
  readonly page: string;
}

export function readableMarkdown(blocks: readonly Block[], context: ReadableContext): string {
  const posts = new Map(blocks.flatMap((block) => (block.type === 'post' ? [[block.id, block] as const] : [])));
  return printBlocks(blocks.flatMap((block) => plainBlocks(block, context, posts)));
}

/** The body of a content file. `path`: its path below the content folder, which says of what kind it is. */
export function readableBody(text: string, path: string, context: ReadableContext): string {
  return readableMarkdown(parse(text, path).document?.body ?? [], context);
}

/** Markdown of one line, as a field of front matter holds it. */
export function readableField(markdown: string, context: ReadableContext): string {
  const { children } = parseInline(markdown, { line: 1, column: 1 });
  return readableMarkdown([{ type: 'paragraph', children }], context);
}

type Posts = ReadonlyMap<string, Post>;

function plainBlocks(block: Block, context: ReadableContext, posts: Posts): Block[] {
  const { labels, colon, full } = context;
  const inside = (children: readonly Block[]) => children.flatMap((child) => plainBlocks(child, context, posts));
  switch (block.type) {
    case 'post': {
      const gone = block.withdrawn === undefined ? undefined : labels['post-withdrawn'];
      const head: Block = { type: 'heading', depth: 3, children: [text(headOf(block, context, posts))] };
      return [head, ...(gone === undefined ? inside(block.children) : [paragraph([text(gone)])])];
    }
    case 'note':
      return [{ type: 'blockquote', children: withLabel(labels[`note-${block.kind}`], colon, inside(block.children)) }];
    case 'theorem': {
      const number = block.number === undefined ? '' : ` ${block.number}`;
      const title = block.title === undefined ? '' : `（${block.title}）`;
      return withLabel(labels[block.kind] + number, title + colon, inside(block.children));
    }
    case 'figure': {
      const words = block.caption ?? block.alt;
      if (block.src === undefined) return [paragraph([text(`〔${labels['figure-missing']}${colon}${words}〕`)])];
      const image: PhrasingContent = { type: 'image', url: full(`/${block.src}`), alt: block.alt };
      return [paragraph([image]), ...(block.caption === undefined ? [] : [paragraph([text(block.caption)])])];
    }
    default:
      return [plainNode(block, context)];
  }
}

/** A node and all below it, citations and addresses as anybody can follow them. */
function plainNode<T extends Nodes | Block>(node: T, context: ReadableContext): T {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'cite') {
      const link: PhrasingContent = {
        type: 'link',
        url: context.full(`/papers/${child.paper}/`),
        children: [text(context.labelOf(child.paper))],
      };
      return child.at === undefined ? [link] : [link, text(`〔${child.at}〕`)];
    }
    const plain = plainNode(child, context);
    return [plain.type === 'link' ? { ...plain, url: wholeUrl(plain.url, context) } : plain];
  });
  return { ...node, children } as T;
}

function wholeUrl(url: string, { full, page }: ReadableContext): string {
  return url.startsWith('#') ? page + url : url.startsWith('/') ? full(url) : url;
}

/** `研究员2 · 追问 · 回复 研究员1 · 2023-11-08`. */
function headOf(post: Post, context: ReadableContext, posts: Posts): string {
  const { role, replyTo } = context;
  const answered = post.to === undefined ? undefined : posts.get(post.to);
  const to = answered && answered.role !== 'question' ? replyTo(nameOf(answered, context)) : '';
  const said = post.by === undefined ? [nameOf(post, context)] : [post.by, role[post.role]];
  return [...said, to, post.on ?? ''].filter((part) => part !== '').join(' · ');
}

function nameOf(post: Post, { role, someone }: ReadableContext): string {
  return post.by ?? (role[post.role] || someone);
}

/** The first paragraph begins with the label; where there is none the label stands alone. Marks behind it stay outside: `**` closes only behind a letter. */
function withLabel(label: string, behind: string, blocks: readonly Block[]): Block[] {
  const head: PhrasingContent[] = [{ type: 'strong', children: [text(label)] }, text(behind)];
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [paragraph(head), ...blocks];
  return [{ ...first, children: [...head, ...first.children] }, ...rest];
}

function paragraph(children: PhrasingContent[]): Block {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value };
}
