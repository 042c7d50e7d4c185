/** Document → its Entry and its HTML fragments, or the faults of its formulas. Pure. */
import { parseInline } from '../format/markdown.ts';
import { markdownFields } from '../format/markdown-fields.ts';
import type { Block } from '../format/document.ts';
import type { Parsed } from '../format/parse.ts';
import type { Fault, Problem } from '../format/problem.ts';
import type { DoubtSummary, Entry, Fragment, Maths, OutlineEntry, PostSummary } from '../format/rendered.ts';
import { schemas } from '../format/schema/index.ts';
import { placeInField } from '../format/yaml-places.ts';
import { walk } from '../format/walk-blocks.ts';
import { anchorsOf, formerHeadings, nameHeadings } from './anchors.ts';
import { type InlineField, mentionsIn, namedIn } from './mentions.ts';
import { excerptHtml } from './excerpt.ts';
import { labelSlot } from './fill-slots.ts';
import { plainText } from './plain-text.ts';
import { hasSeldomMaths } from './seldom-maths.ts';
import { type Sentence, sentenceCutter } from './sentences.ts';
import { titleText } from './title-text.ts';
import { type HtmlOptions, toHtml } from './to-html.ts';
import { withdrawnHtml } from './withdrawn.ts';

export interface Rendered {
  /** Present when the file has no problem at all; its `fragments` key is for the caller to set. */
  readonly entry?: Omit<Entry, 'fragments'> | undefined;
  readonly fragments: readonly Fragment[];
  /** Sentences of its posts, in order. */
  readonly sentences: readonly Sentence[];
  /** Formulas that cannot be shown. */
  readonly problems: readonly Problem[];
}

export function render(parsed: Parsed, path: string, file = path): Rendered {
  const faults: Fault[] = [];
  const { data, body } = parsed.draft;
  const { html, fields } = renderFields(parsed, faults);
  const headingIds = nameHeadings(parsed);
  const sentences: Sentence[] = [];
  const former = Map.groupBy(formerHeadings(parsed), ({ now }) => now);
  const formerIds = new Map([...former].map(([now, all]) => [now, all.map(({ was }) => was)]));
  const fragments = withEquationNumbers(renderBody(body, { headingIds, formerIds }, faults, sentences));
  const problems = faults.map((fault): Problem => ({ file, ...fault }));
  if (!parsed.document || problems.length > 0) return { fragments, sentences, problems };

  let missingFigures = 0;
  const posts: PostSummary[] = [];
  const doubts: DoubtSummary[] = [];
  walk(body, (block) => {
    if (block.type === 'figure' && block.missing) missingFigures++;
    if (block.type === 'post') {
      const { id, role, by, to, on, lang, withdrawn, wish } = block;
      const excerpt = withdrawn === undefined ? excerptHtml(block.children) : labelSlot('post-withdrawn');
      posts.push({ id, role, by, to, on, lang, withdrawn, wish, excerpt });
    }
    if (block.type === 'note' && block.kind === 'doubt' && block.id !== undefined)
      doubts.push({ id: block.id, answered: block.answered, excerpt: excerptHtml(block.children) });
  });
  const entry: Omit<Entry, 'fragments'> = {
    kind: parsed.kind,
    id: parsed.id,
    path,
    data: withTitleText(data as Entry['data']),
    html,
    posts,
    doubts,
    mentions: mentionsIn(body, fields, headingIds, sentences),
    anchors: anchorsOf(parsed, headingIds),
    outline: outlineOf(headingIds),
    missingFigures,
    maths: mathsIn(fragments),
  };
  return { entry, fragments, sentences, problems };
}

function mathsIn(fragments: readonly Fragment[]): Maths {
  const drawn = fragments.filter(({ html }) => html.includes('class="katex'));
  if (drawn.length === 0) return 'none';
  return drawn.some(({ html }) => hasSeldomMaths(html)) ? 'seldom' : 'usual';
}

/** Front-matter fields that hold Markdown, by their path. */
function renderFields(parsed: Parsed, faults: Fault[]): { html: Record<string, string>; fields: InlineField[] } {
  const html: Record<string, string> = {};
  const fields: InlineField[] = [];
  for (const { path, text } of markdownFields(parsed.draft.data, schemas[parsed.kind])) {
    const place = parsed.place(path);
    const found: Fault[] = [];
    // Faults of the Markdown itself were told by parse; only formulas are new here.
    const { children } = parseInline(text, place);
    html[path.join('.')] = toHtml(children, found, { quoted: true });
    // What a claim quotes is mentioned where it stands, not here.
    if (path.at(-1) !== 'quote') fields.push({ children, anchor: anchorOfField(parsed.draft.data, path) });
    faults.push(...found.map((fault) => placeInField(fault, place)));
  }
  return { html, fields };
}

/** `findings.3.claim` → the id of that finding; nothing for fields of the page as a whole. */
function anchorOfField(data: unknown, [list, index]: readonly (string | number)[]): string | undefined {
  if ((list !== 'findings' && list !== 'claims') || typeof index !== 'number') return undefined;
  const parts = (data as Partial<Record<string, readonly { readonly id?: unknown }[]>>)[list];
  const id = parts?.[index]?.id;
  return typeof id === 'string' ? id : undefined;
}

function renderBody(
  body: readonly Block[],
  headings: Pick<HtmlOptions, 'headingIds' | 'formerIds'>,
  faults: Fault[],
  sentences: Sentence[],
): Fragment[] {
  const fragments: Fragment[] = [];
  let prose: Block[] = [];
  // Posts can be quoted sentence by sentence; of prose only what names something is led to, from there.
  const cutProse = sentenceCutter('s', sentences, (nodes) => nodes.some((node) => namedIn(node).length > 0));
  const endProse = () => {
    if (prose.length > 0)
      fragments.push({ type: 'prose', html: toHtml(prose, faults, { ...headings, cutSentences: cutProse }) });
    prose = [];
  };
  for (const block of body) {
    if (block.type === 'post') {
      endProse();
      const { id, role, by, to, on, lang, withdrawn, wish } = block;
      const cutSentences = sentenceCutter(id, sentences);
      fragments.push({
        type: 'post',
        id,
        role,
        by,
        to,
        on,
        lang,
        withdrawn,
        wish,
        html:
          withdrawn === undefined
            ? toHtml(block.children, faults, { ...headings, cutSentences })
            : withdrawnHtml(withdrawn, wish),
      });
    } else if (block.type === 'note') {
      endProse();
      fragments.push({ type: 'note', id: block.id, kind: block.kind, html: toHtml([block], faults, headings) });
    } else prose.push(block);
  }
  endProse();
  return fragments;
}

function withTitleText(data: Entry['data']): Entry['data'] {
  return 'title' in data && data.title?.includes('$') ? { ...data, title: titleText(data.title) } : data;
}

/** KaTeX leaves them to a counter of CSS, which begins anew in each box that is laid out by itself: a post far below, a formula on paper. */
function withEquationNumbers(fragments: readonly Fragment[]): Fragment[] {
  let last = 0;
  const number = () => `<span class="eqn-num">(${++last})</span>`;
  return fragments.map((one) => ({ ...one, html: one.html.replaceAll('<span class="eqn-num"></span>', number) }));
}

function outlineOf(headingIds: ReadonlyMap<Block, string>): OutlineEntry[] {
  return [...headingIds].map(([block, id]) => ({
    depth: block.type === 'heading' ? block.depth : 2,
    id,
    text: plainText([block]),
  }));
}
