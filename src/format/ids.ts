/** Is every id given once, and does every `to` and `answered` name a post that stands there? */
import { theoremId } from './anchors.ts';
import type { Block, DataByKind, DocumentKind, Note, Post } from './document.ts';
import { nearest } from './nearest.ts';
import { both, type Fault, type Text } from './problem.ts';
import type { Refuse } from './structure.ts';
import { walk } from './walk-blocks.ts';
import type { Yaml } from './yaml.ts';

/** Ids are unique on the page; `to` and `answered` name a post that stands there. */
export function checkIds(
  kind: DocumentKind,
  body: readonly Block[],
  data: DataByKind[DocumentKind] | undefined,
  refuse: Refuse,
): void {
  const seen = new Map<string, Block | undefined>();
  for (const id of idsOfData(kind, data)) seen.set(id, undefined);
  const posts: Post[] = [];
  const notes: Note[] = [];
  walk(body, (block) => {
    if (block.type === 'post') posts.push(block);
    if (block.type === 'note') notes.push(block);
    if (block.type === 'note' && block.kind === 'doubt' && block.id === undefined)
      refuse(
        block,
        both('疑问需要 id，如 `id="d1"`', 'Missing attribute `id` of a doubt, expected one such as `d1`'),
        both(
          '未解的疑问会列在“待解的问题”页，需要一个不变的地址',
          'open doubts are listed with a link, so they need a lasting id',
        ),
      );
    const isNumbered = block.type === 'theorem' && block.number !== undefined && block.number !== '';
    const id = block.type === 'post' || block.type === 'note' ? block.id : isNumbered ? theoremId(block) : undefined;
    if (id === undefined || id === '') return;
    if (seen.has(id)) refuse(block, twice(id));
    seen.set(id, block);
  });
  const ids = posts.map((post) => post.id);
  // A post whose id was refused may be the one that is meant.
  const isSure = !ids.includes('');
  for (const post of posts) {
    if (post.to === undefined || post.to === '') continue;
    const parent = posts.find((other) => other.id === post.to);
    // In a thread that is the question, which is told to be missing, or to have a wrong id.
    if (!parent && post.to === 'q' && kind === 'thread') continue;
    if (!parent && post.to === 'q' && kind === 'analysis') {
      refuse(
        post,
        both(
          '这里的 `<Reply>` 需要 to，如 `to="q1"`',
          'Missing attribute `to` of `<Reply>`, expected the id of a question such as `q1`',
        ),
      );
    } else if (!parent && isSure) {
      const above = posts.slice(0, posts.indexOf(post)).map(({ id }) => id);
      const meant = nearest(post.to, above);
      refuse(
        post,
        both(
          `\`to="${post.to}"\` 没有对应的帖`,
          `Unexpected \`to="${post.to}"\`, expected the id of a post in this file`,
        ),
        meant ? both(`是不是想写 \`${meant}\`？`, `did you mean \`${meant}\`?`) : undefined,
      );
    } else if (parent && parent.id !== 'q' && posts.indexOf(parent) >= posts.indexOf(post)) {
      refuse(
        post,
        both(
          `\`to="${post.to}"\` 指向自己或后面的帖`,
          `Unexpected \`to="${post.to}"\`, expected a post above this one`,
        ),
      );
    }
  }
  for (const note of notes) {
    if (note.answered !== undefined && note.answered !== '' && isSure && !ids.includes(note.answered))
      refuse(
        note,
        both(
          `\`answered="${note.answered}"\` 没有对应的帖`,
          `Unexpected \`answered="${note.answered}"\`, expected the id of a post in this file`,
        ),
      );
  }
}

/** Ids of findings, claims and terms are unique in their list. */
export function checkDataIds(kind: DocumentKind, data: unknown, place: Yaml['place']): Fault[] {
  const key = kind === 'analysis' ? 'findings' : kind === 'topic' ? 'claims' : undefined;
  const list: unknown = key === undefined ? data : Reflect.get(Object(data), key);
  if (!Array.isArray(list) || (key === undefined && kind !== 'glossary')) return [];
  const seen = new Set<unknown>();
  return list.flatMap((part: unknown, index): Fault[] => {
    const id: unknown = Reflect.get(Object(part), 'id');
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    const { line, column } = place([...(key === undefined ? [] : [key]), index, 'id']);
    return [{ line, column, rule: 'structure', message: twice(id) }];
  });
}

function twice(id: string): Text {
  return both(`id \`${id}\` 用了两次`, `Unexpected second \`${id}\`, expected each id once in a file`);
}

function idsOfData(kind: DocumentKind, data: DataByKind[DocumentKind] | undefined): string[] {
  if (!data) return [];
  if (kind === 'analysis') return ((data as DataByKind['analysis']).findings ?? []).map((finding) => finding.id);
  if (kind === 'topic') return ((data as DataByKind['topic']).claims ?? []).map((claim) => claim.id);
  return [];
}
