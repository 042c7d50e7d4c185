import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { cacheDir, ROOT } from '../../src/cli/settings.ts';
import { findHits } from '../../src/search/find-hits.ts';
import { FOLDER } from '../../src/search/index-files.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { copyOf, runCli } from './run-cli.ts';

const CASE = join(ROOT, 'test/cases/redact/content');
const CRANES = 'threads/2024/zhang-san-on-cranes.mdx';
const WORDS = ['--words', '张三', '--words', 'Zhang San', '--with', '研究员', '--keep', '主张三点'];
const POST = ['--post', 'https://wenqu.test/en/threads/zhang-san-on-cranes/#r2'];
const ITEM = ['--item', 'content/threads/2024/herons.mdx'];
/** What others are filed under, or cite, and an issue. */
const OURS = ['topics/ducks', 'digests/autumn', 'content/papers/duck-feathers-2021.yml'].flatMap((ref) => [
  '--item',
  ref,
]);
const TRACE = ['--wish', 'author', '--on', '2026-11-21'];

describe('a trial', () => {
  test('says what would be done, with the lines, and does nothing', () => {
    const content = copyOf(CASE);
    const { status, stderr } = runCli('redact', [...WORDS, ...POST, ...ITEM, ...TRACE, '--dry-run'], {
      CONTENT_DIR: content,
    });
    expect(status).toBe(0);
    expect(stderr).toContain(`${CRANES}:5:13`);
    expect(stderr).toContain('按張三贴图的文件名推断');
    expect(stderr).toContain('figures/zhang-san-crane.png');
    // A word given in Latin letters needs no hint.
    expect(stderr).not.toContain('--words "zhang san"');
    expect(digestOf(content)).toBe(digestOf(CASE));
  });
});

test('a trial shows where a name stands in pinyin too, and a deed says only that it does', () => {
  const content = copyOf(CASE);
  const words = ['--words', '张三', '--keep', '主张三点', ...TRACE, '--lang', 'en'];
  const trial = runCli('redact', [...words, '--dry-run'], { CONTENT_DIR: content }).stderr;
  const hint = trial.slice(trial.indexOf('--words "zhang san"')).split('\n');
  expect(hint[0]).toBe('--words "zhang san":');
  expect(hint).toContain(`  ${relative(process.cwd(), content).split(sep).join('/')}/${CRANES}`);
  expect(hint.filter((line) => line.endsWith('threads/2024/herons.mdx:22'))).toHaveLength(1);
  const { stderr } = runCli('redact', words, { CONTENT_DIR: content });
  expect(stderr).toContain('--dry-run shows where');
  expect(stderr).not.toContain('zhang san');
});

describe('nothing is changed', () => {
  test.each([
    ['when nobody says by whose wish', [...WORDS]],
    ['when nothing is to go', [...TRACE]],
    ['when the mask holds the words', ['--words', '张三', '--with', '张三丰', ...TRACE]],
    ['when the mask is markup', ['--words', '张三', '--with', '*某*', ...TRACE]],
    ['when a word is one letter', ['--words', '张', ...TRACE]],
    ['when the post is not there', ['--post', 'threads/herons#r7', ...WORDS, ...TRACE]],
    ['when nothing is found', ['--words', '李四光年', ...TRACE]],
    ['when the files would not pass the check any more', ['--words', '水鸟', '--with', '甲'.repeat(40), ...TRACE]],
  ])('%s', (_, args) => {
    const content = copyOf(CASE);
    // Forty letters are all a topic may be called by.
    const topic = join(content, 'topics/birds.mdx');
    writeFileSync(topic, readFileSync(topic, 'utf8').replace('title: 水鸟', 'title: 北方的水鸟'));
    const before = digestOf(content);
    const { status, stderr } = runCli('redact', args, { CONTENT_DIR: content });
    expect({ status, stderr }).toMatchObject({ status: 1 });
    expect(stderr).not.toMatch(/\n {4}at /u);
    expect(digestOf(content)).toBe(before);
  });
});

test('a folder that is linked is told, and nothing behind the link is changed', () => {
  const content = copyOf(CASE);
  const outside = mkdtempSync(join(tmpdir(), 'wenqu-outside-'));
  const words = '张三在外面也说过。\n';
  writeFileSync(join(outside, 'note.mdx'), words);
  symlinkSync(outside, join(content, 'threads/2022'), 'junction');
  const { stderr } = runCli('redact', [...WORDS, ...POST, ...TRACE], { CONTENT_DIR: content });
  expect(stderr).toContain(`\n  ${relative(ROOT, content)}/threads/2022\n`);
  expect(readFileSync(join(outside, 'note.mdx'), 'utf8')).toBe(words);
});

describe('what was redacted', { timeout: 240_000 }, () => {
  const content = copyOf(CASE);
  const out = join(copyOf(CASE), '..', `wenqu-redacted-${process.pid}`);
  const env = { CONTENT_DIR: content, OUT_DIR: out, SITE_URL: 'https://wenqu.test' };
  let told = '';

  beforeAll(() => {
    // What an earlier build leaves: its caches, a picture of the title, the copy for a disk.
    expect(runCli('check', [], env)).toMatchObject({ status: 0 });
    expect(bytesBelow(cacheDir(content))).toContain('湿地');
    for (const file of [join(cacheDir(content), 'pictures/ab/old.png'), join(`${out}-portable`, 'index.html')]) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, '张三');
    }
    const { status, stderr } = runCli('redact', [...WORDS, ...POST, ...ITEM, ...OURS, ...TRACE], env);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    told = stderr;
  }, 240_000);

  test('is told without the words, and with what the command cannot reach', () => {
    expect(told).not.toMatch(/张三(?!点)|張三|zhang.?san|冰面/iu);
    expect(told).toContain('threads/2024/redacted-on-cranes.mdx:5:13');
    expect(told).toContain('git filter-repo');
  });

  test('is in no cache any more', () => {
    expect(existsSync(cacheDir(content))).toBe(false);
    expect(existsSync(`${out}-portable`)).toBe(false);
  });

  test('a second time finds nothing', () => {
    expect(runCli('redact', [...WORDS, ...TRACE], env)).toMatchObject({ status: 1 });
  });

  describe('and built', () => {
    beforeAll(() => {
      const { status, stdout, stderr } = runCli('build', [], env);
      expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
    }, 240_000);

    test('is in no byte of the site, however written', () => {
      const files = filesBelow(out);
      expect(files.length).toBeGreaterThan(60);
      const found = files.filter((file) => readings(file).some((text) => GONE.test(text)));
      expect(found.map((file) => file.slice(out.length))).toEqual([]);
      // The test can see: what was to stay is found in the same way, in as many kinds of files.
      const kinds = new Set(files.filter((file) => readings(file).some((text) => text.includes('单腿'))).map(kindOf));
      expect([...kinds].sort()).toEqual(['html', 'json', 'jsonl', 'md', 'search-index', 'txt', 'xml']);
      expect(files.filter((file) => GONE.test(file))).toEqual([]);
    });

    test('is not found by the search; what stood beside it is', async () => {
      const index = await openIndex((file) => Promise.resolve(gunzipSync(readFileSync(join(out, FOLDER, file)))));
      const hits = async (query: string) => {
        const { hits: found } = await findHits(index, query, { base: '/', asTyped: true });
        return found.filter(({ match }) => match === 'exact').map(({ url }) => url);
      };
      for (const query of ['张三说得对', '張三問', 'zhangsan', '冰面高两度', '双视锥', '苍鹭怎么分清'])
        expect(await hits(query)).toEqual([]);
      expect(await hits('散热的面积少一半')).toEqual(['/threads/redacted-on-cranes/#r1']);
      expect(await hits('逆流换热我没有想到')).toEqual(['/threads/redacted-on-cranes/#r3']);
    });

    test('has left its place: the post, the item, and when it was', () => {
      const cranes = page('threads/redacted-on-cranes');
      expect(cranes).toMatch(/id="r2"[\s\S]*?应作者要求撤下 <time datetime="2026-11-21">/u);
      expect(cranes).toContain('data-to="r2"');
      expect(cranes).toContain('隐去 15 处文字');
      expect(page('threads/herons')).toMatch(/<meta name="robots" content="noindex">[\s\S]*应作者要求撤下/u);
      expect(page('digests/spring')).toContain('href="/threads/herons/"');
      expect(page('topics/birds')).not.toContain('/threads/herons/');
      expect(page('digests/autumn')).toMatch(/<meta name="robots" content="noindex">[\s\S]*应作者要求撤下/u);
      expect(page('digests')).not.toContain('/digests/autumn/');
      expect(page('topics/ducks')).toMatch(/野鸭[\s\S]*隐去 4 处文字/u);
      expect(page('papers/duck-feathers-2021')).toContain('隐去 4 处文字');
    });

    test('has its pictures drawn anew', () => {
      const pictures = readdirSync(join(cacheDir(content), 'pictures'), { recursive: true }).map(String);
      expect(pictures.filter((name) => name.endsWith('old.png'))).toEqual([]);
      expect(existsSync(join(out, 'og/threads/redacted-on-cranes.png'))).toBe(true);
      expect(existsSync(join(out, 'og/threads/zhang-san-on-cranes.png'))).toBe(false);
    });
  });

  /** The name, in both scripts and in Latin; what the withdrawn post and the withdrawn thread said. */
  const GONE =
    /绿头|mallard|mallory|(?<!主)[张張]三|zhang[-_ ]?san|冰面|羽毛的功|[双雙][视視][锥錐]|偏振|[苍蒼][鹭鷺]怎/iu;

  function page(address: string): string {
    return readFileSync(join(out, address, 'index.html'), 'utf8');
  }
});

/** A file as text, as it is and with what each format may hide read: packed bytes, entities, escapes, tags and spaces between letters. */
function readings(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const plain = text
    .replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/&#x([0-9a-f]+);/giu, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/gu, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replace(/(?:%[0-9a-f]{2})+/giu, (escaped) => Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8'))
    .normalize('NFKC');
  return [text, plain, plain.replace(/<[^>]*>|[\s\u200b-\u200d*_]/gu, '')];
}

function kindOf(file: string): string {
  return file.includes(`/${FOLDER}/`) ? FOLDER : (/\.(\w+)$/u.exec(file)?.[1] ?? '');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

function bytesBelow(folder: string): string {
  return filesBelow(folder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) hash.update(file.slice(folder.length)).update(readFileSync(file));
  return hash.digest('hex');
}
