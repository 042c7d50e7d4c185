/** A topic → its lines of `claims.jsonl`; see `claims-schema.ts` for what each field says. */
import { addressOf } from '../corpus/references.ts';
import { parseRef } from '../format/address.ts';
import { partsOf } from '../format/evidence.ts';
import type { Entry } from '../format/rendered.ts';
import type { Evidence } from '../format/schema/index.ts';
import { fullAddress, type SiteAddress } from './site-address.ts';

type Line = Readonly<Record<string, unknown>>;

export interface ClaimContext {
  readonly site: SiteAddress;
  /** Whether the date of the item that a reference names was inferred. */
  readonly isInferred: (ref: string) => boolean;
  /** Inline Markdown → its words alone. */
  readonly plain: (markdown: string) => string;
}

export function claimLines(topic: Entry<'topic'>, { site, isInferred, plain }: ClaimContext): Line[] {
  const evidence = (one: Evidence): Line => {
    const { ref, quote, at } = partsOf(one);
    return { ref, quote, at, url: urlOf(ref, site) };
  };
  return (topic.data.claims ?? []).map(({ id, claim, status, since, note, for: pro = [], against = [] }) => ({
    id: `topics/${topic.id}#${id}`,
    topic: topic.id,
    claim: id,
    title: topic.data.title,
    en: topic.data.en,
    markdown: claim,
    text: plain(claim),
    status,
    since,
    sinceInferred: [...pro, ...against].some((one) => isInferred(partsOf(one).ref)),
    note,
    for: pro.map(evidence),
    against: against.map(evidence),
    language: 'zh-Hans',
    url: fullAddress(site, addressOf(topic, id)),
  }));
}

function urlOf(text: string, site: SiteAddress): string | undefined {
  const ref = parseRef(text);
  return ref && fullAddress(site, `/${ref.room}/${ref.id}/${ref.anchor === undefined ? '' : `#${ref.anchor}`}`);
}
