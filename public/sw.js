/**
 * Keeps what was read for reading offline. Pages come from the network and from here only when it fails, so nobody reads an old page
 * unawares; files with a digest in their address never change and come from here first. It holds nothing of its own build: what
 * changes a page needs no new worker. To withdraw it see sw-off.js.
 */
const BASE = self.registration.scope;
const nameOf = (kind) => `wenqu ${BASE} ${kind}`;
const PAGES = nameOf('pages');
const FILES = nameOf('files');

/** The oldest are let go: some hundred pages of 10 kB and what they show. */
const MOST = { [PAGES]: 300, [FILES]: 600 };
/** A network that has not answered by then is as good as none, when the page is here. */
const PATIENCE_MS = 4000;
const EDITIONS = ['', 'zh-hant/', 'en/'];
const offlinePage = (edition) => `${BASE}${edition}offline/`;

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePages().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

/** A page that was read before there was a worker names what it loaded. */
self.addEventListener('message', (event) => {
  if (!Array.isArray(event.data)) return;
  event.waitUntil(Promise.all(event.data.map((address) => keepAddress(String(address)).catch(() => undefined))));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(BASE) || request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(pageFor(event));
  else if (isLasting(request.url)) event.respondWith(lastingFile(event));
  else event.respondWith(fileFor(event));
});

async function pageFor(event) {
  const address = bare(event.request.url);
  const kept = await find(PAGES, address);
  try {
    const fetched = fetch(event.request);
    event.waitUntil(fetched.then((response) => keep(PAGES, address, response.clone())).catch(() => undefined));
    const response = await (kept ? Promise.race([fetched, late()]) : fetched);
    // A host in trouble: what was read before is better than its excuse.
    return response === undefined || (kept && response.status >= 500) ? kept : response.clone();
  } catch {
    return kept ?? offline(event.request.url);
  }
}

/** Never changes at its address. */
async function lastingFile(event) {
  const kept = await find(FILES, event.request.url);
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(keep(FILES, event.request.url, response.clone()).catch(() => undefined));
  return response;
}

async function fileFor(event) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(FILES, event.request.url, response.clone()).catch(() => undefined));
    return response;
  } catch (error) {
    const kept = await find(FILES, event.request.url);
    if (kept) return kept;
    throw error;
  }
}

function isLasting(url) {
  const path = url.slice(BASE.length);
  return path.startsWith('_astro/') || /^search-index\/[^/]+\/./u.test(path);
}

/** A browser that will not open its store has kept nothing. */
function find(cacheName, address) {
  return caches.match(address, { cacheName }).catch(() => undefined);
}

async function keep(cacheName, address, response) {
  if (!response.ok || response.redirected || response.type !== 'basic') return;
  const cache = await caches.open(cacheName);
  // Put anew it is the youngest: keys come in the order of their putting.
  await cache.delete(address);
  await cache.put(address, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[cacheName])).map((old) => cache.delete(old)));
}

async function keepAddress(address) {
  if (!address.startsWith(BASE) || address === `${BASE}sw.js`) return;
  const response = await fetch(address);
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  await keep(isPage ? PAGES : FILES, isPage ? bare(address) : address, response);
}

/** With the files their heads name. An edition that the site has not is passed over. */
async function keepOfflinePages() {
  await Promise.all(
    EDITIONS.map(async (edition) => {
      const response = await fetch(offlinePage(edition), { cache: 'no-cache' });
      const html = await response.clone().text();
      await keep(FILES, offlinePage(edition), response);
      const named = [...html.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+)"/gu)].map(
        ([, path]) => new URL(path, BASE).href,
      );
      await Promise.all(named.map(keepAddress));
    }).map((one) => one.catch(() => undefined)),
  );
}

/** The page that says there is no network, with what was read: the latest first, the words of each page's own title. */
async function offline(url) {
  const edition = EDITIONS.find((one) => one !== '' && url.startsWith(BASE + one)) ?? '';
  const page = (await find(FILES, offlinePage(edition))) ?? (await find(FILES, offlinePage('')));
  if (!page) return Response.error();
  const cache = await caches.open(PAGES);
  const lines = [];
  for (const key of (await cache.keys()).reverse()) {
    const title = /<title[^>]*>([^<]*)<\/title>/u.exec((await (await cache.match(key))?.text()) ?? '')?.[1];
    // Without the name of the site.
    if (title)
      lines.push(
        `<li><a href="${key.url.replace(/["&<>]/gu, encodeURIComponent)}">${title.replace(/ · [^·]*$/u, '')}</a></li>`,
      );
  }
  const html = (await page.text()).replace(/(<ul [^>]*data-read[^>]*>)/u, (list) => list + lines.join(''));
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** One page, whatever was asked of it: `?q=` and `#` change no byte of a static site. */
function bare(url) {
  return url.replace(/[?#].*$/u, '');
}

function late() {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
}
