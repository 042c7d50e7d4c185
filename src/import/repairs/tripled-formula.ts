/** Formulas that a scraped page prints three times (what the browser showed, its TeX, what it showed again) → the TeX, once. */
import { both } from '../../format/problem.ts';
import type { Edit, Question, Rule } from './rule.ts';
import { Effort } from './tripled-formula/effort.ts';
import { findMarked } from './tripled-formula/find-marked.ts';
import { findPlain, withEvidence } from './tripled-formula/find-plain.ts';
import { habitsOf } from './tripled-formula/habits.ts';
import type { Judgement } from './tripled-formula/judge.ts';
import { believablePairs } from './tripled-formula/pairs.ts';
import { withCommands } from './tripled-formula/escapes.ts';
import { withoutTags, withTags } from './tripled-formula/tags.ts';
import { Eye } from './tripled-formula/visible.ts';
import { doubtOf } from './tex.ts';
import { blanksGoOn, tidy, write } from './tripled-formula/write.ts';
import { without, zonesOf } from './tripled-formula/zones.ts';

export const tripledFormula: Rule = {
  name: 'tripled-formula',
  shown: both('印了三遍的公式', 'formulas printed three times'),
  find(text): Edit[] {
    const { formulas, missed } = findFormulas(text);
    const edits: Edit[] = [];
    let floor = 0;
    const keepsBlanks = blanksGoOn(text, formulas);
    for (const finding of formulas) {
      const writing = write(text, finding, floor, keepsBlanks);
      const doubt = doubtOf(tidy(finding.tex));
      edits.push({ ...writing, ...(doubt && { doubt }) });
      floor = writing.to;
    }
    // Where no formula is printed three times at all, none was missed.
    if (missed === undefined || edits.length === 0) return edits;
    const isMended = edits.some(({ from, to }) => from <= missed && missed < to);
    return isMended ? edits : inOrder([...edits, { from: missed, to: missed + 1, doubt: MISSED }]);
  },
};

const MISSED: Question = {
  reason: both(
    '从这里起有太多地方像是印了三遍的公式，没有都试',
    'too many places from here on look like formulas printed three times; not all of them were tried',
  ),
  choice: both('没试的照原样留下，请人工看', 'the others were left as they are: please look at them'),
};

/** A text of this length that has no formula with a command or a script has none at all. */
const LONG = 500_000;

/** In order. */
function findFormulas(source: string): { formulas: Judgement[]; missed: number | undefined } {
  const eye = new Eye();
  const effort = new Effort();
  const text = withoutTags(source);
  const zones = zonesOf(text);
  const found: Judgement[] = [];
  const left = () => without(zones, inOrder(found));
  found.push(...findMarked(text, left(), eye, { scripts: false, pairs: false, effort }));
  found.push(...findMarked(text, left(), eye, { scripts: true, pairs: false, effort }));
  found.splice(0, found.length, ...withCommands(text, found));
  if (found.length > 0 || text.length < LONG)
    found.push(...withEvidence(text, findPlain(text, left(), eye, habitsOf(text, found)), found));
  const pairs = findMarked(text, left(), eye, { scripts: false, pairs: true, effort });
  found.push(...believablePairs(text, withCommands(text, pairs), found.length));
  if (found.length > 0) found.push(...findMarked(text, left(), eye, { scripts: true, pairs: true, effort }));
  return { formulas: withTags(source, inOrder(found)), missed: effort.missed };
}

function inOrder<T extends { readonly from: number }>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.from - b.from);
}
