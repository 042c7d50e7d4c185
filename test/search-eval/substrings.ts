/**
 * node test/search-eval/substrings.ts [--site DIR] [--runs N] [--seed N]: random runs of Han characters out of the posts of
 * `CONTENT_DIR`, searched for on the built site. Items that hold the run have to stand before all that do not.
 */
import { parseArgs } from 'node:util';
import { progress } from '../../src/cli/progress.ts';
import { serve } from '../../src/cli/serve.ts';
import { basePath, contentDir } from '../../src/cli/settings.ts';
import { launchAlone } from '../browser/chromium.ts';
import { openTab } from './ask.ts';
import { searchRuns } from './search-runs.ts';
import { openSite } from './site.ts';
import { randomRuns, readItems, seeded } from './substring-truth.ts';
import { shareText } from './report.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const runs = randomRuns(readItems(contentDir()), Number(values.runs), seeded(Number(values.seed)));
const site = await openSite(values.site);
const browser = await launchAlone();
try {
  const page = await openTab(await browser.newContext());
  const address = await serve(site.dir, { port: 0, base: basePath() });
  const { precision, recall, posts, faults } = await searchRuns(page, address, runs, progress('searching'));
  for (const fault of faults) console.log(fault);
  console.log(
    `${runs.length} runs (seed ${values.seed}): precision ${shareText(precision)}, recall ${shareText(recall)}, link leads to a post that holds it ${shareText(posts)}`,
  );
} finally {
  await browser.close();
  site.remove();
}
process.exit(0);
