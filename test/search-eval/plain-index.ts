/** `node plain-index.ts SITE OUT`: an index of the site's pages as plain Pagefind makes it, with its defaults, in a folder of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

const [site = '', out = ''] = process.argv.slice(2);
const { index, errors } = await createIndex();
if (!index) throw new Error(errors.join('\n'));
const { errors: refused } = await index.addDirectory({ path: site });
if (refused.length > 0) throw new Error(refused.join('\n'));
// Not writeFiles(): it answers before the files are on disk.
const { files } = await index.getFiles();
for (const { path, content } of files) {
  const file = join(out, 'pagefind', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
await close();
// Pagefind picks the index of the page's language.
const lang = /<html[^>]* lang="([^"]+)"/u.exec(readFileSync(join(site, 'search', 'index.html'), 'utf8'))?.[1] ?? 'en';
writeFileSync(join(out, 'index.html'), `<!doctype html><html lang="${lang}"><title>Pagefind</title></html>`);
