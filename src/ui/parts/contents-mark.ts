/** In the contents of a long page, the section at hand is marked. */
const sections = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].flatMap((link) => {
  const start = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return start ? [{ link, start }] : [];
});

// All that is above the window too: so a jump over several sections is noticed as well.
const watch = new IntersectionObserver(
  () => {
    const here = sections.findLast(({ start }) => start.getBoundingClientRect().top < innerHeight * 0.08);
    for (const section of sections) section.link.ariaCurrent = section === here ? 'true' : null;
    // A list longer than its window scrolls along, and the page does not.
    const rail = here?.link.closest('.rail');
    if (here && rail && rail.scrollHeight > rail.clientHeight)
      rail.scrollTop = here.link.offsetTop - rail.clientHeight / 2;
  },
  { rootMargin: '9999999px 0px -92%' },
);
for (const { start } of sections) watch.observe(start);

export {};
