/** Where this build's site stands, for everything that machines read. */
import { type SiteAddress, siteAddress } from '../../exports/site-address.ts';

export function siteOf(site: URL | undefined): SiteAddress {
  return siteAddress(site, import.meta.env.BASE_URL);
}
