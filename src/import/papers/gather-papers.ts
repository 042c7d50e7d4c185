/** Text → each paper that it names, once, with the version and the title it gives; and what is doubtful about them. */
import { faultOfArxivId } from '../../format/arxiv-form.ts';
import { both, type Text } from '../../format/problem.ts';
import type { DraftPaper } from '../draft.ts';
import { findLinks, type FoundLink } from '../links/links.ts';
import { keyOf, paperOf } from './papers.ts';
import { type Edit, quoting } from '../repairs/rule.ts';
import { isSameTitle, titleBeside } from './titles.ts';

/** A record of the content folder: its arXiv id, or what else its file is named by, and its title. */
export interface KnownPaper {
  readonly id: string;
  readonly title: string;
}

/** Whether an id has been given by now is for the files to ask. */
const ANY_DAY = '2089-12-31';

interface GatheredPapers {
  /** In the order in which they are named first. */
  readonly papers: readonly DraftPaper[];
  /** Places in the text, which stays as it is. */
  readonly doubts: readonly Edit[];
}

export function gatherPapers(text: string, known: readonly KnownPaper[] = [], links = findLinks(text)): GatheredPapers {
  const titleOf = new Map(known.map(({ id, title }) => [id, title]));
  const papers = new Map<string, DraftPaper>();
  const doubts: Edit[] = [];
  for (const [i, link] of links.entries()) {
    const paper = paperOf(link.url);
    if (!paper) continue;
    const fault = paper.arxiv === undefined ? undefined : faultOfArxivId(paper.arxiv, ANY_DAY);
    if (fault) {
      doubts.push({ from: link.from, to: link.to, doubt: impossible(paper.arxiv ?? '', fault) });
      continue;
    }
    const key = keyOf(paper);
    const before = papers.get(key);
    const title = titleBeside(text, link, links[i - 1]?.to ?? 0);
    if (before && before.version !== null && paper.version !== null && before.version !== paper.version)
      doubts.push({ from: link.from, to: link.to, doubt: twoVersions(before.version, paper.version) });
    const other = otherWork(text, link, titleOf.get(paper.arxiv?.replace('/', '-') ?? ''), title);
    if (other !== undefined) doubts.push({ from: link.from, to: link.to, doubt: namesAnother(other) });
    const named = before?.title ?? (other === undefined ? title : undefined);
    papers.set(key, {
      ...paper,
      version: before?.version ?? paper.version,
      ...(named !== undefined && { title: named }),
    });
  }
  return { papers: [...papers.values()], doubts };
}

/** What the text of a link names, if that is another work than the one it leads to. */
function otherWork(
  text: string,
  { label, url }: FoundLink,
  known: string | undefined,
  title: string | undefined,
): string | undefined {
  const shown = label ? text.slice(label.from, label.to) : '';
  const id = /(?<![\d.])\d{4}\.\d{4,5}(?!\d)/u.exec(shown)?.[0];
  const { arxiv } = paperOf(url) ?? {};
  if (id !== undefined && arxiv !== undefined && id !== arxiv) return id;
  return title !== undefined && known !== undefined && !isSameTitle(title, known) ? title : undefined;
}

function impossible(id: string, expected: Text): NonNullable<Edit['doubt']> {
  return {
    reason: both(`arXiv 没有编号 ${id}：应为${expected.zh}`, `arXiv has no ${id}: expected ${expected.en}`),
    choice: both('只作文字，不当作论文；请核对', 'kept as plain text and not counted as a paper: please look it up'),
  };
}

function twoVersions(first: number, second: number): NonNullable<Edit['doubt']> {
  return {
    reason: both(
      `同一篇论文先后写了第 ${first} 版和第 ${second} 版`,
      `one paper is named in version ${first} and in version ${second}`,
    ),
    choice: both(`记为第 ${first} 版，链接都照原样`, `taken as version ${first}; the links stay as they are`),
  };
}

function namesAnother(other: string): NonNullable<Edit['doubt']> {
  return {
    ...quoting(other, (shown) =>
      both(
        `这里写的是《${shown}》，链接却通向另一篇论文`,
        `the words name “${shown}”, but the link leads to another paper`,
      ),
    ),
    choice: both('以链接为准，文字照原样', 'the link decides which paper it is; the words stay as they are'),
  };
}
