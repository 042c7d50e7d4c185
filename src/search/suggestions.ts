/** What was typed so far and the names of the site → those that are meant, for the list that opens while one types. Pure; in the browser. */
import type { SuggestedName } from './index-files.ts';
import { spell, type Spelling, standsIn } from './spell.ts';
import { readAtoms } from './text.ts';

const MOST = 6;

export interface Suggestion {
  readonly title: string;
  /** The other name that was typed. */
  readonly also?: string | undefined;
  readonly kind: 'topic' | 'paper' | 'term';
  readonly url: string;
}

/** Names that begin with the text before those that hold it; topics before terms before papers; the shorter first. */
export function suggest(text: string, names: readonly SuggestedName[]): Suggestion[] {
  const typed = spell(readAtoms(text)).text;
  if (typed === '') return [];
  return spelt(names)
    .flatMap(({ title, kind, url, spellings }) => {
      const ranked = spellings.map(({ name, spelling }) => ({ name, rank: rankOf(typed, spelling) }));
      const best = ranked.reduce((a, b) => (b.rank < a.rank ? b : a));
      return best.rank === NONE
        ? []
        : [{ title, kind, url, also: best.name === title ? undefined : best.name, rank: best.rank }];
    })
    .sort((a, b) => a.rank - b.rank || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.title.length - b.title.length)
    .slice(0, MOST)
    .map(({ title, also, kind, url }) => ({ title, also, kind, url }));
}

const KINDS: readonly Suggestion['kind'][] = ['topic', 'term', 'paper'];
const NONE = 4;

type SpeltName = SuggestedName & {
  readonly spellings: readonly { readonly name: string; readonly spelling: Spelling }[];
};

/** Reading some thousand names takes longer than a keystroke, so they are read once. */
const known = new WeakMap<readonly SuggestedName[], readonly SpeltName[]>();

function spelt(names: readonly SuggestedName[]): readonly SpeltName[] {
  const before = known.get(names);
  if (before) return before;
  const read = names.map((one) => ({
    ...one,
    spellings: [one.title, ...one.also].map((name) => ({ name, spelling: spell(readAtoms(name)) })),
  }));
  known.set(names, read);
  return read;
}

/** 0: is the name; 1: begins it; 2: stands in it as a word; 3: begins a word of it. */
function rankOf(typed: string, spelling: Spelling): number {
  if (spelling.text === typed) return 0;
  if (spelling.text.startsWith(typed)) return 1;
  if (standsIn(typed, spelling)) return 2;
  for (let at = spelling.text.indexOf(typed); at !== -1; at = spelling.text.indexOf(typed, at + 1))
    if (spelling.borders[at] === 1) return 3;
  return NONE;
}
