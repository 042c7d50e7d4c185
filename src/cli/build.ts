/** npm run build [-- --no-search|--only-search|--portable]: content → a checked, rendered, indexed site in `OUT_DIR`, put in place only when it is whole. */
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { writePortable } from './portable.ts';
import { basePath, outDir } from './settings.ts';
import { build, indexOnly } from './site.ts';

const FLAGS = {
  /** Leaves the search index out: for measuring, and for looking at pages while writing them. */
  'no-search': { type: 'boolean', default: false },
  /** Makes the search index anew for the site that stands. */
  'only-search': { type: 'boolean', default: false },
  /** Writes beside the site a copy to read from a disk: `dist-portable/`. */
  portable: { type: 'boolean', default: false },
} as const;

await runCommand('Usage: npm run build [-- --no-search|--only-search|--portable]', async () => {
  const { values } = parseArgs({ options: FLAGS });
  const done = await (values['only-search'] ? indexOnly() : build({ search: !values['no-search'] }));
  const isWhole = done && (!values.portable || writePortable(outDir(), `${outDir()}-portable`, basePath()));
  return isWhole ? 0 : 1;
});
