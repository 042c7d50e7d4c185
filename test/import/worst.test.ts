/** The same few signs over and over are the worst a text can be: no rule and no reader may take minutes over them, or stumble. */
import { expect, test } from 'vitest';
import { importBytes } from '../../src/import/import.ts';

const UNITS = [
  '[',
  '(',
  '*',
  '`',
  '$',
  '<',
  '![',
  '>',
  '|',
  '\\',
  '{',
  '"',
  '《',
  '“',
  '「',
  '（',
  '。',
  '一',
  '0',
  '\u200b',
  '\u0301',
  'Q：',
  'Q：\n',
  '> ',
  '# ',
  '# a\n',
  'a\n',
  '  1. ',
  '1. a\n',
  '| a ',
  '|a|\n',
  'http://',
  'https://a.example/ ',
  '@a ',
  '? 一\n',
  '王：a\n',
  '$a$',
  '$a$ ',
  '$5 ',
  '$$',
  '$$\n',
  '<div>',
  '</p>',
  '&amp;',
  '某人 10:24\na\n',
  '(a',
  '[a](',
  '[a](b)',
  '**',
  '__a',
  '- a\n',
  '==a',
  '%%',
  '![[a',
  '[[a',
  '\\(',
  '\\[',
  '\\begin{a}',
  'a a a ',
  'n ∈ N n\\in N nN',
  '---\n',
  '```\n',
  '[10:24] <a> b\n',
  '13812345678',
  'a@b.example ',
  '定理1 ',
  '<a href="',
  '<!--',
  '<!-- a -->',
  'import a\n',
  '<Note>\n',
  '^a',
  '#a ',
  'a-\n',
  'A：a B：b ',
  '😀',
];

/** Far more than any of them takes, far less than one takes that grows with the square or tries all pairs of places. */
const MOST_MS = 20_000;

test.each(UNITS)(
  'reads 12 kB of %j in seconds, and accounts for all of it',
  (unit) => {
    const bytes = new TextEncoder().encode(unit.repeat(Math.ceil(12_000 / unit.length)));
    const start = performance.now();
    const read = importBytes(bytes, { name: 'worst.txt', sha256: '' });
    expect(performance.now() - start).toBeLessThan(MOST_MS);
    if ('refusal' in read) throw new Error(read.refusal.en);
    const { kept, repaired, moved, dropped } = read.draft.coverage;
    expect(kept + repaired + moved + dropped).toBe(bytes.length);
  },
  60_000,
);
