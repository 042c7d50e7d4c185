/** The kill switch of reading offline, `OFFLINE=0 npm run build`: readers' browsers find at the worker's address one that removes itself. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

export function withdrawWorker(site: string): void {
  copyFileSync(join(site, 'sw-off.js'), join(site, 'sw.js'));
}
