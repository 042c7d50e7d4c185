/** On every page: where there is something to take along, fetches what helps to read and copy it. Without it the page is read as any other. */
if (document.querySelector('.copy-notice'))
  import('./reading.ts').catch(() => {
    // It helps, and no more.
  });

export {};
