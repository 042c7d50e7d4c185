/** npm run dev: live preview while writing; problems are told as they appear, here and over the page. One at a time in one checkout. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { both } from '../format/problem.ts';
import { say } from './language.ts';
import { astroEnvironment, contentDir, ROOT } from './settings.ts';
import { standingPreview } from './standing-preview.ts';

const args = process.argv.slice(2);
const standing = args.some((arg) => /^--(?:force|ignore-lock)$/u.test(arg))
  ? undefined
  : await standingPreview(join(ROOT, '.astro', 'dev.json'));

if (standing === undefined) preview();
else {
  say(
    both(
      `预览已经开着：${standing}。直接打开它；要重新开，先在原来的终端按 Ctrl-C。`,
      `A preview is running already: ${standing}. Open it; to start anew, first end it with Ctrl-C in its terminal.`,
    ),
  );
  process.exitCode = 1;
}

function preview(): void {
  const astro = spawn(process.execPath, [join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: astroEnvironment(contentDir(), 'dev'),
  });
  // Ended from outside, the preview ends too: it would go on, and keep the next one from starting.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      astro.kill(signal);
    });
  astro.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
