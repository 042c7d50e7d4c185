/** npm run dev: live preview while writing; problems are told as they appear, here and over the page. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { astroEnvironment, contentDir, ROOT } from './settings.ts';

const astro = spawn(
  process.execPath,
  [join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', ...process.argv.slice(2)],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: astroEnvironment(contentDir(), 'dev'),
  },
);
// Ended from outside, the preview ends too: it would go on, and keep the next one from starting.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    astro.kill(signal);
  });
astro.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
