/**
 * Runs in the page: what reaches beyond the window and is in no box that scrolls, as the beginning of its HTML. The scrolling width of the page
 * alone does not tell: Chromium says 320 px of a page on which a paragraph of 400 px stands out.
 */
export function standingOut(): string[] {
  const room = document.documentElement.clientWidth;
  const isBoxed = (element: Element) => {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    return false;
  };
  const out = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > room + 0.5 && !isBoxed(element),
  );
  if (out.length === 0 && document.documentElement.scrollWidth > room) return ['the page'];
  return out.map((element) => element.outerHTML.slice(0, 120));
}
