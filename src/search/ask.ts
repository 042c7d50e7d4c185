/** An index, a plan and a purse → the pages that may answer it, ranked; no text is read unless a phrase was quoted. */
import { KEPT_FOR_TEXTS, type Purse } from './budget.ts';
import { lookUp } from './look-up.ts';
import type { Index } from './open-index.ts';
import type { Plan } from './query.ts';
import { type FoundUnit, isComplete, type RankedPage, rankPages } from './rank-pages.ts';
import { holdsPhrases } from './read-page.ts';

export interface Answer {
  readonly plan: Plan;
  readonly found: readonly FoundUnit[];
  readonly ranked: readonly RankedPage[];
  /** Some page holds all of the query. */
  readonly isAnswered: boolean;
}

/** `kept`: this share of the purse stays for the texts. */
export async function ask(index: Index, plan: Plan, purse: Purse, kept = KEPT_FOR_TEXTS): Promise<Answer> {
  const found = plan.units.length === 0 ? [] : await lookUp(index, plan, purse, purse.share(kept));
  const ranked = await withPhrases(index, plan, rankPages(found, plan.atoms, index.start), purse);
  return { plan, found, ranked, isAnswered: ranked.some(isComplete) };
}

/** Only pages that hold every quoted phrase. Where many may, they are not all read ahead: what would be listed is refused one by one. */
async function withPhrases(
  index: Index,
  plan: Plan,
  ranked: readonly RankedPage[],
  purse: Purse,
): Promise<readonly RankedPage[]> {
  if (plan.phrases.length === 0) return ranked;
  // When the phrase is all that was typed, only pages that may hold all of it come into question.
  const isAll = plan.phrases.some(({ typed }) => typed === plan.whole.typed);
  const candidates = isAll ? ranked.filter((page) => isComplete(page) && page.mayBeExact) : ranked;
  const files = candidates.map(({ page }) => index.fileOf(page));
  if (!purse.affords(files)) return candidates;
  purse.pay(files);
  const pages = await Promise.all(candidates.map(({ page }) => index.page(page)));
  return candidates.filter((_, i) => {
    const page = pages[i];
    return page !== undefined && holdsPhrases(page, plan, index.names);
  });
}
