import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { knownCopyOf, runCli } from './run-cli.ts';

const CONTENT = join(ROOT, 'content');
const OLD = 'threads/2023/length-extrapolation.mdx';

function git(dir: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@test.invalid', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', ['-C', dir, ...who, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A repository whose last digest is older than the files that are added to it; `dates` are the new files' dates. */
function repository(dates: Readonly<Record<string, string>>): string {
  const content = knownCopyOf(CONTENT);
  git(content, 'init', '-q');
  git(content, 'add', '.');
  git(content, 'commit', '-qm', 'All that was there');
  for (const [slug, date] of Object.entries(dates)) addThread(content, slug, date);
  git(content, 'add', '.');
  git(content, 'commit', '-q', '--allow-empty', '-m', 'Threads of the week');
  return content;
}

const QUESTIONS: Readonly<Record<string, string>> = {
  'old-but-new-here': '词表该多大才划算？',
  'newer-talk': '为什么要给损失加辅助项？',
  'not-merged-yet': '检索到的段落放在前面还是后面？',
};

function addThread(content: string, slug: string, date: string): void {
  // A question of its own: one that is asked twice is a problem.
  const text = readFileSync(join(content, OLD), 'utf8')
    .replace(/^date: .*$/mu, `date: ${date}`)
    .replace(/^title: .*$/mu, `title: ${QUESTIONS[slug] ?? slug}`)
    .replace(/<Question([^>]*)>[\s\S]*?<\/Question>/u, `<Question$1>\n\n${QUESTIONS[slug] ?? slug}\n\n</Question>`);
  writeFileSync(join(content, `threads/2023/${slug}.mdx`), text);
}

describe('npm run new -- digest', () => {
  test('gathers what was merged since the last digest, however old its date, in a file that passes the check', () => {
    const content = repository({ 'old-but-new-here': '2023-01', 'newer-talk': '2025-02-03' });
    addThread(content, 'not-merged-yet', '2025-02-04');
    const { status, stdout, stderr } = runCli('new', ['digest', '--date', '2025-03-01'], { CONTENT_DIR: content });
    expect(status, stderr).toBe(0);
    expect(stdout.trim()).toMatch(/digests\/2025-03\.mdx$/u);
    expect(stderr).toContain('2 items');
    expect(stderr).toContain('npm run check');
    const file = join(content, 'digests/2025-03.mdx');
    const text = readFileSync(file, 'utf8');
    expect([...text.matchAll(/ref: (\S+)/gu)].map((match) => match[1])).toEqual([
      'threads/newer-talk',
      'threads/old-but-new-here',
    ]);
    expect(text.split('〔待写')).toHaveLength(1 + 2 + 2);
    expect(runCli('check', ['--format', 'json'], { CONTENT_DIR: content }).stdout.trim()).toBe('[]');
    // And it is in normal form already.
    const checked = runCli('check', ['--fix', '--lang', 'en', file], { CONTENT_DIR: content });
    expect(checked.stderr).not.toMatch(/tidied .*2025-03/u);
    // No problem, and not to be overlooked.
    expect(checked.status).toBe(0);
    expect(checked.stderr).toMatch(/\d+ places are still to be written: \S*2025-03\S*\.mdx:\d+, /u);
  });

  test('never overwrites', () => {
    const content = repository({ 'newer-talk': '2025-02-03' });
    copyFileSync(join(content, 'digests/chat-2023-12.mdx'), join(content, 'digests/2025-03.mdx'));
    const before = readFileSync(join(content, 'digests/2025-03.mdx'), 'utf8');
    const { status, stderr } = runCli('new', ['digest', '--date', '2025-03'], { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(stderr).toContain('is there already');
    expect(readFileSync(join(content, 'digests/2025-03.mdx'), 'utf8')).toBe(before);
  });

  test('says that nothing is new, and writes nothing', () => {
    const content = repository({});
    const last = join(content, 'digests/papers-2024-08.mdx');
    writeFileSync(last, readFileSync(last, 'utf8').replace(/ {2}- ref: analyses\/kan-or-mlp\n {4}note: .*\n/u, ''));
    const before = readdirSync(join(content, 'digests'));
    for (const missing of ['none', '.git']) {
      rmSync(join(content, missing), { recursive: true, force: true });
      if (missing === '.git') {
        const named = readFileSync(join(content, 'digests/papers-2024-08.mdx'), 'utf8');
        writeFileSync(join(content, 'digests/papers-2024-08.mdx'), named.replace(/^date: .*$/mu, 'date: 2030-01-01'));
      }
      const { status, stderr } = runCli('new', ['digest'], { CONTENT_DIR: content });
      expect(status).toBe(1);
      expect(stderr).toContain('Nothing new since');
      // Of an older one that was left out nothing else would tell.
      expect(stderr).toMatch(/In no digest, of what came before \(\d+\): .*analyses\/kan-or-mlp/u);
      expect(readdirSync(join(content, 'digests'))).toEqual(before);
    }
  });

  test('goes by dates where there is no history', () => {
    const content = knownCopyOf(CONTENT);
    addThread(content, 'newer-talk', '2025-02-03');
    addThread(content, 'older-talk', '2024-07-31');
    const { status, stderr } = runCli('new', ['digest', '--slug', 'spring'], {
      CONTENT_DIR: content,
      GIT_CEILING_DIRECTORIES: tmpdir(),
    });
    expect(status, stderr).toBe(0);
    expect(stderr).toContain('by their dates');
    const text = readFileSync(join(content, 'digests/spring.mdx'), 'utf8');
    expect([...text.matchAll(/ref: (\S+)/gu)].map((match) => match[1])).toEqual(['threads/newer-talk']);
  });

  test('names the kinds there are when it is asked for another', () => {
    const { status, stderr } = runCli('new', ['poem'], { CONTENT_DIR: CONTENT });
    expect(status).toBe(1);
    expect(stderr).toMatch(/Unexpected poem, expected one of: .*\bdigest\b/u);
  });
});

describe('npm run newsletter', () => {
  const env = { CONTENT_DIR: CONTENT, SITE_URL: 'https://wenqu.example', BASE_PATH: 'reading' };

  test('writes a text and a page with complete addresses, and will not overwrite them unasked', () => {
    const into = join(mkdtempSync(join(tmpdir(), 'wenqu-letter-')), 'out');
    const args = ['digests/chat-2023-12', '--into', into];
    const { status, stderr, stdout } = runCli('newsletter', args, env);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('chat-2023-12.zh-Hans.html');
    const [text, html] = ['txt', 'html'].map((end) =>
      readFileSync(join(into, `chat-2023-12.zh-Hans.${end}`), 'utf8'),
    ) as [string, string];
    for (const one of [text, html]) {
      expect(one).toContain('https://wenqu.example/reading/threads/wider-or-deeper/');
      expect(one).toContain('https://wenqu.example/reading/threads/length-extrapolation/');
      expect(one).toContain('有争议');
      expect(one).toContain('推断 2023-1');
    }
    expect([...html.matchAll(/ href="(?!https:\/\/)/gu)]).toEqual([]);
    expect(html).not.toMatch(/<(?:script|img|link|style|math)\b/u);
    const again = runCli('newsletter', args, env);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('--force');
    expect(runCli('newsletter', [...args, '--force'], env).status).toBe(0);
  });

  test('writes traditional characters when asked, beside the simplified ones, with links to pages in them', () => {
    const into = mkdtempSync(join(tmpdir(), 'wenqu-letter-'));
    for (const script of ['hans', 'hant'])
      expect(runCli('newsletter', ['papers-2024-08', '--into', into, '--script', script], env).status).toBe(0);
    const text = readFileSync(join(into, 'papers-2024-08.zh-Hant.txt'), 'utf8');
    expect(text).toContain('問渠');
    expect(text).toContain('推斷 2024-08');
    expect(text).toContain('https://wenqu.example/reading/zh-hant/digests/papers-2024-08/');
    expect(readFileSync(join(into, 'papers-2024-08.zh-Hant.html'), 'utf8')).toContain('<html lang="zh-Hant">');
    expect(readFileSync(join(into, 'papers-2024-08.zh-Hans.txt'), 'utf8')).toContain('问渠');
  });

  test('says in a sentence what is missing, and writes nothing', () => {
    const into = join(mkdtempSync(join(tmpdir(), 'wenqu-letter-')), 'out');
    const refused = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
      const { status, stderr } = runCli('newsletter', [...args, '--into', into], { ...env, ...more });
      expect(status).toBe(1);
      return stderr;
    };
    expect(refused(['digests/chat-2023-12'], { SITE_URL: '' })).toContain('set SITE_URL');
    expect(refused(['digests/nowhere'])).toContain(
      'There is no digest digests/nowhere. There are: digests/papers-2024-08',
    );
    expect(refused(['digests/nowhere'], { LANG: 'zh_CN.UTF-8' })).toContain('没有 digests/nowhere 这一期。现有：');
    expect(refused([])).toContain('Usage: npm run newsletter');
    const content = knownCopyOf(CONTENT);
    const file = join(content, 'digests/chat-2023-12.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^summary: .*$/mu, 'summary: 〔待写：一两句话〕'));
    expect(refused(['digests/chat-2023-12'], { CONTENT_DIR: content })).toContain('1 places');
    expect(existsSync(into)).toBe(false);
  });
});
