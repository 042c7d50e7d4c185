/**
 * A step of a build, in a process of its own: the pictures that are shown beside links to our pages, in both scripts, below
 * `og/` and `og/zh-hant/` of the folder that is named. Only what changed is drawn; the rest is linked from where it is kept.
 */
import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCorpus } from '../corpus/from-disk.ts';
import type { PictureText } from '../pictures/open-graph.ts';
import { type Drawing, drawMissing, keyer, pictureFile, pruneDrawings } from './draw-pictures.ts';
import { inScript } from './other-script.ts';
import { type Picture, picturesOf } from './picture-text.ts';
import { cacheDir, contentDir, workDir } from './settings.ts';

const FOLDERS = { 'zh-Hans': 'og', 'zh-Hant': 'og/zh-hant' } as const;

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('Expected the folder of the site that is being built');
await makePictures(contentDir(), out);

async function makePictures(content: string, site: string): Promise<void> {
  const pictures = picturesOf(readCorpus(workDir(content, 'build')));
  const keyOf = keyer();
  const drawings: (Drawing & { readonly file: string })[] = [];
  for (const script of ['zh-Hans', 'zh-Hant'] as const)
    for (const picture of pictures) {
      const text = convert(picture, script);
      drawings.push({
        key: keyOf(text, script),
        text,
        script,
        file: join(site, FOLDERS[script], `${picture.name}.png`),
      });
    }
  const kept = join(cacheDir(content), 'pictures');
  await drawMissing(kept, drawings);
  const folders = new Set(drawings.map(({ file }) => dirname(file)));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const { key, file } of drawings) place(pictureFile(kept, key), file);
  pruneDrawings(kept, new Set(drawings.map(({ key }) => key)));
}

function convert({ text, language }: Picture, script: 'zh-Hans' | 'zh-Hant'): PictureText {
  const [ours, theirs] = [inScript(script, 'zh-Hans'), inScript(script, language)];
  return {
    site: ours(text.site),
    title: theirs(text.title),
    margin: text.margin.map(ours),
    status: text.status && { ...text.status, word: ours(text.status.word) },
    foot: text.foot.map(ours),
  };
}

/** A link where the disk has them: ten thousand pictures are in place at once and take no room twice. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOSYS', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    copyFileSync(from, to);
  }
}
