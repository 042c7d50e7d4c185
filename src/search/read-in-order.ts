/** Ranked pages of an answer → hits in their final order, some at a time, as the purse allows. */
import type { Answer } from './ask.ts';
import { HITS_AT_ONCE, type Purse } from './budget.ts';
import { type Hit, hitOf } from './hit.ts';
import type { Index } from './open-index.ts';
import type { Unit } from './query.ts';
import { isComplete, type RankedPage } from './rank-pages.ts';
import { readPage, type ReadPage, type Reading } from './read-page.ts';
import { weightOf } from './weigh-units.ts';

interface HitStream {
  /** Without the pages that were read and do not hold a quoted phrase. */
  total(): number;
  isAbout(): boolean;
  /** The following hits; none when there are no more. */
  next(): Promise<Hit[]>;
}

interface Order {
  readonly base: string;
  readonly isByDate: boolean;
}

/**
 * A page that holds the query word for word goes before those that merely hold its words. So these wait until all that may hold
 * it have been read, or enough that do, or the purse is empty.
 */
export function readInOrder(
  index: Index,
  { plan, found }: Answer,
  ranked: readonly RankedPage[],
  purse: Purse,
  { base, isByDate }: Order,
): HitStream {
  const weights = new Map<Unit, number>(found.map((one) => [one.unit, weightOf(one, index.start.pages)]));
  const reading: Reading = { plan, names: index.names, weightOf: (unit) => weights.get(unit) ?? 0 };
  const isPhrase = plan.phrases.length > 0;
  // Han words set apart by a space are not looked for word for word.
  const isRun = isPhrase || !/\p{Script=Han}\s+\p{Script=Han}/u.test(plan.text);
  const candidates = isByDate || !isRun ? 0 : 1 + ranked.findLastIndex((page) => isComplete(page) && page.mayBeExact);
  const waiting: ReadPage[] = [];
  let read = 0;
  let refused = 0;

  /** The following pages, as many as the purse allows. */
  function affordable(): readonly RankedPage[] {
    const end = Math.min(ranked.length, read + HITS_AT_ONCE);
    let upTo = read;
    for (; upTo < end; upTo++) {
      const file = [index.fileOf(ranked[upTo]?.page ?? 0)];
      if (!purse.affords(file)) break;
      purse.pay(file);
    }
    return ranked.slice(read, upTo);
  }

  async function readMore(pages: readonly RankedPage[]): Promise<void> {
    const texts = await Promise.all(pages.map(({ page }) => index.page(page)));
    // Only now: what could not be fetched is asked for again.
    read += pages.length;
    for (const [i, page] of texts.entries()) {
      const one = readPage(page, pages[i] as RankedPage, reading);
      if (one.holdsPhrases) waiting.push(one);
      else refused++;
    }
    if (!isByDate)
      waiting.sort((a, b) => b.tier - a.tier || Number(b.isVerbatim) - Number(a.isVerbatim) || b.score - a.score);
  }

  /** How many of the waiting can be given out: none that is still unread should go before them. */
  function settled(): number {
    return read < candidates ? waiting.filter(({ tier }) => tier >= 2).length : waiting.length;
  }

  let isFirst = true;
  return {
    total: () => ranked.length - refused,
    isAbout: () => isPhrase && read < ranked.length,
    async next() {
      if (!isFirst) purse.refill();
      isFirst = false;
      while (read < ranked.length && settled() < HITS_AT_ONCE) {
        let pages = affordable();
        if (pages.length === 0) {
          if (waiting.length > 0) break;
          // A quoted phrase may stand on pages that come late: these are read until one holds it.
          purse.refill();
          pages = affordable();
        }
        await readMore(pages);
      }
      return waiting.splice(0, HITS_AT_ONCE).map((page) => hitOf(page, plan, base));
    },
  };
}
