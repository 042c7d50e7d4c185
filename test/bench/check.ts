/** Numbers of threads → what `npm run check` takes for so many generated ones, as a table: with nothing kept, unchanged, and with one file edited. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/settings.ts';
import { EDITED, generateContent, ONE_EDIT } from './generate.ts';
import { measure } from './measure.ts';

export async function benchCheck(threads: readonly number[], say: (line: string) => void): Promise<string> {
  const rows: string[][] = [];
  for (const count of threads) {
    const dir = mkdtempSync(join(tmpdir(), 'wenqu-bench-'));
    // A folder that was never checked has no cache.
    const content = join(dir, 'content');
    generateContent(content, count);
    const check = async (what: string) => {
      say(`${what}, ${count} threads …`);
      const env = { ...process.env, CONTENT_DIR: content };
      const { cpuSeconds, wallSeconds, peakMiB } = await measure(join(ROOT, 'src/cli/check.ts'), [], {
        cwd: ROOT,
        env,
      });
      rows.push([
        String(count),
        what,
        cpuSeconds?.toFixed(1) ?? '–',
        wallSeconds.toFixed(1),
        peakMiB?.toFixed(0) ?? '–',
      ]);
    };
    await check('check, nothing kept');
    await check('check, nothing changed');
    appendFileSync(join(content, EDITED), ONE_EDIT);
    await check('check, one edit');
    rmSync(dir, { recursive: true, force: true });
  }
  const head = ['threads', 'what', 'CPU s', 'wall s', 'peak MiB'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
