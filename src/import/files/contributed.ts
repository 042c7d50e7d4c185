/** What an import made → what of it comes out for a contributor, with what is to be told: a digest of what was pasted is for editors to write. */
import { mayComeByForm } from '../../format/content-path.ts';
import type { Composed } from '../composed.ts';
import { openingLeftOut } from './doubt.ts';
import type { MadeFiles } from './make-files.ts';

export function contributed({ files, doubts }: MadeFiles, { opening }: Pick<Composed, 'opening'>): MadeFiles {
  // Without a digest `makeFiles` has told of the words that open one.
  const kept = files.filter(({ path }) => mayComeByForm(path));
  return {
    files: kept,
    doubts: [
      ...(opening && kept.length < files.length ? [openingLeftOut(opening)] : []),
      ...doubts.filter(({ path }) => path === undefined || mayComeByForm(path)),
    ],
  };
}
