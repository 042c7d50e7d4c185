/** A seed → the same numbers each time. */
export interface Random {
  /** 0 to below 1. */
  next(): number;
  below(limit: number): number;
  one<T>(from: readonly T[]): T;
  chance(share: number): boolean;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    one: (from) => {
      const found = from[below(from.length)];
      if (found === undefined) throw new Error('expected something to choose from');
      return found;
    },
    chance: (share) => next() < share,
  };
}
