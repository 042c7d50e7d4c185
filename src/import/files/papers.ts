/** Papers of a draft → their ids, and records of those that are not there yet, with what the text says and no more. */
import type { Document } from '../../format/document.ts';
import { isPaperId } from '../../format/address.ts';
import type { PaperRecord } from '../../format/schema/index.ts';
import type { NamedPaper } from '../composed.ts';
import type { DraftPaper } from '../draft.ts';
import type { Known } from './known.ts';
import { keyOf, paperOf } from '../papers/papers.ts';
import { monthOfPaper } from './dates.ts';
import { tidyLine } from './lines.ts';
import { addressOf, arxivRecord, recordOf, slugOfName } from './paper-record.ts';
import { indexPapers } from './paper-index.ts';

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
  const there = new Set(known.papers.map(({ id }) => id));
  const index = indexPapers(known.papers);
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
      return index.find({ title }) ?? index.find({ title: framed });
    },
    need(id) {
      if (!there.has(id) && !made.has(id) && isPaperId(id) && monthOfPaper(id) !== undefined)
        keep(id, arxivRecord(id, id.replace(/-(?=\d{7}$)/u, '/'), undefined));
    },
    made: () => [...made].map(([id, data]) => ({ id, document: { kind: 'paper', data, body: [] } })),
  };

  function idOf(paper: DraftPaper): string {
    const { arxiv, doi } = paper;
    const title = paper.title === undefined ? undefined : tidyLine(paper.title);
    if (arxiv !== undefined) {
      const id = arxiv.replace('/', '-').toLowerCase();
      return keep(id, arxivRecord(id, arxiv, title));
    }
    const url = addressOf(paper);
    const standing = index.find({ doi, url, title });
    if (standing !== undefined) return standing;
    const id = slugOfTitle(title ?? '') || slugOfName(paper);
    index.put(id, { doi, url, title });
    return keep(id, { ...recordOf(title), ...(doi !== undefined && { doi }), ...(url !== undefined && { url }) });
  }

  function idOfTitle(title: string): string {
    const standing = index.find({ title });
    if (standing !== undefined) return standing;
    const id = slugOfTitle(title) || 'untitled-paper';
    index.put(id, { title });
    return keep(id, recordOf(tidyLine(title)));
  }

  /** Keeps what is told of a paper, unless its record stands; whoever tells its title first is believed. */
  function keep(id: string, record: PaperRecord): string {
    if (there.has(id)) return id;
    const before = made.get(id);
    made.set(id, before?.title === undefined ? { ...before, ...record } : before);
    return id;
  }
}
