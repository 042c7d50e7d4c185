/** The record of a paper on arXiv: what arXiv's API says of it, or, where that cannot be asked, its id with the rest to be looked up. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Document } from '../format/document.ts';
import { faultOfArxivId } from '../format/arxiv-form.ts';
import { parse } from '../format/parse.ts';
import { print } from '../format/print.ts';
import { both, type Text, unexpected } from '../format/problem.ts';
import type { PaperRecord } from '../format/schema/index.ts';
import { monthOfPaper } from '../import/files/dates.ts';
import { paperOf } from '../import/papers/papers.ts';
import { checkFormulas } from '../render/check-formulas.ts';
import { abstractLine } from './arxiv/abstract.ts';
import { ARXIV_API, askArxiv } from './arxiv/ask.ts';
import { plainTitle } from './arxiv/plain-title.ts';
import type { ArxivPaper } from './arxiv/read-atom.ts';
import type { NewOptions, Outcome } from './new-outcome.ts';
import { today } from './today.ts';
import { writeWhole } from './write-whole.ts';

export async function newPaper(content: string, { name = '' }: NewOptions): Promise<Outcome> {
  const arxiv = arxivIdOf(name);
  if (arxiv === undefined)
    return {
      refusal: both(
        `${name === '' ? '没有说是哪一篇' : `${name} 不是 arXiv 编号`}，应像 2406.11813、arXiv:cs/0112017 或 https://arxiv.org/abs/2406.11813v1。别处的论文请手写记录：papers/名字.yml，写 title、url 和 checked。`,
        `Unexpected ${name === '' ? 'end' : name}, expected an arXiv id or address such as 2406.11813, arXiv:cs/0112017 or https://arxiv.org/abs/2406.11813v1. The record of a paper that is elsewhere is written by hand: papers/SLUG.yml with title, url and checked.`,
      ),
    };
  const expected = faultOfArxivId(arxiv, today());
  if (expected) return { refusal: unexpected(both(`arXiv 编号 ${arxiv}`, `arXiv id ${arxiv}`), expected) };
  const id = arxiv.replace('/', '-');
  const path = join(content, 'papers', `${id}.yml`);
  const file = relative(process.cwd(), path);
  if (existsSync(path))
    return {
      refusal: both(
        `${file} 已经在那里；要重新查，先把它拿走`,
        `${file} is there already; to look the paper up again, take it away first`,
      ),
    };

  const asked = await askArxiv(arxiv, process.env['WENQU_ARXIV_API'] || ARXIV_API);
  if ('missing' in asked)
    return {
      refusal: both(`arXiv 上没有 ${arxiv}：${asked.missing}`, `arXiv does not know ${arxiv}: ${asked.missing}`),
    };
  const bare = 'paper' in asked ? recordOf(asked.paper, arxiv, asked.from) : bareRecord(arxiv, id);
  const data = 'paper' in asked ? withAbstract(bare, asked.paper, id) : bare;
  const text = textOf(data);
  const [problem] = parse(text, `papers/${id}.yml`).problems;
  if (problem)
    return {
      refusal: both(
        `arXiv 给的 ${arxiv} 写不成记录：${problem.message.zh}`,
        `What arXiv says of ${arxiv} cannot be a record: ${problem.message.en}`,
      ),
    };
  writeWhole(path, text);
  return { file, told: 'paper' in asked ? found(asked.paper, data) : notAsked(asked.silence, file, name) };
}

/** `2406.11813`, `cs-0112017` as files are named, or any address or name that leads to a paper on arXiv. */
function arxivIdOf(name: string): string | undefined {
  const written = name.trim().replace(/^([a-z]+(?:-[a-z]+)?)-(\d{7})$/u, '$1/$2');
  const bare = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/u.test(written)
    ? `arXiv:${written}`
    : written;
  return paperOf(bare)?.arxiv;
}

function recordOf(paper: ArxivPaper, arxiv: string, from: string): PaperRecord {
  return {
    title: plainTitle(paper.title),
    authors: paper.authors.map(plainTitle),
    year: Number(paper.published.slice(0, 4)),
    arxiv,
    published: paper.published,
    ...(paper.doi !== undefined && /^10\.\d{4,9}\/\S+$/u.test(paper.doi) && { doi: paper.doi }),
    checked: [from],
  };
}

function textOf(data: PaperRecord): string {
  return print({ kind: 'paper', data, body: [] } satisfies Document<'paper'>);
}

/** With its formulas, or in plain words where they cannot be shown; without it where the form refuses both. */
function withAbstract(data: PaperRecord, { abstract }: ArxivPaper, id: string): PaperRecord {
  if (abstract === undefined) return data;
  const tried = [true, false].map((keepsMaths) => ({ ...data, abstract: abstractLine(abstract, keepsMaths) }));
  const fits = tried.find((record) => {
    const parsed = parse(textOf(record), `papers/${id}.yml`);
    return parsed.problems.length === 0 && checkFormulas(parsed).length === 0;
  });
  return fits ?? data;
}

/** The year stands in the id. */
function bareRecord(arxiv: string, id: string): PaperRecord {
  const year = monthOfPaper(id)?.slice(0, 4);
  return {
    ...(year !== undefined && { year: Number(year) }),
    arxiv,
    unconfirmed: ['title', 'authors', ...(year === undefined ? (['year'] as const) : []), 'published'],
  };
}

function found(paper: ArxivPaper, { title = '', abstract }: PaperRecord): Text[] {
  const isWithdrawn = /\bwithdrawn\b/iu.test(`${paper.comment ?? ''} ${paper.journal ?? ''}`);
  return [
    both(
      `${title}（${paper.authors.length} 位作者，${paper.published}）`,
      `${title} (${paper.authors.length} ${paper.authors.length === 1 ? 'author' : 'authors'}, ${paper.published})`,
    ),
    ...(isWithdrawn
      ? [
          both(
            `引用之前看一看：arXiv 上写着“${paper.comment ?? ''}”`,
            `Look at it before you cite it: arXiv says “${paper.comment ?? ''}”`,
          ),
        ]
      : []),
    ...(paper.journal === undefined || isWithdrawn
      ? []
      : [
          both(
            `作者说它发表在：${paper.journal}。核对之后写进 venue。`,
            `It appeared, as its authors say, in: ${paper.journal}. Add it as venue once it is confirmed.`,
          ),
        ]),
    ...(paper.abstract !== undefined && abstract === undefined
      ? [
          both(
            '摘要写不成一行 Markdown，没有收进记录；愿意的话手工写进 abstract。',
            'The abstract cannot be written as a line of Markdown and was left out: add it as abstract by hand if you like.',
          ),
        ]
      : []),
    ...(/[\\${}]/u.test(title)
      ? [both('题名里还有 TeX：请写成普通文字。', 'There is TeX left in the title: write it as plain text.')]
      : []),
    both(
      '接下来：愿意的话写上 topics 和 titleZh，然后 npm run check',
      'Next: add topics and titleZh if you like, then npm run check',
    ),
  ];
}

function notAsked(silence: Text, file: string, name: string): Text[] {
  return [
    both(`没有问到 arXiv：${silence.zh}。`, `arXiv could not be asked: ${silence.en}.`),
    both(
      '记录里只有编号说得出的；题名、作者和日期都注明没有核对。',
      'The record says no more than the id does; title, authors and date are named in it as not confirmed.',
    ),
    both(
      `接下来：手工补上；或者等有了网络，拿走 ${file} 再运行：npm run new -- paper ${name}`,
      `Next: fill them in by hand, or, when the network is there, take ${file} away and run: npm run new -- paper ${name}`,
    ),
  ];
}
