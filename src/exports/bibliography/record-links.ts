/** Where a paper is to be read, from its record. */
import type { PaperRecord } from '../../format/schema/index.ts';

export function paperUrl({ url, arxiv, doi }: PaperRecord): string | undefined {
  if (url !== undefined) return url;
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  return doi === undefined ? undefined : `https://doi.org/${doi}`;
}
