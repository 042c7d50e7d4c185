/** An address at which arXiv or a mirror of it keeps a paper → the paper, and the one spelling of it that our files have. */

/** What leads to an id, without scheme: arXiv itself, and those who keep the same pages under the same ids. */
export const ARXIV_PLACES: readonly string[] = [
  String.raw`(?:[a-z]{2,6}\.)?arxiv\.org\/(?:abs|pdf|html|format|ps|src|e-print|cite)\/`,
  String.raw`(?:www\.)?alphaxiv\.org\/(?:[a-z]{2}\/)?(?:abs|pdf|html|overview|resources|audio|blog)\/`,
  String.raw`ar5iv(?:\.labs\.arxiv)?\.org\/(?:abs|html|pdf)\/`,
  String.raw`(?:xxx\.lanl\.gov|xxx\.itp\.ac\.cn)\/(?:abs|pdf)\/`,
  String.raw`(?:dx\.)?doi\.org\/10\.48550\/arxiv\.`,
];

export interface ArxivAddress {
  /** As arXiv writes it, in small letters. */
  readonly id: string;
  readonly version?: number | undefined;
  /** A place on the page, with its `#`; empty where none is named. */
  readonly place: string;
}

const ADDRESS = new RegExp(
  String.raw`^https?:\/\/(?:${ARXIV_PLACES.join('|')})(\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?\/\d{7})(?:v(\d{1,3}))?(?:\.pdf)?\/?(?:\?[^#]*)?(#.*)?$`,
  'iu',
);

/** `https://arxiv.org/pdf/2305.14795v2.pdf` → `{ id: '2305.14795', version: 2, place: '' }`. */
export function readArxivAddress(url: string): ArxivAddress | undefined {
  const match = ADDRESS.exec(url);
  if (!match) return undefined;
  const [, id = '', version, place = ''] = match;
  return { id: id.toLowerCase(), version: version === undefined ? undefined : Number(version), place };
}

/** The page about the paper, at arXiv itself; of the version that is meant, where one is. */
function printArxivAddress({ id, version }: Omit<ArxivAddress, 'place'>): string {
  return `https://arxiv.org/abs/${id}${version === undefined ? '' : `v${version}`}`;
}

/** How our files write an address: undefined where it is so already, or leads to no paper. A place within a paper is only in that very page. */
export function houseAddress(url: string): string | undefined {
  const address = readArxivAddress(url);
  if (!address || address.place !== '') return undefined;
  const house = printArxivAddress(address);
  return house === url ? undefined : house;
}
