/** One line on how it stands with what was made, for the eye and the ear. */
import type { Made } from '../../workbench/made.ts';
import type { Parts } from './dom.ts';

export function standing(
  { dialect, items, files, problems, doubts }: Made,
  ticked: readonly string[],
  edits: string | undefined,
  say: Parts['say'],
) {
  if (files.length === 0) return say('nothing');
  const open = doubts.filter(({ key }) => !ticked.includes(key)).length;
  return joined(
    edits === undefined
      ? say('readAs', { kind: say(`is-${dialect}`), items: items.length })
      : say('correcting', { title: items[0]?.title || edits }),
    problems.length === 0 ? say('allFine') : say('someProblems', { n: problems.length }),
    open > 0 && say('someDoubts', { n: open }),
  );
}

/** Parts of a line, with the marks of the page's language between them. */
export function joined(...parts: readonly (string | false)[]): string {
  const line = parts.filter((part) => part !== false).join(document.documentElement.lang === 'en' ? '; ' : '；');
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}
