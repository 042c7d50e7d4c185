/** Blocks → ids of the papers that are linked or cited in them, in order, once each. */
import { paperOfLink } from '../../format/address.ts';
import type { Block } from '../../format/document.ts';

export function papersIn(blocks: readonly Block[]): string[] {
  const found = new Set<string>();
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    const { type, url, paper, children } = node as Readonly<Record<string, unknown>>;
    if (type === 'cite' && typeof paper === 'string') found.add(paper);
    const linked = typeof url === 'string' ? paperOfLink(url)?.paper : undefined;
    if (linked !== undefined) found.add(linked);
    if (Array.isArray(children)) children.forEach(visit);
  };
  blocks.forEach(visit);
  return [...found];
}
