/** A document → ids of the papers that are linked or cited in it, in order, once each. */
import { paperOfLink } from '../../format/address.ts';
import type { Document } from '../../format/document.ts';

export function papersIn({ kind, data, body }: Document): string[] {
  const found = new Set<string>();
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const { type, url, paper, children } = node as Readonly<Record<string, unknown>>;
    if (type === 'cite' && typeof paper === 'string') found.add(paper);
    const linked = typeof url === 'string' ? paperOfLink(url)?.paper : undefined;
    if (linked !== undefined) found.add(linked);
    if (Array.isArray(children)) children.forEach(visit);
  };
  if (kind === 'analysis') for (const { id } of (data as Document<'analysis'>['data']).papers) found.add(id);
  body.forEach(visit);
  return [...found];
}
