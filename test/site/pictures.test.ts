import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';

const ITEMS = ['threads', 'analyses', 'topics', 'digests', 'papers'];

describe('pictures of the built site', () => {
  test('stand for each item in both scripts, 1200 by 630, each within 30 kB', async () => {
    const site = inject('siteDir');
    for (const room of ITEMS) {
      const items = readdirSync(join(site, room), { withFileTypes: true })
        .filter(
          (one) => one.isDirectory() && one.name !== 'page' && existsSync(join(site, room, one.name, 'index.html')),
        )
        .map(({ name }) => name);
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) {
        const files = ['og', 'og/zh-hant'].map((folder) => join(site, folder, room, `${item}.png`));
        for (const file of files) expect(statSync(file).size, file).toBeLessThan(30_000);
        const [hans, hant] = files.map((file) => readFileSync(file)) as [Buffer, Buffer];
        expect(hans.equals(hant), item).toBe(false);
      }
    }
    const { width, height } = await sharp(join(site, 'og/default.png')).metadata();
    expect([width, height]).toEqual([1200, 630]);
  });

  test('are named by every page, each its own', () => {
    const site = inject('siteDir');
    const named = new Map<string, string>();
    for (const page of ['threads/wider-or-deeper', 'papers/2404.05405', 'topics', '.']) {
      const html = readFileSync(join(site, page, 'index.html'), 'utf8');
      const picture = /<meta property="og:image" content="([^"]+)"/u.exec(html)?.[1] ?? '';
      named.set(page, new URL(picture, 'https://site.test').pathname);
      expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
      expect(html).toMatch(/<meta property="og:title" content="[^"]+"/u);
    }
    expect(Object.fromEntries(named)).toEqual({
      'threads/wider-or-deeper': '/og/threads/wider-or-deeper.png',
      'papers/2404.05405': '/og/papers/2404.05405.png',
      topics: '/og/default.png',
      '.': '/og/default.png',
    });
    for (const picture of named.values()) expect(existsSync(join(site, picture)), picture).toBe(true);
  });
});
