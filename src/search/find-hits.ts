/** An index and a query → hits, best first. */
import { countFacets, type FacetCounts, type Filters, passes } from './count-facets.ts';
import { type Hit, hitOf } from './hit.ts';
import { LARGE } from './index-files.ts';
import { lookUp } from './look-up.ts';
import type { Index } from './open-index.ts';
import { type Plan, planQuery, type Unit } from './query.ts';
import { type FoundUnit, isComplete, type RankedPage, rankPages, weightOf } from './rank-pages.ts';
import { holdsPhrases, readPage, type ReadPage, type Reading } from './read-page.ts';
import { differ, repair } from './repair.ts';

export interface SearchOptions {
  /** Path the site stands under: `/` or `/wenqu/`. */
  readonly base: string;
  /** Empty values are ignored. */
  readonly filters?: Filters | undefined;
  /** The newest first; if not given, the best first. */
  readonly sort?: 'date' | undefined;
  /** Looks for what was typed even where it looks like a typing error. */
  readonly asTyped?: boolean | undefined;
}

export interface SearchResult {
  /** The first hits, best first: ten; four to eight on a very large site, where each is a request. */
  readonly hits: readonly Hit[];
  readonly total: number;
  /** The total is an estimate. */
  readonly isAbout: boolean;
  readonly correction?: { readonly typed: string; readonly used: string } | undefined;
  /** Other names of what was typed, which were looked for too. */
  readonly bridges: readonly { readonly typed: string; readonly also: readonly string[] }[];
  /** The following hits; none when there are no more. To be called again only when it has answered. */
  next(): Promise<readonly Hit[]>;
  /** Of this query, for each facet without its own filter. */
  counts(): Promise<FacetCounts>;
  /** Counting fetches nothing. */
  readonly areCountsNear: boolean;
}

export async function findHits(index: Index, query: string, options: SearchOptions): Promise<SearchResult> {
  const before = index.filesRead();
  const named = await ask(index, planQuery(query, index.names));
  // What looks like an address may be none of ours.
  const isLost = named.plan.ref !== undefined && named.ranked.length === 0;
  const first = isLost ? await ask(index, planQuery(query, index.names, { asAddress: false })) : named;
  const mended = options.asTyped || first.isAnswered ? undefined : await repair(index, first.plan, first.found);
  const used = mended?.text;
  const second = used !== undefined && differ(used, query) ? await ask(index, planQuery(used, index.names)) : undefined;
  const isBetter =
    second !== undefined &&
    (second.isAnswered ||
      (!mended?.isDaring && (second.ranked[0]?.coverage ?? 0) > Math.max(0.5, first.ranked[0]?.coverage ?? 0)));
  const answer = isBetter ? second : first;
  const filtered = await arrange(index, answer.ranked, options);
  const stream = readInOrder(index, answer, index.filesRead() - before, filtered, options);
  const hits = await stream.next();
  return {
    hits,
    total: stream.total(),
    isAbout: stream.isAbout(),
    correction: isBetter && used !== undefined ? { typed: query, used } : undefined,
    bridges: await bridgesOf(index, answer),
    next: () => stream.next(),
    counts: async () => {
      const ranked = options.sort === 'date' ? answering(answer.ranked) : answer.ranked;
      return countFacets(
        await index.facets(),
        ranked.map(({ page }) => page),
        options.filters ?? {},
      );
    },
    areCountsNear: index.start.facets !== undefined,
  };
}

interface Answer {
  readonly plan: Plan;
  readonly found: readonly FoundUnit[];
  readonly ranked: readonly RankedPage[];
  /** Some page holds all of the query. */
  readonly isAnswered: boolean;
}

async function ask(index: Index, plan: Plan): Promise<Answer> {
  const found = plan.units.length === 0 ? [] : await lookUp(index, plan);
  const ranked = await withPhrases(index, plan, rankPages(found, plan.atoms, index.start));
  return { plan, found, ranked, isAnswered: ranked.some(isComplete) };
}

const MOST_READ_AHEAD = 10;

/** Only pages that hold every quoted phrase. Where many may, they are not all read ahead: what would be listed is refused one by one. */
async function withPhrases(index: Index, plan: Plan, ranked: readonly RankedPage[]): Promise<readonly RankedPage[]> {
  if (plan.phrases.length === 0) return ranked;
  // When the phrase is all that was typed, only pages that may hold all of it come into question.
  const isAll = plan.phrases.some(({ typed }) => typed === plan.whole.typed);
  const candidates = isAll ? ranked.filter((page) => isComplete(page) && page.mayBeExact) : ranked;
  if (candidates.length > MOST_READ_AHEAD) return candidates;
  const pages = await Promise.all(candidates.map(({ page }) => index.page(page)));
  return candidates.filter((_, i) => {
    const page = pages[i];
    return page !== undefined && holdsPhrases(page, plan, index.names);
  });
}

/** Filters, and for an order by date only what answers the query: that order hides how well a page fits. */
async function arrange(
  index: Index,
  ranked: readonly RankedPage[],
  options: SearchOptions,
): Promise<readonly RankedPage[]> {
  const filters = options.filters ?? {};
  const isFiltered = Object.values(filters).some((value) => value !== '');
  if (ranked.length === 0 || (!isFiltered && options.sort !== 'date')) return ranked;
  const facets = await index.facets();
  const listed = options.sort === 'date' ? answering(ranked) : ranked;
  const passing = listed.filter(({ page }) => passes(facets, filters)(page));
  if (options.sort !== 'date') return passing;
  const dateOf = ({ page }: RankedPage) => facets.dates[page] ?? '';
  return passing.toSorted((a, b) => (dateOf(a) === dateOf(b) ? b.score - a.score : dateOf(a) < dateOf(b) ? 1 : -1));
}

/** Pages that hold all of the query; where none does, those that hold nearly as much as the best. */
function answering(ranked: readonly RankedPage[]): readonly RankedPage[] {
  const complete = ranked.filter(isComplete);
  if (complete.length > 0) return complete;
  const best = Math.max(0, ...ranked.map(({ coverage }) => coverage));
  return ranked.filter(({ coverage }) => coverage > best * 0.6);
}

/** Other names of what was typed, those that stand somewhere on the site. */
async function bridgesOf(index: Index, { plan, found }: Answer): Promise<SearchResult['bridges']> {
  const { names } = index;
  const typed = names
    .find(plan.atoms)
    .filter((name) =>
      found.some(({ unit }) => unit.kind === 'name' && unit.first === name.first && unit.last === name.last),
    );
  const bridges = await Promise.all(
    typed.map(async ({ key, first, last }) => {
      const others = [...names.spellings(key).filter((one) => one !== key), ...names.otherTerms(key)];
      const stand = await Promise.all(others.map((one) => index.find({ form: names.term(one) })));
      return {
        typed: plan.text.slice(plan.atoms[first]?.start, plan.atoms[last]?.end),
        also: others.filter((_, i) => stand[i]).map((one) => names.written(one)),
      };
    }),
  );
  return bridges.filter(({ also }) => also.length > 0);
}

/**
 * Reads pages in rounds and gives them out in their final order: a page that holds the query word for word goes before
 * those that merely hold its words, so these wait until all that may hold it have been read, or enough have.
 */
function readInOrder(
  index: Index,
  { plan, found }: Answer,
  filesRead: number,
  ranked: readonly RankedPage[],
  options: SearchOptions,
) {
  const isLarge = index.start.pages > LARGE;
  // With the scripts and the start of the index, twelve requests in all.
  const round = isLarge ? Math.min(8, Math.max(4, 9 - filesRead)) : 10;
  const weights = new Map<Unit, number>(found.map((one) => [one.unit, weightOf(one, index.start.pages)]));
  const reading: Reading = { plan, names: index.names, weightOf: (unit) => weights.get(unit) ?? 0 };
  const byDate = options.sort === 'date';
  const isPhrase = plan.phrases.length > 0;
  // Han words set apart by a space are not looked for word for word.
  const isRun = isPhrase || !/\p{Script=Han}\s+\p{Script=Han}/u.test(plan.text);
  const candidates = byDate || !isRun ? 0 : 1 + ranked.findLastIndex((page) => isComplete(page) && page.mayBeExact);
  const toRead = isLarge ? 0 : Math.min(candidates, 200);
  const waiting: ReadPage[] = [];
  let read = 0;
  let refused = 0;

  async function readMore(): Promise<void> {
    const pages = ranked.slice(read, read + round);
    const texts = await Promise.all(pages.map(({ page }) => index.page(page)));
    // Only now: what could not be fetched is asked for again.
    read += pages.length;
    for (const [i, page] of texts.entries()) {
      const one = readPage(page, pages[i] as RankedPage, reading);
      if (one.holdsPhrases) waiting.push(one);
      else refused++;
    }
    if (!byDate) waiting.sort((a, b) => b.tier - a.tier || b.score - a.score);
  }
  /** How many of the waiting can be given out: none that is still unread should go before them. */
  function settled(): number {
    return read < toRead ? waiting.filter(({ tier }) => tier >= 2).length : waiting.length;
  }
  return {
    total: () => ranked.length - refused,
    isAbout: () => isPhrase && read < ranked.length,
    async next(): Promise<Hit[]> {
      const begun = read;
      // A quoted phrase may stand on pages that come late.
      const isLong = () => waiting.length > 0 && read - begun >= Math.max(toRead, round);
      while (read < ranked.length && settled() < round && !isLong()) await readMore();
      return waiting.splice(0, round).map((page) => hitOf(page, plan, options.base));
    },
  };
}
