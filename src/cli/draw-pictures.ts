/** Picture texts → files in a folder, each named by its key; what is there already is not drawn again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openFonts, type Script } from '../pictures/font.ts';
import { charactersOf, drawOpenGraph, type PictureText } from '../pictures/open-graph.ts';
import { ROOT } from './settings.ts';

export interface Drawing {
  readonly key: string;
  readonly text: PictureText;
  readonly script: Script;
}

/** Fewer are drawn sooner by one thread than fonts are opened by two. */
const SHARE = 300;

/** Draws what `folder` has not yet, on all processors when there is much to do. */
export async function drawMissing(folder: string, drawings: readonly Drawing[]): Promise<number> {
  const missing = [...new Map(drawings.map((drawing) => [drawing.key, drawing])).values()].filter(
    ({ key }) => !existsSync(pictureFile(folder, key)),
  );
  const hands = Math.min(availableParallelism(), 4, Math.ceil(missing.length / SHARE));
  if (hands < 2) await draw(folder, missing);
  else {
    const shares = Array.from({ length: hands }, (_, hand) => missing.filter((_one, index) => index % hands === hand));
    await Promise.all(shares.map((share) => inWorker({ folder, drawings: share })));
  }
  return missing.length;
}

export async function draw(folder: string, drawings: readonly Drawing[]): Promise<void> {
  const fonts = { 'zh-Hans': openFonts('zh-Hans'), 'zh-Hant': openFonts('zh-Hant') };
  for (const { key, text, script } of drawings) {
    await fonts[script].load(charactersOf(text));
    const file = pictureFile(folder, key);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, drawOpenGraph(text, fonts[script]));
    renameSync(`${file}.tmp`, file);
  }
}

export function pictureFile(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key}.png`);
}

/** The key of a picture holds all that makes it: its text, the drawing, the fonts, and the runtime that sees words and packs bytes. */
export function keyer(): (text: PictureText, script: Script) => string {
  const seed = createHash('sha256').update(process.version).update(process.arch);
  const room = join(ROOT, 'src/pictures');
  for (const file of readdirSync(room).sort()) seed.update(file).update(readFileSync(join(room, file)));
  for (const name of [
    '@fontsource-variable/noto-serif-sc',
    '@fontsource-variable/noto-serif-tc',
    'harfbuzzjs',
    'katex',
    'woff2-encoder',
  ]) {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    };
    seed.update(`${name}@${version}`);
  }
  const made = seed.digest();
  return (text, script) =>
    createHash('sha256')
      .update(made)
      .update(JSON.stringify([script, text]))
      .digest('hex')
      .slice(0, 32);
}

/** Takes away what no picture of the site uses any more. */
export function pruneDrawings(folder: string, keys: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const shelf of readdirSync(folder))
    for (const name of readdirSync(join(folder, shelf)))
      if (!keys.has(name.replace(/\.png$/u, ''))) rmSync(join(folder, shelf, name));
}

function inWorker(share: { readonly folder: string; readonly drawings: readonly Drawing[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('draw-worker.ts', import.meta.url), { workerData: share });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Drawing pictures ended with ${code}`))));
  });
}
