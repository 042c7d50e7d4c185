import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { launch } from './chromium.ts';

let browser: Browser;
let address: string;

beforeAll(async () => {
  address = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

async function openPage(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(new URL(path, address).href);
  return { page, errors };
}

async function hitsFor(query: string): Promise<{ ids: string[]; first: string | null; errors: string[]; page: Page }> {
  const { page, errors } = await openPage(`/search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('[data-search-state="done"]');
  const ids = await page.$$eval('li[data-hit]', (items) => items.map((item) => item.getAttribute('data-hit') ?? ''));
  const first = ids.length > 0 ? await page.$eval('li[data-hit] a', (link) => link.getAttribute('href')) : null;
  return { ids, first, errors, page };
}

describe('search', () => {
  test('finds a reply by a Chinese phrase, and its link leads to the very post', async () => {
    const { first, errors, page } = await hitsFor('把语言看成多峰分布');
    expect(first).toMatch(/\/threads\/repetition-loop\/#r4$/u);
    await page.click('li[data-hit] a');
    await page.waitForURL(/#r4$/u);
    expect(await page.$eval('#r4', (post) => post.textContent)).toContain('多峰分布');
    const top = await page.$eval('#r4', (post) => post.getBoundingClientRect().top);
    expect(top).toBeLessThan(await page.evaluate(() => window.innerHeight));
    expect(errors).toEqual([]);
    await page.close();
  });

  test.each([
    ['为什么大模型更宽而不是更深', 'wider-or-deeper'],
    ['复读机', 'repetition-loop'],
    ['虚构知识 注入', 'factual-knowledge-acquisition'],
    ['垃圾数据', 'knowledge-capacity'],
    ['vLLM 显存 释放', 'vllm-release-memory'],
    ['2310.16226', '2310.16226'],
    ['FreshQA', 'fresh-qa-dataset'],
  ])('finds %s among the first ten', async (query, id) => {
    const { ids, page } = await hitsFor(query);
    expect(ids.slice(0, 10)).toContain(id);
    await page.close();
  });

  test('says that it found nothing', async () => {
    const { ids, errors, page } = await hitsFor('qwxzvkjqq');
    expect(ids).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('stays calm without a query, and shows no code that was typed as text', async () => {
    const { page, errors } = await openPage('/search/');
    expect(await page.getAttribute('[data-search-state]', 'data-search-state')).toBe('idle');
    await page.goto(new URL(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`, address).href);
    await page.waitForSelector('[data-search-state="done"]');
    expect(await page.$('img[src="x"]')).toBeNull();
    expect(errors).toEqual([]);
    await page.close();
  });

  test('says that it failed, and why, when the index is not there', async () => {
    const page = await browser.newPage();
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto(new URL('/search/?q=遗忘', address).href);
    await page.waitForSelector('[data-search-state="failed"]');
    expect((await page.textContent('[data-search-state]'))?.trim()).not.toBe('');
    await page.close();
  });
});
