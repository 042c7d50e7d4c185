/** Address of a script of the build by its name without the digest; undefined in a preview. Pages are drawn when the scripts are written. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { href } from '../../ui/href.ts';

export function builtScript(name: string): string | undefined {
  const stage = process.env['WENQU_STAGE'];
  const folder = stage === undefined ? undefined : join(stage, '_astro');
  if (folder === undefined || !existsSync(folder)) return undefined;
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}.`) && one.endsWith('.js'));
  return file === undefined ? undefined : href(`/_astro/${file}`);
}
