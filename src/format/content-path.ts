/** Where a file lies in `content/` → what it is and what it is called. */
import { isPaperId, isSlug } from './address.ts';
import type { DocumentKind } from './document.ts';
import { FORM_ROOMS, isRoom, KIND_OF_ROOM } from './rooms.ts';

export interface ContentPath {
  readonly kind: DocumentKind;
  /** Slug of the page, or the paper's id; `glossary` for the glossary. */
  readonly id: string;
}

const SHAPES: readonly (readonly [DocumentKind, RegExp])[] = [
  ['thread', /^threads\/\d{4}\/([^/]+)\.mdx$/u],
  ['analysis', /^analyses\/([^/]+)\.mdx$/u],
  ['paper', /^papers\/([^/]+)\.yml$/u],
  ['topic', /^topics\/([^/]+)\.mdx$/u],
  ['digest', /^digests\/([^/]+)\.mdx$/u],
  ['glossary', /^(glossary)\.yml$/u],
];

/** What a file that lies or is named wrongly is meant to be, by its folder and the end of its name. */
export function kindOfPath(path: string): DocumentKind | undefined {
  const room = path.split('/')[0] ?? '';
  const kind = isRoom(room) ? KIND_OF_ROOM[room] : undefined;
  return path.endsWith(kind === 'paper' ? '.yml' : '.mdx') ? kind : undefined;
}

/** Shapes a file may have, for messages. */
export const PATH_SHAPES = [
  'threads/<year>/<slug>.mdx',
  'analyses/<slug>.mdx',
  'papers/<id>.yml',
  'topics/<slug>.mdx',
  'digests/<slug>.mdx',
  'glossary.yml',
  'figures/<name>.(png|jpg|webp|gif)',
];

/** `path` is relative to the content folder, with `/`. Undefined when no content file may lie there. */
export function readContentPath(path: string): ContentPath | undefined {
  for (const [kind, shape] of SHAPES) {
    const id = shape.exec(path)?.[1];
    if (id === undefined) continue;
    return (kind === 'paper' ? isPaperId(id) : isSlug(id)) ? { kind, id } : undefined;
  }
  return undefined;
}

/** A place at which somebody who fills in a form, or pastes into the workbench, may add a file. */
export function mayComeByForm(path: string): boolean {
  return readContentPath(path) !== undefined && FORM_ROOMS.some((room) => path.startsWith(`${room}/`));
}
