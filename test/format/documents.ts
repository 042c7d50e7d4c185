/** Documents as `parse` can yield them, for property tests: no two texts side by side, no spaces at the ends of a line. */
import fc from 'fast-check';
import type { Block, Document, Inline } from '../../src/format/document.ts';
import { saysSomething } from '../../src/format/says.ts';
import { WISHES } from '../../src/format/schema/fields.ts';

type Nested = fc.Arbitrary<Block[]>;

const PIECES = [
  ...['中', '文字', '重点', 'a', 'word', '1', '2023', ' ', ' ', '。', '，', '“', '”', '（', '）', '：', '、', '😀'],
  ...[
    '{',
    '}',
    '<',
    '>',
    '*',
    '**',
    '_',
    '__',
    '[',
    ']',
    '(',
    ')',
    '$',
    '$$',
    '~',
    '~~',
    '|',
    '#',
    '-',
    '+',
    '1.',
    '&',
  ],
  ...['\\', '`', '``', '!', '![', '[^', '&amp;', '&#x202e;', '=', ':', '@', '"', "'", '///', '^', '%', '---', '==='],
  ...['import ', 'export ', 'https://a.org', 'http://', 'www.a.org', 'a@b.org', '<Note', '</Note>', '<!--', '```'],
];
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join('').replace(/ +/gu, ' ').trim())
  .filter((value) => value !== '');

/** A link whose words are one address and that leads to another is refused. */
const isNoAddress = (words: string) => !/https?:\/\/|www\.|\.org/iu.test(words);
const BARE = ['https://a.org/b_(c)', 'https://a.org/?x[0]=1', 'https://a.org/@me/a_b_', 'https://a.org/a__b!,c'];
const URLS = ['https://a.org/', 'https://a.org/x_(y)?q=1&r=*', 'http://b.org/_a_', ...BARE, '/threads/x/#r1', '#r1'];
const TEX = ['a<b', '\\frac{a}{b}', 'x_1^2', '\\{ a \\}', 'a \\& b', '\\text{*a*}'];
const CODES = ['a', '{x}', '<b>', '`', '``x``', '*', '$a$', 'a | b', '\\', ' '];

const texts = text.map((value): Inline => ({ type: 'text', value }));
const leaf: fc.Arbitrary<Inline> = fc.oneof(
  fc.constantFrom(...CODES).map((value): Inline => ({ type: 'inlineCode', value })),
  fc.constantFrom(...TEX).map((value): Inline => ({ type: 'inlineMath', value })),
  fc
    .record({ url: fc.constantFrom(...URLS), label: text.filter(isNoAddress) })
    .map(({ url, label }): Inline => ({ type: 'link', title: null, url, children: [{ type: 'text', value: label }] })),
  fc
    .constantFrom(...URLS.slice(0, 3 + BARE.length))
    .map((url): Inline => ({ type: 'link', title: null, url, children: [{ type: 'text', value: url }] })),
  fc
    .record({
      at: fc.option(text, { nil: undefined }),
      version: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    })
    .map(({ at, version }): Inline => ({
      type: 'cite',
      paper: '2404.05405',
      ...(at !== undefined && { at }),
      ...(version !== undefined && { version }),
    })),
);

type Mark = 'emphasis' | 'strong' | 'delete';

/** Running text: texts and other nodes, a space between them or not; a mark stands neither in nor beside its like. */
function running(marks: readonly Mark[]): fc.Arbitrary<Inline[]> {
  const other =
    marks.length === 0
      ? leaf
      : fc.oneof(
          leaf,
          ...marks.map((type) =>
            running(marks.filter((mark) => mark !== type)).map((children) => ({ type, children }) as Inline),
          ),
        );
  const between = fc.option(fc.tuple(fc.constantFrom('', '', ' '), texts), { nil: undefined, freq: 3 });
  return fc
    .tuple(
      fc.option(texts, { nil: undefined, freq: 4 }),
      fc.array(fc.tuple(other, between), { maxLength: 2 }),
      fc.option(other, { nil: undefined }),
    )
    .map(([first, pairs, last]) => {
      const nodes: Inline[] = first ? [first] : [];
      const push = (node: Inline) => {
        if (nodes.at(-1)?.type !== node.type) nodes.push(node);
      };
      for (const [node, gap] of pairs) {
        push(node);
        if (gap) push({ type: 'text', value: gap[0] + (gap[1] as { value: string }).value });
      }
      if (last) push(last);
      return nodes;
    })
    .filter((nodes) => nodes.length > 0);
}

const inlines = running(['emphasis', 'strong', 'delete']);
const paragraph = inlines.map((children): Block => ({ type: 'paragraph', children }) as Block);
const lines = fc
  .array(fc.constantFrom('', 'a', '  b', '```', '~~~', '$$', '{x}', '<Note>', '</Reply>', '---', '# x', '- y'), {
    maxLength: 4,
  })
  .map((all) => all.join('\n'));

const plain: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc
    .record({ depth: fc.integer({ min: 2, max: 6 }), children: inlines })
    .map((node) => ({ type: 'heading', ...node }) as Block)
    .filter((node) => 'children' in node && saysSomething(node.children as Block[])),
  fc
    .record({ lang: fc.constantFrom(null, 'js', 'c++'), value: lines })
    .map((node) => ({ type: 'code', meta: null, ...node }) as Block),
  fc
    .constantFrom('a + b', '\\begin{aligned}\na &= b \\\\\n  c\n\\end{aligned}', '{x}')
    .map((value) => ({ type: 'math', meta: null, value }) as Block),
  fc.constant({ type: 'thematicBreak' } as Block),
  fc.array(fc.tuple(inlines, inlines), { minLength: 1, maxLength: 3 }).map(
    (rows) =>
      ({
        type: 'table',
        align: [null, 'right'],
        children: rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((children) => ({ type: 'tableCell', children })),
        })),
      }) as Block,
  ),
);

/** Quotes and lists with what they hold; two lists never stand side by side, where only a comment could part them. */
function flow(depth: number): Nested {
  if (depth === 0) return fc.array(plain, { minLength: 1, maxLength: 2 }).filter(saysSomething);
  const quote = flow(depth - 1).map((children) => ({ type: 'blockquote', children }) as Block);
  const list = fc
    .record({
      ordered: fc.boolean(),
      spread: fc.boolean(),
      items: fc.array(fc.tuple(paragraph, flow(depth - 1)), { minLength: 1, maxLength: 3 }),
    })
    .map(({ ordered, spread, items }) => {
      const children = items.map(([first, rest]) => {
        const parts = spread ? [first, ...rest] : [first, ...rest.filter((block) => block.type === 'list').slice(0, 1)];
        return { type: 'listItem', spread: spread && parts.length > 1, checked: null, children: parts };
      });
      return {
        type: 'list',
        ordered,
        start: ordered ? 1 : null,
        spread: spread && children.length > 1,
        children,
      } as Block;
    });
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: plain }, quote, list), { minLength: 1, maxLength: 3 })
    .map((blocks) =>
      blocks.filter((block, i) => {
        const before = blocks[i - 1];
        return !(before && before.type === block.type && (block.type === 'list' || block.type === 'blockquote'));
      }),
    )
    .filter(saysSomething);
}

const value = text.map((words) => words.slice(0, 40).trim()).filter((words) => words !== '');
const figure = fc
  .record({ alt: value, caption: fc.option(value, { nil: undefined }) })
  .map(({ alt, caption }) => compact({ type: 'figure', alt, caption, missing: true }) as unknown as Block);
const theorem = fc
  .record({
    kind: fc.constantFrom('lemma', 'theorem', 'definition'),
    title: fc.option(value, { nil: undefined }),
    children: flow(1),
  })
  .map((node) => compact({ type: 'theorem', ...node }) as unknown as Block);
const note = fc
  .record({
    kind: fc.constantFrom('gloss', 'opinion'),
    children: fc.tuple(flow(1), fc.array(fc.oneof(theorem, figure), { maxLength: 1 })),
  })
  .map(({ kind, children }) => ({ type: 'note', kind, children: children.flat() }) as Block);
const postBody = fc
  .tuple(flow(2), fc.array(fc.oneof(note, theorem, figure), { maxLength: 2 }))
  .map((parts) => parts.flat());

const POSTS = fc
  .array(
    fc.record({
      by: fc.option(value, { nil: undefined }),
      role: fc.constantFrom('reply', 'followup', 'author'),
      on: fc.constantFrom(undefined, '2023-11-08'),
      lang: fc.constantFrom(undefined, 'en'),
      children: postBody,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((posts) =>
    posts.map((post, i): Block => {
      const head =
        i === 0
          ? { type: 'post', role: 'question', id: 'q' }
          : { type: 'post', id: `r${i}`, to: i > 1 ? `r${i - 1}` : 'q' };
      return compact({ ...post, ...head }) as unknown as Block;
    }),
  );

/** Strings that YAML would take for something else. */
const HOSTILE = [
  ...[
    'yes',
    'no',
    'null',
    '~',
    '1e3',
    '0x1F',
    '1_000',
    '.inf',
    '2023-11-08',
    'a: b',
    ': a',
    'a #b',
    '# a',
    '- a',
    '-',
    '? a',
  ],
  ...[
    '"a"',
    "'a'",
    'it\'s "so"',
    '[a]',
    '{a}',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '|',
    '>',
    '>-',
    '---',
    '...',
    '<<',
    'a\\nb',
    '😀',
    '中：文',
    ',',
  ],
];
const line = fc.oneof(fc.constantFrom(...HOSTILE), value);
const sentence = fc.constantFrom(
  '文字。',
  '见 *甲* 与 `{a}`',
  "'文': #1 $a_1$",
  '"文" 与 [甲](/threads/x/)',
  '文 | 字: 三',
);
const ref = fc.constantFrom('threads/x', 'threads/x#r1', 'papers/2404.05405');
const date = fc.constantFrom('2023', '2023-11', '2023-11-08');
const source = fc.record(
  { name: line, rights: fc.constantFrom('retold', 'quoted'), note: line },
  { requiredKeys: ['name', 'rights'] },
);

const thread = fc.tuple(
  fc.record(
    {
      title: line,
      kind: fc.constant('question'),
      date,
      dateBasis: line,
      status: fc.constant('open'),
      statusDate: date,
      summary: sentence,
      topics: fc.constant(['a-b', 'c']),
      source,
      related: fc.uniqueArray(ref, { maxLength: 2 }),
    },
    { requiredKeys: ['title', 'kind', 'date', 'status', 'statusDate', 'summary', 'topics', 'source'] },
  ),
  POSTS,
);
const analysis = fc.tuple(
  fc.record(
    {
      title: line,
      kind: fc.constant('brief'),
      papers: fc.constant([{ id: '2404.05405', version: 2 }]),
      date,
      verdict: sentence,
      topics: fc.constant(['a']),
      source,
      findings: fc
        .array(fc.record({ claim: sentence, where: line }, { requiredKeys: ['claim'] }), { maxLength: 2 })
        .map((all) => all.map((one, i) => ({ id: `f${i}`, ...one }))),
    },
    { requiredKeys: ['title', 'kind', 'papers', 'date', 'verdict', 'topics', 'source'] },
  ),
  fc.tuple(flow(2), fc.array(fc.oneof(note, theorem, figure), { maxLength: 2 })).map((parts) => parts.flat()),
);
const evidence = fc.oneof(
  ref,
  fc.record({ ref: fc.constant('threads/x#r1'), quote: sentence }),
  fc.record({ ref: fc.constant('papers/2404.05405'), at: line }),
);
const topic = fc.tuple(
  fc.record(
    {
      title: line.map((all) => all.slice(0, 20).trim()),
      en: line,
      aliases: fc.uniqueArray(line, { maxLength: 3 }),
      summary: sentence,
      updated: date,
      claims: fc
        .array(
          fc.record(
            {
              claim: sentence,
              status: fc.constantFrom('held', 'disputed', 'open', 'superseded'),
              since: date,
              for: fc.array(evidence, { maxLength: 3 }),
              against: fc.array(evidence, { maxLength: 3 }),
            },
            { requiredKeys: ['claim', 'status', 'since'] },
          ),
          { maxLength: 2 },
        )
        .map((all) => all.map((one, i) => ({ id: `c${i}`, ...one }))),
    },
    { requiredKeys: ['title', 'en', 'summary', 'updated'] },
  ),
  flow(1),
);
const digest = fc.tuple(
  fc.record({
    title: line,
    date,
    summary: sentence,
    items: fc.array(fc.record({ ref, note: sentence }, { requiredKeys: ['ref'] }), { minLength: 1, maxLength: 2 }),
  }),
  flow(1),
);
const paper = fc
  .tuple(
    fc.record(
      {
        title: line,
        authors: fc.array(line, { minLength: 1, maxLength: 3 }),
        year: fc.integer({ min: 1900, max: 2200 }),
        venue: line,
        abstract: sentence,
      },
      { requiredKeys: [] },
    ),
    fc.constant([]),
  )
  .filter(([data]) => Object.keys(data).length > 0);
const glossary = fc.tuple(
  fc
    .array(
      fc.record(
        { zh: line, en: line, abbr: line.map((all) => all.slice(0, 9).trim()), meaning: sentence },
        { requiredKeys: ['zh', 'en', 'meaning'] },
      ),
      { minLength: 1, maxLength: 2 },
    )
    .map((all) => all.map((one, i) => ({ id: `t${i}`, ...one }))),
  fc.constant([]),
);

const gone = fc.record({ withdrawn: date, wish: fc.constantFrom(...WISHES) });

/** Threads of which some posts, or the whole, were withdrawn, and in which words were masked. */
export const withdrawnThreads: fc.Arbitrary<{ document: Document; path: string }> = fc
  .tuple(
    fc.array(fc.record({ by: fc.option(value, { nil: undefined }), gone: fc.option(gone, { nil: undefined }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.option(gone, { nil: undefined }),
    fc.array(fc.record({ on: date, wish: fc.constantFrom(...WISHES), places: fc.integer({ min: 1, max: 99 }) }), {
      maxLength: 2,
    }),
  )
  .map(([written, item, redacted]) => {
    const body = written
      .map(({ by, gone: own }) => ({ by, gone: own ?? item }))
      .map((post, i) =>
        compact({
          type: 'post',
          ...(i === 0 ? { role: 'question', id: 'q' } : { role: 'reply', id: `r${i}`, to: i > 1 ? `r${i - 1}` : 'q' }),
          by: post.by,
          ...post.gone,
          children: post.gone ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: '文字' }] }],
        }),
      );
    const data = compact({
      title: item ? '〔已撤下〕' : '题',
      kind: 'question',
      date: '2023',
      status: 'open',
      statusDate: '2023',
      summary: item ? '〔已撤下〕' : '文字。',
      topics: ['a'],
      source: { name: '某处', rights: 'retold' },
      withdrawn: item && { on: item.withdrawn, wish: item.wish },
      redacted,
    });
    return withPath('thread', 'threads/2024/x.mdx')([data, body as unknown as Block[]]);
  });

/** A document and a path where it may lie. */
export const documents: fc.Arbitrary<{ document: Document; path: string }> = fc.oneof(
  { weight: 4, arbitrary: thread.map(withPath('thread', 'threads/2024/x.mdx')) },
  { weight: 3, arbitrary: analysis.map(withPath('analysis', 'analyses/x.mdx')) },
  topic.map(withPath('topic', 'topics/x.mdx')),
  digest.map(withPath('digest', 'digests/x.mdx')),
  paper.map(withPath('paper', 'papers/x.yml')),
  glossary.map(withPath('glossary', 'glossary.yml')),
);

function withPath(kind: Document['kind'], path: string) {
  return ([data, body]: [unknown, readonly Block[]]) => ({ document: { kind, data, body } as Document, path });
}

function compact(node: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(node).filter(([, one]) => one !== undefined));
}

/** A tree without its places. */
export function withoutPlaces(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPlaces);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, one]) => key !== 'position' && one !== undefined)
      .map(([key, one]) => [key, withoutPlaces(one)]),
  );
}
