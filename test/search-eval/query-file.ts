/** Text of a query file → its queries. The format is described in README.md; a fault is told with the query it stands at. */
import { parse } from 'yaml';

export interface Query {
  readonly class: string;
  readonly query: string;
  /** Any of these answers the query; none: nothing may be found. */
  readonly gold: readonly Gold[];
}

/** An item that answers, and the post of it where that very post is asked for. */
export interface Gold {
  /** As `data-hit` gives it. */
  readonly id: string;
  /** The folder of its address, `threads`; absent where any kind of item of that id will do. */
  readonly room?: string | undefined;
  readonly post?: string | undefined;
}

export function parseQueries(text: string): Query[] {
  const file: unknown = parse(text);
  if (!isRecord(file)) throw new Error('Unexpected query file, expected classes with lists of queries');
  return Object.entries(file).flatMap(([name, entries]) => {
    if (!Array.isArray(entries)) throw new Error(`Unexpected class \`${name}\`, expected a list of queries`);
    return entries.map((entry: unknown) => queryOf(name, entry));
  });
}

function queryOf(name: string, entry: unknown): Query {
  const fault = (expected: string) =>
    new Error(`Unexpected query in \`${name}\`: ${JSON.stringify(entry)}, expected ${expected}`);
  if (!isRecord(entry)) throw fault('`query` with `gold` or `nothing: true`');
  const { query, gold, nothing, ...others } = entry;
  if (Object.keys(others).length > 0) throw fault('no other keys than `query`, `gold` and `nothing`');
  if (typeof query !== 'string' || query.trim() === '')
    throw fault('`query` to be text (in quotes where it is a number)');
  if (nothing === true && gold === undefined) return { class: name, query, gold: [] };
  if (nothing !== undefined || !Array.isArray(gold) || gold.length === 0) throw fault('`gold` to be a list of items');
  return {
    class: name,
    query,
    gold: gold.map((written: unknown) => {
      const parsed = typeof written === 'string' ? parseGold(written) : undefined;
      if (parsed === undefined)
        throw fault('items such as `threads/wider-or-deeper#r3`, `glossary#rope` or `"2404.05405"`');
      return parsed;
    }),
  };
}

export function parseGold(written: string): Gold | undefined {
  const match = /^(?:(?<room>[a-z]+)\/)?(?<id>[\w.-]+)(?:#(?<post>[\p{L}\p{N}_-]+))?$/u.exec(written);
  const { room, id, post } = match?.groups ?? {};
  if (id === undefined) return undefined;
  // A term has no page of its own: its anchor is its id.
  if (id === 'glossary' && room === undefined && post !== undefined) return { id: post, room: 'glossary' };
  return { id, room, post };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
