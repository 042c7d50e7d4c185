/** Words of a message → the same without the mark of one that was changed, and without the quotation marks of a cell. */
import { join, slice, type Tracked } from '../../tracked.ts';
import { trimLines } from '../talk/text.ts';
import { editedAt } from './system.ts';

/** `@**Ann Lee**` and `@_**Ann Lee|12**` of Zulip call somebody: the name, and the marks around it. A head of a quotation keeps them. */
export function withoutCallMarks(words: readonly Tracked[]): {
  readonly words: readonly Tracked[];
  readonly marks: readonly Tracked[];
} {
  if (!words.some(({ text }) => text.includes('**'))) return { words, marks: [] };
  const marks: Tracked[] = [];
  const bare = words.map((line) => {
    const parts: Tracked[] = [];
    let from = 0;
    for (const { index, 0: call, groups } of line.text.matchAll(CALL)) {
      const name = index + call.indexOf('**') + 2;
      const to = name + (groups?.['name'] ?? '').length;
      parts.push(slice(line, from, index + 1), slice(line, name, to));
      marks.push(slice(line, index + 1, name), slice(line, to, index + call.length));
      from = index + call.length;
    }
    return from === 0 ? line : join([...parts, slice(line, from)], '');
  });
  return { words: bare, marks };
}

const CALL = /@_?\*\*(?<name>[^*\n|]{1,48})(?:\|\d+)?\*\*(?!\s*(?:\[?(?:said|wrote|说|說)))/gu;

interface Unmarked {
  readonly words: readonly Tracked[];
  /** Quotation marks around all of it. */
  readonly marks: readonly Tracked[];
  /** Marks of the program: `(edited)`. */
  readonly edited: readonly Tracked[];
}

/** @param moved the head of the message. @param isLine words that hold several lines are quoted, whatever parts them from the name */
export function withoutMarks(words: readonly Tracked[], moved: readonly Tracked[], isLine: boolean): Unmarked {
  if (words.some(({ text }) => editedAt(text) !== undefined)) return withoutEdited(words);
  if (!inQuotes(words, isLine || moved.at(-1)?.text.endsWith('\t') === true)) return { words, marks: [], edited: [] };
  const marks: Tracked[] = [];
  const bare = words.map((line, at) => {
    const [from, to] = [at === 0 ? 1 : 0, line.text.length - (at === words.length - 1 ? 1 : 0)];
    marks.push(slice(line, 0, from), slice(line, to));
    return slice(line, from, to);
  });
  return { words: bare, marks: marks.filter(({ text }) => text !== ''), edited: [] };
}

function withoutEdited(words: readonly Tracked[]): Unmarked {
  const edited: Tracked[] = [];
  const bare = words.map((line) => {
    const at = editedAt(line.text);
    if (at !== undefined) edited.push(slice(line, at));
    return at === undefined ? line : slice(line, 0, at);
  });
  return { words: trimLines(bare), marks: [], edited };
}

/** Words that hold several lines are quoted in a table of LINE: the head of the message ends with a tab. */
function inQuotes(words: readonly Tracked[], isCell: boolean): boolean {
  return (
    isCell && words.length > 1 && words[0]?.text.startsWith('"') === true && words.at(-1)?.text.endsWith('"') === true
  );
}
