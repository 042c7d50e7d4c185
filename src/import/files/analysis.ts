/** A brief or an analysis of a draft → its Document. Talk about the paper stands below the text, under a heading of its own. */
import type { Block, Document } from '../../format/document.ts';
import { both } from '../../format/problem.ts';
import { walk } from '../../format/walk-blocks.ts';
import { toWrite } from '../../format/to-write.ts';
import { wordsIn, type WrittenIn } from '../../format/written-in.ts';
import type { ComposedItem } from '../composed.ts';
import type { DraftPaper } from '../draft.ts';
import { gatherPapers } from '../papers/gather-papers.ts';
import { keyOf } from '../papers/papers.ts';
import { startsDiscussion } from '../readers/note-voices.ts';
import { readBody } from './body.ts';
import { firstWords } from './first-words.ts';
import type { ItemContext } from './item-context.ts';
import { postBlocks } from './posts.ts';

const MOST_VERDICT = 200;
const MOST_PAPERS = 10;

export function analysisOf(context: ItemContext, kind: 'brief' | 'deep-dive'): Document<'analysis'> {
  const { item, title, dated, topics, language, source, today, tell } = context;
  const { blocks: read, mended } = readBody(item.text, today);
  for (const fault of mended)
    tell(
      both(
        `正文里有格式不接受的写法：${fault.zh}`,
        `The text has something that the format does not accept: ${fault.en}`,
      ),
      both('那一段按原样的文字写下', 'that passage was written as plain text'),
      both('正文里有格式不接受的写法', 'The text has something that the format does not accept'),
    );
  const taken = new Set<string>();
  walk(read, (block) => {
    if ((block.type === 'post' || block.type === 'note') && block.id !== undefined) taken.add(block.id);
  });
  const blocks = withDoubtIds(read, taken);
  const talk = postBlocks(item.posts, { place: 'analysis', date: dated.date, today, taken, tell });
  const body = withTalk(fromSecondLevel(blocks), talk, language);
  if (body.length === 0) {
    tell(both('这一条没有正文', 'This item has no text'), both('留了待写的位置', 'a placeholder was left for it'));
    body.push({
      type: 'paragraph',
      children: [{ type: 'text', value: toWrite(wordsIn(language)('正文', '正文', 'the text'), language) }],
    });
  }
  return {
    kind: 'analysis',
    data: {
      title,
      kind,
      papers: papersOf(context, kind),
      ...dated,
      verdict: verdictOf(blocks, kind) ?? verdictToWrite(language),
      topics: [...topics],
      ...(language !== 'zh-Hans' && { language }),
      source,
    },
    body,
  };
}

function verdictToWrite(language: WrittenIn): string {
  const words = wordsIn(language)(
    '值得读吗？说明了什么？一两句话',
    '值得讀嗎？說明了什麼？一兩句話',
    'is it worth reading, and what does it show? a sentence or two',
  );
  return toWrite(words, language);
}

/** Talk stands below the heading that it was found under, which has nothing else there; without one, below a heading of its own. */
function withTalk(blocks: readonly Block[], talk: readonly Block[], language: WrittenIn): Block[] {
  if (talk.length === 0) return [...blocks];
  const at = blocks.findIndex((block, index) => isEmptyDiscussion(block, blocks[index + 1]));
  if (at >= 0) return [...blocks.slice(0, at + 1), ...talk, ...blocks.slice(at + 1)];
  const words = wordsIn(language)('讨论', '討論', 'Discussion');
  return [...blocks, { type: 'heading', depth: 2, children: [{ type: 'text', value: words }] }, ...talk];
}

function isEmptyDiscussion(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'heading' || (next !== undefined && next.type !== 'heading')) return false;
  return (next === undefined || next.depth <= block.depth) && startsDiscussion(`## ${wordsOf(block)}`);
}

function wordsOf({ children }: Block & { type: 'heading' }): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}

/** A doubt is listed with a link and needs an id; a callout of a note brings none. */
function withDoubtIds(blocks: readonly Block[], taken: Set<string>): Block[] {
  let number = 1;
  return blocks.map((block) => {
    if (block.type !== 'note' || block.kind !== 'doubt' || block.id !== undefined) return block;
    while (taken.has(`d${number}`)) number++;
    taken.add(`d${number}`);
    return { ...block, id: `d${number}` };
  });
}

function papersOf(
  { item, title, shelf, tell }: ItemContext,
  kind: 'brief' | 'deep-dive',
): Document<'analysis'>['data']['papers'] {
  const versions = new Map<string, number | undefined>();
  const add = (id: string, version: number | null | undefined) =>
    versions.set(id, versions.get(id) ?? version ?? undefined);
  if (item.reads) {
    for (const paper of item.reads) add(shelf.idOfNamed(paper, item.papers), paper.version);
    return listed(versions);
  }
  for (const paper of papersRead(item)) add(shelf.idOf(paper), paper.version);
  if (versions.size === 0 && kind === 'brief') {
    const id = shelf.idOfTitle(title);
    versions.set(id, undefined);
    tell(
      both('短评没有给出论文的链接', 'The brief gives no link to its paper'),
      both(`以标题建了论文记录 papers/${id}.yml`, `a record was made from its title: papers/${id}.yml`),
    );
  }
  const standing = versions.size === 0 ? shelf.standingOf(title) : undefined;
  if (standing !== undefined) versions.set(standing, undefined);
  if (versions.size > MOST_PAPERS)
    tell(
      both(`这一条提到 ${versions.size} 篇论文`, `This item names ${versions.size} papers`),
      both(
        `front matter 里只列前 ${MOST_PAPERS} 篇，其余的仍在正文里`,
        `the first ${MOST_PAPERS} are listed; the others are only in the text`,
      ),
    );
  return listed(versions);
}

function listed(versions: ReadonlyMap<string, number | undefined>): Document<'analysis'>['data']['papers'] {
  return [...versions]
    .slice(0, MOST_PAPERS)
    .map(([id, version]) => (version !== undefined && version >= 1 && version <= 99 ? { id, version } : { id }));
}

/** Those that are named above the first heading: what comes later is cited. Without such the first one, and all where there are no headings. */
function papersRead({ title, text, papers }: ComposedItem): readonly DraftPaper[] {
  const at = text.search(/^#{2,6}\s/mu);
  if (at < 0) return papers;
  const above = new Set(gatherPapers(`${title}\n${text.slice(0, at)}`).papers.map(keyOf));
  const read = papers.filter((paper) => above.has(keyOf(paper)));
  return read.length > 0 ? read : papers.slice(0, 1);
}

/** A part of a longer source may have begun at a deeper level, and some sources skip one. */
function fromSecondLevel(blocks: readonly Block[]): Block[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const lift = Math.min(...depths) - 2;
  let deepest = 2;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    const depth = Math.min(block.depth - lift, deepest) as typeof block.depth;
    deepest = depth + 1;
    return { ...block, depth };
  });
}

/** A brief begins with its verdict; an article gives one where a section says so. */
function verdictOf(blocks: readonly Block[], kind: 'brief' | 'deep-dive'): string | undefined {
  if (kind === 'brief') return firstWords(blocks, MOST_VERDICT);
  const at = blocks.findIndex((block) => block.type === 'heading' && VERDICT.test(wordsOf(block)));
  return at < 0 ? undefined : firstWords(blocks.slice(at + 1), MOST_VERDICT);
}

const VERDICT =
  /^(?:[一二三四五六七八九十\d.、\s]*)(?:一句话(?:总结|结论|概括)?|总评|评论|评价|点评|结论|总结|小结|结语|太长不看|要点|conclusions?|summary|takeaways?|verdict|tl;?\s?dr|in short)[:：]?\s*$/iu;
