import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { externalLinks } from '../../src/cli/links/external-links.ts';
import { doubtedWithoutNetwork } from '../../src/cli/links/look-at-all.ts';
import { lookAtLink, type Looked } from '../../src/cli/links/look-at-link.ts';
import { isPublic } from '../../src/cli/links/public-host.ts';
import { remember } from '../../src/cli/links/record.ts';
import { ROOT } from '../../src/cli/settings.ts';

/** Pages that live, died, moved, turn robots away or never answer, and an archive beside them. */
let server: Server;
let at = '';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    asked.push(pathname);
    if (pathname === '/archive') {
      const of = searchParams.get('url') ?? '';
      const closest = { available: true, url: `http://web.archive.org/web/2020/${of}`, status: '200' };
      response.end(JSON.stringify({ archived_snapshots: of.endsWith('/gone') ? { closest } : {} }));
    } else if (pathname === '/moved') response.writeHead(302, { location: '/there' }).end();
    else if (pathname === '/inward') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    else if (pathname === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (pathname !== '/silent')
      response.writeHead({ '/gone': 404, '/gone-too': 410, '/robots': 403 }[pathname] ?? 200).end('words');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const local = { mayAsk: (address: string) => address === '127.0.0.1' || isPublic(address), timeoutMs: 400 };

describe('a look at a link', () => {
  test.each([
    ['/there', 'alive', '200'],
    ['/moved', 'alive', '200'],
    ['/gone', 'dead', '404'],
    ['/gone-too', 'dead', '410'],
    ['/robots', 'unsure', '403'],
    ['/round', 'unsure', 'REDIRECTS'],
    ['/silent', 'unsure', 'TIMEOUT'],
    ['/inward', 'unsure', 'NOT_PUBLIC'],
  ])('%s is %s', async (path, state, why) => {
    expect(await lookAtLink(`${at}${path}`, local)).toEqual({ state, why });
  });

  test('asks nothing of the machine itself and its network, by number or by name', async () => {
    const before = asked.length;
    const strict = { mayAsk: isPublic, timeoutMs: 2000 };
    for (const url of [at, at.replace('127.0.0.1', 'localhost'), at.replace('127.0.0.1', '2130706433')])
      expect(await lookAtLink(`${url}/there`, strict)).toEqual({ state: 'unsure', why: 'NOT_PUBLIC' });
    expect(asked).toHaveLength(before);
  });

  test.each([
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['224.0.0.1', false],
    ['8.8.8.8', true],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['64:ff9b::7f00:1', false],
    ['2001:4860:4860::8888', true],
  ])('%s is public: %s', (address, is) => {
    expect(isPublic(address)).toBe(is);
  });
});

test('an unknown host is dead only where another host has answered: else there may be no network', () => {
  const unknown = 'https://gone.example/';
  const found = new Map<string, Looked>([[unknown, { state: 'dead', why: 'ENOTFOUND' }]]);
  expect(doubtedWithoutNetwork(found).get(unknown)?.state).toBe('unsure');
  found.set('https://a.example/', { state: 'alive', why: '200' });
  expect(doubtedWithoutNetwork(found).get(unknown)?.state).toBe('dead');
});

test('links are those of the text and of the head, exact, once each, with their line', () => {
  const text = [
    '---',
    'title: 一个题目',
    'source:',
    '  url: https://example.org/where',
    '---',
    '',
    '见[这里](https://example.org/a?b=c)和 https://example.org/bare 。',
    '',
    '再见[这里](https://example.org/a?b=c)，`https://example.org/code` 不算。',
    '',
  ].join('\n');
  const found = externalLinks(text, 'analyses/x.mdx').map(({ url, line }) => [url, line]);
  expect(found).toContainEqual(['https://example.org/where', 4]);
  expect(found).toContainEqual(['https://example.org/a?b=c', 7]);
  expect(found).toContainEqual(['https://example.org/bare', 7]);
  expect(new Set(found.map(([url]) => url)).size).toBe(found.length);
});

describe('the record', () => {
  const looked = (state: 'alive' | 'dead' | 'unsure', why: string) => new Map([['https://a.example/', { state, why }]]);
  const copies = new Map([['https://a.example/', 'https://copy.example/']]);
  const dead = { 'https://a.example/': { dead: '2026-01-05', why: '404' } };

  test('keeps the day a link was first found dead', () => {
    expect(remember(dead, looked('dead', '410'), new Map(), '2026-01-12')).toEqual({
      'https://a.example/': { dead: '2026-01-05', why: '410' },
    });
  });

  test('no longer calls dead what is alive again, and keeps its copy', () => {
    expect(remember(dead, looked('alive', '200'), copies, '2026-01-12')).toEqual({
      'https://a.example/': { copy: 'https://copy.example/' },
    });
  });

  test('changes nothing without a clear answer', () => {
    expect(remember(dead, looked('unsure', 'TIMEOUT'), new Map(), '2026-01-12')).toEqual(dead);
  });

  test('forgets what stands nowhere any more', () => {
    expect(remember(dead, new Map(), new Map(), '2026-01-12')).toEqual({});
  });
});

test('check-links records what has died and where a copy is kept, and says where it stands', async () => {
  const content = mkdtempSync(join(tmpdir(), 'wenqu-links-'));
  mkdirSync(join(content, 'analyses'));
  writeFileSync(
    join(content, 'analyses/x.mdx'),
    `---\ntitle: 一个题目\n---\n\n见[这](${at}/gone)和[那](${at}/there)。\n`,
  );
  const record = join(content, '.links.json');
  const env = {
    ...process.env,
    LANG: 'en',
    CONTENT_DIR: content,
    WENQU_LINKS_ALLOW: '127.0.0.1',
    WENQU_ARCHIVE_API: `${at}/archive`,
  };
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/check-links.ts'), '--record', record], { env });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status, errors).toBe(0);
  expect(JSON.parse(readFileSync(record, 'utf8'))).toEqual({
    [`${at}/gone`]: {
      copy: `https://web.archive.org/web/2020/${at}/gone`,
      dead: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u),
      why: '404',
    },
  });
  expect(out).toContain('Looked at 2 links: 1 dead, 1 of them newly; 0 without a clear answer; 1 copies newly found');
  expect(out).toContain('`analyses/x.mdx:5`');
});
