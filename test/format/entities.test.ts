import { expect, test } from 'vitest';
import { decodeAttribute, decodeEntities, encodeEntities } from '../../src/format/entities.ts';

test('reads what it writes, and what Astro and KaTeX write', () => {
  const text = `a < b && "c" > 'd', &lt; as words`;
  expect(encodeEntities(text)).not.toMatch(/[<>"]|&(?!\w+;)/u);
  expect(decodeEntities(encodeEntities(text))).toBe(text);
  expect(decodeEntities('&#39;&#x27;&apos; &#38;&#X26;&amp; &#60;&#x3C;&#x3c; &#x1F600;')).toBe(`''' &&& <<< 😀`);
});

test('reads each once, and leaves what is no character or none of its names', () => {
  expect(decodeEntities('&amp;lt;')).toBe('&lt;');
  const other = '&eacute; &toString; &#0; &#xd800; &#x110000; & ; &#; &amp';
  expect(decodeEntities(other)).toBe(other);
});

test('an attribute holds the five and the bar, and no number that could hide a character', () => {
  expect(decodeAttribute('a &lt; b &#124; &quot;c&quot;')).toBe('a < b | "c"');
  for (const written of ['&#8203;', '&#x7c;', '&nbsp;', '&toString;']) expect(decodeAttribute(written)).toBeUndefined();
});
