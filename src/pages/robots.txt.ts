/** Everybody may read everything. */
import type { APIRoute } from 'astro';
import { fullAddress } from '../exports/site-address.ts';
import { siteOf } from './_views/site-address.ts';

export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site) lines.push('', `Sitemap: ${fullAddress(siteOf(site), '/sitemap-index.xml')}`);
  return new Response(`${lines.join('\n')}\n`);
};
