/** Markdown that the site gives out, as a file or as a copy → the very document it is; undefined for any other text. */
import { readCopied } from '../format/copied.ts';
import type { Block, Document, DocumentKind } from '../format/document.ts';
import { splitFrontMatter } from '../format/front-matter.ts';
import { parse } from '../format/parse.ts';
import { printBlocks } from '../format/print-blocks.ts';
import { schemas } from '../format/schema/index.ts';
import { validate } from '../format/validate.ts';
import { readYaml, type Yaml } from '../format/yaml.ts';
import type { DraftPost, ItemKind } from './draft.ts';

export interface OurOwn {
  readonly document: Document;
  /** Slug or paper id: from the address of a copy or from the file's name; undefined when neither tells. */
  readonly id?: string | undefined;
}

/** Front matter does not say what kind it is of: the kind whose schema takes all of it. */
const SHAPES: Readonly<Record<Exclude<DocumentKind, 'glossary'>, (id: string) => string>> = {
  thread: (id) => `threads/2000/${id}.mdx`,
  analysis: (id) => `analyses/${id}.mdx`,
  digest: (id) => `digests/${id}.mdx`,
  topic: (id) => `topics/${id}.mdx`,
  paper: (id) => `papers/${id}.yml`,
};

/** @param name the file's, as the person knows it */
export function readOurOwn(text: string, name: string): OurOwn | undefined {
  const copied = readCopied(text);
  if (copied?.document) return { document: copied.document, id: copied.ref.id };
  const isRecord = /^(?:title|titleZh|authors|arxiv):/u.test(text);
  if (!text.startsWith('---\n') && !isRecord) return undefined;
  const id = /^([a-z0-9]+(?:[.-][a-z0-9]+)*)\.(?:md|mdx|yml)$/u.exec(name)?.[1];
  // A text of another kind is no document of ours by its head alone, which is read quickly.
  const head = isRecord ? undefined : headOf(text);
  if (!isRecord && !head) return undefined;
  // Of a paper's page the record is the head; what follows is made anew from what names it.
  const isPaperPage = head !== undefined && /^```bibtex\n@/mu.test(text);
  for (const [kind, pathOf] of Object.entries(SHAPES)) {
    if ((kind === 'paper') !== (isRecord || isPaperPage)) continue;
    if (head && !validate<unknown>(head, schemas[kind as DocumentKind]).data) continue;
    const { document } = parse(isPaperPage ? splitFrontMatter(text).yaml : text, pathOf(id ?? 'x'));
    if (document) return { document, id };
  }
  return undefined;
}

function headOf(text: string): Yaml | undefined {
  const { yaml, yamlLine, faults } = splitFrontMatter(text);
  const head = faults.length === 0 ? readYaml(yaml, yamlLine) : undefined;
  return head && head.faults.length === 0 && head.value !== undefined ? head : undefined;
}

/** A post, a section, a formula or a quotation that was copied from a page of the site, whole as it stood there. */
export interface OurPart {
  /** The address it was copied with. */
  readonly address: string;
  readonly by?: string | undefined;
  readonly body: readonly Block[];
}

export function readOurPart(text: string): OurPart | undefined {
  const copied = readCopied(text);
  if (!copied || copied.shape === 'document' || copied.problems.length > 0) return undefined;
  return { address: copied.address, by: copied.by, body: copied.body };
}

const KINDS: Readonly<Record<string, ItemKind>> = {
  question: 'thread',
  discussion: 'discussion',
  short: 'short',
  brief: 'brief',
};

export interface ItemParts {
  readonly kind: ItemKind;
  readonly title: string;
  readonly posts: readonly DraftPost[];
  readonly text: string;
}

/** The item of the draft: a document of another kind than a thread is prose. */
export function itemParts({ data, body }: Document): ItemParts {
  const kind = 'kind' in data ? KINDS[data.kind] : undefined;
  const parts = partsOf(body);
  return { ...parts, kind: kind ?? parts.kind, title: 'title' in data ? (data.title ?? '') : '' };
}

/** The same for a part of one; a quotation is one post by whom it names. */
export function partParts({ body, by }: OurPart): ItemParts {
  if (by === undefined) return { ...partsOf(body), title: '' };
  const post: DraftPost = { id: 'r1', parent: null, role: 'reply', by, text: print(body) };
  return { kind: 'discussion', title: '', posts: [post], text: '' };
}

function partsOf(body: readonly Block[]): Omit<ItemParts, 'title'> {
  const posts = body.flatMap((block): DraftPost[] => {
    if (block.type === 'note')
      return [{ id: block.id ?? '', parent: null, role: 'aside', by: null, text: print(block.children) }];
    if (block.type !== 'post') return [];
    return [
      {
        id: block.id,
        parent: block.to ?? (block.role === 'question' ? null : 'q'),
        role: block.role,
        by: block.by ?? null,
        text: print(block.children),
      },
    ];
  });
  const isThread =
    body.some(({ type }) => type === 'post') && body.every(({ type }) => type === 'post' || type === 'note');
  return {
    kind: isThread ? 'thread' : 'analysis',
    posts: isThread ? posts : posts.filter(({ role }) => role !== 'aside'),
    text: isThread ? '' : print(body.filter(({ type }) => type !== 'post')),
  };
}

function print(blocks: readonly Block[]): string {
  return blocks.length === 0 ? '' : printBlocks(blocks);
}
