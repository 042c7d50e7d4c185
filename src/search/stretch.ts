/** A text and what was found in it → the piece of it to show, with the places to mark. Pure. */

export interface Match {
  /** The unit it belongs to, or the whole query. */
  readonly unit: number;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** Each unit once, where it is told best. */
export function weigh(matches: readonly Match[]): number {
  const best = new Map<number, number>();
  for (const { unit, weight } of matches) best.set(unit, Math.max(best.get(unit) ?? 0, weight));
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

const LONGEST = 160;

/** The sentence that holds most, with its neighbours as long as there is room. */
export function bestStretch(text: string, matches: readonly Match[]): [number, number] {
  const sentences = [...text.matchAll(/[^。！？!?；;\n]*?(?:[。！？!?；;\n]+["”’」』）)]*|\.(?=\s)|$)/gu)]
    .map(({ 0: sentence, index }): [number, number] => [index, index + sentence.length])
    .filter(([from, to]) => to > from);
  let first = 0;
  let most = -1;
  let from = 0;
  // Matches come in the order of their beginnings, and none is longer than a name.
  for (const [i, [begin, end]] of sentences.entries()) {
    while ((matches[from]?.end ?? Infinity) <= begin && (matches[from]?.start ?? 0) < begin) from++;
    const inside: Match[] = [];
    for (let j = from; (matches[j]?.start ?? Infinity) < end; j++) {
      const match = matches[j] as Match;
      if (match.end > begin) inside.push(match);
    }
    const weight = weigh(inside);
    if (weight > most) [first, most] = [i, weight];
  }
  let last = first;
  const length = (a: number, b: number) => (sentences[b]?.[1] ?? Infinity) - (sentences[a]?.[0] ?? -Infinity);
  for (;;) {
    if (last + 1 < sentences.length && length(first, last + 1) <= LONGEST) last++;
    else if (first > 0 && length(first - 1, last) <= LONGEST) first--;
    else break;
  }
  return [sentences[first]?.[0] ?? 0, sentences[last]?.[1] ?? text.length];
}

/** Cut at `from` and `to`, or nearer to what was found where that is too long. */
export function cutOut(
  text: string,
  from: number,
  to: number,
  matches: readonly Match[],
  longest = LONGEST,
): { text: string; marks: [number, number][] } {
  const inside = matches.filter(({ start, end }) => start < to && end > from);
  let [begin, end] = [from, to];
  if (end - begin > longest * 1.5) {
    // One sentence longer than the room: what stands around its best match.
    const best = inside.reduce<Match | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);
    begin = Math.max(from, (best?.start ?? from) - 40);
    end = Math.min(to, begin + longest);
    if (/[\udc00-\udfff]/u.test(text[begin] ?? '')) begin--;
    if (/[\udc00-\udfff]/u.test(text[end] ?? '')) end++;
  }
  while (/\s/u.test(text[begin] ?? '')) begin++;
  while (end > begin && /\s/u.test(text[end - 1] ?? '')) end--;
  const head = begin > from && !/^\s*$/u.test(text.slice(from, begin)) ? '…' : '';
  const tail = /^\s*$/u.test(text.slice(end, to)) ? '' : '…';
  const marks: [number, number][] = [];
  for (const match of inside) {
    const start = Math.max(match.start, begin) - begin + head.length;
    const stop = Math.min(match.end, end) - begin + head.length;
    const before = marks.at(-1);
    if (stop <= start) continue;
    if (before && start <= before[1]) before[1] = Math.max(before[1], stop);
    else marks.push([start, stop]);
  }
  return { text: head + text.slice(begin, end).replace(/\s/gu, ' ') + tail, marks };
}
