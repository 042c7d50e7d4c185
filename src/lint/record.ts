/** A paper's record → what tells which paper it is, each with its place. */
import { readArxivAddress } from '../format/arxiv-address.ts';
import { foldText } from '../format/fold.ts';
import type { Parsed } from '../format/parse.ts';
import type { Point } from '../format/problem.ts';

export interface RecordUse {
  /** arXiv ids by its fields, as arXiv writes them. */
  readonly arxiv: readonly ({ readonly field: 'arxiv' | 'doi' | 'url'; readonly id: string } & Point)[];
  /** In small letters; none where arXiv gave it. */
  readonly doi?: ({ readonly name: string } & Point) | undefined;
  /** Letters of title and first author, folded: the same of two records is one paper. */
  readonly work?: ({ readonly letters: string } & Point) | undefined;
  readonly dates: readonly ({ readonly field: 'year' | 'published'; readonly date: string } & Point)[];
}

export function recordOf(parsed: Parsed): RecordUse | undefined {
  if (parsed.kind !== 'paper') return undefined;
  const data = Object(parsed.draft.data) as Readonly<Record<string, unknown>>;
  const at = (field: string): Point => {
    const { line, column } = parsed.place([field]);
    return { line, column };
  };
  const textOf = (field: string) => (typeof data[field] === 'string' ? data[field] : undefined);
  const doi = textOf('doi')?.toLowerCase();
  const addresses = [
    ['doi', doi === undefined ? undefined : `https://doi.org/${doi}`],
    ['url', textOf('url')],
  ] as const;
  const arxiv = textOf('arxiv');
  const ids = addresses.flatMap(([field, address]) => {
    const id = address === undefined ? undefined : readArxivAddress(address)?.id;
    return id === undefined ? [] : [{ field, id, ...at(field) }];
  });
  const [author]: readonly unknown[] = Array.isArray(data['authors']) ? data['authors'] : [];
  const title = lettersOf(textOf('title') ?? '');
  return {
    arxiv: [...(arxiv === undefined ? [] : [{ field: 'arxiv' as const, id: arxiv, ...at('arxiv') }]), ...ids],
    doi: doi === undefined || ids.some(({ field }) => field === 'doi') ? undefined : { name: doi, ...at('doi') },
    work:
      title.length < FEWEST_LETTERS || typeof author !== 'string'
        ? undefined
        : { letters: `${title} ${lettersOf(author)}`, ...at('title') },
    dates: (['year', 'published'] as const).flatMap((field) =>
      typeof data[field] === 'string' || typeof data[field] === 'number'
        ? [{ field, date: String(data[field]), ...at(field) }]
        : [],
    ),
  };
}

/** A shorter title may be that of another paper. */
const FEWEST_LETTERS = 5;

function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
}
