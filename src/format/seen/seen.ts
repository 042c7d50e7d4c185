/** Text as it is written, and what of it reads otherwise → the text a person meets on the page, each character with the place it was written at. */

export interface Seen {
  readonly text: string;
  /** For each index of `text`: where what is written for it begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A stretch of what is written, and what is seen in its place: nothing, for a mark. */
export interface ReadAs {
  readonly from: number;
  readonly to: number;
  readonly as: string;
}

/** Of stretches that overlap the first counts, and of those that begin together the longest. */
export function seenAs(written: string, stretches: readonly ReadAs[]): Seen {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let done = 0;
  const keepUntil = (to: number) => {
    text += written.slice(done, to);
    for (let i = done; i < to; i++) {
      starts.push(i);
      ends.push(i + 1);
    }
  };
  for (const { from, to, as } of [...stretches].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < done) continue;
    keepUntil(from);
    text += as;
    starts.push(...Array.from({ length: as.length }, () => from));
    ends.push(...Array.from({ length: as.length }, () => to));
    done = to;
  }
  keepUntil(written.length);
  return { text, starts, ends };
}
