/** A patch of git is refused; a talk that shows one is read. */
import { expect, test } from 'vitest';
import { importBytes } from '../../src/import/import.ts';
import { PATCH } from '../../src/import/patch.ts';

const read = (text: string) => importBytes(new TextEncoder().encode(text), { name: 'a.txt', sha256: '' });
const DIFF =
  'diff --git a/src/a.ts b/src/a.ts\nindex 1a2b..3c4d 100644\n--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1 +1 @@\n-a\n+b\n';
const HASH = '0123456789abcdef0123456789abcdef01234567';

test.each([
  ['bare', DIFF],
  ['of one commit', `commit ${HASH}\nAuthor: A <a@example.org>\n\n    Mend it\n\n${DIFF}`],
  ['as a mail', `From ${HASH} Mon Sep 17 00:00:00 2001\nSubject: [PATCH] Mend it\n\n---\n${DIFF}`],
])('a patch is refused in one sentence: %s', (_, text) => {
  expect(read(text)).toEqual({ refusal: PATCH });
});

test.each([
  ['a talk that shows one', `What does this change do?\n\n${DIFF}`],
  ['words about it', 'diff --git a/ and b/ name the two sides of a change.\n'],
])('%s is no patch', (_, text) => {
  expect(read(text)).toHaveProperty('draft');
});
