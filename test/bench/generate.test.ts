import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/cli/prepare.ts';
import { EDITED, generateContent, ONE_EDIT } from './generate.ts';

test('what is measured passes the check, edited too', async () => {
  const content = mkdtempSync(join(tmpdir(), 'wenqu-generated-'));
  generateContent(content, 40);
  appendFileSync(join(content, EDITED), ONE_EDIT);
  const { problems, files } = await checkContent(content, {});
  expect(files.length).toBeGreaterThan(40);
  expect(problems).toEqual([]);
});
