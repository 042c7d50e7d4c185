import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askArxiv } from '../../src/cli/arxiv/ask.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { type AtomServer, startAtomServer } from './atom-server.ts';
import { runCli } from './run-cli.ts';
import { type Run, runBesideUs } from './run-here.ts';

let server: AtomServer;
beforeAll(async () => {
  server = await startAtomServer();
});
afterAll(() => server.close());

function emptyContent(): string {
  const content = mkdtempSync(join(tmpdir(), 'wenqu-content-'));
  mkdirSync(join(content, 'papers'));
  return content;
}

/** Unlike `runCli` it lets the server of this very process answer. */
function newPaper(content: string, args: readonly string[], path = '/query'): Promise<Run> {
  return runBesideUs({
    file: join(ROOT, 'src/cli/new.ts'),
    args: ['paper', ...args],
    env: { ...process.env, LANG: 'en', CONTENT_DIR: content, WENQU_ARXIV_API: `${server.api}${path}` },
  });
}

const read = (content: string, id: string) => readFileSync(join(content, `papers/${id}.yml`), 'utf8');

describe('npm run new -- paper', () => {
  test('writes what arXiv says, in normal form, and it passes the check', async () => {
    const content = emptyContent();
    const { status, stdout, stderr } = await newPaper(content, ['2101.00001']);
    expect(status, stderr).toBe(0);
    expect(stdout.trim()).toMatch(/papers\/2101\.00001\.yml$/u);
    expect(stderr).toContain('Small Steps & Larger Models (3 authors, 2020-12-31)');
    expect(read(content, '2101.00001')).toBe(`title: Small Steps & Larger Models
authors:
  - Ann Bell
  - José Núñez
  - 李 雷
year: 2020
arxiv: "2101.00001"
published: 2020-12-31
abstract: We say \\<little\\> and mean less.
checked:
  - ${server.api}/query?id_list=2101.00001
`);
    expect(runCli('check', ['--format', 'json'], { CONTENT_DIR: content }).stdout.trim()).toBe('[]');
  });

  test.each([
    ['2101.00001v2', '2101.00001'],
    ['arXiv:2101.00001', '2101.00001'],
    ['https://www.alphaxiv.org/abs/2101.00001v1', '2101.00001'],
    ['https://arxiv.org/pdf/2101.00001.pdf', '2101.00001'],
    ['10.48550/arXiv.2101.00001', '2101.00001'],
    ['cs/0112017', 'cs/0112017'],
    ['cs-0112017', 'cs/0112017'],
    ['https://arxiv.org/abs/cs.CL/0112017v1', 'cs/0112017'],
  ])('understands %s', async (name, id) => {
    const content = emptyContent();
    expect((await newPaper(content, [name])).status).toBe(0);
    expect(server.asked.at(-1)).toBe(id);
    expect(read(content, id.replace('/', '-'))).toContain(`arxiv: ${id.includes('/') ? id : `"${id}"`}`);
  });

  test('writes TeX in names as text, and tells where the paper appeared', async () => {
    const content = emptyContent();
    const { stderr } = await newPaper(content, ['2101.00002']);
    const record = read(content, '2101.00002');
    expect(record).toContain("On μ-Transfer and Schrödinger's Études: O(n²) is Enough");
    expect(record).toContain('Erdős Pál');
    expect(record).toContain('doi: 10.1000/made.up');
    expect(stderr).toContain('Journal of Little 3 (2021)');
  });

  test('keeps formulas of an abstract, and puts its other TeX into words', async () => {
    const content = emptyContent();
    const { status, stderr } = await newPaper(content, ['2101.00002']);
    expect(status, stderr).toBe(0);
    expect(read(content, '2101.00002')).toContain(
      String.raw`We show $\alpha_{n} \le 2$, 50% of Erdős's bound, for a\_b and *all* \$5 of it; see https://x.example/a_b.`.replace(
        '*all*',
        String.raw`\*all\*`,
      ),
    );
    expect(runCli('check', ['--format', 'json'], { CONTENT_DIR: content }).stdout.trim()).toBe('[]');
  });

  test('puts a formula that cannot be shown into plain words', async () => {
    const content = emptyContent();
    await newPaper(content, ['2101.00003']);
    expect(read(content, '2101.00003')).toMatch(/^abstract: .*of size .*\\madeup.* at most\.$/mu);
    expect(runCli('check', ['--format', 'json'], { CONTENT_DIR: content }).stdout.trim()).toBe('[]');
  });

  test('says that a paper was withdrawn', async () => {
    const { status, stderr } = await newPaper(emptyContent(), ['2101.00003']);
    expect(status).toBe(0);
    expect(stderr).toContain('withdrawn by the author');
  });

  test.each([
    ['an id that was never given', '2101.00777', '/query', 'arXiv has no paper 2101.00777'],
    ['an entry with nothing in it', '2101.00404', '/query', 'arXiv has no paper 2101.00404'],
    ['an error', '2101.00400', '/query', 'incorrect id format for 2101.00400'],
    ['another paper than was asked for', '2101.00001', '/other', 'arXiv has no paper 2101.00001'],
  ])('writes nothing for %s', async (_, id, path, told) => {
    const content = emptyContent();
    const { status, stdout, stderr } = await newPaper(content, [id], path);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(told);
    expect(readdirSync(join(content, 'papers'))).toEqual([]);
  });

  test.each([
    ['is busy', '/busy', 'answered 503'],
    ['says something else', '/garbage', 'no Atom feed'],
    ['is cut short', '/cut', 'no Atom feed'],
  ])('when the server %s, says so and writes a record of the id that passes the check', async (_, path, told) => {
    const content = emptyContent();
    const { status, stderr } = await newPaper(content, ['2101.00001v2'], path);
    expect(status).toBe(0);
    expect(stderr).toContain('arXiv could not be asked');
    expect(stderr).toContain(told);
    expect(stderr).toContain('npm run new -- paper 2101.00001v2');
    expect(read(content, '2101.00001')).toBe(
      'year: 2021\narxiv: "2101.00001"\nunconfirmed: [title, authors, published]\n',
    );
    expect(runCli('check', ['--format', 'json'], { CONTENT_DIR: content }).stdout.trim()).toBe('[]');
  });

  test('says when the network is not there', async () => {
    const gone = await startAtomServer();
    await gone.close();
    expect(await askArxiv('2101.00001', `${gone.api}/query`)).toMatchObject({
      silence: { en: `${gone.api}/query?id_list=2101.00001 cannot be reached (ECONNREFUSED)` },
    });
  });

  test('does not wait for ever', async () => {
    expect(await askArxiv('2101.00001', `${server.api}/slow`, 200)).toMatchObject({
      silence: { en: `${server.api}/slow?id_list=2101.00001 did not answer within 0.2 s` },
    });
  });

  test('never overwrites', async () => {
    const content = emptyContent();
    writeFileSync(join(content, 'papers/2101.00001.yml'), 'mine');
    const before = server.asked.length;
    const { status, stderr } = await newPaper(content, ['https://arxiv.org/abs/2101.00001']);
    expect(status).toBe(1);
    expect(stderr).toContain('is there already');
    expect(read(content, '2101.00001')).toBe('mine');
    expect(server.asked).toHaveLength(before);
  });

  test.each(['2513.99999', '2310.3214', 'arXiv:cs/0113001'])(
    'refuses %s, which arXiv cannot have given',
    async (id) => {
      const content = emptyContent();
      const before = server.asked.length;
      const { status, stderr } = await newPaper(content, [id]);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^Unexpected arXiv id \S+, expected /mu);
      expect(readdirSync(join(content, 'papers'))).toEqual([]);
      expect(server.asked).toHaveLength(before);
    },
  );

  test.each([[[]], [['2101']], [['https://openreview.net/forum?id=AbC-12_xyz']], [['../../etc/passwd']]])(
    'says in a sentence what is wrong with %j',
    async (args) => {
      const content = emptyContent();
      const { status, stderr } = await newPaper(content, args);
      expect(status).toBe(1);
      expect(stderr).toContain('expected an arXiv id');
      expect(readdirSync(join(content, 'papers'))).toEqual([]);
    },
  );
});
