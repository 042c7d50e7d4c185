/** A digest and the corpus it chooses from → what its newsletter says, before it is text or HTML. */
import type { PhrasingContent } from 'mdast';
import type { Corpus } from '../corpus/model.ts';
import { citationLabel } from '../corpus/papers.ts';
import { resolveRef } from '../corpus/references.ts';
import type { Block, Document } from '../format/document.ts';
import { parseInline } from '../format/markdown.ts';
import type { Entry } from '../format/rendered.ts';

export interface Letter {
  readonly site: string;
  readonly title: string;
  /** `2023-11`, and where it was inferred `推断 2023-11`. */
  readonly date: string;
  readonly summary: readonly PhrasingContent[];
  readonly introduction: readonly Block[];
  readonly items: readonly LetterItem[];
  /** The digest's page. */
  readonly address: string;
  readonly words: typeof WORDS;
  readonly labelOf: (paper: string) => string;
  /** Address on the site or in the world → absolute address. */
  readonly absolute: (address: string) => string;
}

export interface LetterItem {
  readonly title: string;
  /** `讨论 · 推断 2023-11 · 待解` */
  readonly mark: string;
  readonly note: readonly PhrasingContent[];
  readonly address: string;
}

// Words of the interface, where they stand there too; a test compares them.
export const WORDS = {
  site: '问渠',
  read: '阅读',
  online: '在网上读这一期',
  items: '这一期的内容',
  inferred: '推断',
  licence: '内容以 CC BY 4.0 授权',
  kinds: { thread: '讨论', analysis: '解读', paper: '论文', topic: '主题', digest: '文摘', glossary: '术语' },
  status: { open: '待解', answered: '已答', disputed: '有争议', superseded: '已过时' },
} as const;

const START = { line: 1, column: 1 };

/** `site` is the public address with its base and a slash at the end. Items that are not there are left out; the check tells them. */
export function letterOf({ data, body }: Document<'digest'>, id: string, corpus: Corpus, site: string): Letter {
  const absolute = (address: string) => (address.startsWith('/') ? new URL(address.slice(1), site).href : address);
  return {
    site: WORDS.site,
    title: data.title,
    date: dateOf(data),
    summary: parseInline(data.summary, START).children,
    introduction: body,
    items: data.items.flatMap(({ ref, note }): LetterItem[] => {
      const target = resolveRef(corpus, ref);
      if (!target) return [];
      const children = note === undefined ? [] : parseInline(note, START).children;
      return [{ title: target.title, mark: markOf(target.entry), note: children, address: absolute(target.address) }];
    }),
    address: absolute(`/digests/${id}/`),
    words: WORDS,
    labelOf: (paper) => citationLabel(paper, corpus.index.papers.get(paper)?.data),
    absolute,
  };
}

function markOf({ kind, data }: Entry): string {
  const status = 'status' in data ? data.status : undefined;
  const date = 'date' in data ? dateOf(data) : undefined;
  const parts = [WORDS.kinds[kind], date, status === undefined ? undefined : WORDS.status[status]];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** As the pages mark it. */
function dateOf({ date, dateBasis }: { readonly date: string; readonly dateBasis?: string | undefined }): string {
  return dateBasis === undefined ? date : `${WORDS.inferred} ${date}`;
}
