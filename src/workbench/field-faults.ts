/** What is typed into a field of an item → what is wrong with it, as the format has it. Runs in the page. */
import { isDate } from '../format/is-date.ts';

export const FIELDS = ['title', 'summary', 'status', 'date'] as const;
export type Field = (typeof FIELDS)[number];

/** As the schemas have it; a test holds it to them. */
export const MOST = { title: 120, summary: 400, topics: 5, papers: 10 } as const;

export type FieldFault =
  { readonly word: 'wrongDate' } | { readonly word: 'tooManySigns'; readonly most: number; readonly n: number };

/** Empty is never wrong: what was proposed then stands. */
export function faultOf(field: Field, value: string): FieldFault | undefined {
  if (field === 'date') return value === '' || isDate(value) ? undefined : { word: 'wrongDate' };
  if (field === 'status') return undefined;
  return value.length > MOST[field] ? { word: 'tooManySigns', most: MOST[field], n: value.length } : undefined;
}
