import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { standingPreview } from '../../src/cli/standing-preview.ts';

test('a preview that runs is named by its address, one that is gone is none', async () => {
  const note = join(mkdtempSync(join(tmpdir(), 'wenqu-preview-')), 'dev.json');
  expect(await standingPreview(note)).toBeUndefined();
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  writeFileSync(note, JSON.stringify({ pid: 1, port, url: `http://127.0.0.1:${port}` }));
  expect(await standingPreview(note)).toBe(`http://127.0.0.1:${port}/`);
  await new Promise((resolve) => server.close(resolve));
  expect(await standingPreview(note)).toBeUndefined();
  writeFileSync(note, '{');
  expect(await standingPreview(note)).toBeUndefined();
});
