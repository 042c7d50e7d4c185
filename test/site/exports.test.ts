import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { parse } from '../../src/format/parse.ts';
import { runCli } from '../cli/run-cli.ts';
import { faultsOfAtom, faultsOfJsonFeed } from '../exports/feed-rules.ts';
import { childrenOf, readXml } from '../exports/xml-reader.ts';
import { withoutPlaces } from '../format/documents.ts';

const CONTENT = join(ROOT, 'content');

const filesOf = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(dir, join(file.parentPath, file.name)));
const read = (path: string, dir: string = inject('siteDir')) => readFileSync(join(dir, path), 'utf8');

describe('feeds of the site', () => {
  test('are valid, for all, each topic and open questions, and have items', () => {
    const feeds = filesOf(inject('siteDir')).filter((file) => /(?:^|\/)feed\.(?:xml|json)$/u.test(file));
    const topics = readdirSync(join(CONTENT, 'topics')).length;
    expect(feeds).toHaveLength(2 * (topics + 2));
    for (const file of feeds) {
      const text = read(file);
      expect(file.endsWith('.xml') ? faultsOfAtom(text) : faultsOfJsonFeed(text), file).toEqual([]);
      expect(text.match(/urn:uuid:/gu)?.length, file).toBeGreaterThan(1);
      expect(text, file).not.toMatch(/[\ue000\ue001]|undefined|katex/u);
    }
  });

  test('hold the same items in both forms, the newest first', () => {
    for (const folder of ['', 'open/', 'topics/kan/']) {
      const entries = childrenOf(readXml(read(`${folder}feed.xml`)), 'entry');
      const ids = entries.map((entry) => childrenOf(entry, 'id')[0]?.text);
      const { items } = JSON.parse(read(`${folder}feed.json`)) as { items: { id: string }[] };
      expect(items.map(({ id }) => id)).toEqual(ids);
      const dates = entries.map((entry) => childrenOf(entry, 'updated')[0]?.text ?? '');
      expect(dates).toEqual([...dates].sort().reverse());
    }
  });

  test('say in their titles and texts what is asked and who says what, without a tag of ours, and which dates are guesses', () => {
    interface Item {
      readonly title: string;
      readonly content_text: string;
      readonly content_html: string;
    }
    const itemsOf = (folder: string) => (JSON.parse(read(`${folder}feed.json`)) as { items: Item[] }).items;
    for (const { title, content_text } of ['', 'open/', 'topics/kan/'].flatMap(itemsOf))
      expect(content_text, title).not.toMatch(/<\/?(?:Question|Reply|Note|Cite|Theorem|Figure|math)\b/u);
    const titles = itemsOf('open/').map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const one of titles) expect(one).toMatch(/\S{6}/u);
    const item = itemsOf('').find(({ title }) => title.startsWith('大模型为什么大多做得宽而浅')) ?? expect.fail();
    expect(item.content_text).toMatch(/^### 研究员\d/mu);
    for (const text of [item.content_text, item.content_html]) expect(text).toContain('日期系推断：2023 年');
  });

  test('are named on the pages they belong to', () => {
    for (const [page, feed] of [
      ['index.html', '/feed.xml'],
      ['open/index.html', '/open/feed.json'],
      ['topics/kan/index.html', '/topics/kan/feed.xml'],
    ] as const)
      expect(read(page)).toMatch(
        new RegExp(`<link rel="alternate" type="application/[a-z]+\\+[a-z]+" href="${feed}"`, 'u'),
      );
  });
});

describe('the sources beside the pages', () => {
  test('are read back as the identical documents, all of them', () => {
    const paths = filesOf(CONTENT).filter(
      (path) => /\.(?:mdx|yml)$/u.test(path) && !/^(?:pages\/|glossary)/u.test(path),
    );
    expect(paths.length).toBeGreaterThan(80);
    for (const path of paths) {
      const page = path.replace(/^threads\/\d+\//u, 'threads/').replace(/\.(?:mdx|yml)$/u, '');
      const original = parse(readFileSync(join(CONTENT, path), 'utf8'), path);
      const written = read(`${page}.md`);
      // Of a paper the record is the head of its page's Markdown.
      const again = parse(path.startsWith('papers/') ? (written.split('---\n')[1] ?? '') : written, path);
      expect(again.problems, path).toEqual([]);
      expect(withoutPlaces(again.document), path).toEqual(withoutPlaces(original.document));
      expect(read(`${page}/index.html`)).toContain(`<link rel="alternate" type="text/markdown" href="/${page}.md">`);
    }
  });
});

describe('Markdown of the other pages', () => {
  test('stands beside every page and is named there, without a tag or a hole, and its links lead somewhere', () => {
    const pages = filesOf(inject('siteDir'))
      .filter((file) => file.endsWith('index.html') && !/^(?:search|card|offline|en|zh-hant)\//u.test(file))
      .map((file) => file.replace(/\/?index\.html$/u, ''));
    expect(pages.length).toBeGreaterThan(100);
    for (const page of pages) {
      const file = `${page || 'index'}.md`;
      const text = read(file);
      expect(read(`${page}/index.html`), page).toContain(`<link rel="alternate" type="text/markdown" href="/${file}">`);
      if (/^(?:threads|analyses|topics|digests)\/(?!page)/u.test(page)) continue;
      expect(text, file).toMatch(/^# \S/mu);
      expect(text, file).not.toMatch(/[\ue000-\uf8ff]|undefined|\[object/u);
      if (page.startsWith('contribute')) continue;
      expect(text, file).not.toMatch(/<\/?(?:a|span|math|Cite|Reply|code)\b/u);
      for (const [, address = ''] of text.matchAll(/\]\(\/([^)#\s]*)[^)\s]*\)/gu))
        expect(existsSync(join(inject('siteDir'), address)), `${file}: ${address}`).toBe(true);
    }
  });

  test('of a paper has the sentences that name it, with formulas as LaTeX, and the record it can be cited by', () => {
    const text = read('papers/2404.19756.md');
    expect(text).toContain('# KAN: Kolmogorov-Arnold Networks');
    expect(text).toContain(read('papers/2404.19756.bib'));
    expect(text).toMatch(/^## 在这里被提到\n\n- \[/mu);
    expect(text).toContain('https://arxiv.org/abs/2404.19756');
    expect(text).toMatch(/^ {2}- .*\[¶\]\(\/(?:topics|analyses|threads)\//mu);
  });
});

describe('corpus.jsonl', () => {
  interface Line {
    readonly id: string;
    readonly parent: string | null;
    readonly url: string;
    readonly role: string;
    readonly markdown: string;
    readonly text: string;
    readonly by: string | null;
    readonly papers: readonly { readonly id: string }[];
  }
  let lines: Line[];
  beforeAll(() => {
    lines = read('corpus.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  });

  test('keeps to its schema in every line', () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const isLine = ajv.compile(JSON.parse(read('corpus.schema.json')) as object);
    for (const line of lines) expect(isLine(line), JSON.stringify([line.id, isLine.errors])).toBe(true);
    expect(isLine({ ...lines[0], role: 'shouting' })).toBe(false);
    expect(isLine({ ...lines[0], name: 'a real name' })).toBe(false);
  });

  test('has a line for each post and each analysis, with a link to its very place', () => {
    const threads = filesOf(join(CONTENT, 'threads')).map((file) =>
      readFileSync(join(CONTENT, 'threads', file), 'utf8'),
    );
    const posts = threads.flatMap((text) => [...text.matchAll(/^<(?:Question|Reply)\b/gmu)]).length;
    expect(lines).toHaveLength(posts + readdirSync(join(CONTENT, 'analyses')).length);
    const ids = new Set(lines.map(({ id }) => id));
    expect(ids.size).toBe(lines.length);
    for (const { id, parent, url } of lines) {
      if (parent !== null) expect(ids).toContain(parent);
      const [page = '', anchor] = url.split('#');
      const html = read(`${page.slice(1)}index.html`);
      expect(html, id).toContain(anchor === undefined ? '<html' : ` id="${anchor}"`);
    }
  });

  test('gives the words of a post as they stand in the content, and of nobody else', () => {
    const line = lines.find(({ id }) => id === 'threads/wider-or-deeper#r2') ?? expect.fail();
    const source = readFileSync(join(CONTENT, 'threads/2023/wider-or-deeper.mdx'), 'utf8');
    expect(source).toContain(`<Reply id="r2" by="${line.by ?? ''}">\n\n${line.markdown}\n\n</Reply>`);
    expect(line.parent).toBe('threads/wider-or-deeper#q');
    for (const { text } of lines) expect(text).not.toMatch(/<\/?(?:Note|Cite|Reply)\b/u);
  });
});

describe('claims.jsonl', () => {
  interface ClaimLine {
    readonly id: string;
    readonly status: string;
    readonly sinceInferred: boolean;
    readonly for: readonly { readonly ref: string; readonly url: string }[];
    readonly against: readonly { readonly ref: string; readonly url: string }[];
    readonly url: string;
  }

  test('has a line for each claim, as its schema says, with links to its place and to all that speaks', () => {
    const lines = read('claims.jsonl').trimEnd().split('\n');
    const claims = lines.map((line) => JSON.parse(line) as ClaimLine);
    const written = readdirSync(join(CONTENT, 'topics')).flatMap((file) => [
      ...readFileSync(join(CONTENT, 'topics', file), 'utf8').matchAll(/^ {4}claim: /gmu),
    ]);
    expect(written.length).toBeGreaterThan(100);
    expect(claims).toHaveLength(written.length);
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const isLine = ajv.compile(JSON.parse(read('claims.schema.json')) as object);
    for (const claim of claims) {
      expect(isLine(claim), JSON.stringify([claim.id, isLine.errors])).toBe(true);
      for (const { url } of [claim, ...claim.for, ...claim.against]) {
        const [page = '', anchor] = url.split('#');
        expect(read(`${page.slice(1)}index.html`), url).toContain(anchor === undefined ? '<html' : ` id="${anchor}"`);
      }
    }
    expect(isLine({ ...claims[0], status: 'sure' })).toBe(false);
    // All threads here have inferred dates.
    expect(claims.find((claim) => claim.for.some(({ ref }) => ref.startsWith('threads/')))?.sinceInferred).toBe(true);
    expect(claims.some(({ sinceInferred }) => !sinceInferred)).toBe(true);
  });
});

describe('the library', () => {
  test('names each paper once, as another program reads it', () => {
    const papers = readdirSync(join(CONTENT, 'papers')).map((file) => file.replace(/\.yml$/u, ''));
    const found = new Cite(read('library.bib')).data as { id: string; title?: string }[];
    expect(found).toHaveLength(papers.length);
    expect(new Set(found.map(({ id }) => id)).size).toBe(papers.length);
    for (const id of papers) {
      const page = read(`papers/${id}/index.html`);
      for (const ending of ['bib', 'ris', 'json']) {
        expect(existsSync(join(inject('siteDir'), `papers/${id}.${ending}`))).toBe(true);
        expect(page).toContain(`href="/papers/${id}.${ending}"`);
      }
      expect(read('library.bib')).toContain(read(`papers/${id}.bib`));
      expect(JSON.parse(read(`papers/${id}.json`))).toMatchObject([
        { id, type: expect.stringMatching(/^(?:article|article-journal|paper-conference)$/u) as string },
      ]);
    }
  });
});

describe('llms.txt', () => {
  test('leads to files that are there', () => {
    const links = [...read('llms.txt').matchAll(/\]\((\/[^)]+)\)/gu)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(40);
    expect(read('llms.txt')).toMatch(/analyses\/kan-or-mlp\.md\): 2024-08-01 \(inferred\)/u);
    expect(links.filter((link) => !existsSync(join(inject('siteDir'), link)))).toEqual([]);
  });
});

describe('a site whose address is known', () => {
  let dir: string;
  const root = 'https://wenqu.example/w';
  beforeAll(() => {
    dir = join(mkdtempSync(join(tmpdir(), 'wenqu-out-')), 'site');
    const env = { OUT_DIR: dir, CONTENT_DIR: CONTENT, SITE_URL: 'https://wenqu.example', BASE_PATH: 'w' };
    const { status, stderr } = runCli('build', ['--no-search'], env);
    expect(status, stderr).toBe(0);
  });

  test('has every page of the first edition in its sitemaps, each with its editions and a date of content', () => {
    expect(read('robots.txt', dir)).toContain(`Sitemap: ${root}/sitemap-index.xml`);
    const sitemaps = childrenOf(readXml(read('sitemap-index.xml', dir)), 'sitemap').map(
      (sitemap) => childrenOf(sitemap, 'loc')[0]?.text ?? '',
    );
    const urls = sitemaps.flatMap((url) => childrenOf(readXml(read(url.slice(root.length + 1), dir)), 'url'));
    const named = urls.map((url) => childrenOf(url, 'loc')[0]?.text ?? '');
    expect(new Set(named).size).toBe(named.length);
    const pages = filesOf(dir)
      .filter((file) => file.endsWith('index.html') && !/^(?:search|card|offline|en|zh-hant)\//u.test(file))
      .map((file) => `${root}/${file.replace(/index\.html$/u, '')}`);
    expect(named.filter((url) => !/\/w\/(?:en|zh-hant)\//u.test(url)).sort()).toEqual(pages.sort());
    for (const url of urls) {
      const links = childrenOf(url, 'link').map(({ attributes }) => [attributes['hreflang'], attributes['href']]);
      expect(links.map(([language]) => language)).toEqual(['zh-Hans', 'zh-Hant', 'en', 'x-default']);
      expect(links.map(([, href]) => href)).toContain(childrenOf(url, 'loc')[0]?.text);
      for (const { text } of childrenOf(url, 'lastmod')) expect(text).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    }
  });

  test('describes itself as a search engine, in each edition', () => {
    for (const edition of ['', 'zh-hant/', 'en/']) {
      const description = read(`${edition}opensearch.xml`, dir);
      const templates = [...description.matchAll(/ template="([^"]*)"/gu)].map(([, template]) => template);
      expect(templates).toEqual([`${root}/${edition}search/?q={searchTerms}`, `${root}/${edition}opensearch.xml`]);
      expect(read(`${edition}index.html`, dir)).toContain(`<link rel="search" href="/w/${edition}opensearch.xml"`);
    }
  });

  test('tells whoever shows a link to a page its own address, edition and words', () => {
    const locales = [
      ['', 'zh_CN', '深与宽'],
      ['zh-hant/', 'zh_TW', '深與寬'],
      ['en/', 'en_US', 'Depth and width'],
    ] as const;
    for (const [edition, locale, topic] of locales) {
      const html = read(`${edition}threads/wider-or-deeper/index.html`, dir);
      const all = (property: string) =>
        [...html.matchAll(new RegExp(`property="${property}" content="([^"]*)"`, 'gu'))].map(([, value]) => value);
      const url = `${root}/${edition}threads/wider-or-deeper/`;
      expect(all('og:url')).toEqual([url]);
      expect(html).toContain(`<link rel="canonical" href="${url}">`);
      expect([...all('og:locale'), ...all('og:locale:alternate')].sort()).toEqual(['en_US', 'zh_CN', 'zh_TW']);
      expect(all('og:locale')).toEqual([locale]);
      expect(all('og:type')).toEqual(['article']);
      expect(all('article:tag')).toContain(topic);
      expect(/<meta[^>]* name="description" content="([^"]*)"/u.exec(html)?.[1]).toBe(all('og:description')[0]);
    }
  });

  test('says whole addresses wherever a program reads them', () => {
    const { items, feed_url } = JSON.parse(read('feed.json', dir)) as {
      items: { url: string; content_html: string }[];
      feed_url: string;
    };
    expect(feed_url).toBe(`${root}/feed.json`);
    for (const { url, content_html } of items) {
      expect(existsSync(join(dir, url.slice(root.length), 'index.html')), url).toBe(true);
      expect(content_html).not.toMatch(/ (?:href|src)="(?!https?:|mailto:)/u);
    }
    for (const line of read('corpus.jsonl', dir).trimEnd().split('\n'))
      expect((JSON.parse(line) as { url: string }).url).toMatch(/^https:\/\/wenqu\.example\/w\//u);
    expect(faultsOfJsonFeed(read('feed.json', dir))).toEqual([]);
  });
});
