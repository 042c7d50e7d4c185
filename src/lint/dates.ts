/** Every date a file gives, with its place. What is no date at all is told by the parser. */
import { fieldOf } from '../format/field-of.ts';
import { isDate } from '../format/is-date.ts';
import type { Parsed } from '../format/parse.ts';
import { walk } from '../format/walk-blocks.ts';
import type { DateUse } from './rule.ts';

const FIELDS = ['date', 'statusDate', 'updated', 'published'];

/** Of a file with problems too: its front matter may be of any shape. */
export function datesOf(parsed: Parsed): DateUse[] {
  const found: DateUse[] = [];
  const add = (field: string, date: unknown, at: { readonly line: number; readonly column: number }) => {
    if (typeof date === 'string' && isDate(date)) found.push({ field, date, line: at.line, column: at.column });
  };
  const data: unknown = parsed.draft.data;
  for (const field of FIELDS) add(field, fieldOf(data, field), parsed.place([field]));
  add('source.date', fieldOf(fieldOf(data, 'source'), 'date'), parsed.place(['source', 'date']));
  const claims = fieldOf(data, 'claims');
  if (Array.isArray(claims))
    for (const [index, claim] of claims.entries())
      add('since', fieldOf(claim, 'since'), parsed.place(['claims', index, 'since']));
  walk(parsed.draft.body, (block) => {
    if (block.type === 'post') add('on', block.on, block.position?.start ?? { line: 1, column: 1 });
  });
  return found;
}
