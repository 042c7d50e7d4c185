/** Text → its parts in which a scraped formula may stand: not code, not maths that is well written already. */

export interface Zone {
  readonly from: number;
  readonly to: number;
}

const CODE =
  /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^`\n]*\n(?:(?! {0,3}\1)[^\n]*\n)*(?: {0,3}\1[^\n]*)?|(?<!`)(`{1,3})(?!`)[^`\n]{1,400}\2(?!`)/u;
/** `$$…$$`, and `$…$` as Pandoc reads it: a price is none. */
const DOLLARS = /\$\$[^$]{1,3000}\$\$|(?<![\\$\d])\$(?![\s$])[^$\n]{0,400}(?<![\s\\$])\$(?![\d$])/u;
const GUARDED = new RegExp(`${CODE.source}|${DOLLARS.source}`, 'gmu');
const ALL_CODE = new RegExp(CODE.source, 'gmu');

export function zonesOf(text: string): Zone[] {
  return between(text, GUARDED);
}

export function outsideCode(text: string): Zone[] {
  return between(text, ALL_CODE);
}

function between(text: string, guarded: RegExp): Zone[] {
  const zones: Zone[] = [];
  let from = 0;
  for (const match of text.matchAll(guarded)) {
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
