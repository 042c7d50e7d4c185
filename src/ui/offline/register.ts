/** Has the browser keep what is read for reading offline, once the page stands. Where that cannot be, nothing is different. */
const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };

if (serviceWorker && import.meta.env.PROD)
  addEventListener('load', () => {
    const isFirst = !serviceWorker.controller;
    serviceWorker
      .register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' })
      .then(() => serviceWorker.ready)
      .then(({ active }) => {
        // This page came before there was anyone to keep it.
        if (isFirst)
          active?.postMessage([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
      })
      .catch(() => undefined);
  });
