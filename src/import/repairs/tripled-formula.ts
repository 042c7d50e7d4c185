/** Formulas that a scraped page prints three times (what the browser showed, its TeX, what it showed again) → the TeX, once. */
import type { Edit, Rule } from './rule.ts';
import { findMarked } from './tripled-formula/find-marked.ts';
import { findPlain, withEvidence } from './tripled-formula/find-plain.ts';
import type { Judgement } from './tripled-formula/judge.ts';
import { looseEnds } from './tripled-formula/places.ts';
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

/** In order. */
export function findFormulas(text: string): Judgement[] {
  const eye = new Eye();
  const zones = zonesOf(text);
  const byCommand = findMarked(text, zones, eye, false);
  const left = without(zones, byCommand);
  const byScript = findMarked(text, left, eye, true);
  const marked = inOrder([...byCommand, ...byScript]);
  const glued = marked.filter(({ texFrom, texTo }) => looseEnds(text, texFrom, texTo) === 2).length;
  const plain = findPlain(text, without(left, byScript), eye, glued * 2 > marked.length);
  return inOrder([...marked, ...withEvidence(text, plain, marked)]);
}

function inOrder<T extends { readonly from: number }>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.from - b.from);
}
