/** A request of the preview → the page it asks for, in its edition. */
import { EDITIONS } from '../ui/editions.ts';
import { fillFile } from './draw-editions.ts';
import { problemOverlay, type ShownProblem } from './problem-overlay.ts';
import { readPage } from './read-page.ts';
import { writePage } from './write-page.ts';

/**
 * `next` draws the page at an address, with its holes; without an address, the one that was asked for. What is wrong in the content
 * is laid over each page.
 */
export async function drawPreview(
  url: URL,
  base: string,
  next: (address?: string) => Promise<Response>,
  problems: readonly ShownProblem[] = [],
): Promise<Response> {
  const root = base.replace(/\/$/u, '');
  const path = url.pathname.slice(root.length);
  const edition = EDITIONS.find(({ folder }) => folder !== '' && path.startsWith(`/${folder}/`)) ?? EDITIONS[0];
  const response = await (edition.folder === ''
    ? next()
    : next(root + path.slice(edition.folder.length + 1) + url.search));
  const type = response.headers.get('content-type') ?? '';
  if (!/html|xml|json|^text\//u.test(type)) return response;
  const drawn = await response.text();
  const isPage = type.includes('html');
  const whole = isPage ? drawn.replace('</body>', () => `${problemOverlay(problems, path, root)}</body>`) : drawn;
  const written = isPage ? writePage(readPage(whole), edition.id) : fillFile(drawn, path, edition.id);
  return new Response(written ?? drawn, { status: response.status, headers: response.headers });
}
