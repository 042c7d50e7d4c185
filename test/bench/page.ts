/** `npm run bench -- --page`: what a first visit to a thread of 4 kB with more than ten formulas costs on a slow line, as a table. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { ROOT } from '../../src/cli/settings.ts';
import { launchAlone } from '../browser/chromium.ts';
import { measurePage, type PageFigures, SLOW_LINE } from '../browser/measure-page.ts';

const VISITS = 9;

export async function benchPage(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'wenqu-page-'));
  const env = { ...process.env, CONTENT_DIR: join(ROOT, 'test/cases/light/content'), OUT_DIR: join(dir, 'site') };
  const build = spawnSync(process.execPath, [join(ROOT, 'src/cli/build.ts'), '--no-search'], { env, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  const site = await serve(join(dir, 'site'), { port: 0, base: '/' });
  const browser = await launchAlone();
  const address = new URL('threads/attention-temperature/', site).href;
  const visits = [];
  // On the same line with the processor as it is: what of the time is the line's. In turn, so that both meet the same moments of the machine.
  const unslowed = [];
  // The first of a new browser pays for its start.
  await measurePage(browser, address, SLOW_LINE);
  for (let n = 0; n < VISITS; n++) {
    visits.push(await measurePage(browser, address, SLOW_LINE));
    unslowed.push(await measurePage(browser, address, { ...SLOW_LINE, slowdown: 1 }));
  }
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
  const bytes = visits[0]?.bytes ?? {};
  const kB = (kind: string) => `${((bytes[kind] ?? 0) / 1000).toFixed(1)} kB`;
  const { bitsPerSecond, latencyMs, slowdown } = SLOW_LINE;
  return [
    `| first visit at ${bitsPerSecond / 1e6} Mb/s, ${latencyMs} ms, processor slowed ${slowdown} times | |`,
    '| --- | --- |',
    `| HTML | ${kB('Document')} |`,
    `| styles | ${kB('Stylesheet')} |`,
    `| fonts | ${kB('Font')} |`,
    `| scripts | ${kB('Script')} |`,
    `| requests | ${visits[0]?.requests.length ?? 0} |`,
    `| layout shift, worst of ${VISITS} | ${Math.max(...visits.map(({ layoutShift }) => layoutShift)).toFixed(4)} |`,
    `| largest paint, median of ${VISITS} | ${spread(visits)} |`,
    `| the same, processor not slowed | ${spread(unslowed)} |`,
  ].join('\n');
}

function spread(visits: readonly PageFigures[]): string {
  const paints = visits.map(({ largestPaint }) => largestPaint).sort((a, b) => a - b);
  const ms = (at: number) => (paints[at] ?? 0).toFixed(0);
  return `${ms(Math.floor(paints.length / 2))} ms (${ms(0)}–${ms(paints.length - 1)})`;
}
