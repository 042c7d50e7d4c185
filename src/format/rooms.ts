/** Rooms of the site, each with the kind of file whose pages stand there. The glossary is one page, and in no room. */
import type { DocumentKind } from './document.ts';

export const KIND_OF_ROOM = {
  threads: 'thread',
  analyses: 'analysis',
  papers: 'paper',
  topics: 'topic',
  digests: 'digest',
} as const satisfies Readonly<Record<string, DocumentKind>>;

export type Room = keyof typeof KIND_OF_ROOM;
type PagedKind = (typeof KIND_OF_ROOM)[Room];

export const ROOMS = Object.keys(KIND_OF_ROOM) as readonly Room[];

const ROOM_OF_KIND = Object.fromEntries(ROOMS.map((room) => [KIND_OF_ROOM[room], room])) as Readonly<
  Record<PagedKind, Room>
>;

/** To what a form may add files. A digest of what was pasted is for editors to write. The step of `form.yml` is held to it by a test. */
export const FORM_ROOMS = ['threads', 'analyses', 'topics', 'papers'] as const satisfies readonly Room[];

export function isRoom(text: string): text is Room {
  return Object.hasOwn(KIND_OF_ROOM, text);
}

/** `threads/wider-or-deeper`; undefined for what has no page of its own. */
export function pageName(kind: DocumentKind, id: string): string | undefined {
  return kind === 'glossary' ? undefined : `${ROOM_OF_KIND[kind]}/${id}`;
}
