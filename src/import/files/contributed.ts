/** What an import made → what of it comes out for a contributor: a digest of what was pasted is for editors to write. */
import { mayComeByForm } from '../../format/content-path.ts';
import type { MadeFiles } from './make-files.ts';

export function contributed({ files, doubts }: MadeFiles): MadeFiles {
  return {
    files: files.filter(({ path }) => mayComeByForm(path)),
    doubts: doubts.filter(({ path }) => path === undefined || mayComeByForm(path)),
  };
}
