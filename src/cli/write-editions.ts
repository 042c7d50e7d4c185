/**
 * The last step of drawing, in a process of its own: pages as Astro drew them, with holes, → the three editions of each, in the same
 * folder. `node src/cli/write-editions.ts STAGE`
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { drawEditions, fillFile } from '../editions/draw-editions.ts';
import { EDITIONS } from '../ui/editions.ts';

/** Files of which each edition has its own, besides the pages. */
const OF_EDITIONS = new Set(['opensearch.xml']);
const TEXT = /\.(?:xml|json|jsonl|txt|md|bib|svg|webmanifest|html)$/u;

const made = new Set<string>();
const [stage] = process.argv.slice(2);
if (stage === undefined) throw new Error('Usage: node src/cli/write-editions.ts STAGE');

for (const path of filesBelow(stage)) {
  const text = readFileSync(join(stage, path), 'utf8');
  if (path.endsWith('.html')) for (const { edition, text: page } of editionsOf(path, text)) write(edition, path, page);
  else
    for (const { id } of OF_EDITIONS.has(path) ? EDITIONS : EDITIONS.slice(0, 1)) {
      const filled = fillFile(text, path, id);
      if (filled !== undefined) write(id, path, filled);
    }
}

function editionsOf(path: string, html: string) {
  try {
    return drawEditions(html);
  } catch (error) {
    throw new Error(`${path} cannot be made into its editions`, { cause: error });
  }
}

function write(edition: string, path: string, text: string): void {
  const file = join(stage ?? '', EDITIONS.find(({ id }) => id === edition)?.folder ?? '', path);
  const folder = dirname(file);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  writeFileSync(file, text);
}

/** Read whole before anything is written: what is written lies in the same folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && TEXT.test(file.name))
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('_astro/'))
    .sort();
}
