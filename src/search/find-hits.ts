/** An index and a query → hits, best first. */
import { arrange, type Arrangement, listed } from './arrange.ts';
import { ask } from './ask.ts';
import { type Bridge, bridgesOf } from './bridges.ts';
import { KEPT_AFTER_REPAIR, Purse } from './budget.ts';
import { countFacets, type FacetCounts } from './count-facets.ts';
import type { Hit } from './hit.ts';
import { SOUNDS, WORDS } from './index-files.ts';
import type { Index } from './open-index.ts';
import { planQuery } from './query.ts';
import { readInOrder } from './read-in-order.ts';
import { differ, repair } from './repair.ts';

export interface SearchOptions extends Arrangement {
  /** Path the site stands under: `/` or `/wenqu/`. */
  readonly base: string;
  /** Looks for what was typed even where it looks like a typing error. */
  readonly asTyped?: boolean | undefined;
}

export interface SearchResult {
  /** The first hits, best first: ten, or as many as the budget of requests allows. */
  readonly hits: readonly Hit[];
  readonly total: number;
  /** What was typed are stops, brackets and the like alone, which nothing is found by. */
  readonly isWordless: boolean;
  /** The total is an estimate. */
  readonly isAbout: boolean;
  readonly correction?: { readonly typed: string; readonly used: string } | undefined;
  readonly bridges: readonly Bridge[];
  /** The following hits; none when there are no more. To be called again only when it has answered. */
  next(): Promise<readonly Hit[]>;
  /** Of this query, for each facet without its own filter. */
  counts(): Promise<FacetCounts>;
  /** Counting fetches nothing. */
  readonly areCountsNear: boolean;
}

export async function findHits(index: Index, query: string, options: SearchOptions): Promise<SearchResult> {
  const purse = new Purse(index.start.pages);
  const typed = await findAs(query, { index, purse, options, quotesRegions: false });
  if (typed.hits.length > 0 || !quotesRegionalNames(query, index)) return typed;
  return findAs(query, { index, purse, options, quotesRegions: true });
}

/** What another region calls the same may stand where nothing holds what is quoted. */
function quotesRegionalNames(query: string, { names }: Index): boolean {
  const { phrases } = planQuery(query, names, { quotesRegions: true });
  return phrases.some(({ canonical, isEitherAsGood }) => canonical !== undefined && !isEitherAsGood);
}

interface Asking {
  readonly index: Index;
  readonly purse: Purse;
  readonly options: SearchOptions;
  readonly quotesRegions: boolean;
}

async function findAs(query: string, { index, purse, options, quotesRegions }: Asking): Promise<SearchResult> {
  const named = await ask(index, planQuery(query, index.names, { quotesRegions }), purse);
  // What looks like an address may be none of ours.
  const isLost = named.plan.ref !== undefined && named.ranked.length === 0;
  const first = isLost ? await ask(index, planQuery(query, index.names, { asAddress: false }), purse) : named;
  const mended =
    options.asTyped || first.isAnswered ? undefined : await repair(paying(index, purse), first.plan, first.found);
  const used = mended?.text;
  const second =
    used !== undefined && differ(used, query)
      ? await ask(index, planQuery(used, index.names), purse, KEPT_AFTER_REPAIR)
      : undefined;
  const isBetter =
    second !== undefined &&
    (second.isAnswered ||
      (!mended?.isDaring && (second.ranked[0]?.coverage ?? 0) > Math.max(0.5, first.ranked[0]?.coverage ?? 0)));
  const answer = isBetter ? second : first;
  const arranged = await arrange(index, answer.ranked, options, purse);
  const stream = readInOrder(index, answer, arranged, purse, {
    base: options.base,
    isByDate: options.sort === 'date',
  });
  const hits = await stream.next();
  return {
    hits,
    total: stream.total(),
    isWordless: answer.plan.units.length === 0,
    isAbout: stream.isAbout(),
    correction: isBetter && used !== undefined ? { typed: query, used } : undefined,
    bridges: await bridgesOf(index, answer, purse),
    next: () => stream.next(),
    counts: async () =>
      countFacets(
        await index.facets(),
        listed(answer.ranked, options.sort).map(({ page }) => page),
        options.filters ?? {},
      ),
    areCountsNear: index.start.facets !== undefined,
  };
}

/** The words of the site and the sounds are a file each, if they are asked for; sounds only where enough is left for what comes after. */
function paying(index: Index, purse: Purse): Index {
  return {
    ...index,
    words: () => {
      purse.pay([WORDS]);
      return index.words();
    },
    sounds: () => {
      if (!purse.affords([SOUNDS], purse.share(KEPT_AFTER_REPAIR))) return Promise.resolve([]);
      purse.pay([SOUNDS]);
      return index.sounds();
    },
  };
}
