/** DOIs of the nineties hold pages between angles (`10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O`), which end any other address. */

/** The form of the standard, which no tag of HTML has: issue and year, pages, and a version with its check character. */
const ANGLED =
  /10\.\d{4,9}\/(?:\(SICI\))?\d{4}-\d{3}[\dX](?:\([\d/]{4,13}\))?[\d:/+A-Z-]{1,20}(?:<[A-Za-z0-9:.+-]{1,40}>|&lt;[A-Za-z0-9:.+-]{1,40}&gt;|%3C[A-Za-z0-9:.+-]{1,40}%3E)\d\.\d\.[A-Z]{2};\d(?:-[A-Z0-9#](?![A-Za-z0-9]))?/iuy;

/** How long the one is that begins at `index`; 0 where none does. */
export function angledDoiAt(text: string, index: number): number {
  ANGLED.lastIndex = index;
  return ANGLED.exec(text)?.[0].length ?? 0;
}

/** With the angles themselves. */
export function withAngles(doi: string): string {
  return doi.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
