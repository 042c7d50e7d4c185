/** What an import made → what of it comes out for a contributor, with what is to be told: a digest of what was pasted is for editors to write. */
import { mayComeByForm } from '../../format/content-path.ts';
import { openingLeftOut } from './doubt.ts';
import type { MadeFiles } from './make-files.ts';

export function contributed({ files, doubts, opening }: MadeFiles): Omit<MadeFiles, 'opening'> {
  return {
    files: files.filter(({ path }) => mayComeByForm(path)),
    doubts: [...opening.map(openingLeftOut), ...doubts.filter(({ path }) => path === undefined || mayComeByForm(path))],
  };
}
