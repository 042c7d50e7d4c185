/**
 * node test/search-eval/from-generated.ts THREADS DIR: `content/` of the project among so many generated threads → DIR, a content
 * folder. The project's own queries can be asked there: how much worse are they answered in a large site?
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/settings.ts';
import { generateContent } from '../bench/generate.ts';

const [threads = '', dir] = process.argv.slice(2);
if (!/^\d+$/u.test(threads) || dir === undefined) {
  console.error('Usage: node test/search-eval/from-generated.ts THREADS DIR');
  process.exit(1);
}
generateContent(dir, Number(threads));
// Some generated topics are named like real ones: the real ones win.
cpSync(join(ROOT, 'content'), dir, { recursive: true });
rmSync(join(dir, 'pages'), { recursive: true, force: true });
console.error(`CONTENT_DIR=${dir} npm run search:eval -- --no-pagefind`);
