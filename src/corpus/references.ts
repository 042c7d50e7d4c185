/** A Ref → what it names: the words and the address a page needs to show it. */
import { parseRef, type Ref } from '../format/address.ts';
import type { Entry } from '../format/rendered.ts';
import { pageName } from '../format/rooms.ts';
import type { Corpus, MentionFrom } from './model.ts';

export interface Target {
  readonly ref: Ref;
  readonly entry: Entry;
  /** Path on the site from its root, without the base: `/threads/wider-or-deeper/#r3`. */
  readonly address: string;
  /** Title of the item. */
  readonly title: string;
  /** The post, finding or claim itself, when the Ref names one. */
  readonly part?: Part | undefined;
}

/** A post, doubt, finding, claim or heading: its words as inline HTML; none for what has no words of its own. */
export interface Part {
  readonly by?: string | undefined;
  readonly html?: string | undefined;
}

/** Undefined when nothing of that name is in the corpus. */
export function resolveRef(corpus: Corpus, text: string): Target | undefined {
  const ref = parseRef(text);
  if (!ref) return undefined;
  const entry: Entry | undefined = corpus.index[ref.room].get(ref.id);
  if (!entry) return undefined;
  const part = ref.anchor === undefined ? undefined : partOf(entry, ref.anchor);
  if (ref.anchor !== undefined && part === undefined) return undefined;
  return { ref, entry, address: addressOf(entry, ref.anchor), title: titleOf(entry), part };
}

export function addressOf(entry: Entry, anchor?: string): string {
  const page = `/${pageName(entry.kind, entry.id) ?? 'glossary'}/`;
  return anchor === undefined ? page : `${page}#${anchor}`;
}

export function titleOf(entry: Entry): string {
  switch (entry.kind) {
    case 'paper':
      return (entry as Entry<'paper'>).data.title ?? `arXiv:${entry.id}`;
    case 'glossary':
      return '术语表';
    default:
      return (entry as Entry<'thread' | 'analysis' | 'topic' | 'digest'>).data.title;
  }
}

/** Everything that names this item from elsewhere, with the sentence around it, in corpus order. */
export function backlinksOf(corpus: Corpus, entry: Entry): MentionFrom[] {
  const key = addressOf(entry).slice(1, -1);
  return (corpus.index.mentionsOf.get(key) ?? []).filter(({ from }) => from.path !== entry.path);
}

function partOf(entry: Entry, anchor: string): Target['part'] {
  const post = entry.posts.find((candidate) => candidate.id === anchor);
  if (post) return { by: post.by, html: post.excerpt };
  const doubt = entry.doubts.find((candidate) => candidate.id === anchor);
  if (doubt) return { html: doubt.excerpt };
  if (entry.kind === 'analysis') {
    const { findings = [] } = (entry as Entry<'analysis'>).data;
    const index = findings.findIndex((finding) => finding.id === anchor);
    if (index >= 0) return { html: entry.html[`findings.${index}.claim`] };
  }
  if (entry.kind === 'topic') {
    const { claims = [] } = (entry as Entry<'topic'>).data;
    const index = claims.findIndex((claim) => claim.id === anchor);
    if (index >= 0) return { html: entry.html[`claims.${index}.claim`] };
  }
  return entry.anchors.includes(anchor) ? {} : undefined;
}
