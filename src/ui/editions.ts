/** The three editions of every page: which language its interface speaks, and where it lies below the site's root. */
export const EDITIONS = [
  { id: 'zh-Hans', folder: '' },
  { id: 'zh-Hant', folder: 'zh-hant' },
  { id: 'en', folder: 'en' },
] as const;

export type EditionId = (typeof EDITIONS)[number]['id'];

/** What stands before an address of the edition: nothing, `/zh-hant`, `/en`. An unknown language has the first edition. */
export function prefixOf(id: string): string {
  const folder = EDITIONS.find((edition) => edition.id === id)?.folder ?? '';
  return folder === '' ? '' : `/${folder}`;
}
