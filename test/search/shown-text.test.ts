/** What stands in a post as the built page shows it is found there, whatever piece of it is asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, expect, inject, it } from 'vitest';
import { findHits } from '../../src/search/find-hits.ts';
import { FOLDER } from '../../src/search/index-files.ts';
import { type Index, openIndex } from '../../src/search/open-index.ts';

/** A line of a page: a paragraph, an item, a cell. */
interface Line {
  readonly url: string;
  readonly text: string;
  /** Places of the labels of citations. */
  readonly cites: readonly (readonly [start: number, end: number])[];
}

let index: Index;
let lines: readonly Line[];

beforeAll(async () => {
  const site = inject('siteDir');
  index = await openIndex((file) => Promise.resolve(gunzipSync(readFileSync(join(site, FOLDER, file)))));
  lines = ['threads', 'analyses'].flatMap((room) =>
    readdirSync(join(site, room), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => linesOf(`/${room}/${name}/`, readFileSync(join(site, room, name, 'index.html'), 'utf8'))),
  );
});

it('has lines to ask for, with citations in some', () => {
  expect(lines.length).toBeGreaterThan(200);
  expect(lines.flatMap(({ cites }) => cites).length).toBeGreaterThan(25);
  expect(lines.some(({ text }) => /[A-Z][a-z]+ 等, \d{4}/u.test(text))).toBe(true);
});

it('finds every citation by the words that stand around it', async () => {
  for (const { url, text, cites } of lines)
    for (const [start, end] of cites) {
      await expectFound(url, wholeWords(text, start - 8, end + 8));
      await expectFound(url, text.slice(start, end));
    }
});

it('finds any run of a post, as it is and in quotes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 4, max: 60 }), async (n, from, length) => {
      const { url, text } = lines[n % lines.length] as Line;
      const start = from % text.length;
      await expectFound(url, wholeWords(text, start, start + length));
    }),
    { numRuns: 100, seed: 42 },
  );
});

it('shows in its passages no id that the page does not show', async () => {
  const shown = new Map<string, string>();
  for (const { url, text } of lines) shown.set(url, `${shown.get(url) ?? ''}\n${text}`);
  const { hits } = await findHits(index, '2203.02155', { base: '/' });
  expect(hits.length).toBeGreaterThan(1);
  const passages = hits.filter(({ kind }) => kind === 'thread' || kind === 'analysis').flatMap((hit) => hit.passages);
  expect(passages.filter(({ marks }) => marks.length > 0)).not.toEqual([]);
  for (const { text } of passages) expect(text).not.toContain('2203.02155');
});

async function expectFound(url: string, run: string): Promise<void> {
  // Of TeX what sets a formula is not said.
  if (!/[\p{L}\p{N}]/u.test(run.replace(/\\(?:begin|end)\{[a-z]+\}|\\[a-z]+/giu, ''))) return;
  const isQuotable = !/["“”「」『』]/u.test(run);
  for (const query of isQuotable ? [run, `"${run}"`] : [run]) {
    const { hits: first, next } = await findHits(index, query, { base: '/', asTyped: true });
    const found = [...first];
    const isHere = () => found.some((hit) => hit.url.replace(/#.*$/u, '') === url && hit.match === 'exact');
    while (!isHere()) {
      const more = await next();
      if (more.length === 0) break;
      found.push(...more);
    }
    expect(isHere(), `${query} on ${url}`).toBe(true);
  }
}

/** What stands between, without halves of Latin words, numbers and formulas. */
function wholeWords(text: string, from: number, to: number): string {
  const isWithin = (at: number) => /^[!-~\u00c0-\u03ff]{2}$/u.test(text.slice(at - 1, at + 1));
  let [start, end] = [Math.max(0, from), Math.min(text.length, to)];
  while (start > 0 && isWithin(start)) start--;
  while (end < text.length && isWithin(end)) end++;
  return text.slice(start, end).trim();
}

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'figcaption', 'pre', 'ul', 'ol', 'table', 'aside']);
/** Words of the interface, and the copy of a formula for the eye. */
const NOT_SAID = new Set(['note-label', 'theorem-head', 'figure-missing', 'katex-html']);

function linesOf(url: string, html: string): Line[] {
  const lines: { url: string; text: string; cites: [number, number][] }[] = [];
  const begin = () => lines.push({ url, text: '', cites: [] });
  const read = (node: Nodes, isSaid: boolean): void => {
    if (node.type === 'text') {
      const line = lines.at(-1);
      if (isSaid && line) line.text += node.value.replace(/\s+/gu, ' ');
    }
    if (node.type !== 'root' && node.type !== 'element') return;
    const classes = node.type === 'element' ? classesOf(node) : [];
    if (classes.some((name) => NOT_SAID.has(name))) return;
    const name = node.type === 'element' ? node.tagName : '';
    const isPost = isSaid || classes.some((one) => one === 'prose' || one === 'note');
    const isBlock = BLOCKS.has(name) || (isPost && !isSaid);
    if (isBlock || name === 'br') begin();
    const before = lines.at(-1)?.text.length ?? 0;
    for (const child of node.children)
      // Of a formula its TeX, which is what the page copies.
      read(child, isPost && (name !== 'semantics' || (child.type === 'element' && child.tagName === 'annotation')));
    if (isPost && classes.includes('cite')) lines.at(-1)?.cites.push([before, lines.at(-1)?.text.length ?? 0]);
    if (isBlock) begin();
  };
  read(fromHtml(html) as Nodes, false);
  return lines.filter(({ text }) => text.trim().length > 3);
}

function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}
