/** Where the site stands, and addresses in it as a machine elsewhere needs them. */

export interface SiteAddress {
  /** `https://wenqu.example`, without a slash at its end; undefined where `SITE_URL` is not set. */
  readonly origin?: string | undefined;
  /** Path the site stands under, with a slash at each end. */
  readonly base: string;
}

export function siteAddress(url: string | URL | undefined, base: string): SiteAddress {
  return { origin: url === undefined || url === '' ? undefined : new URL(url).origin, base };
}

/** `/papers/` → `https://wenqu.example/wenqu/papers/`; without an origin `/wenqu/papers/`, which is right on the site itself. */
export function fullAddress({ origin = '', base }: SiteAddress, address: string): string {
  return `${origin}${base.replace(/\/$/u, '')}${address}`;
}
