/** Lines of an outline → those that only the program reads (properties, drawers, times of tasks) dropped, quotations and code of Org as Markdown's. */
import { both } from '../../../format/problem.ts';
import type { Line } from '../lines.ts';
import type { Edit } from '../rule.ts';
import { isProperty } from './properties.ts';

const PROPERTY = both('笔记软件的属性，不是内容', 'a property for the note-taking program only');
const DRAWER = both('笔记软件的计时和日程，不是内容', 'times and plans for the note-taking program only');

const PLANNED = /^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):[ \t]*[<[]\d{4}-\d{2}-\d{2}[^\n]*$/u;
const DRAWER_OPENS = /^[ \t]*:(?:LOGBOOK|PROPERTIES|CLOCK):[ \t]*$/u;
const DRAWER_ENDS = /^[ \t]*:END:[ \t]*$/u;
const BLOCK = /^(?<lead>[ \t]*(?:[-*] )?)#\+BEGIN_(?<kind>[A-Z]+)(?:[ \t]+(?<rest>\S[^\n]*))?[ \t]*$/iu;
/** A block of Org or a drawer is no longer. */
const FAR = 400;

export function outlineBlocks(lines: readonly Line[]): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const until = (end: number) => (lines[end]?.to ?? line.to) + (lines[end + 1] ? 1 : 0);
    if (isProperty(line.text)) edits.push({ from: line.from, to: until(at), text: '', dropped: PROPERTY });
    else if (PLANNED.test(line.text)) edits.push({ from: line.from, to: until(at), text: '', dropped: DRAWER });
    else if (DRAWER_OPENS.test(line.text)) {
      const end = find(lines, at, (text) => DRAWER_ENDS.test(text));
      if (end === undefined) continue;
      edits.push({ from: line.from, to: until(end), text: '', dropped: DRAWER });
      at = end;
    } else {
      const found = BLOCK.exec(line.text)?.groups;
      const kind = found?.['kind']?.toUpperCase();
      const end = kind === undefined ? undefined : find(lines, at, (text) => endOf(kind).test(text));
      if (found && kind !== undefined && end !== undefined) {
        edits.push(...blockOf(lines, at, end, kind, found['lead'] ?? '', found['rest'] ?? ''));
        at = end;
      }
    }
  }
  return edits;
}

function endOf(kind: string): RegExp {
  return new RegExp(String.raw`^[ \t]*#\+END_${kind}[ \t]*$`, 'iu');
}

function find(lines: readonly Line[], at: number, is: (text: string) => boolean): number | undefined {
  const length = lines.slice(at + 1, at + FAR).findIndex(({ text }) => is(text));
  return length < 0 ? undefined : at + 1 + length;
}

const CODE = new Set(['SRC', 'EXAMPLE', 'VERSE', 'EXPORT']);

/** Code becomes a fence; whatever else is set apart, a quotation. */
function blockOf(
  lines: readonly Line[],
  at: number,
  end: number,
  kind: string,
  lead: string,
  rest: string,
): readonly Edit[] {
  const [first, last] = [lines[at], lines[end]];
  if (!first || !last) return [];
  if (kind === 'QUERY')
    return [{ from: first.from, to: last.to + (lines[end + 1] ? 1 : 0), text: '', dropped: DRAWER }];
  if (CODE.has(kind)) {
    const language = kind === 'SRC' ? (rest.split(/\s/u)[0] ?? '') : '';
    const indent = /^[ \t]*/u.exec(last.text)?.[0] ?? '';
    return [
      { from: first.from, to: first.to, text: `${lead}\`\`\`${language}` },
      { from: last.from, to: last.to, text: `${indent}\`\`\`` },
    ];
  }
  return [
    { from: first.from, to: (lines[at + 1]?.from ?? first.to) + indentOf(lines[at + 1]), text: `${lead}> ` },
    ...lines.slice(at + 2, end).map(({ from, text }) => {
      const indent = /^[ \t]*/u.exec(text)?.[0].length ?? 0;
      return { from: from + indent, to: from + indent, text: '> ' };
    }),
    { from: last.from - 1, to: last.to, text: '' },
  ];
}

function indentOf(line: Line | undefined): number {
  return /^[ \t]*/u.exec(line?.text ?? '')?.[0].length ?? 0;
}
