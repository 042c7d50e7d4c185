/** What paper shows, and what it leaves out. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { renderMath } from '../../src/render/maths.ts';
import { launch } from './chromium.ts';
import { TEMPLATES } from './templates.ts';

let browser: Browser;
let site: string;

beforeAll(async () => {
  site = await serve(inject('siteDir'), { port: 0, base: '/' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** A page read in the dark, as it goes to the printer: the width of the text on A4. */
async function onPaper(path: string): Promise<Page> {
  const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 665, height: 980 } });
  await page.goto(new URL(path, site).href);
  await page.selectOption('.theme select', 'dark');
  await page.emulateMedia({ media: 'print' });
  return page;
}

test.each(['thread', 'digest', 'topic', 'close reading with maths', 'paper'] as const)(
  'a %s is dark on light, without what only a screen can use, and says where it is from',
  async (name) => {
    const page = await onPaper(TEMPLATES[name]);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(27, 36, 35)');
    const ofScreens = 'nav:visible:not(.breadcrumb), form:visible, select:visible, .call:visible, button:visible';
    expect(await page.locator(ofScreens).count()).toBe(0);
    expect(await page.locator('.site-foot .on-paper').innerText()).toContain(`/${TEMPLATES[name]}`);
    // A foot would often be all there is on the last sheet.
    const [from, title] = [page.locator('.site-foot .on-paper'), page.locator('h1')];
    const bottom = await from.evaluate((words) => words.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(await title.evaluate((words) => words.getBoundingClientRect().top));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  },
);

test('a link that leads out tells its address', async () => {
  const page = await onPaper(TEMPLATES.paper);
  const shown = await page.$$eval('a[rel~="external"]', (links) =>
    links.map((link) => [link.getAttribute('href') ?? '?', getComputedStyle(link, '::after').content] as const),
  );
  expect(shown.length).toBeGreaterThan(1);
  for (const [href, after] of shown) expect(after).toContain(href);
  await page.close();
});

test('no formula is cut off', async () => {
  const page = await onPaper(TEMPLATES['close reading with maths']);
  const hidden = await page.$$eval('.math-display', (boxes) =>
    boxes.map((box) => getComputedStyle(box).overflowX).filter((overflow) => overflow !== 'visible'),
  );
  expect(await page.locator('.math-display').count()).toBeGreaterThan(3);
  expect(hidden).toEqual([]);
  await page.close();
});

test('a formula and a table that are wider than the sheet get smaller themselves', async () => {
  const page = await onPaper(TEMPLATES['close reading with maths']);
  const wider = await page.evaluate(() => {
    const box = document.querySelector('.math-display');
    const part = box?.querySelector('.katex-base');
    const cell = document.querySelector('.prose td');
    if (!box || !part || !cell) throw new Error('There is no formula, or no table');
    // Nowhere to break, as between \left( and \right).
    part.append(...Array.from({ length: 30 }, () => [...part.childNodes].map((node) => node.cloneNode(true))).flat());
    cell.append('Wort'.repeat(60));
    const before = part.getBoundingClientRect().width > box.clientWidth;
    dispatchEvent(new Event('beforeprint'));
    return [before, part.getBoundingClientRect().width > box.clientWidth];
  });
  expect(wider).toEqual([true, false]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.close();
});

test('where no script measures it, a very wide formula is as small as its sheet asks for by what the build reckoned', async () => {
  const tex = `\\left(${'\\frac{x_{ij}+\\alpha}{\\text{训练集}}\\sqrt{\\mathbf{y}}'.repeat(20)}\\right)`;
  const drawn = renderMath(tex, true);
  if (!('html' in drawn)) throw new Error('It could not be drawn');
  const page = await onPaper(TEMPLATES['close reading with maths']);
  const [box = 0, part = 0, before = 0] = await page.evaluate((html) => {
    const formula = document.querySelector('.math-display') ?? document.body;
    formula.innerHTML = html;
    const width = () => formula.querySelector('.katex-base')?.getBoundingClientRect().width ?? 0;
    const reckoned = width();
    formula.querySelector<HTMLElement>('.katex-html')?.removeAttribute('style');
    return [formula.clientWidth, reckoned, width()];
  }, drawn.html);
  expect(before).toBeGreaterThan(1.5 * box);
  expect(part).toBeLessThanOrEqual(box);
  expect(part).toBeGreaterThan(0.85 * box);
  await page.close();
});

test.each([true, false])(
  'on paper a number stays on the line of its formula (measured there: %s)',
  async (isMeasured) => {
    // As wide as the sheet, without its number.
    const drawn = renderMath(`\\begin{align} ${'a+'.repeat(16)}a &= b \\tag{12} \\end{align}`, true);
    if (!('html' in drawn)) throw new Error('It could not be drawn');
    const page = await onPaper(TEMPLATES['close reading with maths']);
    const [formula, number, room] = await page.evaluate(
      ([html, isMeasured]) => {
        const box = document.querySelector('.math-display') ?? document.body;
        box.innerHTML = html;
        if (isMeasured) dispatchEvent(new Event('beforeprint'));
        const [part, tag] = ['.katex-base', '.katex-tag'].map((one) => box.querySelector(one)?.getBoundingClientRect());
        return [part, tag, box.clientWidth] as const;
      },
      [drawn.html, isMeasured] as const,
    );
    expect((formula?.width ?? 0) / room).toBeGreaterThan(0.8);
    expect(number?.left).toBeGreaterThanOrEqual(formula?.right ?? Infinity);
    await page.close();
  },
);

test('what a quoted sentence boxes or strikes out is boxed and struck out', async () => {
  const drawn = ['\\boxed{x}', '\\cancel{x}', 'x'].map((tex) => renderMath(tex, false, 'mathml'));
  const page = await onPaper(TEMPLATES['close reading with maths']);
  const marks = await page.evaluate(
    (all) =>
      all.map((html) => {
        const lead = document.querySelector('.lead') ?? document.body;
        lead.innerHTML = html;
        const { borderTopWidth, backgroundImage } = getComputedStyle(lead.querySelector('menclose, mi') ?? lead);
        return [borderTopWidth !== '0px', backgroundImage !== 'none'];
      }),
    drawn.map((one) => ('html' in one ? one.html : '')),
  );
  expect(marks).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
  await page.close();
});

test('a number of a formula stands behind it, not on it', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(new URL(TEMPLATES['close reading with maths'], site).href);
  const [end, start] = await page.evaluate(() => {
    const box = document.querySelector('.math-display');
    const part = box?.querySelector('.katex-base');
    if (!box || !part) throw new Error('There is no formula');
    part.append(...Array.from({ length: 30 }, () => [...part.childNodes].map((node) => node.cloneNode(true))).flat());
    const number = document.createElement('span');
    number.className = 'katex-tag';
    number.textContent = '(12)';
    part.after(number);
    const words = document.createRange();
    words.selectNodeContents(number);
    return [part.getBoundingClientRect().right, words.getBoundingClientRect().left];
  });
  expect(start).toBeGreaterThan(end + 8);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.close();
});

test('papers stand below the post that names them, with their numbers', async () => {
  const page = await onPaper('threads/repetition-loop/');
  expect(await page.locator('.call').isVisible()).toBe(false);
  const papers = await page.$$eval('.post-papers', (lists) =>
    lists.map((list) => {
      const words = list.closest('.post')?.querySelector('.post-text');
      const [own, above] = [list.getBoundingClientRect(), words?.getBoundingClientRect()];
      return { left: own.left - (above?.left ?? 0), isBelow: own.top >= (above?.bottom ?? 0), says: list.textContent };
    }),
  );
  expect(papers.length).toBeGreaterThan(1);
  for (const { left, isBelow, says } of papers) {
    expect(left).toBe(0);
    expect(isBelow).toBe(true);
    expect(says).toMatch(/arXiv:\d{4}\.\d{4,5}/u);
  }
  await page.close();
});

test('what is folded is open', async () => {
  const page = await onPaper('topics/knowledge-capacity/');
  const shown = await page.$$eval('details.evidence-fold dd', (items) => items.map((item) => item.checkVisibility()));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown).not.toContain(false);
  await page.close();
});

test('a thread takes a few pages of A4, and its card one', async () => {
  const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/gu)?.length;
  const card = await onPaper(`${TEMPLATES.card}?of=${TEMPLATES.thread.slice(0, -1)}`);
  await card.waitForSelector('[data-forward="done"]');
  expect(pagesOf((await card.pdf({ preferCSSPageSize: true })).toString('latin1'))).toBe(1);
  await card.close();
  const page = await onPaper(TEMPLATES.thread);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pagesOf(pdf)).toBeLessThanOrEqual(4);
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/u.exec(pdf);
  expect(Number(box?.[1])).toBeCloseTo(595, -1);
  await page.close();
});
