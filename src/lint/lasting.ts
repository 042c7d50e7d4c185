/** A file as it was parsed → what others may link to once it is published: its address, those it took over, and the ids its writer gave. */
import type { Block, DocumentKind } from '../format/document.ts';
import { readContentPath } from '../format/content-path.ts';
import { parse, type Parsed } from '../format/parse.ts';
import type { Point } from '../format/problem.ts';
import { formerHeadings, nameHeadings } from '../render/anchors.ts';
import { plainText } from '../render/plain-text.ts';

export interface Lasting {
  /** Former names whose addresses lead here. */
  readonly was: readonly ({ readonly name: string } & Point)[];
  /** Of posts, notes, findings and claims, in their order. */
  readonly ids: readonly GivenId[];
  /** Names of the headings that stand in no post: a post is the place to link to. */
  readonly headings: readonly ({ readonly name: string } & Point)[];
  /** Names that headings had before. */
  readonly formerHeadings: readonly ({ readonly was: string; readonly now: string } & Point)[];
  readonly isWithdrawn: boolean;
  /** How often words were masked in it. */
  readonly redactions: number;
}

export interface GivenId extends Point {
  readonly id: string;
  /** A short digest of what stands under the id; absent where nothing does. */
  readonly words?: string | undefined;
  /** The post that a note stands in. */
  readonly within?: string | undefined;
}

/** A file as it was published. */
export interface Published extends Lasting {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly id: string;
}

/** Files that have changed since they were published, or are gone, as they were; by `keyOf`. */
export type PublishedFiles = ReadonlyMap<string, Published>;

export function keyOf(kind: DocumentKind, id: string): string {
  return `${kind}/${id}`;
}

/** `text` as it was published at `path`; undefined where no content file lies there. */
export function publishedFile(text: string, path: string): Published | undefined {
  if (!readContentPath(path)) return undefined;
  const parsed = parse(text, path);
  return { path, kind: parsed.kind, id: parsed.id, ...lastingOf(parsed) };
}

export function lastingOf(parsed: Parsed): Lasting {
  const data = Object(parsed.draft.data) as Readonly<Record<string, unknown>>;
  const pointOf = (path: readonly PropertyKey[]): Point => {
    const { line, column } = parsed.place(path);
    return { line, column };
  };
  const was = listOf(data['was']).flatMap((name, index) =>
    typeof name === 'string' ? [{ name, ...pointOf(['was', index]) }] : [],
  );
  const ids: GivenId[] = [];
  for (const field of ['findings', 'claims'])
    for (const [index, part] of listOf(data[field]).entries()) {
      const { id, claim } = Object(part) as { id?: unknown; claim?: unknown };
      if (typeof id === 'string') ids.push({ id, words: digestOf(String(claim)), ...pointOf([field, index, 'id']) });
    }
  const look = (blocks: readonly Block[], within: string | undefined) => {
    for (const block of blocks) {
      if ((block.type === 'post' || block.type === 'note') && block.id) {
        const { line, column } = block.position?.start ?? { line: 1, column: 1 };
        ids.push({ id: block.id, words: digestOf(plainText(block.children)), within, line, column });
      }
      if (block.type === 'post') look(block.children, block.id);
      else if (block.type === 'note' || block.type === 'theorem') look(block.children, within);
    }
  };
  look(parsed.draft.body, undefined);
  const isWithdrawn = data['withdrawn'] !== undefined;
  const names = parsed.kind === 'thread' ? [] : [...nameHeadings(parsed)];
  const headings = names
    .filter(([block]) => parsed.draft.body.includes(block))
    .map(([block, name]) => {
      const { line, column } = block.position?.start ?? { line: 1, column: 1 };
      return { name, line, column };
    });
  return {
    was,
    ids,
    headings,
    formerHeadings: formerHeadings(parsed).map((one, index) => ({ ...one, ...pointOf(['formerHeadings', index]) })),
    isWithdrawn,
    redactions: listOf(data['redacted']).length,
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** FNV-1a over letters and digits alone: mended punctuation makes no other post. With the length, enough to tell the posts of a file apart. */
function digestOf(text: string): string | undefined {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters === '') return undefined;
  let hash = 0x811c9dc5;
  for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193) >>> 0;
  return `${letters.length}-${hash.toString(36)}`;
}
