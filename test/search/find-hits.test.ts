import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findHits } from '../../src/search/find-hits.ts';
import { FACET_NAMES } from '../../src/search/index-files.ts';
import type { Index } from '../../src/search/open-index.ts';
import { everyHit, indexOf, thread } from './small-index.ts';

/** Fast-check's own table of all characters takes seconds to make. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

const GLOSSARY = { names: ['幻觉', 'hallucination'], isOneWord: false };
const EXPERTS = { names: ['混合专家', 'mixture of experts', 'MoE'], isOneWord: false };
const MEMORY = { names: ['内存', '记忆体'], isOneWord: true };
const CODE = { names: ['代码', '程式码'], isOneWord: true };

const records = [
  thread(
    'memory',
    [
      { id: 'q', by: '甲', text: '內存不夠的時候怎麼辦？' },
      { id: 'r1', by: '乙', text: '先把批大小减小，再看记忆体频宽。' },
    ],
    { title: '内存不够', date: '2023-11', status: 'answered', topics: ['training'] },
  ),
  thread('attention', '注意力机制是这样的：FlashAttention 把它分块算。We ran SWE-bench twice.', {
    title: '注意力',
    date: '2024-02',
    status: 'open',
    topics: ['training', 'attention'],
    papers: ['2205.14135'],
  }),
  thread('scattered', '注意，力气不够。机制一词见下文，注意力另说；we used the bench of SWE people.', {
    date: '2024-05',
    topics: ['attention'],
  }),
  thread('doubt', '模型为什么会产生幻觉？见 arXiv:2404.05405v2 的第三节。', {
    date: '2024-01',
    papers: ['2404.05405'],
  }),
  thread('english', 'A hallucination is what the mixture of experts did not say.', { date: '2022-07' }),
  thread('experts', '混合專家的路由很難訓練。', { date: '2024-02-03', topics: ['moe'] }),
  thread('abbreviation', 'MoE 的路由。', { status: 'open' }),
  thread('formula', '下界是 \\frac{\\sigma^2}{2}，其中 \\sigma 是噪声。'),
  thread('code', '程式碼生成的質量很高。'),
];
let index: Index;
beforeAll(async () => {
  index = await indexOf(records, { names: [GLOSSARY, EXPERTS, MEMORY, CODE] });
});

const idsOf = async (query: string) => (await everyHit(index, query)).ids;
const matchesOf = async (query: string, of = index) =>
  Object.fromEntries((await everyHit(of, query)).hits.map(({ id, match }) => [id, match]));

describe('what a query finds', () => {
  it('are forms of a word that is finished, and what one that is not may become', async () => {
    const planets = await indexOf([thread('mars', 'Mars is red.'), thread('people', 'Martin went to the market.')]);
    const found = async (query: string) => (await everyHit(planets, query)).ids;
    expect(await found('Mars')).toEqual(['mars']);
    expect(await found('mart')).toEqual(['people']);
    expect(await found('mart ')).toEqual([]);
  });

  it('is nothing but the word where another is one letter away from it without its s', async () => {
    const people = await indexOf([thread('people', 'Mark went there.')]);
    expect((await findHits(people, 'Mars', { base: '/' })).correction).toBeUndefined();
  });

  it.each([
    ['240419756', 'id'],
    ['arxiv240419756', 'id'],
    ['2404.19756', 'id'],
    ['https://hub.example/papers/2404.19756', 'id'],
    ['https://arxiv.org/pdf/2404.19756v1.pdf', 'id'],
    ['32768', 'number'],
    ['32,768', 'number'],
    ['doi:10.1162/tacl', 'doi'],
    ['https://doi.org/10.1162/tacl', 'doi'],
  ])('by %s is the %s, in whatever way it is written', async (query, expected) => {
    const written = await indexOf([
      thread('id', '见 arXiv:2404.19756 与别处。'),
      thread('number', '窗口是 32,768，列表是 [16,128,256]。'),
      thread('doi', '这篇是 10.1162/tacl。'),
    ]);
    expect(await matchesOf(query, written)).toEqual({ [expected]: 'exact' });
    expect((await everyHit(written, '128')).ids).toEqual(['number']);
  });

  it('is exact where the query stands word for word, before what merely holds its words', async () => {
    const { hits } = await everyHit(index, '注意力机制');
    expect(hits.map(({ id, match }) => [id, match])).toEqual([
      ['attention', 'exact'],
      ['scattered', 'most'],
    ]);
  });

  it('is all where every word stands somewhere on the page', async () => {
    expect(await matchesOf('MoE 训练')).toEqual({ experts: 'all', abbreviation: 'most', english: 'most' });
    expect((await matchesOf('SWE-bench 机制'))['attention']).toBe('all');
    expect((await matchesOf('SWE-bench 注意力'))['scattered']).toBe('all');
  });

  it('is not all where only a part of a compound stands', async () => {
    const site = await indexOf([thread('a', 'the bench of 显存。')]);
    expect(Object.values(await matchesOf('SWE-bench 显存', site))).not.toContain('all');
  });

  it.each([
    ['记忆体频宽', '記憶體頻寬'],
    ['内存频宽', '內存頻寬'],
    ['混合专家的路由', '混合專家的路由'],
    ['代码生成', '代碼生成'],
  ])('is the same for %s and %s', async (simplified, traditional) => {
    const [one, other] = [await everyHit(index, simplified), await everyHit(index, traditional)];
    expect(one.hits.length).toBeGreaterThan(0);
    expect(other).toEqual(one);
  });

  it.each([
    ['内存不够', '記憶體不夠'],
    ['内存频宽', '記憶體頻寬'],
    ['代码生成', '程式碼生成'],
    ['代码生成的质量', '程式碼生成的質量'],
  ])('is the same for %s of one region and %s of another', async (one, other) => {
    const found = await matchesOf(one);
    expect(Object.values(found)).toContain('exact');
    expect(await matchesOf(other)).toEqual(found);
  });

  it('bridges from Chinese to English and back, and to abbreviations', async () => {
    expect(new Set(await idsOf('幻觉'))).toEqual(new Set(['doubt', 'english']));
    expect(new Set(await idsOf('hallucinations'))).toEqual(new Set(['doubt', 'english']));
    for (const name of ['混合专家', 'mixture of experts', 'MoE', 'moe'])
      expect(new Set(await idsOf(name)), name).toEqual(new Set(['english', 'experts', 'abbreviation']));
  });

  describe('of a word that is another region’s word for something else', () => {
    let site: Index;
    beforeAll(async () => {
      site = await indexOf(
        [
          thread('data', '数据，数据，还是数据。'),
          thread('papers', '要查资料，也要看数据。别的都不要紧，都不要紧，都不要紧。'),
          thread('taiwan', '資料集。'),
        ],
        { names: [{ names: ['数据', '资料'], isOneWord: true }] },
      );
    });

    it('is first what holds it as it was typed', async () => {
      const { hits } = await everyHit(site, '资料');
      expect(
        hits
          .map(({ id }) => id)
          .slice(0, 2)
          .sort(),
      ).toEqual(['papers', 'taiwan']);
      expect(hits[2]?.id).toBe('data');
      expect((await everyHit(site, '数据')).ids[0]).toBe('data');
    });

    it('is in quotes nothing else, as long as it stands anywhere', async () => {
      expect((await everyHit(site, '"资料"')).ids.sort()).toEqual(['papers', 'taiwan']);
      expect((await findHits(site, '"资料"', { base: '/' })).bridges).toEqual([]);
      expect((await findHits(site, '资料', { base: '/' })).bridges).toEqual([{ typed: '资料', also: ['数据'] }]);
      expect((await everyHit(site, '"数据" 查')).ids).toEqual(['papers', 'data']);
      expect((await everyHit(site, '"资料质量"')).ids).toEqual([]);
    });

    it('is either where it was typed in traditional characters, which do not tell which is meant', async () => {
      const typed = await everyHit(site, '資料');
      expect(typed.ids).toEqual((await everyHit(site, '數據')).ids);
      expect((await everyHit(site, '「資料」')).ids).toEqual(typed.ids);
    });
  });

  it('finds in quotes what another region calls so, where nothing holds what was typed', async () => {
    const site = await indexOf([thread('a', '内存不够。')], {
      names: [{ names: ['内存', '记忆体'], isOneWord: true }],
    });
    expect((await everyHit(site, '"记忆体不够"')).ids).toEqual(['a']);
  });

  it('is the reply before the topic that retells it', async () => {
    const text = '嵌入模型先扩数据再扩模型。';
    const site = await indexOf([thread('told', text, { kind: 'topic', url: '/topics/told/' }), thread('said', text)]);
    expect((await everyHit(site, '嵌入模型 先扩数据')).ids).toEqual(['said', 'told']);
  });

  it('bridges sizes in Chinese and English, and marks them as they are written', async () => {
    const models = await indexOf([
      thread('latin', '我们用 Llama-2-7B 试过。'),
      thread('han', '我們用七十億也就是 70 億參數的模型試過。'),
      thread('other', '70B 和 7 个模型，一亿人。'),
    ]);
    for (const query of ['7B', '70亿', '7 billion'])
      expect((await everyHit(models, query)).ids.sort(), query).toEqual(['han', 'latin']);
    const { hits } = await everyHit(models, '7B');
    const [passage] = hits.find(({ id }) => id === 'han')?.passages ?? [];
    expect(passage?.marks.map(([from, to]) => passage.text.slice(from, to))).toEqual(['70 億']);
  });

  it('puts the name that was typed before the other names of the thing, and tells these', async () => {
    expect((await idsOf('幻觉'))[0]).toBe('doubt');
    expect((await idsOf('hallucination'))[0]).toBe('english');
    const { bridges } = await findHits(index, '模型的幻觉', { base: '/' });
    expect(bridges).toEqual([{ typed: '幻觉', also: ['hallucination'] }]);
  });

  it.each([
    '2404.05405',
    'arXiv:2404.05405',
    'arxiv: 2404.05405v1',
    'https://arxiv.org/abs/2404.05405v2',
    'http://arxiv.org/pdf/2404.05405.pdf',
    '2404.05',
    '05405',
    '2404',
  ])('is the page that names the paper, for %s', async (spelling) => {
    expect(await idsOf(spelling)).toEqual(['doubt']);
  });

  it('is the page that names the paper, when arXiv and its id are typed with a space between', async () => {
    expect(await matchesOf('arXiv 2404.05405')).toEqual({ doubt: 'exact' });
  });

  it('is the page of a formula for the words one would type', async () => {
    for (const query of ['sigma', 'σ', '\\sigma', '$\\sigma^2$'])
      expect(await idsOf(query), query).toEqual(['formula']);
  });

  it('is the page of a compound by its parts, joined, spaced or hyphenated', async () => {
    for (const query of ['FlashAttention', 'flash attention', 'flash-attention', 'flashattention'])
      expect((await matchesOf(query))['attention'], query).toBe('exact');
    for (const query of ['SWE-bench', 'swebench', 'SWE bench'])
      expect((await matchesOf(query))['attention'], query).toBe('exact');
  });

  it('is told once for each page', async () => {
    for (const query of ['注意力', '的', '路由', '不够 训练 模型 混合专家']) {
      const ids = await idsOf(query);
      expect(ids.length).toBeGreaterThan(1);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('a hit', () => {
  it('is the reply that holds the query, under the base of the site', async () => {
    const { hits } = await findHits(index, '频宽', { base: '/wenqu/' });
    expect(hits.map(({ id, url }) => [id, url])).toEqual([['memory', '/wenqu/threads/memory/#r1']]);
    expect(hits[0]?.passages[0]).toMatchObject({ by: '乙', url: '/wenqu/threads/memory/#r1' });
  });

  it('is the page itself where its title is what was typed', async () => {
    const { hits } = await findHits(index, '內存不夠', { base: '/' });
    expect(hits[0]).toMatchObject({ id: 'memory', url: '/threads/memory/', match: 'exact', titleMarks: [[0, 4]] });
  });

  it('shows and marks the text in its original script', async () => {
    const { hits } = await findHits(index, '混合专家的路由', { base: '/' });
    const [passage] = hits[0]?.passages ?? [];
    expect(passage?.marks.map(([a, b]) => passage.text.slice(a, b))).toEqual(['混合專家的路由']);
  });

  it('shows how a page begins where only its name was found', async () => {
    const one = await indexOf([thread('a', '别的一句话。', { title: '显存' })]);
    const { hits } = await findHits(one, '显存', { base: '/' });
    expect(hits[0]?.passages).toEqual([{ text: '别的一句话。', marks: [], url: '/threads/a/#q', by: undefined }]);
  });
});

describe('an address', () => {
  it.each([
    ['threads/memory#r1', '/threads/memory/#r1'],
    ['/threads/memory/#r1', '/threads/memory/#r1'],
    ['https://example.org/wenqu/threads/memory/#r1', '/threads/memory/#r1'],
    ['/wenqu/threads/memory/', '/threads/memory/'],
    ['threads/memory', '/threads/memory/'],
  ])('%s leads to %s', async (address, url) => {
    const site = await indexOf(records.map((record) => ({ ...record, names: [record.id] })));
    expect((await everyHit(site, address)).hits[0]).toMatchObject({ id: 'memory', url, match: 'exact' });
  });

  it('leads to its own page, not to another kind of page of that name', async () => {
    const site = await indexOf([
      thread('kan', 'KAN，KAN，KAN', { names: ['kan'], title: 'KAN' }),
      thread('kan', '相关的事', { kind: 'topic', url: '/topics/kan/', names: ['kan'], title: 'KAN 与 MLP' }),
    ]);
    expect((await everyHit(site, 'topics/kan')).hits[0]?.url).toBe('/topics/kan/');
    expect((await everyHit(site, 'threads/kan')).hits[0]?.url).toBe('/threads/kan/');
  });

  it('leads to a page whose names do not hold its id', async () => {
    const site = await indexOf([
      thread('chat-2023-12', '这个月说了显存。', {
        kind: 'digest',
        url: '/digests/chat-2023-12/',
        title: '十二月摘要',
      }),
      thread('b', '别的事。'),
    ]);
    expect((await everyHit(site, 'digests/chat-2023-12')).hits[0]?.url).toBe('/digests/chat-2023-12/');
  });

  it.each(['glossary#moe', '/glossary/#moe', 'https://example.org/wenqu/glossary/#moe'])(
    'of a term leads to its place on the page of all terms, for %s',
    async (address) => {
      const site = await indexOf([
        thread('kan', '别的词。', { kind: 'term', url: '/glossary/#kan', title: 'KAN' }),
        thread('moe', '一种网络。', { kind: 'term', url: '/glossary/#moe', title: '混合专家' }),
      ]);
      const { hits } = await everyHit(site, address, { base: '/wenqu/' });
      expect(hits.map(({ url, match }) => [url, match])).toEqual([['/wenqu/glossary/#moe', 'exact']]);
    },
  );

  it('leads to nothing but its page', async () => {
    const site = await indexOf([
      thread('memory', '这里说显存。'),
      thread('b', 'memory and threads, threads/memory'),
      thread('memory-2', '这里也说显存。'),
    ]);
    expect((await everyHit(site, 'threads/memory')).ids).toEqual(['memory']);
    expect((await everyHit(site, 'threads/memory', { filters: { kind: 'paper' } })).ids).toEqual([]);
  });

  it('that no page has is looked for by its words', async () => {
    const site = await indexOf([thread('a', '读 arXiv:2404.05405 的时候。'), thread('b', '别的事。')]);
    for (const address of ['papers/2404.05405', 'https://example.org/papers/2404.05405/'])
      expect((await everyHit(site, address)).ids, address).toEqual(['a']);
    expect((await everyHit(site, 'threads/nothing-like-it')).ids).toEqual([]);
  });

  it('of a paper leads to the paper before the analysis that read it', async () => {
    const site = await indexOf([
      thread('2404.05405', '作者', {
        kind: 'paper',
        url: '/papers/2404.05405/',
        title: 'Physics',
        names: ['2404.05405'],
      }),
      thread('physics', '2404.05405 里说 2404.05405', {
        kind: 'analysis',
        url: '/analyses/physics/',
        names: ['physics', '2404.05405'],
        title: '2404.05405',
      }),
    ]);
    expect((await everyHit(site, 'papers/2404.05405')).hits[0]?.url).toBe('/papers/2404.05405/');
  });
});

describe('a phrase in quotes', () => {
  it.each([
    ['"注意力机制"', ['attention']],
    ['“注意力機制”', ['attention']],
    ['「注意力机制」', ['attention']],
    ['"SWE-bench"', ['attention']],
    ['"bench of SWE"', ['scattered']],
    ['路由 "混合专家"', ['experts']],
    ['"機制注意力"', []],
  ])('%s must stand there', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });

  it('does not stand where a sentence ends in its midst', async () => {
    const site = await indexOf([thread('a', '先看显存。不够再说，存不下。'), thread('b', '显存不够再说。')]);
    expect((await everyHit(site, '"显存不够"')).ids).toEqual(['b']);
  });

  it('tells in the end how many pages hold it', async () => {
    const { total, isAbout, ids } = await everyHit(index, '"注意力机制"');
    expect(isAbout).toBe(false);
    expect(total).toBe(ids.length);
  });
});

describe('a run of Han characters', () => {
  // Few characters, so that the pairs of a run often stand on a page that does not hold the run.
  const few = fc.string({ unit: fc.constantFrom(...'模训訓体'), minLength: 2, maxLength: 24 });
  const post = fc.string({
    unit: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...'模训訓体') }, fc.constantFrom(...'，。 \na')),
    minLength: 2,
    maxLength: 24,
  });
  const folded = (text: string) => text.replaceAll('訓', '训');
  const isRun = (text: string) => /^\p{Script=Han}{2,8}$/u.test(text);

  /** Exactly the pages that hold the run are exact, and they come first. */
  async function expectTruth(site: Index, pages: readonly { id: string; texts: readonly string[] }[], run: string) {
    const { hits } = await everyHit(site, run);
    const exact = hits.filter(({ match }) => match === 'exact').map(({ id }) => id);
    const holding = pages.filter(({ texts }) => texts.some((text) => folded(text).includes(folded(run))));
    expect(new Set(exact), run).toEqual(new Set(holding.map(({ id }) => id)));
    expect(
      hits.slice(0, exact.length).filter(({ match }) => match !== 'exact'),
      run,
    ).toEqual([]);
  }

  it('finds exactly the pages that hold it, before all others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(few, fc.array(fc.oneof(few, post), { minLength: 1, maxLength: 3 })), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 8 })), { minLength: 8, maxLength: 8 }),
        async (texts, cuts) => {
          const pages = texts.map(([title, posts], i) => ({ id: `p${i}`, texts: [title, ...posts] }));
          const site = await indexOf(
            texts.map(([title, posts], i) =>
              thread(
                `p${i}`,
                posts.map((text, j) => ({ id: `r${j}`, text })),
                { title },
              ),
            ),
          );
          for (const [page, place, length] of cuts) {
            const all = texts[page % texts.length]?.[1].join('。') ?? '';
            const from = place % all.length;
            const run = all.slice(from, from + length);
            if (isRun(run)) await expectTruth(site, pages, run);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('stands exactly where a title holds it, whatever kind of page it is', async () => {
    const kinds = ['thread', 'analysis', 'paper', 'topic', 'digest', 'term'] as const;
    const site = await indexOf(kinds.map((kind) => thread(kind, '别的事。', { kind, title: '束搜索法' })));
    expect(await matchesOf('束搜索', site)).toEqual(Object.fromEntries(kinds.map((kind) => [kind, 'exact'])));
  });

  it('stands before all others also where very many pages hold its pairs', async () => {
    const texts = Array.from({ length: 195 }, (_, i) => `模型练训。训练模体。型训${'练'.repeat(i % 7)}`);
    texts.push(`${'体忆，'.repeat(150)}模型训练`);
    const pages = texts.map((text, i) => ({ id: `p${i}`, texts: [text] }));
    const site = await indexOf(texts.map((text, i) => thread(`p${i}`, text)));
    await expectTruth(site, pages, '模型训练');
  });

  it('stands before all others also where the page that holds it is very short', async () => {
    const texts = Array.from({ length: 40 }, () => '甲乙，乙丙，丙丁，丁戊，戊己。'.repeat(8));
    texts.push('甲乙丙丁戊己', '说甲乙丙丁戊己呢');
    const pages = texts.map((text, i) => ({ id: `p${i}`, texts: [text] }));
    const site = await indexOf(texts.map((text, i) => thread(`p${i}`, text)));
    await expectTruth(site, pages, '甲乙丙丁戊己');
  });

  it('of Latin words stands before all others also where the page that holds it is very short', async () => {
    const site = await indexOf([
      ...Array.from({ length: 40 }, (_, i) => thread(`p${i}`, 'the search for a deep, fast beam. '.repeat(8))),
      thread('short', 'the deep beam search'),
    ]);
    expect((await everyHit(site, 'deep beam search')).hits[0]).toMatchObject({ id: 'short', match: 'exact' });
  });

  it('stands before all others also where it is set with spaces around Latin words', async () => {
    const texts = Array.from({ length: 60 }, () => '上训，GPU，训练。'.repeat(5));
    texts.push(`${'别的，'.repeat(150)}用 GPU 上训练`);
    const site = await indexOf(texts.map((text, i) => thread(`p${i}`, text)));
    expect((await everyHit(site, 'GPU 上训练')).hits[0]).toMatchObject({ id: 'p60', match: 'exact' });
  });

  it('is found on every page of a very large site that holds it, one of these first', async () => {
    const random = fc.sample(fc.string({ unit: fc.constantFrom(...'模型训练体忆'), minLength: 6, maxLength: 12 }), {
      seed: 7,
      numRuns: 4100,
    });
    random[0] = '唯有此处，甲乙丙丁戊己庚辛。';
    const site = await indexOf(random.map((text, i) => thread(`p${i}`, text)));
    const pages = random.map((text, i) => ({ id: `p${i}`, texts: [text] as const }));
    for (const run of [
      '乙丙丁',
      '模型',
      '体忆训练',
      (random[41] ?? '').slice(0, 8),
      (random[4011] ?? '').slice(1, 6),
    ]) {
      const { hits } = await everyHit(site, run);
      const exact = hits.filter(({ match }) => match === 'exact').map(({ id }) => id);
      const holding = pages.filter(({ texts: [text] }) => text?.includes(run)).map(({ id }) => id);
      expect(holding.length).toBeGreaterThan(0);
      expect(new Set(exact)).toEqual(new Set(holding));
      expect(hits[0]?.match).toBe('exact');
    }
  });

  it('stands nowhere across the end of a sentence', async () => {
    const texts = [
      '显存。不够',
      '显存，不够，存不下',
      '显存不够',
      '显存\n不够',
      '显存 不够',
      '显存　不够',
      '显存GPU不够',
    ];
    const site = await indexOf(texts.map((text, i) => thread(`p${i}`, text)));
    await expectTruth(
      site,
      texts.map((text, i) => ({ id: `p${i}`, texts: [text] })),
      '显存不够',
    );
  });

  it('that is also a name stands nowhere across the end of a sentence', async () => {
    const texts = ['很幻。觉得', '有幻觉'];
    const site = await indexOf(
      texts.map((text, i) => thread(`p${i}`, text)),
      { names: [GLOSSARY] },
    );
    await expectTruth(
      site,
      texts.map((text, i) => ({ id: `p${i}`, texts: [text] })),
      '幻觉',
    );
  });

  it('finds a page where it looks like a regional name and is none', async () => {
    const options = { names: [{ names: ['参数', '引数'], isOneWord: true }], notNames: ['索引数据'] };
    const site = await indexOf([thread('a', '索引数据很多。'), thread('b', '这个引数很大。')], options);
    expect(await matchesOf('引数', site)).toEqual({ a: 'exact', b: 'exact' });
    expect(await matchesOf('引数据', site)).toMatchObject({ a: 'exact' });
  });

  it('does not find a page where only the word of another region seems to stand', async () => {
    const options = { names: [{ names: ['参数', '引数'], isOneWord: true }], notNames: ['索引'] };
    const site = await indexOf([thread('a', '索引数据很多。'), thread('b', '这个引数很大。')], options);
    expect(await matchesOf('参数', site)).toEqual({ b: 'exact' });
  });

  it('stands in a term among its other names behind pages that hold it in a name, and before them where it is the term', async () => {
    const site = await indexOf([
      thread('term', '词的意思。', { kind: 'term', title: '束搜索', names: ['束搜索法'], url: '/glossary/#term' }),
      ...Array.from({ length: 6 }, (_, i) => thread(`p${i}`, '别的事。'.repeat(i), { title: `束搜索法之${i}` })),
    ]);
    const { hits } = await everyHit(site, '搜索法');
    expect(hits.at(-1)).toMatchObject({ id: 'term', match: 'exact' });
    expect((await everyHit(site, '束搜索法')).ids[0]).toBe('term');
  });

  it('that is a name finds the page that is called so before very many that hold it', async () => {
    const site = await indexOf(
      [
        ...Array.from({ length: 30 }, (_, i) => thread(`p${i}`, '幻觉。'.repeat(30), { title: '谈幻觉与幻觉' })),
        thread('called', '别的话。'.repeat(50), { kind: 'topic', title: '幻觉', url: '/topics/called/' }),
      ],
      { names: [GLOSSARY] },
    );
    expect((await everyHit(site, '幻覺')).hits[0]).toMatchObject({
      id: 'called',
      match: 'exact',
      url: '/topics/called/',
    });
  });

  it('finds a page where only a part of a name stands', async () => {
    expect(await matchesOf('合专')).toEqual({ experts: 'exact' });
    expect(await matchesOf('专家的路')).toMatchObject({ experts: 'exact' });
  });

  it('finds pages by a name that holds a regional name, in the words of every region', async () => {
    const options = { names: [{ names: ['代码生成', 'code generation'], isOneWord: false }, CODE] };
    const site = await indexOf([thread('a', '谈代码生成。'), thread('b', '談程式碼生成。')], options);
    expect(await matchesOf('代码生成', site)).toEqual({ a: 'exact', b: 'exact' });
    expect(await matchesOf('程式碼生成', site)).toEqual({ a: 'exact', b: 'exact' });
  });

  it('finds as much in the long words of one region as in the short ones of another', async () => {
    const site = await indexOf([thread('a', '只說程式碼。'), thread('b', '代码注意力机制')], { names: [CODE] });
    const short = await everyHit(site, '代码注意力机制');
    const long = await everyHit(site, '程式碼注意力机制');
    expect(long.ids).toEqual(short.ids);
  });

  it('does not count as found where only its first character stands', async () => {
    const site = await indexOf([thread('a', '蓍草占卜。'), thread('b', '别的事。')]);
    expect(Object.values(await matchesOf('蓍龟', site))).not.toContain('all');
  });
});

describe('a typing error', () => {
  it.each([
    ['flashatention', 'FlashAttention', 'attention'],
    ['halucination', 'hallucination', 'english'],
    ['混合砖家', '混合专家', 'experts'],
  ])('%s is told, and its correction found', async (typed, used, id) => {
    const { hits, correction } = await findHits(index, typed, { base: '/' });
    expect(correction).toEqual({ typed, used });
    expect(hits[0]?.id).toBe(id);
  });

  it('is looked for as it was typed when the reader says so', async () => {
    const { hits, correction } = await findHits(index, 'flashatention', { base: '/', asTyped: true });
    expect(correction).toBeUndefined();
    expect(hits).toEqual([]);
  });

  it('is not seen in what stands on the site', async () => {
    for (const query of [
      'FlashAttention',
      '注意力机制',
      '混合专家',
      'flash attention',
      '2404.05405',
      '"flashatention"',
    ])
      expect((await findHits(index, query, { base: '/' })).correction, query).toBeUndefined();
  });
});

describe('filters, order and counts', () => {
  const QUERIES = [
    '路由',
    '的',
    '注意力',
    '幻觉',
    '不够',
    'bench',
    '注意力机制',
    '路由 训练',
    '"注意力机制"',
    '路由 噪声',
  ];

  it('gives with a filter the pages that have its value, in the order they had', async () => {
    const all = await everyHit(index, '路由');
    for (const [facet, value, has] of [
      ['status', 'open', (id: string) => id === 'abbreviation'],
      ['year', '2024', (id: string) => id === 'experts'],
      ['topic', 'moe', (id: string) => id === 'experts'],
      ['kind', 'thread', () => true],
      ['paper', 'none', () => false],
      ['topic', '', () => true],
    ] as const)
      expect((await everyHit(index, '路由', { filters: { [facet]: value } })).ids, value).toEqual(all.ids.filter(has));
  });

  it('counts for each value as many pages as its filter gives', async () => {
    for (const query of QUERIES)
      for (const sort of [undefined, 'date'] as const) {
        const counts = await (await findHits(index, query, { base: '/', asTyped: true, sort })).counts();
        for (const facet of FACET_NAMES)
          for (const { value, count } of counts[facet]) {
            const { ids } = await everyHit(index, query, { filters: { [facet]: value }, sort });
            expect(`${query} ${sort} ${facet}=${value}: ${ids.length}`).toBe(
              `${query} ${sort} ${facet}=${value}: ${count}`,
            );
          }
      }
  });

  it('counts the other values of a facet that has a filter', async () => {
    const free = await (await findHits(index, '注意力', { base: '/' })).counts();
    const filtered = await (await findHits(index, '注意力', { base: '/', filters: { topic: 'training' } })).counts();
    expect(filtered.topic).toEqual(free.topic);
    expect(filtered.status).toEqual([{ value: 'open', count: 1 }]);
  });

  it('sorts by date, the newest first and those without a date last', async () => {
    for (const query of ['的', '路由', '幻觉']) {
      const dates = (await everyHit(index, query, { sort: 'date' })).hits.map(({ date }) => date ?? '');
      expect(dates.length).toBeGreaterThan(1);
      expect(dates).toEqual([...dates].sort().reverse());
    }
  });

  it('gives in the end as many hits as it told', async () => {
    for (const query of QUERIES)
      for (const sort of [undefined, 'date'] as const)
        for (const filters of [{}, { topic: 'training' }, { year: '2024', kind: 'thread' }]) {
          const { total, isAbout, ids } = await everyHit(index, query, { sort, filters });
          expect(isAbout ? ids.length : total, query).toBe(ids.length);
          expect(new Set(ids).size).toBe(ids.length);
        }
  });

  it('goes on through many pages, without a gap and without repeating itself', async () => {
    const site = await indexOf(Array.from({ length: 157 }, (_, i) => thread(`p${i}`, `显存 ${i}`)));
    const { ids, total } = await everyHit(site, '显存');
    expect(new Set(ids).size).toBe(157);
    expect(ids).toHaveLength(157);
    expect(total).toBe(157);
  });
});

describe('what cannot be looked for', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \t\n　'],
    ['punctuation', '？！。，…—"“”「」<>&;()'],
    ['control characters', '\u0000\u0001\u0007\u001b\u007f\u0085'],
    ['lone surrogates', '\ud800 \udc00\udfff'],
    ['HTML of no words', '<><//>&#60;'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['ten thousand characters', '龘龖龗'.repeat(3334)],
    ['ten thousand letters', 'q'.repeat(10_000)],
    ['ten thousand marks', '\u0301'.repeat(10_000)],
  ])('has no hits and no counts: %s', async (_, query) => {
    const result = await findHits(index, query, { base: '/' });
    expect(result).toMatchObject({ hits: [], total: 0, isAbout: false, bridges: [] });
    expect(await result.next()).toEqual([]);
    expect(Object.values(await result.counts()).flat()).toEqual([]);
  });

  it('never throws, whatever was typed', async () => {
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      fc.string({
        unit: fc.constantFrom(
          ...'的内存記憶體为什么 "“”「」-_.\\{}$^#/<>a1',
          'threads/',
          'arXiv:',
          '2404.05405',
          'MoE',
          '\ud842',
        ),
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (query) => {
        const { hits, total } = await everyHit(index, query, { asTyped: false });
        expect(total).toBeGreaterThanOrEqual(hits.length > 0 ? 1 : 0);
        for (const { passages, titleMarks, title } of hits)
          for (const { text: shown, marks } of [...passages, { text: title, marks: titleMarks }]) {
            let last = -1;
            for (const [from, to] of marks) {
              expect(from).toBeGreaterThan(last);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(shown.length);
              last = to;
            }
          }
      }),
      { numRuns: 60 },
    );
  });

  it('has no hits where the site has no pages', async () => {
    const nothing = await indexOf([]);
    for (const query of ['', '内存', 'attention', 'threads/a#b', '"a b"'])
      expect(await everyHit(nothing, query, { asTyped: false })).toMatchObject({ ids: [], total: 0 });
  });
});

it('finds a number as it is written, and no other with the same digits', async () => {
  const index = await indexOf([
    thread('a', '温度超过 1.2 就崩溃。'),
    thread('b', '12 月的讨论'),
    thread('c', '共 1 处，2 人'),
  ]);
  for (const query of ['1.2', '"1.2"']) {
    const { hits } = await findHits(index, query, { base: '/' });
    expect(hits.filter(({ match }) => match === 'exact').map(({ id }) => id)).toEqual(['a']);
  }
});

it('gives the pages that could not be fetched once they can be', async () => {
  const ids = Array.from({ length: 45 }, (_, i) => `p${i}`);
  const texts = ids.map((id, i) => thread(id, `显存不够${'，别的事情'.repeat(700)}${i}`));
  const index = await indexOf(texts);
  let isBroken = false;
  const shaky: typeof index = {
    ...index,
    page: (n) => (isBroken ? Promise.reject(new Error('lost')) : index.page(n)),
  };
  const result = await findHits(shaky, '显存不够', { base: '/' });
  isBroken = true;
  await expect(result.next()).rejects.toThrow('lost');
  isBroken = false;
  const found = result.hits.map(({ id }) => id);
  for (let more = await result.next(); more.length > 0; more = await result.next())
    found.push(...more.map(({ id }) => id));
  expect(new Set(found).size).toBe(45);
});

it('shows the place that holds the query word for word, also late in a long sentence', async () => {
  const index = await indexOf([thread('a', `梯度很小${'，这里说的是别的'.repeat(30)}，于是梯度消失了`)]);
  const [hit] = (await findHits(index, '梯度消失', { base: '/' })).hits;
  const [passage] = hit?.passages ?? [];
  expect(passage?.marks.map(([from, to]) => passage.text.slice(from, to))).toContain('梯度消失');
});
