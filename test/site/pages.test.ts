import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { EDITIONS, type EditionId, prefixOf } from '../../src/ui/editions.ts';
import { THEME_SCRIPT } from '../../src/ui/theme/theme-script.ts';

interface Page {
  readonly path: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
  readonly loads: readonly string[];
}

let pages: Map<string, Page>;

beforeAll(() => {
  const dir = inject('siteDir');
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
    (file) => file.name.endsWith('.html') && !file.parentPath.includes('search-index'),
  );
  pages = new Map(
    files
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [
        `/${relative(dir, file)}`.replace(/index\.html$/u, ''),
        readPage(relative(dir, file), readFileSync(file, 'utf8')),
      ]),
  );
});

function editionOf(path: string): EditionId {
  return EDITIONS.find(({ folder }) => folder !== '' && path.startsWith(`/${folder}/`))?.id ?? 'zh-Hans';
}

/** Path of the same page in the first edition. */
function pathOf(path: string): string {
  return path.slice(prefixOf(editionOf(path)).length);
}

describe('the built site', () => {
  test('has each page in three editions, each in its own language, that name one another', () => {
    const first = [...pages.keys()].filter((path) => editionOf(path) === 'zh-Hans');
    expect(first.length).toBeGreaterThan(50);
    expect(pages.size).toBe(3 * first.length);
    for (const { path, html } of pages.values()) {
      expect(/<html lang="([^"]+)"/u.exec(html)?.[1], path).toBe(editionOf(path));
      const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/gu)];
      const named = Object.fromEntries(alternates.map(([, lang = '', href = '']) => [lang, href]));
      const own = pathOf(path);
      if (own === '/404.html') expect(named, path).toEqual({});
      else
        expect(named, path).toEqual({
          'zh-Hans': own,
          'zh-Hant': `/zh-hant${own}`,
          en: `/en${own}`,
          'x-default': own,
        });
    }
  });

  test('calls the speakers of an English page in English where a label can say no language of its own', () => {
    const english = [...pages.values()].filter(({ path }) => editionOf(path) === 'en');
    const labels = english.flatMap(({ html }) => [...html.matchAll(/ aria-label="([^"]*)"/gu)].map(([, said]) => said));
    expect(labels.filter((said) => said?.includes('Researcher 1')).length).toBeGreaterThan(10);
    expect(labels.filter((said) => /研究[员員]/u.test(said ?? ''))).toEqual([]);
  });

  test('links within the edition, but for the way into the others', () => {
    const strays = [...pages.values()].flatMap(({ path, links, html }) => {
      const switcher = /<nav class="editions"[\s\S]*?<\/nav>/u.exec(html)?.[0] ?? '';
      const others = new Set([...switcher.matchAll(/ href="([^"]+)"/gu)].map((match) => match[1]));
      expect(others.size, path).toBe(2);
      return links
        .filter((link) => !others.has(link))
        .map((link) => new URL(link, `https://site.test${path}`).pathname)
        .filter((target) => pages.has(target) && editionOf(target) !== editionOf(path))
        .map((target) => `${path} → ${target}`);
    });
    expect(strays).toEqual([]);
  });

  test('has a page for each item and each room', () => {
    const expected = [
      '/',
      '/404.html',
      '/about/',
      '/analyses/',
      '/contribute/',
      '/digests/',
      '/glossary/',
      '/open/',
      '/papers/',
      '/search/',
      '/threads/',
      '/topics/',
    ];
    expect([...pages.keys()]).toEqual(expect.arrayContaining(expected));
    expect([...pages.keys()].filter((path) => /^\/threads\/[^/]+\/$/u.test(path))).toHaveLength(15);
    expect([...pages.keys()].filter((path) => /^\/papers\/[^/]+\/$/u.test(path)).length).toBeGreaterThanOrEqual(26);
  });

  test('links only to pages and anchors that are there', () => {
    const lost: string[] = [];
    for (const page of pages.values()) {
      for (const link of page.links) {
        const { pathname, hash } = new URL(link, `https://site.test${page.path}`);
        const target =
          pages.get(pathname) ??
          (existsSync(join(inject('siteDir'), pathname)) && !pathname.endsWith('/') ? undefined : null);
        if (target === null) lost.push(`${page.path} → ${link}`);
        else if (hash !== '' && target && !target.ids.has(decodeURIComponent(hash.slice(1))))
          lost.push(`${page.path} → ${link} (no such anchor)`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('loads nothing from elsewhere, and only files that are there', () => {
    const wrong = [...pages.values()].flatMap(({ path, loads }) =>
      loads
        .filter(
          (url) =>
            /^(?:[a-z]+:)?\/\//u.test(url) ||
            !existsSync(join(inject('siteDir'), new URL(url, `https://site.test${path}`).pathname)),
        )
        .map((url) => `${path} loads ${url}`),
    );
    expect(wrong).toEqual([]);
  });

  // A browser ends a drawing or a formula at the first of these, and html-validate says nothing of it.
  test('keeps elements of HTML out of drawings and formulas', () => {
    const cut = [...pages.values()].flatMap(({ path, html }) =>
      [...html.matchAll(/<(svg|math)\b[\s\S]*?<\/\1>/gu)]
        .filter(([all]) => /<(?:span|p|div|b|i|em|strong|code|ul|ol|li|br|img|h\d)[\s>]/u.test(all))
        .map(([all]) => `${path} ${all.slice(0, 100)}`),
    );
    expect(cut).toEqual([]);
  });

  test('is valid HTML in the eyes of html-validate', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'off' },
    });
    const messages: string[] = [];
    for (const { path, html } of pages.values()) {
      const { results } = await validator.validateString(withoutMaths(html), path);
      for (const { messages: found } of results)
        for (const { ruleId, message, line, column } of found)
          messages.push(`${path}:${line}:${column} ${ruleId} ${message}`);
    }
    expect(messages).toEqual([]);
  }, 240_000);

  test('has one small script on each page, the same on all, and one line within it that sets the theme', () => {
    const scripts = new Map<string, string[]>();
    for (const { path, html } of pages.values())
      for (const [script] of html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>[^<]*<\/script>/gu))
        scripts.set(script, [...(scripts.get(script) ?? []), path]);
    expect([...scripts.values()].map((paths) => paths.length)).toEqual([pages.size, pages.size]);
    expect(scripts.has(`<script>${THEME_SCRIPT}</script>`)).toBe(true);
    expect(gzipSync(THEME_SCRIPT).length).toBeLessThan(700);
    const script = [...scripts.keys()].find((one) => one.includes(' src=')) ?? '';
    const src = /^<script type="module" src="([^"]+)"><\/script>$/u.exec(script)?.[1] ?? 'no file';
    const bytes = readFileSync(join(inject('siteDir'), src));
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(3000);
    // Nothing else comes with it.
    expect(bytes.toString()).not.toMatch(/^import\b|\bimport[{"']/u);
  });

  // test/site/exports.test.ts builds one with an address.
  test('does not call itself a search engine where its address is not known', () => {
    expect(existsSync(join(inject('siteDir'), 'opensearch.xml'))).toBe(false);
    for (const { path, html } of pages.values()) expect(html, path).not.toContain('opensearch');
  });

  test('has no words in a head but the title', () => {
    for (const { path, html } of pages.values()) {
      const head = /<head>([\s\S]*?)<\/head>/u.exec(html)?.[1] ?? 'no head';
      const words = head.replace(/<(title|script|style)\b[^>]*>[\s\S]*?<\/\1>|<[^>]*>/gu, '').trim();
      expect(words, path).toBe('');
    }
  });

  test('calls topics and papers by their English names in the English edition', () => {
    const title = (path: string) => /<h1[^>]*>([^<]*)<\/h1>/u.exec(pages.get(path)?.html ?? '')?.[1];
    expect(['', '/zh-hant', '/en'].map((edition) => title(`${edition}/topics/kan/`))).toEqual([
      'KAN 与 MLP',
      'KAN 與 MLP',
      'KAN and MLP',
    ]);
    const english = [...pages.values()].filter(({ path }) => editionOf(path) === 'en');
    for (const { path, html } of english) {
      expect(/<a[^>]* class="cite"[^>]*>[^<]*等, \d{4}/u.exec(html)?.[0], path).toBeUndefined();
    }
  });

  test('names on the page of a topic each claim of the topics below it', () => {
    const topics = readdirSync(new URL('../../content/topics', import.meta.url));
    let named = 0;
    for (const file of topics) {
      const source = readFileSync(new URL(`../../content/topics/${file}`, import.meta.url), 'utf8');
      const parent = /^parent: (.+)$/mu.exec(source)?.[1];
      if (parent === undefined) continue;
      const child = `/topics/${file.replace(/\.mdx$/u, '')}/`;
      for (const [, id] of source.matchAll(/^ {2}- id: (c\d+)$/gmu)) {
        const [, below = ''] = pages.get(`/topics/${parent}/`)?.html.split(/class="claims-below"(.*)/su, 2) ?? [];
        expect(below.split('<h2')[0]).toContain(`href="${child}#${id}"`);
        named++;
      }
    }
    expect(named).toBeGreaterThan(50);
  });

  test('says in the list of papers how many sentences the page of each shows', () => {
    const list = pages.get('/papers/')?.html ?? '';
    const rows = [...list.matchAll(/<li class="row">.*?href="(\/papers\/[^"]+)".*?<\/li>/gu)];
    expect(rows.length).toBeGreaterThan(25);
    for (const [row, address = ''] of rows) {
      const lists = pages.get(address)?.html.match(/<ul class="sentences">.*?<\/ul>/gu) ?? [];
      const shown = lists.join('').split('<li').length - 1;
      const told = shown === 0 ? '' : `提到 ${shown} 处`;
      expect(/提到 \d+ 处/u.exec(row)?.[0] ?? '', address).toBe(told);
    }
  });

  test('says of every paper that was read in which version, or that nobody told', () => {
    for (const { path, html } of pages.values())
      if (/^\/papers\/\d[^/]*\/$/u.test(path)) {
        const head = html.slice(html.indexOf('<main'), html.indexOf('<h2'));
        expect(/读的是 v\d|读的版本未注明/u.test(head), path).toBe(html.includes('>解读</h2>'));
      }
  });

  test('leads to feeds and data by links that can be seen', () => {
    for (const { path, links } of pages.values()) {
      expect(links, path).toContain(`${prefixOf(editionOf(path))}/about/#page_data`);
      const feeds = /^\/(?:open|topics\/[^/]+)\/$/u.test(pathOf(path)) ? [`${pathOf(path)}feed.xml`] : [];
      expect(links, path).toEqual(expect.arrayContaining(feeds));
    }
    expect(pages.get('/about/')?.links).toEqual(
      expect.arrayContaining(['/feed.xml', '/library.bib', '/corpus.jsonl', '/map/']),
    );
  });

  test('leaves no slot unfilled and no expected word undefined', () => {
    for (const { path, html } of pages.values())
      expect(/[\ue000-\ue007]|data-edition|>undefined<|\[object Object\]|>NaN</u.exec(html)?.[0], path).toBeUndefined();
  });

  test('typesets maths as HTML and MathML on the page of the deep-dive', () => {
    const page = pages.get('/analyses/knowledge-capacity/');
    expect(page?.html.match(/<math[ >]/gu)?.length).toBeGreaterThan(60);
    expect(page?.html).toContain('class="katex-html"');
    expect(page?.html).not.toContain('katex-error');
  });
});

function readPage(path: string, html: string): Page {
  const ids = new Set<string>();
  const links: string[] = [];
  const loads: string[] = [];
  visit(fromHtml(html) as Nodes, 'element', (node: Element) => {
    const { id, href, src } = node.properties;
    if (typeof id === 'string') ids.add(id);
    if (node.tagName === 'a' && typeof href === 'string' && !/^(?:[a-z]+:|\/\/)/u.test(href)) links.push(href);
    if (
      node.tagName === 'link' &&
      typeof href === 'string' &&
      !/canonical|alternate/u.test(String(node.properties['rel']))
    )
      loads.push(href);
    if (typeof src === 'string') loads.push(src);
  });
  return { path: `/${path}`.replace(/index\.html$/u, ''), html, ids, links, loads };
}

/** KaTeX's own markup is not ours to validate: its MathML and inline styles are beyond html-validate's rules. */
function withoutMaths(html: string): string {
  return html.replace(/<math[\s\S]*?<\/math>/gu, '').replace(/ style="[^"]*"/gu, '');
}
