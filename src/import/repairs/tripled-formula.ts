/** Formulas that a scraped page prints three times (what the browser showed, its TeX, what it showed again) → the TeX, once. */
import type { Edit, Rule } from './rule.ts';
import { findMarked } from './tripled-formula/find-marked.ts';
import { findPlain, withEvidence } from './tripled-formula/find-plain.ts';
import type { Judgement } from './tripled-formula/judge.ts';
import { looseEnds } from './tripled-formula/places.ts';
import { believablePairs } from './tripled-formula/pairs.ts';
import { withoutTags, withTags } from './tripled-formula/tags.ts';
import { Eye } from './tripled-formula/visible.ts';
import { write } from './tripled-formula/write.ts';
import { without, zonesOf } from './tripled-formula/zones.ts';

export const tripledFormula: Rule = {
  name: 'tripled-formula',
  find(text): Edit[] {
    const edits: Edit[] = [];
    let floor = 0;
    for (const finding of findFormulas(text)) {
      const writing = write(text, finding, floor);
      edits.push(writing);
      floor = writing.to;
    }
    return edits;
  },
};

/** A text of this length that has no formula with a command or a script has none at all. */
const LONG = 500_000;

/** In order. */
export function findFormulas(source: string): Judgement[] {
  const eye = new Eye();
  const text = withoutTags(source);
  const zones = zonesOf(text);
  const found: Judgement[] = [];
  const left = () => without(zones, inOrder(found));
  found.push(...findMarked(text, left(), eye, { scripts: false, pairs: false }));
  found.push(...findMarked(text, left(), eye, { scripts: true, pairs: false }));
  const glued = found.filter(({ texFrom, texTo }) => looseEnds(text, texFrom, texTo) === 2).length;
  if (found.length > 0 || text.length < LONG)
    found.push(...withEvidence(text, findPlain(text, left(), eye, glued * 2 >= found.length), found));
  found.push(...believablePairs(text, findMarked(text, left(), eye, { scripts: false, pairs: true }), found.length));
  if (found.length > 0) found.push(...findMarked(text, left(), eye, { scripts: true, pairs: true }));
  return withTags(source, inOrder(found));
}

function inOrder<T extends { readonly from: number }>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.from - b.from);
}
