/** A composed draft and what is there already → content files, and what of them a curator should look at. Pure. */
import type { Document, DocumentKind } from '../../format/document.ts';
import { parse } from '../../format/parse.ts';
import { print } from '../../format/print.ts';
import { both, type Text } from '../../format/problem.ts';
import { toWrite } from '../../format/to-write.ts';
import type { Composed, ComposedItem } from '../composed.ts';
import { analysisOf } from './analysis.ts';
import { finderOf, namesOfTerm } from './concepts.ts';
import { dateOf } from './dates.ts';
import { digestOf, type Listed, MOST_IN_DIGEST } from './digest.ts';
import type { FileDoubt } from './doubt.ts';
import { papersIn } from './found-papers.ts';
import type { ItemContext } from './item-context.ts';
import type { Known } from './known.ts';
import { shorten, tidyLine } from './lines.ts';
import { ownFile } from './own-file.ts';
import { paperShelf } from './papers.ts';
import { slugOf, uniqueSlug } from './slug.ts';
import { fileTitle, sourceOf } from './sources.ts';
import { threadOf } from './thread.ts';
import { proposeTopics, topicFinder, UNSORTED } from './topics.ts';
import { unsortedTopic } from './unsorted.ts';

export interface MadeFile {
  /** Below the content folder, with `/`. */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

export interface MadeFiles {
  /** Items in the order of the source, then the digest, papers and topics. */
  readonly files: readonly MadeFile[];
  readonly doubts: readonly FileDoubt[];
}

const MOST_TITLE = 120;

/** @param today YYYY-MM-DD. */
export function makeFiles(composed: Composed, known: Known, { today }: { readonly today: string }): MadeFiles {
  const files: MadeFile[] = [];
  const doubts: FileDoubt[] = [];
  const english = finderOf(known.terms.map((term) => ({ names: namesOfTerm(term), means: term.abbr ?? term.en })));
  const findTopics = topicFinder(known);
  const slug = (title: string) => slugOf(title, english);
  if (composed.document) {
    const [item] = composed.items;
    return { files: [ownFile(composed.document, slug(item?.title ?? '') || 'untitled')], doubts: [] };
  }
  const pages = new Set(known.pages);
  const shelf = paperShelf(known, slug);
  const source = sourceOf(composed);
  const isEnglish = composed.source.language === 'en';
  const listed: Listed[] = [];

  for (const item of composed.items) {
    const said: FileDoubt[] = [];
    const tell = (reason: Text, choice: Text) => said.push({ line: item.lines[0], reason, choice });
    const title = titleOf(item, tell);
    const topics = proposeTopics(title, [item.text, ...item.posts.map(({ text }) => text)].join('\n'), findTopics);
    if (topics[0] === UNSORTED)
      tell(
        both('没有找到它属于哪个主题', 'No topic was found for it'),
        both(`归入 ${UNSORTED}（待归类）`, `it is filed under \`${UNSORTED}\``),
      );
    const dated = dateOf(
      [item.date, item.posts.find(({ on }) => on !== undefined)?.on, composed.date],
      papersOf(item, composed),
      today,
      isEnglish,
    );
    const { language } = composed.source;
    const context: ItemContext = { item, title, dated, topics, language, isEnglish, source, today, shelf, tell };
    const isProse = item.kind === 'brief' || item.kind === 'analysis';
    const room = isProse ? 'analyses' : 'threads';
    const name = uniqueSlug(slug(title) || room, (tried) => pages.has(`${room}/${tried}`));
    const document =
      item.kind === 'brief' || item.kind === 'analysis'
        ? analysisOf(context, item.kind === 'brief' ? 'brief' : 'deep-dive')
        : threadOf(context, item.kind);
    const ref = `${room}/${name}`;
    pages.add(ref);
    const path = isProse ? `${ref}.mdx` : `threads/${dated.date.slice(0, 4)}/${name}.mdx`;
    for (const paper of papersIn(document.body)) shelf.need(paper);
    for (const paper of item.papers) shelf.idOf(paper);
    add(path, document, tell);
    listed.push({ ref, kind: item.kind });
    doubts.push(...said.map((doubt) => ({ ...doubt, path })));
  }

  if (listed.length > 1) addDigests();
  for (const { id, document } of shelf.made()) {
    const path = `papers/${id}.yml`;
    const tell = (reason: Text, choice: Text) => doubts.push({ line: 1, path, reason, choice });
    tell(
      both('这篇论文还没有记录', 'This paper has no record yet'),
      both(
        `写下来源里有的，其余待补：${(document.data.unconfirmed ?? []).join('、')}`,
        `what the source says is written; still to be completed: ${(document.data.unconfirmed ?? []).join(', ')}`,
      ),
    );
    add(path, document, tell);
  }
  if (files.some(({ text }) => text.includes(UNSORTED)) && !known.topics.some(({ id }) => id === UNSORTED))
    add(`topics/${UNSORTED}.mdx`, unsortedTopic(today.slice(0, 7)), () => undefined);
  if (composed.items.length > 0)
    doubts.unshift({
      line: 1,
      reason: both(
        '文字是来源自己的，看不出是凭什么在这里刊载',
        'The words are the source’s own, and it does not say by what right they may stand here',
      ),
      choice: both(
        'rights 写作 quoted：请核对许可，或者用自己的话重写后改为 retold',
        '`rights` says quoted: look for the permission, or retell it in your own words and say retold',
      ),
    });
  return { files, doubts };

  function add(path: string, document: Document, tell: (reason: Text, choice: Text) => void): void {
    const text = print(document);
    for (const { message } of parse(text, path).problems)
      tell(
        both(`写成的文件还有问题：${message.zh}`, `The file still has a problem: ${message.en}`),
        both('照样写下，请手工改正', 'it stands as it is: please mend it by hand'),
      );
    files.push({ path, kind: document.kind, text });
  }

  function addDigests(): void {
    const title = shorten(
      tidyLine(composed.title ?? '') || fileTitle(composed.source.name) || toWrite('这一期的标题'),
      MOST_TITLE,
    );
    const dated = dateOf(
      [composed.date],
      composed.items.flatMap((item) => papersOf(item, composed)),
      today,
      isEnglish,
    );
    for (let from = 0, part = 1; from < listed.length; from += MOST_IN_DIGEST, part++) {
      const name = uniqueSlug(slug(title.replace(/〔.*〕/u, '')) || `digest-${dated.date}`, (tried) =>
        pages.has(`digests/${tried}`),
      );
      pages.add(`digests/${name}`);
      const path = `digests/${name}.mdx`;
      const items = listed.slice(from, from + MOST_IN_DIGEST);
      const named = part === 1 ? title : `${shorten(title, MOST_TITLE - 6)}（${part}）`;
      const tell = (reason: Text, choice: Text) => doubts.push({ line: 1, path, reason, choice });
      add(path, digestOf(named, dated, source, items, isEnglish), tell);
    }
  }
}

function titleOf(item: ComposedItem, tell: (reason: Text, choice: Text) => void): string {
  const line =
    tidyLine(item.title) ||
    tidyLine((item.posts[0]?.text ?? item.text).split('\n').find((one) => one.trim() !== '') ?? '');
  if (line.length > MOST_TITLE)
    tell(
      both(
        `标题有 ${line.length} 个字，最多 ${MOST_TITLE}`,
        `The title has ${line.length} characters, at most ${MOST_TITLE} fit`,
      ),
      both('截短了，请改成一句问话', 'it is cut short: please say it in one line'),
    );
  return line === '' ? toWrite('标题') : shorten(line, MOST_TITLE);
}

/** arXiv ids that tell a month: the item's own, else those of the whole. */
function papersOf(item: ComposedItem, composed: Composed): string[] {
  const own = item.papers.flatMap(({ arxiv }) => arxiv ?? []);
  return own.length > 0 ? own : composed.items.flatMap(({ papers }) => papers.flatMap(({ arxiv }) => arxiv ?? []));
}
