/** Has the browser keep what is read for reading offline, once the page stands. Where that cannot be, nothing is different. */
import { bringFarLetters } from './far-letters.ts';

const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };

if (import.meta.env.PROD)
  addEventListener('load', () => {
    // A moment later, so that no first look shares the line or the processor with it.
    const letters = new Promise((done) => setTimeout(done, 500)).then(bringFarLetters);
    if (!serviceWorker) return;
    const isFirst = !serviceWorker.controller;
    let told = 0;
    /** This page came before there was anyone to keep it. */
    const tellIfFirst = ({ active }: ServiceWorkerRegistration) => {
      if (!isFirst) return;
      const addresses = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
      active?.postMessage(addresses.slice(told));
      told = addresses.length;
    };
    serviceWorker
      .register(`${import.meta.env.BASE_URL}sw.js`, { updateViaCache: 'none' })
      .then(() => serviceWorker.ready)
      .then(async (registration) => {
        tellIfFirst(registration);
        await letters;
        tellIfFirst(registration);
      })
      .catch(() => undefined);
  });
