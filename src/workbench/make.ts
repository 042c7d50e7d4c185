/** A wish × what the site holds → files, their looks and what is to be said of them. The same code as `npm run import` and `npm run check`. Pure. */
import type { ComposedItem } from '../import/composed.ts';
import { contributed } from '../import/files/contributed.ts';
import { makeFiles } from '../import/files/make-files.ts';
import { partItems } from '../import/files/part-items.ts';
import { copiedFrom } from '../import/copied-from.ts';
import { importBytes } from '../import/import.ts';
import { AT_WORKBENCH } from './dialects.ts';
import { knownOf, thereOf } from './known-of.ts';
import type { Made, Refused } from './made.ts';
import { ownFileOf } from './own-file.ts';
import { rememberLast } from './remember.ts';
import type { Setting } from './setting.ts';
import { showItems } from './show-items.ts';
import type { SiteFacts } from './site-facts.ts';
import { takeOwn } from './take-own.ts';
import { told } from './told.ts';
import type { ItemWish, Wish } from './wish.ts';
import { boundsOf } from './bounds-of.ts';
import { asWished, type WishedFile } from './wished-file.ts';

/** Why nothing was made, or what was. */
export function make(wish: Wish, setting: Setting): Made | Refused {
  const { site, today, lang } = setting;
  const mayBeOwn = wish.dialect === undefined || wish.dialect === 'wenqu';
  const own = mayBeOwn ? ownFileOf(wish.source, wish.name, site) : undefined;
  if (own) return takeOwn(own, wish, setting);
  const { source, name, dialect, names, bounds, undone } = wish;
  const imported = importOnce(source, name, dialect, names, bounds, undone, site.papers, lang);
  if ('refusal' in imported) return { refusal: imported.refusal[lang] };
  const { draft } = imported;
  if (draft.copiedFrom !== undefined) return { refusal: copiedFrom(draft.copiedFrom)[lang], page: draft.copiedFrom };
  const parted = partItems(draft);
  const keys = keysOf(parted.items);
  const wishOf = (index: number): ItemWish => wish.items[keys[index] ?? ''] ?? {};
  const kept = parted.items.flatMap((_, index) => (wishOf(index).isLeftOut === true ? [] : [index]));
  const wished = { ...parted, items: chosen(parted.items, wishOf, kept) };
  const made =
    kept.length === 0
      ? { files: [], doubts: [] }
      : contributed(
          makeFiles(draft, knownOf(site), { today, parted: wished, attended: thereOf(setting), rights: wish.rights }),
        );
  // Items stand first, in the order of the source.
  const files = made.files.map(({ path, text }, at): WishedFile => {
    const index = kept[at];
    return index === undefined ? { path, text, fields: 'none' } : asWished({ path, text }, wish, wishOf(index), today);
  });
  const places = parted.from.map((index) => draft.places?.[index]);
  const items = parted.items.map((item, index) => ({ ...item, places: places[index] }));
  const shown = { ...parted, items, doubts: made.doubts };
  return {
    ...told(draft, made, setting),
    bounds: boundsOf(draft, wish),
    ...showItems(shown, keys, files, kept, wish, setting),
  };
}

/** Most of what is chosen is about the files: the text is read anew only when something about it is. */
const importOnce = rememberLast(
  (
    source: string,
    name: string,
    dialect: Wish['dialect'],
    names: Wish['names'],
    bounds: Wish['bounds'],
    undone: Wish['undone'],
    papers: SiteFacts['papers'],
    lang: Setting['lang'],
  ) =>
    importBytes(new TextEncoder().encode(source), {
      ...{ name, dialect, names, bounds, lang },
      sha256: '',
      dialectChoice: AT_WORKBENCH,
      knownPapers: papers.flatMap(({ id, title }) => (title === undefined ? [] : [{ id, title }])),
      undone: new Set(undone),
    }),
);

/** Where an item begins stays, whatever is typed below it; its number does not. */
function keysOf(items: readonly Pick<ComposedItem, 'lines'>[]): string[] {
  const begun = new Map<number, number>();
  return items.map(({ lines: [line] }) => {
    const others = begun.get(line) ?? 0;
    begun.set(line, others + 1);
    return others === 0 ? String(line) : `${line}.${others}`;
  });
}

/** The items that are kept, with what is wished of them: of a title and a date the address is made, of papers their records. */
function chosen(
  items: readonly ComposedItem[],
  wishOf: (index: number) => ItemWish,
  kept: readonly number[],
): ComposedItem[] {
  return kept.flatMap((index) => {
    const item = items[index];
    const { title = item?.title, date = item?.date, topics, papers, others = [] } = wishOf(index);
    const differsFrom = others.map((ref) => ref.replace(/^threads\//u, ''));
    return item && title !== undefined ? [{ ...item, title, date, topics, reads: papers, differsFrom }] : [];
  });
}
