/** Rooms of the site and the kinds of file that stand in them. */
import type { RefRoom } from '../format/address.ts';
import type { DocumentKind } from '../format/document.ts';
import { both, type Text } from '../format/problem.ts';
import type { Known, Subject } from './rule.ts';

export const KIND_OF_ROOM: Readonly<Record<RefRoom, DocumentKind>> = {
  threads: 'thread',
  analyses: 'analysis',
  papers: 'paper',
  topics: 'topic',
  digests: 'digest',
};

const ROOM_OF_KIND = new Map<DocumentKind, string>(
  Object.entries(KIND_OF_ROOM).map(([room, kind]): [DocumentKind, string] => [kind, room]),
);

/** `threads/wider-or-deeper`; undefined for what has no page of its own. */
export function addressIn(kind: DocumentKind, id: string): string | undefined {
  const room = ROOM_OF_KIND.get(kind);
  return room === undefined ? undefined : `${room}/${id}`;
}

/** The files that say they stood under this name before. */
export function takersOf(known: Known, kind: DocumentKind, name: string): Subject[] {
  return [...known[kind].values()].filter(({ lasting }) => lasting?.was.some((one) => one.name === name));
}

/** The help where a file is named as it was called before. */
export function isNow(name: string): Text {
  return both(`它改了名，现在写 \`${name}\``, `it was renamed: write \`${name}\``);
}
