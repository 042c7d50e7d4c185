/** What a schema cannot tell of a head: entries that stand twice in a list, a status and the field that belongs to it. */
import type { DocumentKind } from './document.ts';
import { fieldOf } from './field-of.ts';
import { both, type Fault, quote } from './problem.ts';
import type { Yaml } from './yaml.ts';

/** Lists of names, each of which says nothing the second time. */
const LISTS = ['topics', 'related', 'papers', 'aliases'];

export function checkHead(kind: DocumentKind, data: unknown, place: Yaml['place']): Fault[] {
  const lists = kind === 'glossary' ? [] : LISTS;
  return [...lists.flatMap((key) => twiceIn(key, fieldOf(data, key), place)), ...checkSuperseded(kind, data, place)];
}

function twiceIn(key: string, list: unknown, place: Yaml['place']): Fault[] {
  if (!Array.isArray(list)) return [];
  const seen = new Set<unknown>();
  return list.flatMap((entry: unknown, index): Fault[] => {
    const id = fieldOf(entry, 'id');
    const name = id ?? entry;
    if (typeof name !== 'string' || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    const { line, column } = place(id === undefined ? [key, index] : [key, index, 'id']);
    const message = both(
      `\`${key}\` 里 ${quote(name)} 写了两次`,
      `Unexpected second ${quote(name)} in \`${key}\`, expected each once`,
    );
    return [{ line, column, rule: 'schema', message, help: both('删去一个', 'take one of them out') }];
  });
}

/** Of a thread that was overtaken readers want to know by what; and what was overtaken says so. */
function checkSuperseded(kind: DocumentKind, data: unknown, place: Yaml['place']): Fault[] {
  const status = fieldOf(data, 'status');
  const by = fieldOf(data, 'supersededBy');
  if (kind !== 'thread' || typeof status !== 'string' || (status === 'superseded') === (by !== undefined)) return [];
  const { line, column } = place([by === undefined ? 'status' : 'supersededBy']);
  return [
    by === undefined
      ? {
          line,
          column,
          rule: 'schema',
          message: both(
            '状态是 superseded，却没有写 `supersededBy`',
            'Missing field `supersededBy`, expected the item that took the place of a superseded thread',
          ),
          help: both(
            '写上取代它的条目，如 `supersededBy: threads/wider-or-deeper`；站内没有就不要用这个状态',
            'name it, as in `supersededBy: threads/wider-or-deeper`; where there is none here, choose another status',
          ),
        }
      : {
          line,
          column,
          rule: 'schema',
          message: both(
            `有 \`supersededBy\`，状态却是 ${quote(status)}`,
            `Unexpected \`supersededBy\` with status ${quote(status)}, expected \`superseded\``,
          ),
          help: both(
            '改状态，或删去这个字段；只是相关的写进 `related`',
            'change the status, or take the field out; what is only related belongs to `related`',
          ),
        },
  ];
}
