/** Text → the same text in one spelling (NFKC, lower case, no diacritics, simplified), with the way back to each original index. */
import { SIMPLIFIED, TRADITIONAL } from './fold-table.ts';

export interface Folded {
  readonly text: string;
  /** For each index of `text`: where the original of that character begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folding twice gives what folding once gave. */
export function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  // A base and its combining marks fold as one, so that "e" + U+0301 and "é" agree.
  for (const { 0: cluster, index } of text.matchAll(/\p{M}+|\P{M}\p{M}*/gsu)) {
    const piece = foldCluster(cluster);
    folded += piece;
    while (starts.length < folded.length) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: folded, starts, ends };
}

const simplifiedOf: ReadonlyMap<string, string> = new Map(
  [...TRADITIONAL].map((character, i) => [character, SIMPLIFIED[i] ?? character]),
);

function foldCluster(cluster: string): string {
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1) {
    if (code < 0x80) return code >= 0x41 && code <= 0x5a ? cluster.toLowerCase() : cluster;
    if (code >= 0x3400 && code <= 0x9fff) return simplifiedOf.get(cluster) ?? cluster;
  }
  // 64d² is 64 d^2, and log₂ is log_2.
  const isRaised = /^[\u00b2\u00b3\u00b9\u2070-\u209c]$/u.test(cluster);
  const plain = (isRaised ? `^${cluster}` : cluster)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFKC');
  return [...plain].map((character) => simplifiedOf.get(character) ?? character).join('');
}
