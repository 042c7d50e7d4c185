/** The workbench as a contributor uses it: paste, look, hand in. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { launch } from './chromium.ts';

const CHAT = readFileSync(join(ROOT, 'test/cases/workbench/chat-of-forty.txt'), 'utf8');
const SOURCE = '#bench_source';

let browser: Browser;
let site: string;
let context: BrowserContext;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});
// One context for most tests: what a page loads is at hand for the next. One that a test has changed is let go.
let isSpoiled = true;
beforeEach(async () => {
  if (!isSpoiled) return;
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  isSpoiled = false;
});
afterEach(async () => {
  if (isSpoiled) {
    await context.close();
    return;
  }
  await Promise.all(context.pages().map((page) => page.close()));
  const page = await context.newPage();
  await page.goto(new URL('favicon.svg', site).href);
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.close();
});

async function open(path = 'contribute/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(path, site).href);
  return page;
}

async function paste(text: string, path?: string): Promise<Page> {
  const page = await open(path);
  await page.fill(SOURCE, text);
  await made(page);
  return page;
}

/** Until the file of what stands in the field is there. */
const made = (page: Page) => page.waitForSelector('[data-preview] :is(.post, .prose)', { timeout: 120_000 });
/** The machine may be busy with other tests. */
const until = <T>(ask: () => Promise<T> | T) => expect.poll(ask, { timeout: 60_000 });
const textOf = (page: Page, selector: string) => page.locator(selector).innerText();
const state = (page: Page) => textOf(page, '[data-state]');

test('a chat of forty messages is pasted, downloaded, and passes the check', async () => {
  const page = await paste(CHAT);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-act="download"]')]);
  const folder = mkdtempSync(join(tmpdir(), 'wenqu-workbench-'));
  const content = join(folder, 'content');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  const patch = join(folder, download.suggestedFilename());
  writeFileSync(patch, readFileSync(await download.path()));
  const applied = spawnSync('git', ['apply', '--verbose', patch], { cwd: folder, encoding: 'utf8' });
  expect(applied.status, applied.stderr).toBe(0);
  const check = spawnSync(process.execPath, [join(ROOT, 'src/cli/check.ts'), '--format', 'json'], {
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  expect(JSON.parse(check.stdout)).toEqual([]);
  const written = readFileSync(patch, 'utf8');
  for (const words of ['NTK-aware', 'bge-reranker-v2-m3', 'e4m3', '\\sqrt{1/t}=0.1\\ln s+1'])
    expect(written).toContain(words);
  for (const name of ['林知远', 'Zhou Yi', '苏晚', '何也']) expect(written).not.toContain(name);
  rmSync(folder, { recursive: true });
});

test('what is pasted is sent nowhere', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await page.fill(SOURCE, CHAT);
  await made(page);
  await page.waitForTimeout(500);
  expect(asked.filter((one) => !one.startsWith(`GET ${site}`))).toEqual([]);
  expect(decodeURIComponent(asked.join('\n'))).not.toContain('林知远');
});

test('each repair is marked in the text, and one that is taken back is not made', async () => {
  const page = await paste(
    '问：什么是  A*\uff1f\n\n答：一种搜索,用启发函数。\u200b\u200b见https://arxiv.org/abs/1234.5678v1，还有\u00a0图。\n',
  );
  const marks = () => page.locator('[data-marks] mark:not([data-undone])').count();
  const before = await marks();
  expect(before).toBeGreaterThan(0);
  await page.click('[data-part="repairs"] summary');
  const rule = await page.locator('[data-part="repairs"] [data-rule]').first().innerText();
  await page.locator('[data-part="repairs"] [data-key^="undo "]').first().click();
  await until(() => page.locator('[data-part="repairs"] [data-undone]').count()).toBe(1);
  await until(marks).toBe(before - 1);
  expect(rule).toMatch(/\p{Script=Han}/u);
  await page.locator('[data-part="repairs"] [data-undone] [data-key^="undo "]').click();
  await until(marks).toBe(before);
});

test('names are behind labels, and one that was missed becomes a label with one click', async () => {
  const page = await paste(
    '甲木 2024/5/6 10:02:11\n请问老唐昨天说的显存怎么算？\n\n乙水 2024/5/6 10:03:11\n老唐的意思是按参数量乘 16 字节。\n',
  );
  const preview = () => textOf(page, '[data-preview]');
  expect(await preview()).toContain('研究员1');
  expect(await preview()).not.toMatch(/甲木|乙水/u);
  expect(await preview()).toContain('老唐');
  await page.locator(SOURCE).evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.indexOf('老唐');
    field.setSelectionRange(at, at + 2);
  });
  await page.click('[data-act="name"]');
  await until(preview).not.toContain('老唐');
  expect(await preview()).toContain('研究员3');
  const row = page.locator('[data-part="people"] li', { hasText: '老唐 →' });
  expect(await row.locator('select').inputValue()).toBe('研究员3');
  // He is somebody who speaks here under another name.
  await row.locator('select').selectOption('研究员2');
  await until(preview).toContain('请问研究员2昨天');
});

test('fields change the file, and a doubt is ticked off', async () => {
  const page = await paste('问：KL 系数取多少？\n答：0.05 左右。\n');
  const count = () => textOf(page, '[data-part="doubts"] [data-count]').then(Number);
  const before = await count();
  expect(before).toBeGreaterThan(0);
  await page.locator('[data-part="doubts"] input').first().check();
  await until(count).toBe(before - 1);
  await page.fill('[data-field="title"]', '做 RLHF 时 KL 系数取多少？');
  await page.fill('[data-field="summary"]', '常用 0.05。');
  await page.fill('[data-common="place"]', '一个研究群');
  await page.selectOption('[data-common="rights"]', 'retold');
  await page.selectOption('[data-field="status"]', 'disputed');
  const file = () => page.locator('[data-files] pre').first().textContent();
  await until(file).toContain('status: disputed');
  for (const line of [
    'title: 做 RLHF 时 KL 系数取多少？',
    'summary: 常用 0.05。',
    '  name: 一个研究群',
    '  rights: retold',
  ])
    expect(await file()).toContain(line);
  // What was asked is answered.
  expect(await page.isVisible('[data-part="doubts"]')).toBe(false);
});

test('what the check says stands at the post it is about', async () => {
  const page = await paste(
    '---\ntitle: 一问\nkind: short\ndate: "2024"\nstatus: answered\nstatusDate: "2024"\nsummary: 有答\ntopics: [no-such-topic]\nsource:\n  name: 一处\n  rights: retold\n---\n\n<Question>\n\n问什么？\n\n</Question>\n\n<Reply id="r1">\n\n打 13812345678 问。\n\n</Reply>\n',
  );
  await until(() => state(page)).toMatch(/2 个问题/u);
  expect(await textOf(page, '#r1 .bench-problems')).toContain('personal-data');
  expect(await textOf(page, '[data-problems]')).toContain('topic-exists');
});

test('what a thread of the site asks already is a problem, until it is said to be another question', async () => {
  const page = await paste('问：LLM 的长度外推是不是伪命题呢？\n答：我觉得是。\n');
  await until(() => state(page)).toMatch(/检查有 1 个问题/u);
  expect(await textOf(page, '[data-problems]')).toContain(
    '这里问的与 threads/length-extrapolation（LLM 的长度外推是不是伪命题？）是同一件事',
  );
  await page.check('[data-repeats] [data-other="threads/length-extrapolation"]', { timeout: 60_000 });
  await until(() => state(page)).toContain('检查通过');
  expect(await page.locator('[data-files] pre').first().textContent()).toContain(
    'related: [threads/length-extrapolation]',
  );
  await page.uncheck('[data-repeats] [data-other]');
  await until(() => state(page)).toMatch(/检查有 1 个问题/u);
});

test('a patch that the form would not take is not handed to it: it is told, and can be downloaded', async () => {
  const said = '先看数据的分布，再看每一步的损失，两样都要画出来。'.repeat(30);
  const turns = Array.from({ length: 100 }, (_, at) => `研究员${(at % 3) + 1}：${at === 0 ? '怎么看？' : said}`);
  const page = await paste(`${turns.join('\n')}\n`);
  await until(() => textOf(page, '[data-way]')).toMatch(/最多 64000 个/u);
  const pages = context.pages().length;
  await page.click('[data-act="request"]');
  const told = page.locator('[data-handed]');
  await until(() => told.innerText()).toContain('下载补丁');
  expect(context.pages()).toHaveLength(pages);
  const [download] = await Promise.all([page.waitForEvent('download'), told.locator('button').click()]);
  expect(download.suggestedFilename()).toMatch(/\.patch$/u);
});

test('a request opens prefilled while it fits; a long file goes to the clipboard, several as a patch', async () => {
  const page = await open();
  const opened: string[] = [];
  await page.exposeFunction('told', (address: string) => opened.push(address));
  await page.evaluate(() => {
    window.open = (address) => {
      void (window as unknown as { told(address: string): void }).told(String(address));
      return null;
    };
  });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.fill(SOURCE, 'Q: How large should beta be in RLHF?\nA: About 0.1.\n');
  await made(page);
  await page.click('[data-act="request"]');
  await until(() => opened.length).toBe(1);
  const first = new URL(opened[0] ?? '');
  expect(first.pathname).toMatch(/\/new\/main$/u);
  expect(first.searchParams.get('filename')).toMatch(/^content\/threads\/\d{4}\/[a-z0-9-]+\.mdx$/u);
  expect(first.searchParams.get('value')).toContain('How large should beta be in RLHF?');
  await page.fill(SOURCE, `问：怎样算？\n答：${'先看数据的分布，再决定怎样切分。'.repeat(120)}\n`);
  await until(() => textOf(page, '[data-preview]')).toContain('先看数据');
  await page.click('[data-act="request"]');
  await until(() => opened.length).toBe(2);
  expect(opened[1]).not.toContain('value=');
  expect(await clipboard()).toContain('先看数据的分布');
  await page.fill(SOURCE, CHAT);
  await until(() => page.locator('[data-tabs] li').count()).toBeGreaterThan(1);
  await page.click('[data-act="request"]');
  await until(() => opened.length).toBe(3);
  expect(opened[2]).toContain('/issues/new?template=1-discussion.yml');
  expect(await clipboard()).toMatch(/^diff --git a\/content\/threads\//u);
});

test('two tabs keep each its own work over a reload, and a new one goes on with the last', async () => {
  const [first, second] = [await paste('Q：第一个标签页里问什么？\nA：问这个。'), await paste(CHAT)];
  await until(() => second.evaluate(() => sessionStorage.length)).toBeGreaterThan(0);
  await first.reload();
  await made(first);
  expect(await first.inputValue(SOURCE)).toContain('第一个标签页');
  const third = await open();
  await made(third);
  expect(await third.inputValue(SOURCE)).toBe(CHAT);
});

test('it survives a reload, and is forgotten with one click', async () => {
  const page = await paste(CHAT);
  await page.fill('[data-field="title"]', '位置编码怎样外推？');
  await until(() => textOf(page, '[data-tabs]')).toContain('位置编码怎样外推？');
  await page.reload();
  await made(page);
  expect(await page.inputValue(SOURCE)).toBe(CHAT);
  expect(await page.inputValue('[data-field="title"]')).toBe('位置编码怎样外推？');
  await page.click('[data-act="forget"]');
  expect(await page.inputValue(SOURCE)).toBe('');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('林知远');
  await page.reload();
  expect(await page.inputValue(SOURCE)).toBe('');
});

test('an open question is answered, a mistake corrected and a paper added from their own pages', async () => {
  const page = await open('contribute/?answer=threads/gpt-addition-digits');
  await made(page);
  const source = await page.inputValue(SOURCE);
  expect(source).toContain('<Question');
  expect(await page.evaluate(() => document.getSelection()?.toString() ?? '')).toMatch(/待写/u);
  // The field shows what is selected, at its end.
  expect(await page.locator(SOURCE).evaluate((field) => field.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.type('分词让进位看不见。');
  await until(() => textOf(page, '[data-preview]')).toContain('分词让进位看不见。');
  await until(() => state(page)).toContain('检查通过');
  const there = readFileSync(join(ROOT, 'content/threads/2023/gpt-addition-digits.mdx'), 'utf8');
  const file = (await page.locator('[data-files] pre').first().textContent()) ?? '';
  expect(file.startsWith(there.trimEnd())).toBe(true);
  // Four have spoken there.
  expect(file.slice(there.trimEnd().length)).toContain('<Reply id="r5" by="研究员5">');

  const corrected = await open('contribute/?correct=analyses/kan-or-mlp');
  await made(corrected);
  expect(await corrected.locator('[data-files] pre').first().textContent()).toBe(
    readFileSync(join(ROOT, 'content/analyses/kan-or-mlp.mdx'), 'utf8'),
  );
  await until(() => textOf(corrected, '[data-part="changes"]')).toContain('还没有改动');
  await corrected.fill('#bench_paper', '某一篇论文');
  await corrected.press('#bench_paper', 'Enter');
  expect(await textOf(corrected, '[data-wrong="bench_paper"]')).toContain('认不出“某一篇论文”');
  await corrected.fill('#bench_paper', 'https://arxiv.org/pdf/2511.00001v2');
  await corrected.press('#bench_paper', 'Enter');
  await until(() => textOf(corrected, '[data-chosen="paper"]')).toContain('2511.00001');
  expect(await corrected.locator('[data-files] pre').first().textContent()).toContain(
    '  - id: "2511.00001"\n    version: 2\n',
  );
  await until(() => textOf(corrected, '[data-part="changes"] [data-list]')).toMatch(/id: "2511\.00001"[^]*version: 2/u);
  // The text says what the fields say, and the fields what the text says.
  await until(() => corrected.inputValue(SOURCE)).toContain('  - id: "2511.00001"\n    version: 2\n');
  const text = await corrected.inputValue(SOURCE);
  await corrected.fill(SOURCE, text.replace(/^title: .*$/mu, 'title: 另一个标题'));
  await until(() => title(corrected)).toBe('另一个标题');
  await corrected.fill('[data-field="title"]', '又一个标题');
  await until(() => corrected.inputValue(SOURCE)).toContain('\ntitle: 又一个标题\n');
  // What is changed goes over what is there, and the record is a new file.
  expect(await corrected.getAttribute('[data-way] a', 'href')).toContain('filename=content%2Fpapers%2F2511.00001.yml');

  const paper = await open('contribute/?paper=2511.00001');
  await until(() => textOf(paper, '[data-files]')).toContain('content/papers/2511.00001.yml');
  const here = await open('contribute/?paper=2310.19651');
  await until(() => textOf(here, '[data-files]')).toContain('content/papers/2310.19651.yml');
  expect(await here.locator('[data-files] pre').first().textContent()).toBe(
    readFileSync(join(ROOT, 'content/papers/2310.19651.yml'), 'utf8'),
  );
  expect(await textOf(here, '[data-way]')).toContain('编辑页');
  const list = await open('papers/');
  await list.click('.page-head p.meta a');
  await until(() => textOf(list, '[data-files]')).toContain('content/papers/2401.00001.yml');
  const foot = await open('threads/wider-or-deeper/');
  expect(await foot.locator('.site-foot a[href*="correct="]').getAttribute('href')).toBe(
    '/contribute/?correct=threads/wider-or-deeper',
  );
  const terms = await open('glossary/');
  expect(await terms.locator('.site-foot a[href*="/issues/new?"]').getAttribute('href')).toBe(
    'https://forge.example/wenqu/wenqu/issues/new?template=2-correction.yml&address=%2Fglossary%2F',
  );
  // Topics are named, and understood, in the language and the script of the page.
  const inEnglish = await open('en/contribute/?correct=threads/wider-or-deeper');
  await until(() => textOf(inEnglish, '[data-chosen="topic"]')).toContain('Depth and width');
  const traditional = await open('zh-hant/contribute/?correct=threads/wider-or-deeper');
  await until(() => textOf(traditional, '[data-chosen="topic"]')).toContain('深與寬');
  await traditional.fill('#bench_topic', '長上下文');
  await traditional.press('#bench_topic', 'Enter');
  await until(() => traditional.inputValue(SOURCE)).toMatch(/^topics: .*long-context/mu);
  await traditional.fill(SOURCE, '问：这里怎么办？\n答：打 13812345678 问。\n');
  await until(() => textOf(traditional, '[data-part="doubts"]')).toContain('這裡有電話');
  const lost = await open('contribute/?answer=threads/no-such-thread');
  await until(() => state(lost)).toContain('threads/no-such-thread');
});

test('a thread looks as on its own page', async () => {
  const own = await open('threads/wider-or-deeper/');
  const shape = (page: Page, within: string) =>
    page.$$eval(`${within} article.post`, (posts) =>
      posts.map((post) => ({
        id: post.id,
        role: (post as HTMLElement).dataset['role'],
        depth: (post as HTMLElement).dataset['depth'],
        header: (post.querySelector('header')?.textContent ?? '').replace(/\s+/gu, ''),
        text: (post.querySelector('.post-text')?.textContent ?? '').replace(/\s+/gu, ''),
        formulas: post.querySelectorAll('.post-text .katex').length,
      })),
    );
  const there = await shape(own, 'main');
  const page = await open('contribute/?correct=threads/wider-or-deeper');
  await made(page);
  expect(await shape(page, '[data-preview]')).toEqual(there);
  await page.click('[data-preview] #r2 .permalink');
  expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('<Reply id="r2"');
  expect(there.length).toBeGreaterThan(2);
});

test('a file is opened or dropped, and one that is no text is refused with the reason', async () => {
  const page = await open();
  const chat = Buffer.from('\ufeff问：怎样降低显存？\r\n答：消掉缓存。\r\n');
  await page.setInputFiles('[data-file]', { name: 'chat.txt', mimeType: 'text/plain', buffer: chat });
  await made(page);
  expect(await page.inputValue(SOURCE)).toBe('问：怎样降低显存？\n答：消掉缓存。\n');
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['问：怎样提高吞吐？\n答：合并请求。\n'], 'dropped.md'));
    return transfer;
  });
  await page.dispatchEvent(SOURCE, 'drop', { dataTransfer: dropped });
  await until(() => page.inputValue(SOURCE)).toBe('问：怎样提高吞吐？\n答：合并请求。\n');
  const gbk = Buffer.from('cecaa3bad4f5d1f9bdb5b5cdcfd4b4e6a3bf0a', 'hex');
  await page.setInputFiles('[data-file]', { name: 'gbk.txt', mimeType: 'text/plain', buffer: gbk });
  const refused = () => textOf(page, '[data-wrong="bench_file"]');
  await until(refused).toContain('另存为 UTF-8');
  expect(await page.inputValue(SOURCE)).toContain('怎样提高吞吐');
  // Also where it is the first thing done on the page, while what lay there before is still being read.
  await page.reload();
  const huge = Buffer.alloc(5 * 1024 * 1024, 'x');
  await page.setInputFiles('[data-file]', { name: 'huge.txt', mimeType: 'text/plain', buffer: huge });
  await made(page);
  await until(() => state(page)).toContain('认作');
  expect(await refused()).toContain('5.0 MB');
});

test('what was begun is not lost to another page’s link', async () => {
  const page = await paste(CHAT);
  await page.goto(new URL('contribute/?correct=threads/wider-or-deeper', site).href);
  await until(() => page.inputValue(SOURCE)).toContain('<Question');
  await page.click('[data-act="back"]');
  await until(() => page.inputValue(SOURCE)).toBe(CHAT);
});

test('by keyboard alone: from the field to the download', async () => {
  const page = await open();
  await page.focus(SOURCE);
  await page.keyboard.insertText('Q: How large should beta be in RLHF?\nA: About 0.1.\n');
  await made(page);
  const downloaded = page.waitForEvent('download');
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('[data-act="download"]') === true)) break;
  }
  await page.keyboard.press('Enter');
  expect((await downloaded).suggestedFilename()).toMatch(/\.mdx$/u);
});

test('once loaded it works without a network', async () => {
  const offline = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await offline.newPage();
  await page.goto(new URL('contribute/', site).href);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.fill(SOURCE, '问：一？\n答：二。\n');
  await made(page);
  await offline.setOffline(true);
  await page.reload();
  await page.waitForSelector(SOURCE);
  await page.fill(SOURCE, '问：断网了怎么办？\n答：照样能用。\n');
  await until(() => textOf(page, '[data-preview]')).toContain('照样能用');
  await offline.close();
});

test('without JavaScript it says what to do', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(new URL('contribute/', site).href);
  expect(await page.locator('#workbench').innerText()).toMatch(/表单|我有一段讨论/u);
  expect(await page.locator(SOURCE).isVisible()).toBe(false);
  await plain.close();
});

const SHORT = '问：怎样降低显存？\n答：消掉缓存。\n';
const title = (page: Page) => page.inputValue('[data-field="title"]');

test('what is pasted before the script is there is read once it is', async () => {
  const page = await context.newPage();
  await page.route('**/wait.*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(new URL('contribute/', site).href, { waitUntil: 'commit' });
  await page.fill(SOURCE, SHORT);
  await made(page);
  expect(await title(page)).toBe('怎样降低显存？');
});

test('another text begins anew, and what was there before comes back with its choices', async () => {
  const page = await paste('问：什么是  A*？\n\n答：一种搜索,见https://arxiv.org/abs/1234.5678v1，还有\u00a0图。\n');
  await page.fill('[data-field="title"]', '旧的标题');
  await page.click('[data-part="repairs"] summary');
  await page.locator('[data-part="repairs"] [data-key^="undo "]').first().click();
  await until(() => page.locator('[data-part="repairs"] [data-undone]').count()).toBe(1);
  await page.fill(SOURCE, SHORT);
  await until(() => title(page)).toBe('怎样降低显存？');
  expect(await page.locator('[data-part="repairs"] [data-undone]').count()).toBe(0);
  await page.click('[data-act="back"]');
  await until(() => title(page)).toBe('旧的标题');
  expect(await page.locator('[data-part="repairs"] [data-undone]').count()).toBe(1);
});

test('choices stay with their item and their place while the text above grows', async () => {
  const page = await paste(
    '问：什么是 A*？\n答：一种搜索，还有\u00a0图。\u200b\u200b见https://arxiv.org/abs/1234.5678v1，对。\n',
  );
  await page.fill('[data-field="title"]', '自己取的标题');
  await page.click('[data-part="repairs"] summary');
  await page.locator('[data-part="repairs"] [data-key^="undo "]').first().click();
  await until(() => page.locator('[data-part="repairs"] [data-undone]').count()).toBe(1);
  await page.focus(SOURCE);
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('问：什么是束搜索？\n答：每步留下几条最好的。\n\n');
  await until(() => page.locator('[data-tabs] li').count()).toBe(2);
  await until(() => textOf(page, '[data-tabs]')).toMatch(/1 什么是束搜索？\s+2 自己取的标题/u);
  expect(await page.locator('[data-part="repairs"] [data-undone]').count()).toBe(1);
});

test('a correction stays one over a reload, and what is pasted over it is none', async () => {
  isSpoiled = true;
  await context.addInitScript(() => {
    window.open = (address) => {
      document.documentElement.dataset['opened'] = String(address);
      return null;
    };
  });
  const page = await open('contribute/?correct=threads/wider-or-deeper');
  const opened = () => page.locator('html').getAttribute('data-opened');
  await made(page);
  await page.reload();
  await made(page);
  await page.click('[data-act="request"]');
  await until(opened).toMatch(/\/edit\/main\/content\/threads\/2023\/wider-or-deeper\.mdx$/u);
  await until(() => textOf(page, '[data-handed]')).toContain('全选');
  await page.fill(SOURCE, SHORT);
  await until(() => title(page)).toBe('怎样降低显存？');
  await page.click('[data-act="request"]');
  await until(opened).toContain('/new/main?filename=');
  await until(() => textOf(page, '[data-handed]')).toContain('Create pull request');
  expect(await page.getAttribute('[data-handed] a', 'href')).toBe(await opened());
});

test('where nothing may be kept the page says so', async () => {
  isSpoiled = true;
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const page = await paste(SHORT);
  await until(() => state(page)).toContain('不许保存');
});

test('what is still being read when all is forgotten does not come back', async () => {
  const page = await paste(SHORT);
  await page.fill(SOURCE, CHAT);
  await page.waitForTimeout(270);
  await page.click('[data-act="forget"]');
  await page.waitForTimeout(4000);
  expect(await page.isVisible('[data-preview]')).toBe(false);
  expect(await state(page)).toBe('都忘了。');
});

test('tools that could not be fetched are fetched when the network is back, and each click counts once', async () => {
  const page = await open();
  isSpoiled = true;
  await context.setOffline(true);
  await page.fill(
    SOURCE,
    '问：什么是 A*？\n\n答：一种搜索，还有\u00a0图。\u200b\u200b见https://arxiv.org/abs/1234.5678v1，对。\n',
  );
  await until(() => state(page)).toContain('没有网络');
  await context.setOffline(false);
  await made(page);
  await page.click('[data-part="repairs"] summary');
  await page.locator('[data-part="repairs"] [data-key^="undo "]').first().click();
  await until(() => page.locator('[data-part="repairs"] [data-undone]').count()).toBe(1);
});

test('fields of a file that must be mended first are closed, and a wrong date is told beside its field and comes into no file', async () => {
  const page = await paste(
    '---\ntitle: 一问\nkind: short\ndate: 昨天\nstatus: answered\nstatusDate: "2024"\nsummary: 有答\ntopics: [alignment]\nsource:\n  name: 一处\n  rights: retold\n---\n\n<Question>\n\n问什么？\n\n</Question>\n\n<Reply id="r1">\n\n答。\n\n</Reply>\n',
  );
  expect(await page.isDisabled('[data-field="title"]')).toBe(true);
  expect(await textOf(page, '[data-closed]')).toContain('请在原文里改');
  await page.fill(SOURCE, SHORT);
  await until(() => title(page)).toBe('怎样降低显存？');
  const told = () => textOf(page, '[data-wrong="bench_item_date"]');
  await page.fill('[data-field="date"]', '2024-13-45');
  await page.press('[data-field="date"]', 'Tab');
  await until(told).toContain('2024-05-06');
  await page.fill('[data-field="summary"]', '消掉。');
  const file = page.locator('[data-files] pre').first();
  await until(() => file.textContent()).toContain('summary: 消掉。');
  expect(await file.textContent()).not.toContain('2024-13');
  expect(await page.inputValue('[data-field="date"]')).toBe('2024-13-45');
  await page.fill('[data-field="date"]', '2024-03');
  await until(() => file.textContent()).toContain('date: 2024-03');
  expect(await told()).toBe('');
});

test('a window of 320 pixels holds it without scrolling sideways', async () => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(new URL('contribute/', site).href);
  await page.fill(SOURCE, CHAT);
  await made(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
