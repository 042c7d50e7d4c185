import { describe, expect, test } from 'vitest';
import { checkTogether } from '../../src/lint/check.ts';
import { reportFile } from '../../src/lint/report-file.ts';
import { reply, thread, topic } from '../corpus/small-corpus.ts';

/** The problems of a topic whose one claim brings this as evidence. */
function problemsWith(evidence: string): { message: string; help: string | undefined; rule: string }[] {
  const claims = `claims:\n  - id: c1\n    claim: 去重有用。\n    status: held\n    since: 2024-01\n    for:\n${evidence}`;
  const files = {
    'topics/data.mdx': topic('数据', claims),
    'threads/2024/x.mdx': thread({}, `${reply('r1', '先说别的。去重以后泛化更好。')}\n\n${reply('r2', '我看未必。')}`),
  };
  const read = new Map(Object.entries(files).map(([path, text]) => [path, reportFile(text, path)]));
  return checkTogether(
    [...read.values()].map(({ report }) => report),
    (path) => read.get(path)?.written?.sentences,
    '2026-11-21',
  ).map(({ message, help, rule }) => ({ message: message.en, help: help?.en, rule }));
}
const quoting = (ref: string, words: string) => problemsWith(`      - ref: ${ref}\n        quote: ${words}\n`);

describe('a quotation that does not stand in its post', () => {
  test('is told with the sentence that was meant', () => {
    expect(quoting('threads/x#r1', '去重之后泛化更好。')).toEqual([
      {
        rule: 'quote-exists',
        message: 'Unexpected quotation `去重之后泛化更好。`, expected words of one sentence of `threads/x#r1`',
        help: 'did you mean “去重以后泛化更好。”?',
      },
    ]);
  });

  test('is told with the post where it stands', () => {
    expect(quoting('threads/x#r1', '我看未必。')).toMatchObject([{ help: 'these words stand in `#r2`' }]);
  });

  test('is told to be one sentence', () => {
    expect(quoting('threads/x#r1', '先说别的。去重以后')).toMatchObject([
      { help: 'it runs over the end of a sentence: quote one of them' },
    ]);
  });

  test('gets no suggestion where nothing is like it', () => {
    expect(quoting('threads/x#r1', '完全无关')).toMatchObject([{ rule: 'quote-exists', help: undefined }]);
  });
});

describe('evidence with more than a reference', () => {
  test.each([
    ['a place without a paper', '      - ref: threads/x#r1\n        at: §4\n'],
    ['words of a paper', '      - ref: papers/2404.05405\n        quote: 某句\n'],
    ['neither words nor a place', '      - ref: threads/x#r1\n'],
    ['a key that is not known', '      - ref: threads/x#r1\n        quotation: 某句\n'],
    ['something else altogether', '      - 3\n'],
  ])('is refused with %s', (_, evidence) => {
    const rules = problemsWith(evidence).map(({ rule }) => rule);
    expect(rules).toContain('schema');
  });

  test('names the key that was meant', () => {
    const problems = problemsWith('      - ref: threads/x#r1\n        quot: 我看\n');
    expect(problems).toMatchObject([{ help: 'did you mean `quote`?' }]);
  });
});
