/**
 * Dates of content → moments, as feeds, sitemaps and JSON-LD want them (Google takes no month for a date). A date that is less exact becomes the first day of its period:
 * the latest of them is then never later than the truth.
 */
import type { Entry } from '../format/rendered.ts';
import type { DataByKind } from '../format/document.ts';

/** `2023-11` → `2023-11-01`. */
export function dayOf(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** `2023-11` → `2023-11-01T00:00:00Z`. */
export function momentOf(date: string): string {
  return `${dayOf(date)}T00:00:00Z`;
}

/** The date from which the item is; undefined for papers and the glossary, which are records and not events. */
export function publishedOn(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'topic':
      return (entry.data as DataByKind['topic']).updated;
    case 'thread':
    case 'analysis':
    case 'digest':
      return (entry.data as DataByKind['thread' | 'analysis' | 'digest']).date;
    default:
      return undefined;
  }
}

/** The latest date that the item names of itself: its own, its posts', when its status was judged, since when a claim holds. */
export function updatedOn(entry: Entry): string | undefined {
  const data = entry.data as Partial<DataByKind['thread'] & DataByKind['topic']>;
  const dates = [
    publishedOn(entry),
    entry.kind === 'thread' || entry.kind === 'analysis' ? data.statusDate : undefined,
    ...entry.posts.map(({ on }) => on),
    ...(entry.kind === 'topic' ? (data.claims ?? []).map(({ since }) => since) : []),
  ];
  return latest(dates);
}

/** The latest of the dates by the first day of each. */
export function latest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.reduce(
    (last, date) => (date !== undefined && (last === undefined || dayOf(date) > dayOf(last)) ? date : last),
    undefined,
  );
}
