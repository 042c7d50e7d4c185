/** A folder of built pages → a web address on this machine, as a plain static host would serve it. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
};

const LASTING = 'public, max-age=31536000, immutable';

/** Takes the next free port when the wanted one is in use; 0 asks for any. Only this machine can reach it. */
export async function serve(
  dir: string,
  { port, base }: { readonly port: number; readonly base: string },
): Promise<string> {
  const prefix = base.replace(/\/$/u, '');
  // Room for an address with a long question in it: a Han character takes nine letters there.
  const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
    const pathname = (request.url ?? '/').replace(/[?#].*$/u, '');
    const inside = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : undefined;
    const file = inside === undefined ? undefined : fileFor(dir, inside);
    if (
      inside !== undefined &&
      file === undefined &&
      !pathname.endsWith('/') &&
      fileFor(dir, `${inside}/`) !== undefined
    ) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const shown = file ?? notFoundFor(dir, inside ?? '/');
    if (!existsSync(shown)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
      return;
    }
    const type = TYPES[extname(shown)] ?? 'application/octet-stream';
    const isPacked =
      /^text\/|json|xml/u.test(type) && /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': type,
      // As good hosts do: what has a digest in its address never changes; all else is asked for again.
      'cache-control': /^\/(?:_astro\/|search-index\/[^/]+\/)/u.test(inside ?? '') ? LASTING : 'no-cache',
      ...(isPacked && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
    });
    if (request.method === 'HEAD') response.end();
    // A build may put another file in its place meanwhile: that ends this answer, not the server.
    else if (isPacked) pipeline(createReadStream(shown), createGzip(), response, () => undefined);
    else pipeline(createReadStream(shown), response, () => undefined);
  });
  for (let wanted = port, tries = 0; ; wanted++, tries++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(wanted, '127.0.0.1', resolve);
      });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries > 20) throw error;
    }
  }
  const address = server.address();
  return `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}${prefix}/`;
}

/** The nearest one above the path, as hosts of static sites have it: an edition has its own. */
function notFoundFor(dir: string, path: string): string {
  const first = path.split('/')[1] ?? '';
  return fileFor(dir, `/${first}/404.html`) ?? join(dir, '404.html');
}

/** Undefined for what is not there and for any path that leads out of the folder. */
function fileFor(dir: string, path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined; // not a path at all: %zz
  }
  const file = normalize(join(dir, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  if (!file.startsWith(dir + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
