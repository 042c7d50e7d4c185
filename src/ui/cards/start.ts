/** On every page, and all that is: notices an interest in a link to a page of ours, or a wish to copy, and fetches the rest only then. */
const TEXT = '.prose, .note, .lead';
const NEAR_TEXT = `${TEXT}, .item-note, .sentences, .evidence, .rail, [data-compact]`;
const PAGE = /\/(?:(?:threads|analyses|papers|topics|digests)\/[^/]+|(glossary))\/$/u;

let isTouch = false;

function noticeLink(event: Event, kind: 'hover' | 'focus' | 'tap'): void {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href]') : undefined;
  if (!link?.closest(kind === 'tap' ? TEXT : NEAR_TEXT) || link.closest('nav, .card')) return;
  const { origin, pathname, hash } = link;
  const room = PAGE.exec(pathname);
  if (origin !== location.origin || pathname === location.pathname || !room || (room[1] && !hash)) return;
  // Tapped again with its card beside it, the link is meant.
  if (kind === 'tap') {
    if ('card' in link.dataset) return;
    event.preventDefault();
  }
  import('./cards.ts').then(
    ({ offerCard }) => offerCard(link, kind, event),
    () => kind === 'tap' && location.assign(link.href),
  );
}

addEventListener('pointerdown', ({ pointerType }) => (isTouch = pointerType === 'touch'), true);
addEventListener('pointerover', (event) => event.pointerType === 'mouse' && noticeLink(event, 'hover'));
addEventListener(
  'focusin',
  (event) => (event.target as Element).matches(':focus-visible') && noticeLink(event, 'focus'),
);
addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : undefined;
  if (button)
    void import('../paper/copy-record.ts').then(
      ({ copyRecord }) => copyRecord(button),
      () => undefined,
    );
  // Screen readers and keyboards click without a finger: detail is 0, and the link is followed at once.
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented);
  if (isTouch && isPlain && event.detail > 0) noticeLink(event, 'tap');
});

export {};
