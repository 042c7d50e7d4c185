import { describe, expect, test } from 'vitest';
import { createCorpus } from '../../src/corpus/create.ts';
import type { Document } from '../../src/format/document.ts';
import { parse } from '../../src/format/parse.ts';
import { letterOf, WORDS } from '../../src/newsletter/letter.ts';
import { letterToHtml } from '../../src/newsletter/to-html.ts';
import { fold, letterToText } from '../../src/newsletter/to-text.ts';
import { zhHans } from '../../src/ui/strings/zh-hans.ts';

const FILE = `---
title: A & B <c> 的一期
date: 2024-08
summary: 当 $n\\ge 2$ 时，见 [表](https://a.example/?x=1&y=2)。
items:
  - ref: threads/nowhere
---

第一段，*强调*，见 <Cite paper="2404.05405" at="§3" />。

- 甲
- 乙

$$
\\frac{a}{b}
$$
`;

function letter() {
  const { document, faults } = parse(FILE, 'digests/x.mdx') as ReturnType<typeof parse> & { faults?: unknown };
  if (!document) throw new Error(JSON.stringify(faults));
  return letterOf(document as Document<'digest'>, 'x', createCorpus([]), 'https://w.example/base/');
}

describe('a newsletter', () => {
  test('as text says formulas in signs and addresses in full', () => {
    const text = letterToText(letter());
    expect(text).toContain('当 n ≥ 2 时，见 表〔https://a.example/?x=1&y=2〕。');
    expect(text).toContain('- 甲\n- 乙');
    expect(text).toContain('    a/b');
    expect(text).toContain('〔arXiv:2404.05405，§3〕');
    expect(text).toContain('https://w.example/base/digests/x/');
  });

  test('as HTML escapes what is text', () => {
    const html = letterToHtml(letter(), 'zh-Hans');
    expect(html).toContain('A &amp; B &lt;c&gt; 的一期');
    expect(html).toContain('href="https://a.example/?x=1&amp;y=2"');
    expect(html).toContain('href="https://w.example/base/papers/2404.05405/"');
    expect(html).not.toContain('<c>');
  });

  test('speaks as the interface does', () => {
    const { glossary, ...kinds } = WORDS.kinds;
    expect(zhHans.itemKind).toMatchObject({ ...kinds, glossary });
    expect(zhHans.status).toEqual(WORDS.status);
    expect([zhHans.site, zhHans.inThisIssue, zhHans.licence.content, zhHans.inferred]).toEqual([
      WORDS.site,
      WORDS.items,
      WORDS.licence,
      WORDS.inferred,
    ]);
  });
});

describe('folding', () => {
  const columns = (line: string) =>
    [...line].reduce((sum, one) => sum + (/[\u3000-\u9fff\uff00-\uffef“”]/u.test(one) ? 2 : 1), 0);

  test('loses nothing, keeps lines short and closing marks from their beginning', () => {
    const text = '一二三四五六七八九十，（甲乙）“丙丁”；Transformer 与 MLP 之比。'.repeat(9);
    const lines = fold(text).split('\n');
    expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    for (const line of lines) {
      expect(columns(line)).toBeLessThanOrEqual(78);
      expect(line).not.toMatch(/^[，。；）”]/u);
    }
  });
});
