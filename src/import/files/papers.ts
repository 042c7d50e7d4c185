/** Papers of a draft → their ids, and records of those that are not there yet, with what the text says and no more. */
import type { Document } from '../../format/document.ts';
import { isPaperId } from '../../format/address.ts';
import type { PaperRecord } from '../../format/schema/index.ts';
import { isWebAddress } from '../../format/schema/fields.ts';
import type { NamedPaper } from '../composed.ts';
import type { DraftPaper } from '../draft.ts';
import { foldText } from '../../format/fold.ts';
import type { Known } from './known.ts';
import { keyOf, paperOf } from '../papers/papers.ts';
import { shorten, tidyLine } from './lines.ts';
import { monthOfPaper } from './dates.ts';

export interface PaperShelf {
  /** Id of the paper's record; a record is made when none is there. */
  idOf(paper: DraftPaper): string;
  /** Id of a paper that a person has named. @param told papers of the text, which may say more of it */
  idOfNamed(paper: NamedPaper, told?: readonly DraftPaper[]): string;
  /** Id for a work of which the source says its title and nothing else. */
  idOfTitle(title: string): string;
  /** Id of the record that bears this title, or the one that it frames: `《…》阅读笔记`. Undefined where none does. */
  standingOf(title: string): string | undefined;
  /** Makes sure that an arXiv id found in a text has its record. */
  need(id: string): void;
  /** Records that are new, in the order in which they were needed. */
  made(): { readonly id: string; readonly document: Document<'paper'> }[];
}

export function paperShelf(known: Known, slugOfTitle: (title: string) => string): PaperShelf {
  const made = new Map<string, PaperRecord>();
  const there = new Map(known.papers.map((paper) => [paper.id, paper]));
  const byDoi = new Map(known.papers.flatMap(({ id, doi }) => (doi === undefined ? [] : [[doi.toLowerCase(), id]])));
  const byUrl = new Map(known.papers.flatMap(({ id, url }) => (url === undefined ? [] : [[url, id]])));
  const byTitle = new Map(
    known.papers.flatMap(({ id, title }) => (title === undefined ? [] : [[titleKey(title), id] as const])),
  );

  function keep(id: string, record: PaperRecord): string {
    if (there.has(id)) return id;
    const before = made.get(id);
    made.set(id, before?.title === undefined ? { ...before, ...record } : before);
    return id;
  }

  function idOf(paper: DraftPaper): string {
    const title = paper.title === undefined ? undefined : tidyLine(paper.title);
    if (paper.arxiv !== undefined) {
      const id = paper.arxiv.replace('/', '-').toLowerCase();
      return keep(id, arxivRecord(id, paper.arxiv, title));
    }
    const url = addressOf(paper);
    const standing =
      (paper.doi === undefined ? undefined : byDoi.get(paper.doi.toLowerCase())) ??
      (url === undefined ? undefined : byUrl.get(url)) ??
      (title === undefined ? undefined : byTitle.get(titleKey(title)));
    if (standing !== undefined) return standing;
    const named = title === undefined ? '' : slugOfTitle(title);
    const id = named === '' ? slugOfName(paper) : named;
    const record = {
      ...recordOf(title),
      ...(paper.doi !== undefined && { doi: paper.doi }),
      ...(url !== undefined && { url }),
    };
    if (paper.doi !== undefined) byDoi.set(paper.doi.toLowerCase(), id);
    if (url !== undefined) byUrl.set(url, id);
    if (title !== undefined) byTitle.set(titleKey(title), id);
    return keep(id, record);
  }

  function idOfTitle(title: string): string {
    const key = titleKey(title);
    const standing = byTitle.get(key);
    if (standing !== undefined) return standing;
    const id = slugOfTitle(title) || 'untitled-paper';
    byTitle.set(key, id);
    return keep(id, recordOf(tidyLine(title)));
  }

  return {
    idOf,
    idOfNamed({ by, name }, told = []) {
      if (by === 'title') return idOfTitle(name);
      const paper = by === 'address' ? paperOf(name) : undefined;
      return paper ? idOf(told.find((one) => keyOf(one) === keyOf(paper)) ?? paper) : name;
    },
    idOfTitle,
    standingOf(title) {
      const framed = /《([^《》]+)》/u.exec(title)?.[1];
      return byTitle.get(titleKey(title)) ?? (framed === undefined ? undefined : byTitle.get(titleKey(framed)));
    },
    need(id) {
      if (!there.has(id) && !made.has(id) && isPaperId(id) && monthOfPaper(id) !== undefined)
        keep(id, arxivRecord(id, id.replace(/-(?=\d{7}$)/u, '/'), undefined));
    },
    made: () => [...made].map(([id, data]) => ({ id, document: { kind: 'paper', data, body: [] } })),
  };
}

/** What the text does not say is named as missing. */
function recordOf(title: string | undefined, year?: number): PaperRecord {
  const isTitled = title !== undefined && title !== '';
  return {
    ...(isTitled && { title: shorten(title, 300) }),
    ...(year !== undefined && { year }),
    unconfirmed: [...(isTitled ? [] : ['title' as const]), 'authors', ...(year === undefined ? ['year' as const] : [])],
  };
}

/** The year stands in an arXiv id. */
function arxivRecord(id: string, arxiv: string, title: string | undefined): PaperRecord {
  const month = monthOfPaper(id);
  return { ...recordOf(title, month === undefined ? undefined : Number(month.slice(0, 4))), arxiv };
}

function addressOf({ openreview, acl }: DraftPaper): string | undefined {
  const url =
    openreview !== undefined
      ? `https://openreview.net/forum?id=${openreview}`
      : acl !== undefined
        ? `https://aclanthology.org/${acl}/`
        : undefined;
  return url !== undefined && isWebAddress(url) ? url : undefined;
}

function slugOfName({ doi, openreview, acl }: DraftPaper): string {
  const [kind, name] =
    doi !== undefined ? ['doi', doi] : openreview !== undefined ? ['openreview', openreview] : ['acl', acl ?? ''];
  return [kind, ...(name.toLowerCase().match(/[a-z0-9]+/gu) ?? [])].join('-').slice(0, 80).replace(/-+$/u, '');
}

function titleKey(title: string): string {
  return foldText(title).replace(/[^\p{L}\p{N}]/gu, '');
}
