/** Entries → what stands on the picture of each. Its words are those of the interface; a test compares them. */
import type { Corpus } from '../corpus/model.ts';
import { addressOf, titleOf } from '../corpus/references.ts';
import { topicsNamed } from '../corpus/topics.ts';
import type { Entry } from '../format/rendered.ts';
import type { PictureText } from '../pictures/open-graph.ts';

export const SITE = '问渠';
export const TAGLINE = '问过什么，现在相信什么，凭什么相信';
export const KINDS = {
  question: '问答',
  discussion: '讨论',
  short: '短答',
  brief: '短评',
  'deep-dive': '精读',
  topic: '主题',
  digest: '文摘',
  paper: '论文',
} as const;
export const STATUS = { open: '待解', answered: '已答', disputed: '有争议', superseded: '已过时' } as const;

export const INFERRED = '推断';

export interface Picture {
  /** Below the folder of the pictures, without ending: `threads/wider-or-deeper`. */
  readonly name: string;
  readonly text: PictureText;
  /** Script of the title; that of our own words is simplified. */
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en';
}

/** A picture for each item, and `default` for every other page. */
export function picturesOf(corpus: Corpus): Picture[] {
  const { threads, analyses, topics, digests, papers } = corpus;
  const items = [...threads, ...analyses, ...topics, ...digests, ...papers].map((entry) => pictureOf(corpus, entry));
  const site = { site: SITE, title: TAGLINE, margin: [], foot: [] };
  return [{ name: 'default', text: site, language: 'zh-Hans' }, ...items];
}

function pictureOf(corpus: Corpus, entry: Entry): Picture {
  const { language = 'zh-Hans', ...rest } = detailsOf(corpus, entry);
  return { name: addressOf(entry).slice(1, -1), text: { site: SITE, title: titleOf(entry), ...rest }, language };
}

type Details = Pick<PictureText, 'margin' | 'foot' | 'status'> & {
  readonly language?: Picture['language'] | undefined;
};

function detailsOf(corpus: Corpus, entry: Entry): Details {
  const topicsOf = (ids?: readonly string[]) => topicsNamed(corpus, ids).map(({ data }) => data.title);
  switch (entry.kind) {
    case 'thread':
    case 'analysis': {
      const { kind, date, dateBasis, status, topics, language } = (entry as Entry<'thread' | 'analysis'>).data;
      return {
        margin: [KINDS[kind], ...dateLines(date, dateBasis)],
        status: status && { word: STATUS[status], tone: status },
        foot: topicsOf(topics),
        language,
      };
    }
    case 'topic': {
      const { en, updated } = (entry as Entry<'topic'>).data;
      return { margin: [KINDS.topic, ...dateLines(updated)], foot: [en] };
    }
    case 'digest': {
      const { date, dateBasis, items } = (entry as Entry<'digest'>).data;
      return { margin: [KINDS.digest, ...dateLines(date, dateBasis)], foot: [`${items.length} 条`] };
    }
    case 'paper': {
      const { authors = [], year, topics } = (entry as Entry<'paper'>).data;
      const [first, second] = authors;
      const by = first === undefined ? [] : [second === undefined ? first : `${first} 等`];
      const margin = year === undefined ? [KINDS.paper] : [KINDS.paper, `${year} 年`];
      return { margin, foot: [...by, ...topicsOf(topics)], language: 'en' };
    }
    default:
      return { margin: [], foot: [] };
  }
}

/** The margin is narrow: the year stands above the day, and above both that they were inferred. */
function dateLines(date: string, basis?: string): string[] {
  const [year = '', month, day] = date.split('-');
  const mark = basis === undefined ? [] : [INFERRED];
  if (month === undefined) return [...mark, `${year} 年`];
  if (day === undefined) return [...mark, `${year} 年 ${Number(month)} 月`];
  return [...mark, `${year} 年`, `${Number(month)} 月 ${Number(day)} 日`];
}
