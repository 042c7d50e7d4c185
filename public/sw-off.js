/** The kill switch: put this file in the place of sw.js, and in every browser that asks for it the worker and all it kept are gone. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const names = await caches.keys();
  // The site may share its origin with others: only what is kept for this place is ours.
  const ours = names.filter((name) => name.startsWith(`wenqu ${self.registration.scope} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
