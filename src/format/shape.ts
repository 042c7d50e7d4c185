/** A tag with its content → the node of the tree that it stands for. */
import type { Position } from 'unist';
import type { Block, Figure, Note, Post, Theorem } from './document.ts';
import type { Tag } from './tags.ts';

/** The tag has been read without faults, or its faults are already told: missing and refused attributes become empty here. */
export function shapeElement(tag: Tag, children: Block[]): Block {
  const get = (name: string) => tag.attributes.get(name) ?? (tag.refused.has(name) ? '' : undefined);
  const position: Position = { start: { ...tag.start }, end: { ...tag.start } };
  switch (tag.name) {
    case 'Question':
      return post('question', get('id') ?? 'q', undefined);
    case 'Reply':
      return post(
        (tag.attributes.get('role') as Post['role'] | undefined) ?? 'reply',
        get('id') ?? '',
        get('to') ?? 'q',
      );
    case 'Theorem':
      return compact<Theorem>({
        type: 'theorem',
        kind: get('kind') as Theorem['kind'],
        number: get('number'),
        title: get('title'),
        children,
        position,
      });
    case 'Figure':
      return compact<Figure>({
        type: 'figure',
        src: get('src'),
        alt: get('alt') ?? '',
        caption: get('caption'),
        missing: tag.attributes.has('missing'),
        position,
      });
    default:
      return compact<Note>({
        type: 'note',
        kind: get('kind') as Note['kind'],
        id: get('id'),
        answered: get('answered'),
        children,
        position,
      });
  }

  function post(role: Post['role'], id: string, to: string | undefined): Post {
    return compact<Post>({
      ...{ type: 'post', role, id, by: get('by'), to, on: get('on'), lang: get('lang') },
      ...{ withdrawn: get('withdrawn'), wish: get('wish') as Post['wish'], children, position },
    });
  }
}

/** Leaves out keys without a value, so that equal documents are equal objects. */
function compact<T extends object>(node: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as T;
}
