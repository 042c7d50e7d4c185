/** Text → its parts in which a scraped formula may stand: not code, not maths that is well written already. */

export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** Fenced code, code in a line, `$$…$$`, `$…$` as Pandoc reads it (no price), `\(…\)` and `\[…\]` in a line. */
const GUARDED =
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:(?! {0,3}\1)[^\n]*\n)*(?: {0,3}\1[^\n]*)?|(?<!`)(`{1,3})(?!`)[^`\n]{1,400}\2(?!`)|\$\$[^$]{1,3000}\$\$|(?<![\\$\d])\$(?![\s$])[^$\n]{0,400}(?<![\s\\$])\$(?![\d$])/gmu;

export function zonesOf(text: string): Zone[] {
  const zones: Zone[] = [];
  let from = 0;
  for (const match of text.matchAll(GUARDED)) {
    if (match.index > from) zones.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  if (text.length > from) zones.push({ from, to: text.length });
  return zones;
}

/** What of the zones nothing of `taken` covers; both in order. */
export function without(zones: readonly Zone[], taken: readonly Zone[]): Zone[] {
  const rest: Zone[] = [];
  let next = 0;
  for (const zone of zones) {
    let from = zone.from;
    for (let one = taken[next]; one && one.from < zone.to; one = taken[++next]) {
      if (one.from > from) rest.push({ from, to: one.from });
      from = Math.max(from, one.to);
    }
    if (zone.to > from) rest.push({ from, to: zone.to });
  }
  return rest;
}
