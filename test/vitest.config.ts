import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The same for every build that a test makes, wherever the tests run.
process.env['REPOSITORY_URL'] = 'https://forge.example/wenqu/wenqu';
// Each test of a command starts a process: what Node has compiled for one is there for the next.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../.wenqu/compiled', import.meta.url));

// Plain Vitest, not Astro's: no test needs Vite's plugins, and the site tests build through the real command.
export default defineConfig({
  cacheDir: '../node_modules/.vite',
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['**/*.test.ts'],
    globalSetup: './global-setup.ts',
    // A process for many files: each need not load the parser, KaTeX and the browser's driver again, nor start a browser.
    isolate: false,
    // Three on any machine: while some wait for their browsers or a build of their own, another works. Of four, on two cores, browsers starve.
    maxWorkers: 3,
    // For what hangs: on a loaded machine a build of the whole content takes more than half a minute.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
