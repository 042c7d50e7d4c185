import type { Organization } from 'schema-dts';
import { fullAddress, type SiteAddress } from '../site-address.ts';

/** The site as the one who publishes. */
export function siteAsPublisher(name: string, site: SiteAddress) {
  return { '@type': 'Organization', name, url: fullAddress(site, '/') } as const satisfies Organization;
}
