import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { printJsonLd } from '../../src/exports/json-ld/print.ts';
import { threadLd } from '../../src/exports/json-ld/thread.ts';
import { parse } from '../../src/format/parse.ts';
import { render } from '../../src/render/render.ts';
import { write } from '../../src/render/written.ts';
import type { Entry } from '../../src/format/rendered.ts';
import { faultsOfJsonLd } from './json-ld-rules.ts';
import { strangersIn } from './vocabulary.ts';

type Thing = Readonly<Record<string, unknown>>;

const SCRIPT = /<script type="application\/ld\+json">([^<]*)<\/script>/gu;
let pages: Map<string, Thing[]>;

beforeAll(() => {
  const dir = inject('siteDir');
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'index.html')
    .map((file) => join(file.parentPath, file.name));
  pages = new Map(
    files.map((file) => [
      `/${relative(dir, file).replace(/index\.html$/u, '')}`,
      [...readFileSync(file, 'utf8').matchAll(SCRIPT)].flatMap(
        ([, json = '']) => (JSON.parse(json) as { '@graph': Thing[] })['@graph'],
      ),
    ]),
  );
});

const typesOf = (path: string) => (pages.get(path) ?? []).map((thing) => thing['@type']);

describe('JSON-LD of the site', () => {
  test('says of each page what it is', () => {
    expect(typesOf('/threads/wider-or-deeper/')).toEqual(['QAPage', 'BreadcrumbList']);
    expect(typesOf('/analyses/knowledge-capacity/')).toEqual(['Article', 'BreadcrumbList']);
    expect(typesOf('/topics/kan/')).toEqual(['CollectionPage', 'BreadcrumbList']);
    expect(pages.get('/papers/2404.19756/')?.[0]?.['mainEntity']).toMatchObject({
      '@type': 'ScholarlyArticle',
      '@id': 'https://arxiv.org/abs/2404.19756',
      headline: 'KAN: Kolmogorov-Arnold Networks',
    });
    const items = [...pages].filter(([path]) =>
      /^\/(?:threads|analyses|papers|digests|topics)\/(?!page\/)[^/]+\/$/u.test(path),
    );
    expect(items.length).toBeGreaterThan(70);
    for (const [path, things] of items) expect(things, path).toHaveLength(2);
  });

  test('says what the page says, in its script and at its address', () => {
    const graph = (path: string) => JSON.stringify(pages.get(path) ?? expect.fail(path));
    for (const path of ['threads/wider-or-deeper/', 'analyses/kan-or-mlp/', 'topics/kan/', 'papers/2404.19756/']) {
      for (const edition of ['/', '/zh-hant/', '/en/']) {
        expect(pages.get(edition + path)?.[0]?.['url']).toBe(edition + path);
        expect(graph(edition + path)).not.toMatch(/[\ue000-\uf8ff]|未署名/u);
      }
    }
    const hant = graph('/zh-hant/threads/wider-or-deeper/');
    expect(hant).toContain('大模型為什麼大多做得寬而淺');
    expect(hant).toContain('"inLanguage":"zh-Hant"');
    expect(hant).not.toMatch(/["：，。](?:问题|讨论|这|为什么)|zh-Hans/u);
    // Content stays Chinese there, what stands around it does not.
    const en = graph('/en/threads/wider-or-deeper/');
    expect(en).toContain('"inLanguage":"zh-Hans"');
    expect(en).toContain('"name":"Discussions"');
  });

  test('has all that Google requires', () => {
    const faults = [...pages].flatMap(([path, things]) => faultsOfJsonLd(things, path));
    expect(faults).toEqual([]);
    expect(
      faultsOfJsonLd([{ '@type': 'Question', name: 'x', answerCount: 2, suggestedAnswer: [{ '@type': 'Answer' }] }]),
    ).toEqual(['[0] answerCount is not the number of answers', '[0].suggestedAnswer[0] Answer has no text']);
  });

  test('uses no word that schema.org does not know', { timeout: 180_000 }, () => {
    const things = [...pages.values()].flat();
    const wrong = { '@type': 'QAPage', mainEntity: { '@type': 'Question', name: 'x', answersCount: 1 } };
    const found = strangersIn([...things, wrong]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('answersCount');
  });
});

describe('JSON-LD of a thread', () => {
  const words = { author: '论文作者' };
  const ldOf = (kind: string, status: string, posts: string, rights = 'retold') => {
    const path = 'threads/2024/a.mdx';
    const head = `---\ntitle: 问题\nkind: ${kind}\ndate: 2024-05\nstatus: ${status}\nstatusDate: 2024-06\nsummary: 一句话。\ntopics: [kan]\nsource:\n  name: 测试\n  rights: ${rights}\n---\n`;
    const parsed = parse(`${head}\n${posts}\n`, path);
    const { entry } = render(parsed, path);
    if (!entry || !parsed.document) expect.fail(JSON.stringify(parsed.problems));
    const context = { site: { base: '/' }, words, publisher: '问渠', topics: ['KAN'] };
    return threadLd(
      { ...entry, fragments: '' } as Entry<'thread'>,
      write(parsed.document),
      context,
    ) as unknown as Thing;
  };
  const question = '<Question by="研究员1">\n\n为什么？\n\n</Question>';
  const reply = (id: string, to = '', role = '') =>
    `<Reply id="${id}" by="研究员2"${to && ` to="${to}"`}${role && ` role="${role}"`}>\n\n因为 $${id}$。\n\n</Reply>`;

  test('accepts an answer only where it is the only one and the question is judged answered', () => {
    const accepted = (status: string, ...replies: string[]) =>
      Object.keys(ldOf('question', status, [question, ...replies].join('\n\n'))['mainEntity'] as Thing).includes(
        'acceptedAnswer',
      );
    expect(accepted('answered', reply('r1'))).toBe(true);
    expect(accepted('answered', reply('r1'), reply('r2'))).toBe(false);
    expect(accepted('disputed', reply('r1'))).toBe(false);
  });

  test('hangs what answers a reply below it, and what asks further below the question', () => {
    const ld = ldOf(
      'question',
      'answered',
      [question, reply('r1'), reply('r2', 'r1'), reply('r3', 'q', 'followup')].join('\n\n'),
    );
    expect(ld['mainEntity']).toMatchObject({
      answerCount: 1,
      acceptedAnswer: [{ url: '/threads/a/#r1', comment: [{ '@type': 'Comment', text: '因为 r2。' }] }],
      comment: [{ url: '/threads/a/#r3' }],
    });
  });

  test('is a discussion where nobody has answered, or nobody has asked', () => {
    expect(ldOf('question', 'open', question)['@type']).toBe('DiscussionForumPosting');
    expect(ldOf('discussion', 'disputed', `${question}\n\n${reply('r1')}`)['@type']).toBe('DiscussionForumPosting');
    expect(faultsOfJsonLd(ldOf('question', 'open', question))).toEqual([]);
  });

  test('names as author a person who has a name, the site for words it has retold, and else nobody', () => {
    const nameless = '<Question>\n\n为什么？\n\n</Question>';
    const authorsOf = (rights: string) => {
      const { author, comment } = ldOf('discussion', 'open', `${nameless}\n\n${reply('r1')}`, rights) as {
        author?: unknown;
        comment: { author?: unknown }[];
      };
      return [author, comment[0]?.author];
    };
    const person = { '@type': 'Person', name: '研究员2' };
    expect(authorsOf('retold')).toEqual([{ '@type': 'Organization', name: '问渠', url: '/' }, person]);
    expect(authorsOf('quoted')).toEqual([undefined, person]);
  });

  test('gives a month as its first day, as feeds do', () => {
    expect(ldOf('question', 'open', question)).toMatchObject({
      datePublished: '2024-05-01',
      dateModified: '2024-06-01',
    });
  });

  test('cannot end the element it stands in', () => {
    const text = printJsonLd([{ '@type': 'Thing', name: '</script><!--\u2028&' }]);
    expect(text).not.toMatch(/[<>&\u2028]/u);
    expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><!--\u2028&' }] });
  });
});
