/** A topic as it was parsed → what it is called, each name with its place. */
import type { Parsed } from '../format/parse.ts';
import type { Point } from '../format/problem.ts';

export interface NameUse extends Point {
  readonly name: string;
}

export function topicNamesOf(parsed: Parsed): NameUse[] | undefined {
  if (parsed.kind !== 'topic') return undefined;
  const data = Object(parsed.draft.data) as Readonly<Record<string, unknown>>;
  const aliases: readonly unknown[] = Array.isArray(data['aliases']) ? data['aliases'] : [];
  const named = [['title'], ['en'], ...aliases.map((_, index) => ['aliases', index])];
  return named.flatMap((path) => {
    const [field = '', index] = path as [string, number?];
    const name = index === undefined ? data[field] : aliases[index];
    if (typeof name !== 'string') return [];
    const { line, column } = parsed.place(path);
    return [{ name, line, column }];
  });
}
