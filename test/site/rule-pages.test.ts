import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { addressOfRule } from '../../src/lint/rule-address.ts';

const ids = readdirSync(join(ROOT, 'content/pages/rules'))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.slice(0, -4));
const read = (address: string) => readFileSync(join(inject('siteDir'), address, 'index.html'), 'utf8');

test('every rule has its page where messages say it is, and the list of rules leads there', () => {
  expect(ids.length).toBeGreaterThan(20);
  for (const [language, list] of [
    ['zh', read('/contribute/rules/')],
    ['en', read('/en/contribute/rules/')],
  ] as const)
    for (const id of ids) {
      const address = addressOfRule(id, language, '');
      expect(existsSync(join(inject('siteDir'), address, 'index.html')), address).toBe(true);
      expect(list).toContain(`href="${address}"`);
    }
});

test('how to contribute leads to the rules', () => {
  for (const edition of ['', '/zh-hant', '/en'])
    expect(read(`${edition}/contribute/`)).toMatch(/ href="[^"]*rules\/"/u);
});

test('a page shows the words of the check in the language of its edition, with the place marked', () => {
  expect(read('/en/contribute/rules/topic-exists/')).toContain('>did you mean <code translate="no">attention</code>?<');
  expect(read('/contribute/rules/topic-exists/')).toContain('>是不是想写 <code translate="no">attention</code>？<');
  expect(read('/zh-hant/contribute/rules/topic-exists/')).toContain(
    '>是不是想寫 <code translate="no">attention</code>？<',
  );
  expect(read('/contribute/rules/topic-exists/')).toContain('topics: [<mark>atention</mark>]');
});

test('pages of rules load no script of their own', () => {
  const scripts = (page: string) => [...page.matchAll(/<script[^>]* src="([^"]+)"/gu)].map((match) => match[1]);
  expect(scripts(read('/contribute/rules/tag/'))).toEqual(scripts(read('/about/')));
});
