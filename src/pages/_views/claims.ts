/** Claims of a topic with their evidence looked up and their Markdown as HTML. */
import { newerDisagreement, partsOf } from '../../corpus/claims.ts';
import type { Corpus, TopicEntry } from '../../corpus/model.ts';
import { addressOf, resolveRef } from '../../corpus/references.ts';
import type { TopicNode } from '../../corpus/topics.ts';
import type { Claim } from '../../format/schema/index.ts';
import type { ClaimView } from '../../ui/topic/claim-view.ts';
import type { ClaimsBelowView } from '../../ui/topic/claims-below-view.ts';
import { evidenceViews } from './evidence-views.ts';
import type { Fill } from './html.ts';
import { topicLink } from './rows.ts';

export function claimViews(corpus: Corpus, { data, html }: TopicEntry, fill: Fill): ClaimView[] {
  return (data.claims ?? []).map((claim, index) => ({
    id: claim.id,
    status: claim.status,
    since: claim.since,
    isInferred: isInferred(corpus, claim),
    claim: fill(html[`claims.${index}.claim`]) ?? '',
    note: fill(html[`claims.${index}.note`]),
    newerAgainst: newerDisagreement(corpus, claim),
    for: evidenceViews(corpus, claim.for, (at) => html[`claims.${index}.for.${at}.quote`], fill),
    against: evidenceViews(corpus, claim.against, (at) => html[`claims.${index}.against.${at}.quote`], fill),
  }));
}

/** Of the branches and all below them, in the order of the tree; those that claim nothing are left out. */
export function claimsBelow(corpus: Corpus, branches: readonly TopicNode[], fill: Fill): ClaimsBelowView[] {
  return branches.flatMap(({ topic, children }) => {
    const claims = (topic.data.claims ?? []).map((claim, index) => ({
      address: addressOf(topic, claim.id),
      html: fill(topic.html[`claims.${index}.claim`]) ?? '',
      status: claim.status,
      newerAgainst: newerDisagreement(corpus, claim),
    }));
    const { address, title } = topicLink(topic);
    const own = claims.length === 0 ? [] : [{ address, title, claims }];
    return [...own, ...claimsBelow(corpus, children, fill)];
  });
}

/** A belief is as old as its evidence: where a date of that was inferred, so was this one. */
export function isInferred(corpus: Corpus, claim: Claim): boolean {
  return [...(claim.for ?? []), ...(claim.against ?? [])].some((one) => {
    const data = resolveRef(corpus, partsOf(one).ref)?.entry.data;
    return data !== undefined && 'dateBasis' in data && data.dateBasis !== undefined;
  });
}
