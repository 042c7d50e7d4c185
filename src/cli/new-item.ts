/** A thread, an analysis or a topic to begin with: valid as it is, with places for the words that a person has still to write. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isPaperId, isSlug } from '../format/address.ts';
import type { Block, Document } from '../format/document.ts';
import { parse } from '../format/parse.ts';
import { nearest } from '../format/nearest.ts';
import { both, type Text } from '../format/problem.ts';
import { print } from '../format/print.ts';
import { isDate } from '../format/is-date.ts';
import { toWrite } from '../format/to-write.ts';
import { wordsIn, type WrittenIn } from '../format/written-in.ts';
import { finderOf, namesOfTerm } from '../format/likeness/concepts.ts';
import type { Known } from '../import/files/known.ts';
import { languageOf } from '../import/compose/language.ts';
import { pageNames } from '../import/files/page-names.ts';
import { slugOf } from '../import/files/slug.ts';
import { proposeTopics, topicFinder, UNSORTED } from '../import/files/topics.ts';
import { unsortedTopic } from '../import/files/unsorted.ts';
import { writeFiles } from '../import/write.ts';
import { knownContent } from './known-content.ts';
import type { NewOptions, Outcome } from './new-outcome.ts';
import { today } from './today.ts';

interface Begun {
  readonly title: string;
  /** Of the title. */
  readonly language: WrittenIn;
  readonly date: string;
  readonly today: string;
  readonly topics: readonly string[];
  readonly papers: readonly string[];
  readonly kind: string | undefined;
  readonly en: string | undefined;
}

type Make = (begun: Begun) => Document | { readonly refusal: Text };

export function newThread(content: string, options: NewOptions): Promise<Outcome> {
  return begin(content, options, 'threads', threadOf);
}

export function newAnalysis(content: string, options: NewOptions): Promise<Outcome> {
  return begin(content, options, 'analyses', analysisOf);
}

export function newTopic(content: string, options: NewOptions): Promise<Outcome> {
  return begin(content, options, 'topics', topicOf);
}

async function begin(
  content: string,
  options: NewOptions,
  room: 'threads' | 'analyses' | 'topics',
  make: Make,
): Promise<Outcome> {
  const { title, en } = options;
  if (title === undefined || title.trim() === '')
    return {
      refusal: both('请写 --title 标题：一行字，说的是什么', 'Expected --title TITLE: one line, what it is about'),
    };
  const begun = today();
  const date = options.date ?? begun;
  if (!isDate(date)) return { refusal: noDate(date) };
  const known = await knownContent(content);
  const named = slugFor(room === 'topics' ? (en ?? title) : title, known);
  // Who has answered all questions hears of a name only now: a free one is taken rather than all of it asked again.
  const slug = options.slug ?? (room === 'topics' ? named : pageNames(known).take(room, named, () => false));
  if (!isSlug(slug)) return { refusal: noSlug(slug) };
  if (known.pages.includes(`${room}/${slug}`))
    return {
      refusal: both(
        `已经有一页 ${room}/${slug} 了；请用 --slug 另起一个名字`,
        `There is a page ${room}/${slug} already; choose another name with --slug`,
      ),
    };
  const topics =
    options.topics?.split(',').map((topic) => topic.trim()) ?? proposeTopics(title, '', topicFinder(known)).topics;
  const unknownTopic = topics.find((topic) => topic !== UNSORTED && !known.topics.some(({ id }) => id === topic));
  if (room !== 'topics' && unknownTopic !== undefined) return { refusal: noTopic(unknownTopic, known) };
  const papers = options.papers?.split(',').map((paper) => paper.trim()) ?? [];
  const unknownPaper = papers.find((paper) => !known.papers.some(({ id }) => id === paper));
  if (unknownPaper !== undefined)
    return {
      refusal: isPaperId(unknownPaper)
        ? both(
            `还没有 ${unknownPaper} 的记录；先写它：npm run new -- paper ${unknownPaper}`,
            `There is no record of ${unknownPaper} yet; begin it with: npm run new -- paper ${unknownPaper}`,
          )
        : both(
            `--papers 里的 ${unknownPaper} 不是论文编号，应像 2406.11813`,
            `Unexpected --papers ${unknownPaper}, expected ids such as 2406.11813`,
          ),
    };

  const language = languageIn(title);
  const document = make({ title: title.trim(), language, date, today: begun, topics, papers, kind: options.kind, en });
  if ('refusal' in document) return document;
  const path = room === 'threads' ? `threads/${date.slice(0, 4)}/${slug}.mdx` : `${room}/${slug}.mdx`;
  const text = print(document);
  const [problem] = parse(text, path).problems;
  if (problem) return { refusal: problem.message };
  const files = [{ path, text }];
  const unsorted = `topics/${UNSORTED}.mdx`;
  if (room !== 'topics' && topics.includes(UNSORTED) && !existsSync(join(content, unsorted)))
    files.push({ path: unsorted, text: print(unsortedTopic(begun.slice(0, 7))) });
  const written = writeFiles(content, files);
  if ('failed' in written) return { refusal: written.failed };
  if ('refused' in written) {
    const there = written.refused.join(', ');
    return { refusal: both(`${there} 已经在那里，什么也没有写`, `${there}: there already; nothing was written`) };
  }
  const file = relative(process.cwd(), join(content, path));
  return {
    file,
    told: [
      ...(options.slug === undefined && slug !== named && named !== ''
        ? [
            both(
              `已经有一页 ${room}/${named}；若问的是同一件事，请写到那里去。这一份叫 ${slug}，改名用 --slug`,
              `There is a page ${room}/${named} already; if it asks the same, write there. This one is ${slug}; for another name: --slug`,
            ),
          ]
        : []),
      ...(room !== 'topics' && options.topics === undefined
        ? [both(`按标题定的主题：${topics.join('、')}`, `Topics by its title: ${topics.join(', ')}`)]
        : []),
      both(
        `接下来：把 ${toWrite('…', room === 'topics' ? 'zh-Hans' : language)} 换成您的话，然后：npm run check -- ${file}`,
        `Next: write your words where ${toWrite('…', room === 'topics' ? 'zh-Hans' : language)} stands, then: npm run check -- ${file}`,
      ),
    ],
  };
}

export function noDate(date: string): Text {
  return both(
    `--date ${date} 不是日期，应像 2026-11 或 2026-11-08`,
    `Unexpected --date ${date}, expected a date such as 2026-11 or 2026-11-08`,
  );
}

export function noSlug(slug: string): Text {
  return both(
    `--slug ${slug} 不能当网址，只能用小写字母、数字和连字符`,
    `Unexpected --slug ${slug}, expected lower-case letters, digits and hyphens`,
  );
}

function noTopic(unknown: string, { topics }: Known): Text {
  const ids = topics.map(({ id }) => id);
  const meant = nearest(unknown, ids);
  return both(
    `没有主题 ${unknown}。${meant === undefined ? '' : `是不是 ${meant}？`}现有：${ids.join('、')}`,
    `There is no topic ${unknown}. ${meant === undefined ? '' : `Did you mean ${meant}? `}There are: ${ids.join(', ')}`,
  );
}

/** As an import names a page of this title. */
function slugFor(title: string, { terms }: Known): string {
  return slugOf(title, finderOf(terms.map((term) => ({ names: namesOfTerm(term), means: term.abbr ?? term.en }))));
}

/** A name or two in Latin letters stand in Chinese as well. */
function languageIn(title: string): WrittenIn {
  if (/\p{Script=Han}/u.test(title)) return languageOf(title) === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans';
  return (title.match(/[A-Za-z]{2,}/gu)?.length ?? 0) >= 3 ? 'en' : 'zh-Hans';
}

function threadOf({ title, language, kind = 'question', date, today, topics, papers }: Begun): ReturnType<Make> {
  if (kind !== 'question' && kind !== 'discussion' && kind !== 'short')
    return { refusal: noKind(kind, ['question', 'discussion', 'short']) };
  const mark = marksIn(language);
  const cited: Block[] = papers.map((paper) => ({ type: 'paragraph', children: [{ type: 'cite', paper }] }));
  return {
    kind: 'thread',
    data: {
      title,
      kind,
      date,
      status: 'open',
      statusDate: today.slice(0, 7),
      summary: mark('得出了什么，一两句话', '得出了什麼，一兩句話', 'what it came to, in a sentence or two'),
      topics: [...topics],
      ...(language !== 'zh-Hans' && { language }),
      source: { name: mark('在哪里谈的', '在哪裡談的', 'where it was said'), rights: 'retold' },
    },
    body: [
      { type: 'post', role: 'question', id: 'q', children: [words(mark('提问', '提問', 'the question')), ...cited] },
    ],
  };
}

function analysisOf({ title, language, kind = 'brief', date, topics, papers }: Begun): ReturnType<Make> {
  if (kind !== 'brief' && kind !== 'deep-dive') return { refusal: noKind(kind, ['brief', 'deep-dive']) };
  const mark = marksIn(language);
  return {
    kind: 'analysis',
    data: {
      title,
      kind,
      papers: papers.map((id) => ({ id })),
      date,
      verdict: mark(
        '值得读吗？说明了什么？一两句话',
        '值得讀嗎？說明了什麼？一兩句話',
        'is it worth reading, and what does it show? In a sentence or two',
      ),
      topics: [...topics],
      ...(language !== 'zh-Hans' && { language }),
      source: { name: mark('笔记从哪里来', '筆記從哪裡來', 'where the note comes from'), rights: 'retold' },
    },
    body: [words(mark('正文', '正文', 'the text'))],
  };
}

function noKind(kind: string, kinds: readonly string[]): Text {
  return both(
    `没有 --kind ${kind}，可以是：${kinds.join('、')}`,
    `Unexpected --kind ${kind}, expected ${kinds.join(' or ')}`,
  );
}

function topicOf({ title, en, date }: Begun): ReturnType<Make> {
  return {
    kind: 'topic',
    data: { title, en: en ?? toWrite('英文名'), summary: toWrite('这个主题问的是什么，一句话'), updated: date },
    body: [words(toWrite('现在知道些什么，凭什么知道'))],
  };
}

function marksIn(language: WrittenIn): (hans: string, hant: string, en: string) => string {
  return (hans, hant, en) => toWrite(wordsIn(language)(hans, hant, en), language);
}

function words(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
