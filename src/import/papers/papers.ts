/** An address or a name (`arXiv:2404.05405v2`) → the one paper that it leads to, in whatever spelling. */
import { decodeEscapes } from '../../format/decode-escapes.ts';
import { ARXIV_PLACES } from '../../format/arxiv-address.ts';
import type { DraftPaper } from '../draft.ts';

/** A paper without what the text calls it. */
type Identity = Omit<DraftPaper, 'title'>;

const ARXIV_ID = String.raw`(?:arxiv:)?(?<id>\d{4}\.\d{4,5}|[a-z]{2,9}(?:-[a-z]{2,5})?(?:\.[a-z]{2,3})?\/\d{7})(?:v(?<version>\d{1,3}))?(?!\d)`;

/** Ids as arXiv writes them, behind what leads to them. Other sites that keep a page for each id of arXiv use the same ids. */
const ARXIV: readonly RegExp[] = [
  ...ARXIV_PLACES.map((place) => `^${place}`),
  String.raw`^(?:huggingface\.co|hf\.co|hf-mirror\.com)\/papers\/`,
  String.raw`^papers\.cool\/arxiv\/`,
  String.raw`^(?:www\.)?(?:scirate\.com\/arxiv|emergentmind\.com\/papers|arxivdaily\.com\/paper)\/`,
  String.raw`^10\.48550\/arxiv\.`,
  String.raw`^arxiv(?:\s{0,3}(?:id|编号|編號|号|號))?\s{0,3}[:：]?\s{0,3}`,
].map((head) => new RegExp(head + ARXIV_ID, 'iu'));

const ACL_ID = String.raw`(?<id>[a-z]\d{2}-\d{4,5}|\d{4}\.[a-z0-9]+(?:-[a-z0-9]+)?\.\d{1,4})`;
const ACL: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:www\.)?aclanthology\.(?:org|info)\/(?:papers\/)?${ACL_ID}(?:v(?<version>\d))?(?=[./?#]|$)`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:www\.)?aclweb\.org\/anthology\/(?:papers\/[a-z]\/[a-z]\d{2}\/)?${ACL_ID}(?:v(?<version>\d))?(?=[./?#]|$)`,
    'iu',
  ),
  new RegExp(String.raw`^(?:(?:dx\.)?doi\.org\/)?10\.18653\/v1\/${ACL_ID}$`, 'iu'),
];

const OPENREVIEW =
  /^(?:www\.)?openreview\.net\/(?:forum|pdf|attachment|references\/pdf)\?(?:[^#]*&)?id=(?<id>[A-Za-z0-9_-]{6,40})(?=[&#]|$)/iu;
const DOI =
  /^(?:(?:dx\.)?doi\.org\/|doi\s{0,3}[:：]?\s{0,3}|(?:www\.)?[a-z.]*\/doi\/(?:(?:abs|full|pdf|epdf|pdfdirect|book)\/)?|link\.springer\.com\/(?:article|chapter|book|content\/pdf)\/)?(?<id>10\.\d{4,9}\/[^\s?#]+)/iu;

/** Nature's journals name their articles by what stands in the DOI behind `10.1038/`. */
const NATURE =
  /^(?:www\.)?nature\.com\/articles\/(?<id>(?:s\d{5}-\d{3}-\d{4,5}-[\da-z]|nature\d{4,6}|n[a-z]{2,8}\.\d{4}\.\d+))(?=[./?#_]|$)/iu;

/** Undefined for what names no paper, or none whose identity the address itself tells. */
export function paperOf(text: string): Identity | undefined {
  const bare = decodeEscapes(text.trim()).replace(/^https?:\/\//iu, '');
  // An archive's or a reader's address holds the page's own.
  const inner = /^[^/]+\/.*?(https?:\/\/.*)$/iu.exec(bare)?.[1];
  return inner === undefined ? identify(bare) : paperOf(inner);
}

function identify(bare: string): Identity | undefined {
  const arxiv = first(ARXIV, bare);
  if (arxiv) return { arxiv: normalArxiv(arxiv.id), version: arxiv.version };
  const acl = first(ACL, bare);
  if (acl) return { acl: /^\d/u.test(acl.id) ? acl.id.toLowerCase() : acl.id.toUpperCase(), version: acl.version };
  const openreview = first([OPENREVIEW], bare);
  if (openreview) return { openreview: openreview.id, version: null };
  const nature = first([NATURE], bare);
  if (nature) return { doi: `10.1038/${nature.id.toLowerCase()}`, version: null };
  const doi = first([DOI], bare);
  if (doi) return { doi: doi.id.replace(/(?:\/(?:full|abstract|pdf|html)|\.pdf)$/u, ''), version: null };
  return undefined;
}

/** What tells two papers apart. */
export function keyOf(paper: Identity): string {
  if (paper.arxiv !== undefined) return `arxiv:${paper.arxiv}`;
  if (paper.acl !== undefined) return `acl:${paper.acl}`;
  if (paper.openreview !== undefined) return `openreview:${paper.openreview}`;
  return `doi:${(paper.doi ?? '').toLowerCase()}`;
}

function first(forms: readonly RegExp[], bare: string): { id: string; version: number | null } | undefined {
  for (const form of forms) {
    const { id, version } = form.exec(bare)?.groups ?? {};
    if (id !== undefined) return { id, version: version === undefined ? null : Number(version) };
  }
  return undefined;
}

/** `math.GT/0309136` is `math/0309136` by another name. */
function normalArxiv(id: string): string {
  return id.toLowerCase().replace(/\.[a-z]{2,3}(?=\/)/u, '');
}
