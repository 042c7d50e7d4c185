/** Where on a page a term stands, in one byte: a bit for each seventh of the page, never across two posts while there are few; the eighth for its names. */

/** The term is in the title or another name of the page. */
export const IN_NAME = 128;
const REGIONS = 7;
/** Atoms of the shortest part a post is cut into. */
const SHORTEST = 16;

/** Bit of the region for each post's atoms: `regions[post](place of the atom from 0 to 1)`. Sevenths go to the posts by their lengths. */
export function regionsOf(lengths: readonly number[]): readonly ((place: number) => number)[] {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.length >= REGIONS) {
    let before = 0;
    return lengths.map((length) => {
      const region = Math.min(REGIONS - 1, Math.floor(((before + length / 2) / Math.max(1, total)) * REGIONS));
      before += length;
      return () => 1 << region;
    });
  }
  // Each post one; the rest to whoever has most text for each.
  const counts = lengths.map(() => 1);
  for (let left = REGIONS - lengths.length; left > 0; left--) {
    let longest = 0;
    for (let i = 1; i < lengths.length; i++)
      if ((lengths[i] ?? 0) / (counts[i] ?? 1) > (lengths[longest] ?? 0) / (counts[longest] ?? 1)) longest = i;
    // A part shorter than a phrase would tear phrases apart.
    if ((lengths[longest] ?? 0) / ((counts[longest] ?? 1) + 1) < SHORTEST) break;
    counts[longest] = (counts[longest] ?? 1) + 1;
  }
  let first = 0;
  return counts.map((count) => {
    const from = first;
    first += count;
    return (place) => 1 << (from + Math.min(count - 1, Math.floor(place * count)));
  });
}

/** In how many sevenths of the page, 0–7. */
export function spread(regions: number): number {
  let bits = regions & 127;
  bits -= (bits >> 1) & 0x55;
  bits = (bits & 0x33) + ((bits >> 2) & 0x33);
  return (bits + (bits >> 4)) & 0x0f;
}
