/** npm start: builds the site with its search index, serves it, prints the address. */
import { both } from '../format/problem.ts';
import { languageOfCall, say } from './language.ts';
import { build } from './site.ts';
import { serve } from './serve.ts';
import { basePath, outDir } from './settings.ts';

const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  const given = process.env['PORT'] ?? '';
  say(both(`PORT 是 ${given}，应为 0 到 65535 的数`, `Unexpected PORT ${given}, expected a number from 0 to 65535`));
  process.exitCode = 1;
} else if (await build()) {
  const address = await serve(outDir(), {
    port,
    base: basePath(),
  });
  console.log(`\n  问渠  ${address}\n\n  ${both('按 Ctrl-C 停止', 'Ctrl-C to stop')[languageOfCall()]}`);
} else process.exitCode = 1;
