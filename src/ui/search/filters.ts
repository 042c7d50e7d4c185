/** The fold beside the hits → filters in it, at once where they are at hand, else when the reader opens it. */
import type { SearchResult } from '../../search/client.ts';
import type { Wanted } from './address.ts';
import type { Facets } from './facets.ts';

interface Filters {
  /** An answer is on its way: the fold keeps its place. */
  expect(): void;
  /** The hits of another answer are shown, or none. */
  begin(result: SearchResult | undefined): void;
  /** What narrows this answer may be shown now. */
  offer(result: SearchResult): void;
}

/** `wanted`: what is wanted by now; `counted` is called when the names of the filters are known. */
export function createFilters(
  fold: HTMLDetailsElement,
  facets: Facets,
  { wanted, counted }: { wanted(): Wanted; counted(): void },
): Filters {
  const isWide = matchMedia('(width >= 78rem)');
  const isNarrowed = () => Object.keys(wanted().filters).length > 0;

  let answer: SearchResult | undefined;
  /** Counting costs nothing, or the reader has asked for it once. */
  let areNear = false;

  /** On wide screens they stand beside the hits, open where they are at hand. */
  function openWhereNear(): void {
    if (isWide.matches && areNear) fold.open = true;
  }

  /** On a large site the filters are a file of their own, which is fetched when the reader opens them. */
  async function draw(): Promise<void> {
    const mine = answer;
    // Without counts there are no filters to choose, and the hits are there all the same.
    const counts = await mine?.counts().catch(() => undefined);
    if (!mine || mine !== answer) return;
    if (counts) facets.show(counts, wanted());
    else {
      facets.fail();
      areNear = false; // opened once more, they are asked for once more
    }
    counted();
    fold.hidden = facets.isEmpty();
  }

  fold.addEventListener('toggle', () => {
    if (!fold.open || areNear) return;
    areNear = true;
    void draw();
  });
  isWide.addEventListener('change', () => {
    fold.open = false;
    openWhereNear();
  });

  return {
    expect() {
      fold.hidden = false;
    },
    begin(result) {
      fold.hidden = !result || (result.total === 0 && !isNarrowed());
      answer = undefined;
    },
    offer(result) {
      answer = result;
      areNear ||= result.areCountsNear || wanted().isByDate || isNarrowed();
      fold.toggleAttribute('data-near', areNear);
      openWhereNear();
      if (areNear) void draw();
    },
  };
}
