import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
import { publishedFile } from '../../src/lint/lasting.ts';
import { lostIds } from '../../src/lint/lost-ids.ts';
import { checkFile } from '../../src/lint/report-file.ts';
import { anchorsOf } from '../../src/redact/anchors.ts';
import { planRedaction, type Request } from '../../src/redact/plan.ts';

const CONTENT = join(ROOT, 'test/cases/redact/content');
const paths = readdirSync(CONTENT, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name).slice(CONTENT.length + 1));
const pictures = paths.filter((path) => path.endsWith('.png'));
const folder = new Map(
  paths.filter((path) => !pictures.includes(path)).map((path) => [path, readFileSync(join(CONTENT, path), 'utf8')]),
);
const trace = { on: '2026-11-21', wish: 'third-party' } as const;
const CRANES = 'threads/2024/zhang-san-on-cranes.mdx';

function planned(request: Omit<Request, 'trace'>, more: Readonly<Record<string, string>> = {}) {
  return planRedaction(new Map([...folder, ...Object.entries(more)]), pictures, { trace, ...request });
}

describe('a post is withdrawn', () => {
  const plan = planned({ posts: ['threads/zhang-san-on-cranes#r2'] });

  test('its words are gone, its place stays, and nothing else changes', () => {
    const before = folder.get(CRANES)?.split('\n') ?? [];
    const after = plan.texts.get(CRANES)?.split('\n') ?? [];
    expect(after).toContain('<Reply id="r2" to="r1" withdrawn="2026-11-21" wish="third-party" />');
    expect(after.join('\n')).not.toContain('冰面');
    expect(before.filter((line) => line.startsWith('<Reply') && !line.includes('r2'))).toEqual(
      after.filter((line) => line.startsWith('<Reply') && !line.includes('r2')),
    );
  });

  test('no claim rests on it any more, and the curator is told which', () => {
    expect(plan.texts.get('topics/birds.mdx')).not.toContain('#r2');
    expect(plan.texts.get('topics/birds.mdx')).toContain('#r1');
    expect(plan.evidence).toMatchObject([{ claim: 'one-leg', side: 'for', how: 'gone' }]);
  });

  test('where its words stand too, somebody is told to look', () => {
    const more = { 'threads/2024/other.mdx': '> 他说夜里只比冰面高两度，这是逆流换热的缘故\n' };
    const { echoes } = planned({ posts: ['threads/zhang-san-on-cranes#r2'] }, more);
    expect(echoes).toEqual([{ path: 'threads/2024/other.mdx', line: 1 }]);
  });
});

describe('an item is withdrawn', () => {
  const plan = planned({ items: ['threads/zhang-san-on-cranes'] });
  const text = plan.texts.get(CRANES) ?? '';

  test('of its words none is left, of its posts all are', () => {
    expect(text).not.toMatch(/张|鹤|湿地|散热/u);
    expect([...anchorsOf(text, CRANES)].sort()).toEqual(['q', 'r1', 'r2', 'r3']);
  });

  test('what rested on it is gone, and what only names it stays', () => {
    expect(plan.evidence.map(({ ref }) => ref)).toEqual([
      'threads/zhang-san-on-cranes#r1',
      'threads/zhang-san-on-cranes#r2',
    ]);
    expect(plan.texts.get('digests/spring.mdx')).toBe(folder.get('digests/spring.mdx'));
  });

  test('links to a finding that is gone lead to the page', () => {
    const more = { 'threads/2024/other.mdx': '[甲](/analyses/leg-heat/#f1) [乙](/analyses/leg-heat/#f2)\n' };
    const { texts, relinked } = planned({ items: ['analyses/leg-heat'] }, more);
    expect(texts.get('threads/2024/other.mdx')).toBe('[甲](/analyses/leg-heat/) [乙](/analyses/leg-heat/#f2)\n');
    expect(relinked).toEqual(['threads/2024/other.mdx']);
  });
});

describe('what is ours is withdrawn', () => {
  const more = { 'threads/2024/other.mdx': '[甲](/topics/ducks/#moult) [乙](/topics/ducks/)\n' };
  const { texts, evidence, unshown } = planned({ items: ['topics/ducks', 'papers/duck-feathers-2021'] }, more);

  test('a topic keeps what others call it by, a record what tells which paper it is', () => {
    expect(texts.get('topics/ducks.mdx')).toBe(
      '---\ntitle: 野鸭\nen: wild ducks\nsummary: 〔已撤下〕\nupdated: 2024-09\nredacted:\n  - on: 2026-11-21\n    wish: third-party\n    places: 4\n---\n\n〔已撤下〕\n',
    );
    expect(texts.get('papers/duck-feathers-2021.yml')).toBe(
      'year: 2021\nurl: https://journal.example.org/duck-feathers\nredacted:\n  - on: 2026-11-21\n    wish: third-party\n    places: 4\n',
    );
    expect([evidence, unshown]).toEqual([[], []]);
  });

  test('links to its claims lead to the page', () => {
    expect(texts.get('threads/2024/other.mdx')).toBe('[甲](/topics/ducks/) [乙](/topics/ducks/)\n');
  });

  test('claims that are gone with a redaction are no ids that vanish', () => {
    const before = publishedFile(folder.get('topics/ducks.mdx') ?? '', 'topics/ducks.mdx');
    const { subject } = checkFile(texts.get('topics/ducks.mdx') ?? '', 'topics/ducks.mdx');
    expect(before && lostIds(subject, before)).toEqual([]);
    const emptied = checkFile(
      (texts.get('topics/ducks.mdx') ?? '').replace(/redacted:[^]*?(?=---)/u, ''),
      'topics/ducks.mdx',
    );
    expect(before && lostIds(emptied.subject, before)).toHaveLength(1);
  });
});

test('pictures that nobody shows any more are told', () => {
  expect(planned({ items: ['threads/zhang-san-on-cranes'] }).unshown).toEqual(['figures/zhang-san-crane.png']);
  expect(planned({ mask: { words: ['张三', 'Zhang San'], mask: '研究员' } }).unshown).toEqual([]);
});

describe('words are masked', () => {
  const mask = { words: ['张三', 'Zhang San'], mask: '研究员' };

  test('a quotation stays where both sides say the same, and goes where it begins within the words', () => {
    const topic = folder.get('topics/birds.mdx') ?? '';
    const within = topic.replace('quote: 张三说得对：', 'quote: 三说得对：');
    expect(within).not.toBe(topic);
    const { evidence, texts } = planned({ mask }, { 'topics/birds.mdx': within });
    expect(evidence).toMatchObject([{ claim: 'one-leg', index: 0, how: 'unquoted' }]);
    expect(texts.get('topics/birds.mdx')).not.toContain('三说得对');
    expect(planned({ mask }).evidence).toEqual([]);
  });

  test('a link to a sentence with the words leads to its post: its old id would confirm a guess', () => {
    const [sentence] = [...anchorsOf(folder.get(CRANES) ?? '', CRANES)].filter((id) => id.startsWith('r1_'));
    const more = { 'threads/2024/other.mdx': `[甲](/threads/zhang-san-on-cranes/#${sentence})\n` };
    const { texts } = planned({ mask }, more);
    expect(texts.get('threads/2024/other.mdx')).toBe('[甲](/threads/redacted-on-cranes/#r1)\n');
  });

  test('files are called otherwise, and called so everywhere', () => {
    const { renamed, texts } = planned({ mask });
    expect(renamed).toEqual([
      { from: CRANES, to: 'threads/2024/redacted-on-cranes.mdx' },
      { from: 'figures/zhang-san-crane.png', to: 'figures/redacted-crane.png' },
    ]);
    expect([...texts.values()].join('\n')).not.toMatch(/zhang.?san/iu);
  });

  test('also in a file with faults, and not in one that is to stay', () => {
    const broken = { 'threads/2024/broken.mdx': '---\ntitle: [张三\n---\n<Reply>\n\n张三\n' };
    const { texts, passedOver } = planned({ mask, untouched: ['glossary.yml'] }, broken);
    expect(texts.get('threads/2024/broken.mdx')).not.toContain('张三');
    expect(texts.get('glossary.yml')).toBe(folder.get('glossary.yml'));
    expect([...passedOver]).toEqual([['glossary.yml', 1]]);
  });
});

describe('what cannot be done is said', () => {
  test.each([
    [{ posts: ['threads/zhang-san-on-cranes#r9'] }, 'not-there'],
    [{ posts: ['threads/nobody#r1'] }, 'not-there'],
    [{ items: ['topics/nobody'] }, 'not-there'],
    [{ posts: ['threads/broken#r1'] }, 'has-problems'],
    [{ mask: { words: ['birds'], mask: '某物' } }, 'name'],
  ])('%j', (request, why) => {
    const broken = { 'threads/2024/broken.mdx': '---\ntitle: [\n---\n<Reply>\n' };
    expect(planned(request, broken).refusals).toMatchObject([{ why }]);
  });
});
