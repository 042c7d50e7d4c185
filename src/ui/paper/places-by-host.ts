/** Addresses at which a record was looked up → each host once, in order, with all its addresses: the same name twice would tell nobody which is which. */
export function placesByHost(urls: readonly string[]): { readonly host: string; readonly urls: readonly string[] }[] {
  const places = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const host = new URL(url).hostname.replace(/^www\./u, '');
    places.set(host, [...(places.get(host) ?? []), url]);
  }
  return [...places].map(([host, found]) => ({ host, urls: found }));
}
