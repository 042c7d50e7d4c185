/**
 * A built site → a copy of it to read from a disk, a stick or an archive, opened by `file://` or from any folder of any server: links are
 * relative and name their `index.html`, fonts lie in the sheet (browsers refuse a font file to a page without an origin), and
 * nothing runs. What needs the network or a script is left out: the search index, the scripts, the service worker.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join, posix, relative, sep } from 'node:path';
import { both } from '../format/problem.ts';
import { FOLDER } from '../search/index-files.ts';
import { say } from './language.ts';

/** False, with the reason told, when the folder holds something else. `base` is the base path of the site, with its slashes. */
export function writePortable(site: string, target: string, base: string): boolean {
  const index = join(target, 'index.html');
  const isOurs = existsSync(index) && readFileSync(index, 'utf8').includes('<meta name="generator" content="wenqu');
  if (existsSync(target) && !isOurs && readdirSync(target).length > 0) {
    say(
      both(
        `${target} 里有不属于本站的文件，它会被整个换掉。请先移走。`,
        `${target} holds files that are not a site of ours; it would be replaced whole. Move them away.`,
      ),
    );
    return false;
  }
  const next = `${target}.next`;
  rmSync(next, { recursive: true, force: true });
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const { parentPath, name } of files) {
    const path = relative(site, join(parentPath, name)).split(sep).join('/');
    if (path.startsWith(`${FOLDER}/`) || ['.js', '.woff2'].includes(extname(path))) continue;
    const [from, to] = [join(site, path), join(next, path)];
    mkdirSync(dirname(to), { recursive: true });
    if (path.endsWith('.html')) writeFileSync(to, portablePage(readFileSync(from, 'utf8'), path, base));
    else if (path.endsWith('.css')) writeFileSync(to, portableSheet(readFileSync(from, 'utf8'), site, base));
    else copyFileSync(from, to);
  }
  rmSync(target, { recursive: true, force: true });
  renameSync(next, target);
  const where = relative(process.cwd(), target) || '.';
  say(both(`写好了可以从磁盘打开的副本，在 ${where}`, `Wrote a copy to read from a disk into ${where}`));
  return true;
}

/** `path` is the page's own below the site: `threads/why-rope/index.html`. */
function portablePage(html: string, path: string, base: string): string {
  const folder = posix.dirname(path);
  return (
    html
      .replace(/<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/gu, '')
      .replace(/<link\b[^>]*\brel="(?:preload|modulepreload|search)"[^>]*>/gu, '')
      .replace(/<form\b[^>]*\brole="search"[\s\S]*?<\/form>/gu, '')
      // Nothing runs here, whatever the browser could.
      .replace(/<\/?noscript>/gu, '')
      .replace(/(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/u, portablePolicy)
      .replace(/(?<=<meta http-equiv="refresh" content="0; url=)[^"]*/u, (address) =>
        portableAddress(address, folder, base),
      )
      // Quotes in text are no attributes: only within tags.
      .replace(/<[a-z](?:[^">]|"[^"]*")*>/gu, (tag) =>
        tag.replace(
          /(\s(?:xlink:)?(?:href|src)=")([^"]*)/gu,
          (_, start: string, address: string) => start + portableAddress(address, folder, base),
        ),
      )
  );
}

/** Addresses elsewhere and anchors of the page stay as they are. */
function portableAddress(address: string, folder: string, base: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/iu.test(address)) return address;
  const isOfSite = address.startsWith(base);
  if (!isOfSite && address.startsWith('/')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(isOfSite ? address.slice(base.length) : address) ?? [];
  const target = isOfSite ? path : posix.join(folder, path);
  const file = /(?:^|\/)\.?$/u.test(target) ? posix.join(target, 'index.html') : target;
  return `${posix.relative(folder, file)}${rest}`;
}

/** A page of a disk has no origin, so 'self' may be nobody. */
function portablePolicy(policy: string): string {
  return policy
    .replace(/script-src [^;]*/u, "script-src 'none'")
    .replaceAll("'self'", "'self' file:")
    .replace(/font-src [^;]*/u, 'font-src data:');
}

function portableSheet(css: string, site: string, base: string): string {
  return (
    css
      // Nothing runs here, whatever the browser could: what only scripts bring to life is not shown.
      .replace(/\(scripting:\s*enabled\)/gu, '(width<0)')
      .replace(/\(scripting:\s*none\)/gu, '(width>=0)')
      .replace(/url\(["']?([^"')]+\.woff2)["']?\)/gu, (whole, address: string) =>
        address.startsWith(base)
          ? `url(data:font/woff2;base64,${readFileSync(join(site, address.slice(base.length))).toString('base64')})`
          : whole,
      )
  );
}
