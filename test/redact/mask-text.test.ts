import { describe, expect, test } from 'vitest';
import { maskText } from '../../src/redact/mask-text.ts';
import { addTrace } from '../../src/redact/trace.ts';

const zhang = { words: ['张三', 'Zhang San'], mask: '研究员' };

describe('words are found however they are spelt', () => {
  test.each([
    ['in the other script', '張三说', '研究员说'],
    ['with a space inside', '张 三说，张\u3000三说', '研究员说，研究员说'],
    ['over a line break, which a page does not show', '张\n三说', '研究员说'],
    ['in a quoted paragraph', '> 张\n> 三说', '> 研究员说'],
    ['but not over the end of a paragraph', '张\n\n三说', '张\n\n三说'],
    ['with hidden characters inside', '张\u200b三说', '研究员说'],
    ['as character references', '&#24352;&#x4e09;说', '研究员说'],
    ['in full width, in any case', 'ＺＨＡＮＧ　San', '研究员'],
    ['with accents', 'Zhāng Sān', '研究员'],
    ['with a hyphen, or as one word', 'zhang-san, ZhangSan', '研究员, 研究员'],
    ['marked in part, the mark still closes', '**张**三 和 张**三**', '**研究员** 和 **研究员**'],
    ['as character references by their names', 'Zhang&numsp;San, Zh&amacr;ng S&amacr;n', '研究员, 研究员'],
    ['with a part of it linked', '张[三](https://example.org/a)说', '[研究员](https://example.org/a)说'],
    ['with its first part linked', '[张](https://example.org/a)三说', '[研究员](https://example.org/a)说'],
    [
      'with a part of it linked to an address that says them too',
      '[张](https://example.org/%E5%BC%A0%E4%B8%89)三，[张](https://zhangsan.example/)三',
      '[研究员](https://example.org/)，[研究员](https://redacted.invalid/)',
    ],
    ['in a formula, in two pieces', '$\\text{张}\\text{三}$', '$\\text{研究员}\\text{}$'],
    ['in a formula, as words', '$x_{\\mathrm{Zhang\\ San}}$', '$x_{\\mathrm{\\text{研究员}}}$'],
    ['in a formula by itself', '$$\nZhangSan \\cdot x\n$$', '$$\n\\text{研究员} \\cdot x\n$$'],
    ['beside a formula', '$x$ 张三 $y$', '$x$ 研究员 $y$'],
    ['with a part of it quoted', '张“三”说', '“研究员”说'],
    ['but not over two quotations', '姓“张”“三个人”', '姓“张”“三个人”'],
    ['but not over two items of a list', '- 张\n- 三', '- 张\n- 三'],
    ['but not over two items that are numbered', '1. 张\n2. 三', '1. 张\n2. 三'],
  ])('%s', (_, written, expected) => {
    expect(maskText(written, zhang).text).toBe(expected);
  });

  test('as an escape of YAML, in the head alone', () => {
    const text = '---\ntitle: "\\u5f20\\u4e09问"\n---\n\n\\u5f20\\u4e09\n';
    expect(maskText(text, zhang).text).toBe('---\ntitle: "研究员问"\n---\n\n\\u5f20\\u4e09\n');
  });
});

describe('what only looks like the words stays', () => {
  test('a longer Latin word, and it is told', () => {
    const { text, left } = maskText('Zhangsanfeng', zhang);
    expect(text).toBe('Zhangsanfeng');
    expect(left).toMatchObject([{ line: 1, column: 1 }]);
    expect(maskText('Zhangsanfeng', { ...zhang, inside: true }).text).toBe('研究员feng');
  });

  test('a longer number', () => {
    const number = { words: ['138 0013 8000'], mask: '〔电话〕' };
    expect(maskText('13800138000 和 138-0013-8000', number).text).toBe('〔电话〕 和 〔电话〕');
    expect(maskText('9138001380001', number).text).toBe('9138001380001');
  });

  test('a phrase that is named', () => {
    expect(maskText('主张三点，张三说', { ...zhang, keep: ['主张三点'] }).text).toBe('主张三点，研究员说');
  });

  test('two words that meet', () => {
    expect(maskText('final inch', { words: ['Lina'], mask: '某人' }).text).toBe('final inch');
  });
});

describe('an address is cut before the words', () => {
  test.each([
    ['https://a.org/people/zhang-san/notes', 'https://a.org/people/'],
    ['[甲](https://a.org/x/%E5%BC%A0%E4%B8%89#b)', '[甲](https://a.org/x/)'],
    ['[甲](https://a.org/张三)说', '[甲](https://a.org/)说'],
    ['https://a.org/x?q=zhangsan&n=1', 'https://a.org/x'],
    ['url: https://zhangsan.example.org/', 'url: https://redacted.invalid/'],
    ['[信](mailto:zhangsan@example.org)', '[信](https://redacted.invalid/)'],
    ['[甲](/threads/x/#张三-说)', '[甲](/threads/x/)'],
    ['见 https://a.org/x。张三说', '见 https://a.org/x。研究员说'],
  ])('%s', (written, expected) => {
    const { text, places } = maskText(written, zhang);
    expect(text).toBe(expected);
    expect(places).toHaveLength(1);
  });
});

test('takes a time that grows with the text alone', () => {
  const began = process.cpuUsage();
  maskText('张四说过的话三'.repeat(100_000), zhang);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(15_000);
});

describe('a trace', () => {
  const trace = { on: '2026-11-21', wish: 'author' } as const;

  test('stands at the end of the head, the newest first, also in a file with faults', () => {
    const once = addTrace('---\ntitle: {\n---\n\n文\n', 'thread', [2, 5], trace);
    expect(once).toBe('---\ntitle: {\nredacted:\n  - on: 2026-11-21\n    wish: author\n    places: 2\n---\n\n文\n');
    expect(addTrace(once, 'thread', [2], { on: '2026-12-01', wish: 'rights' }).split('\n').slice(2, 9)).toEqual([
      'redacted:',
      '  - on: 2026-12-01',
      '    wish: rights',
      '    places: 1',
      '  - on: 2026-11-21',
      '    wish: author',
      '    places: 2',
    ]);
  });

  test('belongs in the glossary to the term', () => {
    const glossary = '- id: a\n  zh: 甲\n- id: b\n  zh: 乙\n';
    expect(addTrace(glossary, 'glossary', [4], trace)).toBe(
      '- id: a\n  zh: 甲\n- id: b\n  zh: 乙\n  redacted:\n    - on: 2026-11-21\n      wish: author\n      places: 1\n',
    );
  });
});
