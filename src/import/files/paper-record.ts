/** What a text says of a paper → a record that says no more, and the name that it can have. */
import type { PaperRecord } from '../../format/schema/index.ts';
import { isWebAddress } from '../../format/schema/fields.ts';
import type { DraftPaper } from '../draft.ts';
import { monthOfPaper } from './dates.ts';
import { shorten } from './lines.ts';

/** What the text does not say is named as missing. */
export function recordOf(title: string | undefined, year?: number): PaperRecord {
  const isTitled = title !== undefined && title !== '';
  return {
    ...(isTitled && { title: shorten(title, 300) }),
    ...(year !== undefined && { year }),
    unconfirmed: [...(isTitled ? [] : ['title' as const]), 'authors', ...(year === undefined ? ['year' as const] : [])],
  };
}

/** The year stands in an arXiv id. */
export function arxivRecord(id: string, arxiv: string, title: string | undefined): PaperRecord {
  const month = monthOfPaper(id);
  return { ...recordOf(title, month === undefined ? undefined : Number(month.slice(0, 4))), arxiv };
}

export function addressOf({ openreview, acl }: DraftPaper): string | undefined {
  const url =
    openreview !== undefined
      ? `https://openreview.net/forum?id=${openreview}`
      : acl !== undefined
        ? `https://aclanthology.org/${acl}/`
        : undefined;
  return url !== undefined && isWebAddress(url) ? url : undefined;
}

export function slugOfName({ doi, openreview, acl }: DraftPaper): string {
  const [kind, name] =
    doi !== undefined ? ['doi', doi] : openreview !== undefined ? ['openreview', openreview] : ['acl', acl ?? ''];
  return [kind, ...(name.toLowerCase().match(/[a-z0-9]+/gu) ?? [])].join('-').slice(0, 80).replace(/-+$/u, '');
}
