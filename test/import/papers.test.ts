import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherPapers } from '../../src/import/papers/gather-papers.ts';
import { findLinks } from '../../src/import/links/links.ts';
import { keyOf, paperOf } from '../../src/import/papers/papers.ts';

describe('one identity for every spelling', () => {
  test.each([
    ['https://arxiv.org/abs/2404.05405', { arxiv: '2404.05405', version: null }],
    ['http://www.arxiv.org/pdf/2404.05405v2.pdf', { arxiv: '2404.05405', version: 2 }],
    ['https://export.arxiv.org/html/2404.05405v1#S2', { arxiv: '2404.05405', version: 1 }],
    ['http://cn.arxiv.org/abs/2404.05405', { arxiv: '2404.05405', version: null }],
    ['https://arxiv.org/abs/cs/0112017', { arxiv: 'cs/0112017', version: null }],
    ['https://arxiv.org/abs/math.GT/0309136v2', { arxiv: 'math/0309136', version: 2 }],
    ['https://arxiv.org/pdf/hep-th%2F9901001', { arxiv: 'hep-th/9901001', version: null }],
    ['https://ar5iv.labs.arxiv.org/html/1234.5678', { arxiv: '1234.5678', version: null }],
    ['https://ar5iv.org/abs/2404.05405', { arxiv: '2404.05405', version: null }],
    ['https://huggingface.co/papers/2404.05405', { arxiv: '2404.05405', version: null }],
    ['https://www.alphaxiv.org/abs/2404.05405v3?tab=x', { arxiv: '2404.05405', version: 3 }],
    ['https://www.alphaxiv.org/zh/overview/2404.05405', { arxiv: '2404.05405', version: null }],
    ['https://papers.cool/arxiv/2404.05405', { arxiv: '2404.05405', version: null }],
    ['https://doi.org/10.48550/arXiv.2404.05405', { arxiv: '2404.05405', version: null }],
    ['10.48550/ARXIV.2404.05405', { arxiv: '2404.05405', version: null }],
    ['https://web.archive.org/web/2024/https://arxiv.org/abs/2404.05405v2', { arxiv: '2404.05405', version: 2 }],
    ['arXiv:2404.05405v2', { arxiv: '2404.05405', version: 2 }],
    ['arXiv 2404.05405', { arxiv: '2404.05405', version: null }],
    ['https://openreview.net/forum?id=AbC-12_xyz&noteId=q', { openreview: 'AbC-12_xyz', version: null }],
    ['https://openreview.net/pdf?id=AbC-12_xyz', { openreview: 'AbC-12_xyz', version: null }],
    ['https://openreview.net/attachment?id=AbC-12_xyz&name=pdf', { openreview: 'AbC-12_xyz', version: null }],
    ['https://www.nature.com/articles/s41586-021-03819-2', { doi: '10.1038/s41586-021-03819-2', version: null }],
    ['https://www.nature.com/articles/nature14539.pdf', { doi: '10.1038/nature14539', version: null }],
    ['https://www.science.org/doi/10.1126/science.aar6404', { doi: '10.1126/science.aar6404', version: null }],
    ['https://aclanthology.org/2023.acl-long.12/', { acl: '2023.acl-long.12', version: null }],
    ['https://aclanthology.org/2023.acl-long.12v2.pdf', { acl: '2023.acl-long.12', version: 2 }],
    ['https://www.aclweb.org/anthology/p17-1001', { acl: 'P17-1001', version: null }],
    ['https://doi.org/10.18653/v1/2023.acl-long.12', { acl: '2023.acl-long.12', version: null }],
    ['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701', { doi: '10.1145/3292500.3330701', version: null }],
    ['https://dx.doi.org/10.1038/nature14539', { doi: '10.1038/nature14539', version: null }],
    ['doi:10.1038/nature14539', { doi: '10.1038/nature14539', version: null }],
  ])('%s', (address, expected) => expect(paperOf(address)).toEqual(expected));

  test.each([
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/',
    'https://www.semanticscholar.org/paper/0123456789abcdef',
    'https://openreview.net/group?id=ICLR.cc/2024',
    'https://aclanthology.org/events/acl-2023/',
    'https://aclanthology.org/volumes/2023.acl-long/',
    'https://huggingface.co/someone/model-2404.05405',
    'https://github.com/someone/2404.05405',
    'https://www.nature.com/articles/d41586-023-00056-7/figures',
    'https://ieeexplore.ieee.org/document/726791',
    'https://notarxiv.org/abs/2404.05405',
  ])('%s names no paper', (address) => expect(paperOf(address)).toBeUndefined());

  test('ids of arXiv in all spellings are one', () => {
    const fresh = fc.tuple(
      fc.integer({ min: 7, max: 30 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99999 }),
    );
    const two = (n: number) => String(n).padStart(2, '0');
    const id = fc.oneof(
      fresh.map(([year, month, n]) => `${two(year)}${two(month)}.${String(n).padStart(5, '0')}`),
      fc
        .tuple(fc.constantFrom('cs', 'math', 'hep-th', 'cond-mat'), fc.integer({ min: 9107001, max: 9912999 }))
        .map(([archive, n]) => `${archive}/${n}`),
    );
    const version = fc.option(fc.integer({ min: 1, max: 20 }), { nil: null });
    const spelling = fc.constantFrom(
      (of: string) => `https://arxiv.org/abs/${of}`,
      (of: string) => `http://arxiv.org/pdf/${of}.pdf`,
      (of: string) => `https://www.alphaxiv.org/abs/${of}?x=1`,
      (of: string) => `https://ar5iv.labs.arxiv.org/html/${of}`,
      (of: string) => `https://export.arxiv.org/html/${of}#S1`,
      (of: string) => `https://doi.org/10.48550/arXiv.${of}`,
      (of: string) => `arXiv:${of}`,
      (of: string) => `arxiv.org/abs/${of}`,
      (of: string) => `https://huggingface.co/papers/${of}`,
    );
    fc.assert(
      fc.property(id, version, spelling, (arxiv, v, spell) => {
        const text = `见${spell(`${arxiv}${v === null ? '' : `v${v}`}`)}。`;
        expect(findLinks(text).map(({ url }) => paperOf(url))).toEqual([{ arxiv, version: v }]);
      }),
      { numRuns: 1000 },
    );
  });

  test('DOIs are one in any case', () => {
    expect(keyOf({ doi: '10.1000/AbC', version: null })).toBe(keyOf({ doi: '10.1000/aBc', version: null }));
  });
});

describe('a DOI alone in running text', () => {
  const doisIn = (text: string) => gatherPapers(text).papers.map(({ doi }) => doi);

  test.each([
    ['见 10.5555/1234567.7654321，附录有证明。', ['10.5555/1234567.7654321']],
    ['(10.5555/made-up.2024.001)', ['10.5555/made-up.2024.001']],
    ['See 10.5555/made-up.2024.001. Then read on.', ['10.5555/made-up.2024.001']],
  ])('%s', (text, dois) => expect(doisIn(text)).toEqual(dois));

  test.each([
    'release 10.2024/11 of the driver',
    'in /data/10.5555/1234567.7654321 on the disk',
    'the key v10.5555/1234567.7654321',
    'run `fetch 10.5555/1234567.7654321` once',
    '```\n10.5555/1234567.7654321\n```',
    'a share of 10.1234/5.6789',
  ])('not in %s', (text) => expect(doisIn(text)).toEqual([]));
});

const URL = 'https://arxiv.org/abs/2101.00001';
const NAME = 'Small Steps Towards Larger Models';

describe('a title is what the text says', () => {
  test.each([
    ['the text of a link', `[${NAME}](${URL})`, NAME],
    ['the text of a link, with the number and the site', `[[2101.00001] ${NAME} (arxiv.org)](${URL})`, NAME],
    ['the second of two languages', `[走向更大的模型 |阿尔法西夫 --- ${NAME} | alphaXiv](${URL})`, NAME],
    ['the text of a page in Chinese', `[走向更大模型的小步 - 知乎 (zhihu.com)](${URL})`, '走向更大模型的小步'],
    ['《》 before it', `推荐《走向更大的模型》（${URL}）`, '走向更大的模型'],
    ['《》 at the end of the line above', `推荐一篇：《${NAME}》\n${URL}`, NAME],
    [
      'a name and a colon before it',
      `3：STEP: An Inquiry into Larger Models ${URL} 可能算`,
      'STEP: An Inquiry into Larger Models',
    ],
    [
      'words to which it is glued',
      `有手部研究（STEP: Unified Control via Discrete Representations${URL}）`,
      'STEP: Unified Control via Discrete Representations',
    ],
    ['words before a bracket', `例如${NAME}(${URL} )`, NAME],
    ['quotes before it', `see “${NAME}” (${URL})`, NAME],
    ['the line above', `- ${NAME}\n  ${URL}`, NAME],
    ['the line above, with a word before the address', `**${NAME}**\n论文地址：${URL}`, NAME],
  ])('%s', (_, text, title) =>
    expect(gatherPapers(text).papers).toEqual([{ arxiv: '2101.00001', version: null, title }]),
  );

  test.each([
    ['words that say what it is', `this is our new paper: ${URL}`],
    ['a sentence', `The models in this work know more than before ${URL}`],
    ['a link that says only that it is one', `[这篇文章](${URL}) [link](${URL}) [see the full paper here](${URL})`],
    ['a list of names', `四种能力：Noise Robustness, Negative Rejection, Counterfactual Robustness(${URL})`],
    ['a single name', `- Reader：${URL}`],
    ['a line above that ends a paragraph', `We saw that Larger Models Know More Than Others.\n${URL}`],
    ['a title that belongs to the link before', `${NAME} https://lab.example/x ${URL}`],
    ['Chinese prose', `这篇讲得很清楚${URL}`],
  ])('it is not %s', (_, text) => expect(gatherPapers(text).papers).toEqual([{ arxiv: '2101.00001', version: null }]));
});

describe('what is doubtful', () => {
  test('two versions of a paper are one paper in the first of them', () => {
    const { papers, doubts } = gatherPapers(`${URL}、${URL}v2、arXiv:2101.00001v3、${URL}v2`);
    expect(papers).toEqual([{ arxiv: '2101.00001', version: 2 }]);
    expect(doubts.map(({ doubt }) => doubt?.reason.en)).toEqual(['one paper is named in version 2 and in version 3']);
  });

  test('a link whose text has the number of another paper', () => {
    const { papers, doubts } = gatherPapers(`[[2202.00002] ${NAME}](${URL})`);
    expect(papers).toEqual([{ arxiv: '2101.00001', version: null }]);
    expect(doubts.map(({ from }) => from)).toEqual([0]);
  });

  test('a link whose text names another work than the record', () => {
    const known = [{ id: '2101.00001', title: 'A Survey of Retrieval for Question Answering' }];
    expect(gatherPapers(`[${NAME}](${URL})`, known).doubts).toHaveLength(1);
    expect(gatherPapers(`[A survey of Retrieval for Questions](${URL})`, known).doubts).toEqual([]);
    expect(gatherPapers(`[这篇综述](${URL})`, known).doubts).toEqual([]);
  });
});

test.each([
  ['論文名稱：小模型也能記住事實\n\n論文地址：https://arxiv.org/abs/2301.00031', '小模型也能記住事實'],
  ['论文题目：《小模型的记忆》\n论文链接：https://arxiv.org/pdf/2301.00031', '小模型的记忆'],
  ['Paper title: MiniMem\nLink: https://arxiv.org/abs/2301.00031', 'MiniMem'],
  ['**论文标题/Paper Title：** MiniMem 2\n**论文地址/Paper URL：** https://arxiv.org/abs/2301.00031', 'MiniMem 2'],
  ['链接：https://arxiv.org/abs/2301.00031\n题目：小模型的记忆', '小模型的记忆'],
  ['Memory in Very Small Models\n论文地址/Paper URL：https://arxiv.org/abs/2301.00031', 'Memory in Very Small Models'],
  // What stands with the next address is its title.
  ['链接：https://arxiv.org/abs/2301.00031\n\n题目：大模型的记忆\n链接：https://x.example/2', undefined],
  ['题目：这篇怎么样？\nhttps://arxiv.org/abs/2301.00031', undefined],
  ['名称里的坑：不多说了\nhttps://arxiv.org/abs/2301.00031', undefined],
])('a line that gives the title by name: %s', (text, title) => {
  expect(gatherPapers(text).papers[0]?.title).toBe(title);
});

test('a label that is drawn out by blanks is none, and is left at once', () => {
  const text = `题目/题目${' '.repeat(1100)}x\nhttps://arxiv.org/abs/1706.03762\n\n`.repeat(3);
  const start = process.cpuUsage();
  expect(gatherPapers(text).papers.map(({ title }) => title)).toEqual([undefined]);
  // Each line took seconds; none takes a hundredth of one.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
});
