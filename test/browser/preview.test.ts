/** What a person sees who writes: npm run dev in one window, an editor in the other. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { copyOf } from '../cli/run-cli.ts';
import { launch } from './chromium.ts';
import { LIGHT_CONTENT } from './light-site.ts';

const content = copyOf(LIGHT_CONTENT);
const file = join(content, 'threads/2024/attention-temperature.mdx');
const good = readFileSync(file, 'utf8');

let dev: ChildProcess;
let said = '';
let address: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const project = copyOfProject();
  dev = spawn(process.execPath, [join(project, 'src/cli/dev.ts'), '--port', '0'], {
    cwd: project,
    // Astro draws no pages below a runner of tests that it knows.
    env: { ...process.env, VITEST: undefined, CONTENT_DIR: content, LANG: 'en', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  address = await new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    dev.stdout?.on('data', listen);
    dev.stderr?.on('data', listen);
    dev.on('exit', () => {
      reject(new Error(`The preview did not start:\n${said}`));
    });
  });
  browser = await launch();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  dev.kill();
});

const at = (edition: string) => `${address}${edition}threads/attention-temperature/`;
const overlay = () => page.locator('.preview-problems');

test(
  'a page that is saved is shown, and one that is broken says where and how to mend it until it is mended',
  { timeout: 240_000 },
  async () => {
    writeFileSync(file, good);
    await page.goto(at('en/'));
    await expect.poll(() => page.locator('h1').innerText(), { timeout: 60_000 }).toContain('温度');
    // The file may have been read while it was written.
    await expect.poll(() => overlay().count(), { timeout: 60_000 }).toBe(0);

    writeFileSync(file, good.replace(/^title: .*$/mu, 'title: 换过的题目'));
    await expect.poll(() => page.locator('h1').innerText(), { timeout: 60_000 }).toBe('换过的题目');

    writeFileSync(file, good.replace(/^topics: \[attention/mu, 'topics: [atention'));
    await overlay().waitFor({ timeout: 60_000 });
    const text = await overlay().innerText();
    expect(text).toContain('1 problem in 1 file');
    expect(text).toMatch(/threads\/2024\/attention-temperature\.mdx:\d+:10/u);
    expect(text).toContain('Unexpected topic atention, expected one that has a file in topics/');
    expect(text).toContain('did you mean attention?');
    expect(await overlay().locator('mark').innerText()).toBe('atention');
    // The last good state stands below, to be looked at.
    // A page that is loaded once more meanwhile shows it again.
    const close = async () => {
      if (await overlay().isVisible()) await overlay().getByRole('button').click();
      return overlay().isVisible();
    };
    await expect.poll(close, { timeout: 60_000 }).toBe(false);
    expect(await page.locator('h1').innerText()).toBe('换过的题目');
    expect(said).toContain('did you mean `attention`?');
    expect(said).not.toMatch(/^\s+at .*:\d+:\d+\)?$/mu);

    // The preview may be loading the page anew, which breaks off another way to it.
    const go = () =>
      page.goto(at('')).then(
        () => true,
        () => false,
      );
    await expect.poll(go, { timeout: 60_000 }).toBe(true);
    await overlay().waitFor({ timeout: 60_000 });
    expect(await overlay().innerText()).toContain('是不是想写 attention？');
    expect(await overlay().locator('a:visible').getAttribute('href')).toBe('/contribute/rules/topic-exists/');

    writeFileSync(file, good);
    await overlay().waitFor({ state: 'detached', timeout: 60_000 });
    await expect.poll(() => page.locator('h1').innerText(), { timeout: 60_000 }).toContain('温度');
  },
);

test(
  'a page that does not listen yet when its item is edited shows the edit once it listens',
  { timeout: 120_000 },
  async () => {
    const late = await browser.newPage();
    let listen = (): void => undefined;
    const edited = new Promise<void>((resolve) => (listen = resolve));
    await late.routeWebSocket(/./u, async (socket) => {
      await edited;
      socket.connectToServer();
    });
    const title = (of: Page) => of.locator('h1').innerText();
    await late.goto(at(''));
    await page.goto(at(''));
    const before = await title(late);
    writeFileSync(file, good.replace(/^title: .*$/mu, 'title: 又换了题目'));
    await expect.poll(() => title(page), { timeout: 60_000 }).toBe('又换了题目');
    expect(await title(late)).toBe(before);
    listen();
    await expect.poll(() => title(late), { timeout: 60_000 }).toBe('又换了题目');
    await late.close();
  },
);

/** Astro lets one preview run in a project, and there may be one already: somebody writes while the tests run. */
function copyOfProject(): string {
  const project = mkdtempSync(join(tmpdir(), 'wenqu-project-'));
  for (const name of [
    'src',
    'public',
    'content/pages',
    'astro.config.mjs',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
  ])
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'junction');
  return project;
}
