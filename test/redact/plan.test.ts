import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/settings.ts';
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
    [{ items: ['topics/birds'] }, 'no-such-kind'],
    [{ posts: ['threads/broken#r1'] }, 'has-problems'],
    [{ mask: { words: ['birds'], mask: '某物' } }, 'name'],
  ])('%j', (request, why) => {
    const broken = { 'threads/2024/broken.mdx': '---\ntitle: [\n---\n<Reply>\n' };
    expect(planned(request, broken).refusals).toMatchObject([{ why }]);
  });
});
