import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { readCopied } from '../../src/format/copied.ts';
import { parse } from '../../src/format/parse.ts';
import { withoutPlaces } from '../format/documents.ts';
import { launch } from './chromium.ts';
import { visit } from './visit.ts';

const LONG = '/threads/scaling-retrievers/';
const WITH_MATHS = '/analyses/knowledge-capacity/';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

let browser: Browser;
let site: string;
let allowed: BrowserContext;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
  allowed = await withClipboard();
});
afterAll(async () => {
  await browser.close();
});

const at = (path: string) => new URL(path, site).href;

async function withClipboard(options = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site).origin });
  return context;
}

/** The page with what copies ready. */
async function open(from: Browser | BrowserContext, path: string): Promise<{ page: Page; errors: string[] }> {
  const seen = await visit(from, at(path));
  await seen.page.waitForSelector('[data-copying]');
  await seen.page.evaluate(noteWhatIsTold);
  // The clipboard answers to the page in front alone.
  await seen.page.bringToFront();
  return seen;
}

/** Runs in the page: on a busy machine a notice may have gone before anybody looks. */
function noteWhatIsTold(): void {
  const told: string[] = ((window as Told).told = []);
  const line = document.querySelector('.copy-notice p');
  if (line) new MutationObserver(() => told.push(line.textContent)).observe(line, { childList: true });
}

type Told = Window & { told?: string[] };

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** The next notice. Asked by the clock, as a page that is not in front draws no frames, and taken away only once it has come. */
const said = async (page: Page) => {
  const last = await page.waitForFunction(() => (window as Told).told?.findLast(Boolean), undefined, { polling: 50 });
  await page.evaluate(() => (window as Told).told?.splice(0));
  return String(await last.jsonValue());
};
/** The clipboard is one for all pages: nothing of another test is in it. */
const forget = (page: Page) => page.evaluate(() => navigator.clipboard.writeText('nothing'));

function written(path: string) {
  const text = readFileSync(join(inject('siteDir'), path.replace(/\/$/u, '.md')), 'utf8');
  const room = path.startsWith('/threads/') ? path.replace('/threads/', '/threads/2023/') : path;
  const { document } = parse(text, room.replace(/^\/|\/$/gu, '') + '.mdx');
  if (!document) throw new Error(`${path}.md has problems`);
  return document;
}

const postOf = (path: string, id: string) =>
  written(path).body.filter((block) => block.type === 'post' && block.id === id);

describe('the address of a sentence', () => {
  const place = (page: Page) => page.evaluate(() => [location.hash, document.querySelector(':target')?.id]);

  test('leads to its post when its words are no longer there', async () => {
    const { page, errors } = await visit(browser, at(`${LONG}#r6_gone`));
    await page.waitForSelector('#r6:target');
    expect(await page.$eval('#r6', (post) => Math.abs(post.getBoundingClientRect().top) < innerHeight)).toBe(true);
    // Followed from within the page too.
    await page.evaluate(() => (location.hash = '#r2_gone_2'));
    await page.waitForSelector('#r2:target');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('stays when the sentence is there, and where no post is of that name', async () => {
    const { page } = await visit(browser, at(LONG));
    const id = await page.$eval('#r6 [id^="r6_"]', (sentence) => sentence.id);
    for (const [hash, target] of [
      [`#${id}`, id],
      ['#page_main', 'page_main'],
      ['#r99_gone', undefined],
    ] as const) {
      await page.goto(at(`${LONG}${hash}`));
      await page.reload();
      await page.waitForSelector('[data-copying]');
      expect(await place(page)).toEqual(target === undefined ? [hash, undefined] : [hash, target]);
    }
    await page.close();
  });
});

describe('who answers whom', () => {
  test('stands at each reply, as a link to what it answers and links to its answers', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await visit(context, at(LONG));
    expect(await page.getAttribute('#r7 .answers', 'href')).toBe('#r6');
    expect(await page.textContent('#r7 .answers')).toMatch(/^回复 未署名\s*#r6$/u);
    expect(await page.$$eval('#r6 .post-tools a', (links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '#r5',
      '#r7',
      '#r7',
    ]);
    const left = (id: string) => page.$eval(`#${id} .post-text`, (text) => text.getBoundingClientRect().left);
    expect(await left('r6')).toBeGreaterThanOrEqual(await left('r5'));
    expect(await left('r7')).toBeGreaterThan(await left('r6'));
    await context.close();
  });

  test('lights up for the post that is pointed at or has the focus', async () => {
    const { page } = await open(browser, LONG);
    const lit = () =>
      page.$$eval('[data-lit]:not([data-lit=""])', (all) =>
        all.map((post) => `${post.id} ${(post as HTMLElement).dataset['lit'] ?? ''}`),
      );
    await page.hover('#r6 .post-text');
    expect(await lit()).toEqual(['r5 parent', 'r7 answer']);
    await page.hover('h1');
    expect(await lit()).toEqual([]);
    await page.focus('#r7 .permalink');
    expect(await lit()).toEqual(['r6 parent']);
    await page.close();
  });
});

describe('ways through a thread', () => {
  test('j and k go from post to post, not while one types, and can be turned off for good', async () => {
    const { page, errors } = await open(browser, LONG);
    const here = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('j');
    expect(await here()).toBe('q');
    for (const next of ['r1', 'r2']) {
      await page.keyboard.press('j');
      expect(await here()).toBe(next);
    }
    // Below the line with the question, not under it.
    const top = await page.$eval('#r2', (post) => post.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(
      await page.$eval('.within-reach', (line) => line.getBoundingClientRect().bottom),
    );
    await page.keyboard.press('k');
    expect(await here()).toBe('r1');
    await page.focus('.search-box input');
    await page.keyboard.type('jk');
    expect(await page.evaluate(() => document.activeElement?.matches('.post'))).toBe(false);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.click('[data-keys]');
    expect(await page.getAttribute('[data-keys]', 'aria-pressed')).toBe('false');
    await page.reload();
    await page.waitForSelector('[data-keys][aria-pressed="false"]');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.matches('.post'))).toBe(false);
    await page.evaluate(() => localStorage.clear());
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each([1440, 820, 390])('the question is at the top once it has gone, at %i px', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    const { page } = await visit(context, at(LONG));
    const onTop = () =>
      page.$eval('.within-reach .question', (link) => {
        const { left, top, height } = link.getBoundingClientRect();
        return document.elementFromPoint(left + 20, top + height / 2) === link;
      });
    expect(await onTop()).toBe(false);
    for (const id of ['r2', 'r5', 'r7']) {
      await page.goto(at(`${LONG}#${id}`));
      expect(await onTop(), id).toBe(true);
      const under = await page.$eval('.within-reach', (line) => line.getBoundingClientRect());
      expect(under.top).toBe(0);
      expect(await page.$eval(`#${id} .speaker`, (name) => name.getBoundingClientRect().top)).toBeGreaterThanOrEqual(
        under.bottom,
      );
    }
    await page.click('.within-reach .question');
    expect(new URL(page.url()).hash).toBe('#q');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  });

  test('the line with the question shows when it gets the focus, though it lies under the head', async () => {
    const { page } = await open(browser, LONG);
    await page.focus('.within-reach .question');
    const isOnTop = await page.$eval('.within-reach .question', (link) => {
      const { left, top, height } = link.getBoundingClientRect();
      return document.elementFromPoint(left + 20, top + height / 2) === link;
    });
    expect(isOnTop).toBe(true);
    await page.close();
  });

  test('a long thread has a table of turns that opens where one goes to it; a short one has none', async () => {
    const { page } = await open(browser, LONG);
    await page.goto(at(`${LONG}#r7`));
    await page.click('.within-reach a:last-child');
    await page.waitForSelector('.turns details[open]');
    expect(await page.locator('.turns li').count()).toBe(await page.locator('.post').count());
    expect(await page.textContent('.turns li:nth-child(4)')).toMatch(/^研究员3 PLAID/u);
    await page.goto(at('/threads/mistral-chinese/'));
    expect(await page.$('.turns')).toBeNull();
    await page.close();
  });

  test('papers stand beside the post that names them on wide screens and below it on narrow ones, and never overlap', async () => {
    for (const width of [1920, 1440, 1250, 820, 390, 320]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: false });
      const { page } = await visit(context, at(LONG));
      const papers = await page.$$eval('.post-papers', (lists) =>
        lists.map((list) => {
          const words = list.parentElement?.querySelector('.post-text')?.getBoundingClientRect();
          const { left, top, bottom, right } = list.getBoundingClientRect();
          return {
            top,
            bottom,
            right,
            isBeside: left >= (words?.right ?? 0),
            startsWith: Math.abs(top - (words?.top ?? 0)),
            below: top - (words?.bottom ?? 0),
          };
        }),
      );
      expect(papers).toHaveLength(4);
      for (const [i, paper] of papers.entries()) {
        expect(paper.isBeside, String(width)).toBe(width >= 1248);
        if (width >= 1248) expect(paper.startsWith).toBeLessThan(1);
        else expect(paper.below).toBeGreaterThanOrEqual(0);
        expect(paper.right).toBeLessThanOrEqual(width);
        expect(paper.top).toBeGreaterThanOrEqual(papers[i - 1]?.bottom ?? 0);
      }
      await context.close();
    }
  });

  test('an open question asks for an answer and names its thread; an answered one does not', async () => {
    const { page } = await visit(browser, at(LONG));
    expect(await page.getAttribute('.call a', 'href')).toBe('/contribute/?answer=threads/scaling-retrievers');
    await page.goto(at('/threads/vllm-release-memory/'));
    expect(await page.getAttribute('.page-head [data-status]', 'data-status')).toBe('answered');
    expect(await page.$('.call')).toBeNull();
    await page.close();
  });
});

describe('copying', () => {
  test('a post is copied by keyboard, said aloud, and read again as the same post', async () => {
    const { page, errors } = await open(allowed, LONG);
    await forget(page);
    await page.focus('#r4 [data-copy="post"]');
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe('已复制这一帖的 Markdown，附链接。');
    const copied = readCopied(await clipboard(page));
    expect(copied).toMatchObject({ shape: 'part', anchor: 'r4', address: at(`${LONG}#r4`), problems: [] });
    expect(withoutPlaces(copied?.body)).toEqual(withoutPlaces(postOf(LONG, 'r4')));
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a post is quoted on a phone, with who said it and where, and without the notes of the curator', async () => {
    const context = await withClipboard(PHONE);
    const { page } = await open(context, LONG);
    await forget(page);
    await page.tap('#r4 [data-copy="quote"]');
    expect(await said(page)).toBe('已复制引文，附作者和链接。');
    const text = await clipboard(page);
    expect(text.split('\n').at(-2)).toBe(
      `> —— 研究员4，[有没有工作专门研究把 retriever 或 text embedding 模型本身做大？](${at(`${LONG}#r4`)})`,
    );
    expect(text).not.toContain('这一帖原来只有链接');
    expect(readCopied(text)).toMatchObject({ shape: 'quotation', by: '研究员4', problems: [] });
    const bar = await page.$eval('.copy-notice', (notice) => notice.getBoundingClientRect().toJSON() as DOMRect);
    expect(bar.left).toBeGreaterThanOrEqual(0);
    expect(bar.right).toBeLessThanOrEqual(390);
    await context.close();
  });

  test.each([LONG, WITH_MATHS])('the whole of %s is read again as the same document', async (path) => {
    const { page } = await open(allowed, path);
    await forget(page);
    await page.click('[data-copy="whole"]');
    expect(await said(page)).toBe('已复制全文的 Markdown，附链接。');
    const copied = readCopied(await clipboard(page));
    expect(copied).toMatchObject({ shape: 'document', address: at(path), problems: [] });
    expect(withoutPlaces(copied?.document)).toEqual(withoutPlaces(written(path)));
    await page.close();
  });

  test('each section is the one whose heading the button stands at', async () => {
    const { page } = await open(allowed, '/analyses/factual-knowledge-acquisition/');
    const ids = await page.$$eval('[data-copy="section"]', (buttons) =>
      buttons.map((button) => button.parentElement?.id),
    );
    expect(ids.length).toBeGreaterThan(8);
    for (const id of ids) {
      const heading = page.locator(`[id="${id ?? ''}"]`);
      const title = ((await heading.textContent()) ?? '').trim();
      await forget(page);
      await heading.locator('button').click();
      // The clipboard may be empty for a moment while it is written.
      await expect.poll(async () => readCopied(await clipboard(page))?.anchor).toBe(id);
      const copied = readCopied(await clipboard(page));
      expect(copied).toMatchObject({ shape: 'part', problems: [] });
      expect(copied?.body[0]).toMatchObject({ type: 'heading', children: [{ value: title }] });
    }
    await page.close();
  });

  test('a formula is copied as LaTeX by a click, by a key, and with its address', async () => {
    const { page } = await open(allowed, WITH_MATHS);
    await forget(page);
    const inline = page.locator('.prose p > .katex').first();
    const tex = await inline.locator('annotation').textContent();
    await inline.locator('.katex-base').first().click();
    expect(await said(page)).toBe(`已复制公式：${tex ?? ''}`);
    expect(await clipboard(page)).toBe(`$${tex ?? ''}$`);
    await page.click('[data-copy="again"]');
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('http'));
    const copied = readCopied(await clipboard(page));
    expect(copied?.body).toMatchObject([{ type: 'paragraph', children: [{ type: 'inlineMath', value: tex }] }]);
    expect(await page.locator(`[id="${copied?.anchor ?? ''}"]`).count()).toBe(1);

    const display = page.locator('.math-display').first();
    await display.focus();
    await page.keyboard.press('Enter');
    const long = (await display.locator('annotation').textContent()) ?? '';
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('$$'));
    expect(await clipboard(page)).toBe(`$$\n${long}\n$$`);

    await page.reload();
    await page.waitForSelector('[data-copying]');
    await page.keyboard.press('m');
    await forget(page);
    await page.keyboard.press('Enter');
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('$'));
    expect(await clipboard(page)).toBe(`$${(await page.locator('.katex:focus annotation').textContent()) ?? ''}$`);
    await page.close();
  });

  test('a long reading is laid out as it comes near, and a link into it leads there', async () => {
    const { page } = await visit(browser, at(WITH_MATHS));
    const blocks = await page.$$eval('.prose > :is(p, ul, ol, blockquote, .math-display, .theorem)', (all) =>
      all.map((block) => ({
        isLate: getComputedStyle(block).contentVisibility === 'auto',
        windows: block.getBoundingClientRect().top / innerHeight,
      })),
    );
    expect(blocks.filter(({ windows, isLate }) => isLate && windows < 1)).toEqual([]);
    expect(blocks.filter(({ windows }) => windows > 6).length).toBeGreaterThan(40);
    expect(blocks.filter(({ windows, isLate }) => !isLate && windows > 6)).toEqual([]);
    await page.click('.contents li:nth-last-child(2) a');
    await expect
      .poll(() => page.$eval(':target', (heading) => Math.round(heading.getBoundingClientRect().top / 100)))
      .toBe(0);
    await page.close();
  });

  test('the section at hand is marked in the contents, after a jump over many too', async () => {
    const { page } = await open(browser, WITH_MATHS);
    const marked = () =>
      page.$$eval('.contents [aria-current="true"]', (links) => links.map((link) => (link as HTMLAnchorElement).hash));
    expect(await marked()).toEqual([]);
    const hashes = await page.$$eval('.contents a', (links) => links.map((link) => (link as HTMLAnchorElement).hash));
    for (const hash of [hashes[2], hashes.at(-2)]) {
      await page.click(`.contents a[href="${decodeURIComponent(hash ?? '')}"]`);
      await expect.poll(marked).toEqual([hash]);
    }
    await page.close();
  });

  test('the key for formulas passes by those that are folded away', async () => {
    const { page } = await open(browser, '/threads/gpt-addition-digits/');
    expect(await page.locator('.turns .katex').count()).toBeGreaterThan(0);
    const at: string[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('m');
      at.push(await page.evaluate(() => document.activeElement?.closest('.post')?.id ?? 'nowhere'));
    }
    expect(at).toEqual(['r1', 'r1', 'r1', 'r1']);
    // From the question at the top of the window too, though all of them are near, and back again.
    await page.keyboard.press('k');
    const formula = () => page.$$eval('#r1 .katex', (all) => all.findIndex((one) => one === document.activeElement));
    const order: number[] = [];
    for (const key of ['m', 'm', 'Shift+M']) {
      await page.keyboard.press(key);
      order.push(await formula());
    }
    for (const key of ['j', 'Shift+M']) await page.keyboard.press(key);
    expect([...order, await formula()]).toEqual([0, 1, 0, 3]);
    await page.close();
  });

  test('a selection across posts holds their words, not the tools and papers beside them', async () => {
    const { page } = await open(allowed, LONG);
    await forget(page);
    const ids = await page.evaluate(() => {
      const [from, , to] = [...document.querySelectorAll('.post:has(> .post-papers)')];
      const words = [from?.querySelector('.post-text p'), to?.querySelector('.post-text p')] as const;
      if (!words[0] || !words[1]) throw new Error('no such posts');
      getSelection()?.setBaseAndExtent(words[0], 0, words[1], 1);
      return [from?.id, to?.id];
    });
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboard(page)).not.toBe('nothing');
    const copied = await clipboard(page);
    expect(copied).toContain(
      await page
        .locator(`#${ids[0] ?? ''} .post-text p`)
        .first()
        .innerText(),
    );
    expect(copied).not.toMatch(/[↑↓]|引用|复制/u);
    const papers = await page.locator('.post-papers .paper-facts').allInnerTexts();
    expect(papers.filter((facts) => copied.includes(facts))).toEqual([]);

    await page.locator('.post-papers a').first().hover();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.post-papers a') ?? document));
    await page.keyboard.press('Control+c');
    const title = await page.locator('.post-papers a').first().innerText();
    await expect.poll(() => clipboard(page)).toBe(title);
    await page.close();
  });

  test('a selection with formulas gives Markdown with LaTeX, and HTML with each formula once', async () => {
    const { page } = await open(allowed, WITH_MATHS);
    const fetched = page.waitForResponse(/copying\..*\.js/u);
    const tex = await page.evaluate(() => {
      const paragraph = document.querySelector('.prose p:has(> .katex)');
      if (!paragraph) throw new Error('no paragraph with a formula');
      getSelection()?.selectAllChildren(paragraph);
      return [...paragraph.querySelectorAll('annotation')].map((one) => one.textContent);
    });
    await fetched;
    await page.waitForTimeout(100);
    await page.keyboard.press('Control+c');
    const text = await clipboard(page);
    for (const one of tex) expect(text).toContain(`$${one}$`);
    // What KaTeX draws by letters would stand beside it.
    const bare = await page.evaluate(() => {
      const paragraph = document.querySelector('.prose p:has(> .katex)')?.cloneNode(true) as Element;
      for (const formula of paragraph.querySelectorAll('.katex'))
        formula.replaceWith(`$${formula.querySelector('annotation')?.textContent ?? ''}$`);
      return paragraph.textContent;
    });
    const letters = (value: string) => value.replace(/[\s\\*]/gu, '');
    expect(letters(text.replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1'))).toBe(letters(bare));
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).not.toContain('katex-html');
    expect(html?.match(/<math\b/gu)).toHaveLength(tex.length);
    await page.close();
  });

  test('a selection over posts, lists and notes keeps its shape, and leaves the interface out', async () => {
    const { page } = await open(allowed, '/threads/gpt-addition-digits/');
    await page.evaluate(() => {
      const posts = document.querySelector('.posts');
      if (posts) getSelection()?.selectAllChildren(posts);
    });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+c');
    const text = await clipboard(page);
    expect(text).toMatch(/\$[^$]+\$/u);
    expect(text).not.toMatch(/^(?:引用|复制|[↑↓])/mu);
    expect(text).toMatch(/^\*\*研究员1.*\*\*\n\n/mu);
    await page.close();
  });

  test('without permission, a sentence says so and what to do', async () => {
    const context = await browser.newContext();
    const wire = await context.newPage();
    const devtools = await context.newCDPSession(wire);
    for (const name of ['clipboard-write', 'clipboard-sanitized-write'])
      await devtools
        .send('Browser.setPermission', { permission: { name }, setting: 'denied', origin: new URL(site).origin })
        .catch(() => undefined);
    const { page } = await open(context, LONG);
    // Where the browser grants it all the same, a page that may not is one that asks in a frame without leave.
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    });
    await page.click('#r1 [data-copy="post"]');
    expect(await said(page)).toBe('浏览器没有允许写剪贴板，没有复制。可以选中文字自己复制。');
    await context.close();
  });

  test('without a network, and when the page is newer than its text, a sentence says so, and the next try works', async () => {
    const { page } = await open(allowed, LONG);
    await page.click('#r1 [data-copy="post"]');
    await said(page);
    const other = await withClipboard();
    const { page: second } = await open(other, LONG);
    await second.route('**/*.md', (route) => route.abort());
    await second.click('#r1 [data-copy="post"]');
    expect(await said(second)).toBe('没有取到原文，没有复制。网站可能刚更新过，请重新载入这一页。');
    await second.unroute('**/*.md');
    await second.click('#r1 [data-copy="post"]');
    expect(await said(second)).toBe('已复制这一帖的 Markdown，附链接。');
    const third = await withClipboard();
    const { page: away } = await open(third, LONG);
    await third.setOffline(true);
    await away.click('#r1 [data-copy="post"]');
    expect(await said(away)).toBe('没有连上网络，取不到原文，没有复制。可以选中文字自己复制。');
    await Promise.all([page.close(), other.close(), third.close()]);
  });
});

test('without scripts no button is there, and the Markdown is a link', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  for (const path of [LONG, WITH_MATHS]) {
    const { page } = await visit(context, at(path));
    const seen = await page.$$eval(
      'main button',
      (buttons) => buttons.filter((button) => button.checkVisibility({ visibilityProperty: true })).length,
    );
    expect(seen).toBe(0);
    expect(await page.getAttribute('.take-along a', 'href')).toBe(path.replace(/\/$/u, '.md'));
    await page.close();
  }
  await context.close();
});

test('each post is an article with a name of its own, and nothing shifts when what copies comes', async () => {
  const { page } = await open(browser, LONG);
  const names = await page.$$eval('article.post', (posts) =>
    posts.map((post) =>
      (post.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent.trim()),
    ),
  );
  expect(names[6]).toEqual(['未署名', '#r6']);
  expect(new Set(names.map(String)).size).toBe(names.length);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 300);
      }),
  );
  expect(shift).toBe(0);
  await page.close();
});

test('a formula too long for its line is scrolled with its paragraph or its list, and the page is not', async () => {
  for (const width of [390, 1440]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(at(WITH_MATHS));
    const grown = await page.evaluate(() => {
      const formula = document.querySelector('.katex:has(.katex-base)')?.cloneNode(true) as Element | undefined;
      formula?.querySelector('.katex-base')?.append('x'.repeat(900));
      const prose = [...document.querySelectorAll<HTMLElement>('.prose')].find((one) => one.offsetWidth > 0);
      const boxes = ['<p>一句：</p>', '<ul><li>一项：</li></ul>'].map((html) => {
        prose?.insertAdjacentHTML('afterbegin', html);
        const box = prose?.firstElementChild;
        (box?.firstElementChild ?? box)?.append(formula?.cloneNode(true) ?? '');
        return box;
      });
      return boxes.map((box) => (box?.scrollWidth ?? 0) > (box?.clientWidth ?? 0) + 1000);
    });
    expect(grown, String(width)).toEqual([true, true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  }
});
