/** Posts and a plan → the passages that answer it, as they stand in the original, with the places to mark. Pure. */
import type { Names } from './names.ts';
import { beginsAs, type Lookup } from './open-index.ts';
import { canonicalAtoms, type Phrase } from './phrases.ts';
import type { Plan, Unit } from './query.ts';
import { NEAR } from './rank-pages.ts';
import { readPost, readSpeaker } from './read-post.ts';
import type { SearchPost } from './records.ts';
import { signsIn } from './signs.ts';
import { sizesIn } from './sizes.ts';
import { placesOf, spell, standsIn } from './spell.ts';
import { bestStretch, cutOut, type Match, weigh } from './stretch.ts';
import { type Atom, readAtoms, termsOf } from './text.ts';

export interface Passage {
  /** Cut at sentence borders, with … where a long sentence had to be cut. */
  readonly text: string;
  /** Places in `text`, in order, apart from each other. */
  readonly marks: readonly [number, number][];
  /** Anchor and speaker of the post. */
  readonly post?: string | undefined;
  readonly by?: string | undefined;
  /** Weight of what the post holds of the plan. */
  readonly weight: number;
  /** Which units of the plan stand in the post, in whatever words. */
  readonly units: ReadonlySet<number>;
  /** Whether the whole query stands in the post word for word. */
  readonly exactness: Exactness;
}

interface PassageOptions {
  readonly plan: Plan;
  readonly names: Names;
  /** How much a unit tells; 1 for each if not given. */
  readonly weightOf?: ((unit: Unit) => number) | undefined;
}

/** Best first; posts that hold nothing of the plan are left out. */
export function passagesOf(posts: readonly SearchPost[], options: PassageOptions): Passage[] {
  const find = matcher(options);
  const besideReplies =
    posts.filter(({ id }) => REPLY.test(id ?? '')).length === 1 ? BESIDE_ONLY_REPLY : BESIDE_REPLIES;
  /** What a reply says goes before the question it answers, and before the summary of the page that says it too. */
  const worth = ({ post, weight }: Passage) =>
    post === undefined || QUESTION.test(post) ? weight * besideReplies : weight;
  return posts
    .flatMap((post): Passage[] => {
      const { id, by, text } = post;
      const atoms = readPost(post);
      const speaker = by === undefined ? [] : readSpeaker(by, options.names);
      const exactness = exactnessIn([atoms, speaker], options.plan.whole, options.names);
      // Who speaks stands before the text: nothing of that is marked in it.
      const matches = [...find(speaker, '').map((match) => ({ ...match, start: 0, end: 0 })), ...find(atoms, text)];
      if (matches.length === 0) return [];
      const [from, to] = bestStretch(text, matches);
      const units = new Set(matches.map(({ unit }) => unit));
      return [
        {
          ...cutOut(text, from, to, matches),
          post: id,
          by,
          weight: weigh(matches.filter(({ unit }) => unit !== WHOLE)),
          units,
          exactness,
        },
      ];
    })
    .sort((a, b) => b.exactness - a.exactness || worth(b) - worth(a));
}

/** What a question tells beside its replies; */
const BESIDE_REPLIES = 0.8;
/** and beside the only one, which is the answer, however little it repeats of what was asked. */
const BESIDE_ONLY_REPLY = 0.4;
/** Anchors of the questions of threads, and of readers' questions in analyses. */
const QUESTION = /^q\d*$/u;
const REPLY = /^r\d+$/u;

/** The first sentences of a page whose name alone is the hit. */
export function leadOf(posts: readonly SearchPost[]): Passage[] {
  return posts.slice(0, 1).map(({ id, by, text }) => {
    const [from, to] = bestStretch(text, []);
    return { ...cutOut(text, from, to, []), post: id, by, weight: 0, units: new Set<number>(), exactness: 0 };
  });
}

/** Places of a title to mark, and the units that stand there. */
export function marksIn(
  text: string,
  options: PassageOptions,
): { readonly marks: [number, number][]; readonly units: readonly number[] } {
  const matches = matcher(options)(readAtoms(text), text);
  return { marks: cutOut(text, 0, text.length, matches, Infinity).marks, units: matches.map(({ unit }) => unit) };
}

/** Whether a phrase stands in the text word for word, in whatever script: 2, or 1 if only in another region's words. */
function holds(atoms: readonly Atom[], { typed, canonical, isEitherAsGood }: Phrase, names: Names): Exactness {
  if (standsIn(typed, spell(atoms))) return 2;
  const isHeld = canonical !== undefined && standsIn(canonical, spell(canonicalAtoms(atoms, names)));
  return isHeld ? (isEitherAsGood ? 2 : 1) : 0;
}

export type Exactness = 0 | 1 | 2;

/** In that of the texts where it stands most exactly. */
export function exactnessIn(texts: readonly (readonly Atom[])[], phrase: Phrase, names: Names): Exactness {
  return texts.map((atoms) => holds(atoms, phrase, names)).reduce<Exactness>((a, b) => (a > b ? a : b), 0);
}

/** Stands for the whole query, which outweighs all its units. */
const WHOLE = -1;
const WHOLE_WEIGHT = 1e6;

function matcher({
  plan,
  names,
  weightOf = () => 1,
}: PassageOptions): (atoms: readonly Atom[], text: string) => Match[] {
  const exactly = new Map<string, Want[]>();
  const beginnings: (Want & Lookup)[] = [];
  plan.units.forEach((unit, i) => {
    const weight = weightOf(unit) * (unit.isQuiet ? 0 : 1);
    const want = (lookups: Unit['near'], factor: number) => {
      for (const lookup of lookups) {
        const { form } = lookup;
        const one = { unit: i, weight: weight * factor, isQuiet: unit.isQuiet };
        if (lookup.isPrefix) beginnings.push({ ...one, ...lookup });
        else exactly.set(form, [...(exactly.get(form) ?? []), one]);
      }
    };
    want(unit.literal, 1);
    want(unit.near, NEAR);
  });
  const compounds = plan.units.flatMap((unit, i) =>
    unit.parts.length === 0
      ? []
      : [{ unit, i, weight: weightOf(unit) * NEAR, forms: new Set(unit.parts.map(({ form }) => form)) }],
  );
  const hasSigns = plan.units.some(({ kind, isQuiet }) => kind === 'sign' && !isQuiet);
  return (atoms, text) => {
    const matches: Match[] = [];
    const note = (wants: readonly Want[], first: number, last: number) => {
      for (const { unit, weight, isQuiet } of wants)
        if (!isQuiet) matches.push({ unit, weight, start: atoms[first]?.start ?? 0, end: atoms[last]?.end ?? 0 });
    };
    const terms = termsOf(atoms);
    for (const { i, weight, forms } of compounds) {
      const pieces = terms.filter(({ form }) => forms.has(form));
      // One piece of a compound is not the compound.
      if (new Set(pieces.map(({ form }) => form)).size === forms.size)
        for (const { first, last } of pieces) note([{ unit: i, weight, isQuiet: false }], first, last);
    }
    for (const { form, first, last, kind } of terms) {
      note(exactly.get(form) ?? [], first, last);
      for (const want of beginnings)
        if (form !== want.form && beginsAs(form, want) && kind !== 'tail')
          // A pair that begins with the one character asked for is marked at that character alone.
          note([want], first, kind === 'pair' ? first : last);
        else if (form === want.form) note([want], first, last);
    }
    for (const { key, first, last, isAccident } of names.find(atoms))
      note(exactly.get(isAccident ? names.accidentTerm(key) : names.term(key)) ?? [], first, last);
    for (const { form, first, last } of sizesIn(text, atoms)) note(exactly.get(form) ?? [], first, last);
    if (hasSigns)
      for (const { form, start, end } of signsIn(text))
        for (const { unit, weight } of exactly.get(form) ?? []) matches.push({ unit, weight, start, end });
    for (const [first, last] of placesOf(plan.whole.typed, atoms))
      matches.push({ unit: WHOLE, weight: WHOLE_WEIGHT, start: atoms[first]?.start ?? 0, end: atoms[last]?.end ?? 0 });
    return matches.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

interface Want {
  readonly unit: number;
  readonly weight: number;
  readonly isQuiet: boolean;
}
