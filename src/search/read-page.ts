/** A ranked page and its text → the passages, and how exactly it answers. */
import type { Names } from './names.ts';
import { exactnessIn, marksIn, type Passage, passagesOf } from './passages.ts';
import type { RankedPage } from './rank-pages.ts';
import { canonicalAtoms } from './phrases.ts';
import type { Plan, Unit } from './query.ts';
import { readPost, readSpeaker } from './read-post.ts';
import { spell } from './spell.ts';
import type { StoredPage } from './stored-page.ts';
import { type Atom, readAtoms } from './text.ts';

export interface ReadPage {
  readonly page: StoredPage;
  readonly passages: readonly Passage[];
  readonly titleMarks: readonly [number, number][];
  /** For each other name of the page, the places to mark in it. */
  readonly nameMarks: readonly (readonly [number, number][])[];
  readonly tier: Tier;
  /** Of pages of one tier, what says it in the words that were typed goes before what says it in another region's. */
  readonly isVerbatim: boolean;
  readonly score: number;
  /** The query stands in a name of the page word for word. */
  readonly isInTitle: boolean;
  readonly holdsPhrases: boolean;
}

/** The query is the page's address or id: 5; word for word a name of the page: 4; it stands in a name: 3; in a post: 2; all of it is on the page: 1; most of it: 0. */
type Tier = 0 | 1 | 2 | 3 | 4 | 5;

export interface Reading {
  readonly plan: Plan;
  readonly names: Names;
  readonly weightOf: (unit: Unit) => number;
}

export function readPage(page: StoredPage, ranked: RankedPage, reading: Reading): ReadPage {
  const { plan, names, weightOf } = reading;
  const passages = passagesOf(page.posts, reading);
  const titles = [page.title, ...page.names];
  const titleAtoms = titles.map(readAtoms);
  const inTitles = titles.map((title) => marksIn(title, reading));
  const inTitle = exactnessIn(titleAtoms, plan.whole, names);
  const isInTitle = inTitle > 0;
  const held = new Set([...inTitles, ...passages].flatMap(({ units }) => [...units]));
  const all = plan.units.reduce((sum, unit) => sum + (unit.isQuiet ? 0 : weightOf(unit)), 0);
  const together = Math.min(1, (passages[0]?.weight ?? 0) / Math.max(all, 1e-9));
  return {
    page,
    passages,
    titleMarks: inTitles[0]?.marks ?? [],
    nameMarks: inTitles.slice(1).map(({ marks }) => marks),
    tier: isNamed(page, plan)
      ? 5
      : titleAtoms.some((atoms) => isWhole(atoms, reading))
        ? 4
        : // A term that only holds the word among its names is a pointer: what is about it, or says it, comes first.
          isInTitle && page.kind !== 'term'
          ? 3
          : isInTitle || passages[0]?.exactness
            ? 2
            : plan.units.every((unit, i) => unit.isQuiet || held.has(i))
              ? 1
              : 0,
    isVerbatim: inTitle === 2 || passages[0]?.exactness === 2,
    // Words that stand together in one post answer better than the same words all over the page.
    score: ranked.score * (0.5 + 0.5 * together) * (WORTH[page.kind] ?? 1),
    isInTitle,
    holdsPhrases: holdsPhrases(page, plan, names),
  };
}

/** Whether every quoted phrase stands in a name of the page or in one of its posts. */
export function holdsPhrases(page: StoredPage, { phrases }: Plan, names: Names): boolean {
  if (phrases.length === 0) return true;
  const speakers = page.posts.flatMap(({ by }) => (by === undefined ? [] : [readSpeaker(by, names)]));
  const texts = [...[page.title, ...page.names].map(readAtoms), ...page.posts.map(readPost), ...speakers];
  return phrases.every((phrase) => exactnessIn(texts, phrase, names) > 0);
}

/** What people said comes a little before what was written about it, and before the topic that retells it. */
const WORTH: Readonly<Partial<Record<StoredPage['kind'], number>>> = {
  thread: 1.3,
  topic: 0.8,
  analysis: 1.1,
  paper: 0.9,
  term: 0.9,
};

/** The query is the page's own id, or its address. */
function isNamed({ id, url }: StoredPage, { text, ref }: Plan): boolean {
  return ref ? url === ref.url : id === text.trim().toLowerCase();
}

function isWhole(atoms: readonly Atom[], { plan, names }: Reading): boolean {
  const { typed, canonical } = plan.whole;
  return (
    (typed !== '' && spell(atoms).text === typed) ||
    (canonical !== undefined && spell(canonicalAtoms(atoms, names)).text === canonical)
  );
}
