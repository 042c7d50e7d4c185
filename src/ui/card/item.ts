/** The page of an item, as text → what its card says. It is read from what the page tells others of itself in its head. */
export interface CardItem {
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly lang: string;
  /** Where the site says that the page stands; undefined while it has no public address. */
  readonly permalink: string | undefined;
}

export function readItem(page: Document): CardItem {
  const all = (property: string) =>
    [...page.querySelectorAll(`meta[property="${property}"]`)].map((meta) => meta.getAttribute('content') ?? '');
  return {
    title: all('og:title')[0] ?? page.title,
    summary: all('og:description')[0] ?? '',
    topics: all('article:tag'),
    lang: page.documentElement.lang,
    permalink: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined,
  };
}

/** `?of=threads/wider-or-deeper` → the address of that page beside this one; undefined for what names no item. */
export function itemAddress(here: string): string | undefined {
  const of = new URL(here).searchParams.get('of') ?? '';
  return /^(?:threads|analyses|digests|topics|papers)\/[a-z0-9][a-z0-9.-]*$/u.test(of)
    ? new URL(`../${of}/`, here).href
    : undefined;
}
