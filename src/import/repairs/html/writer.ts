/** What tokens say, as edits on the source that leave Markdown: keeps track of lines, indents, lists, and where a blank is due. */
import type { Text } from '../../../format/problem.ts';
import type { Edit, Question } from '../rule.ts';

export interface Writer {
  /** `text` in place of the source from `from` to `to`, as part of a line. */
  inline(from: number, to: number, text: string): void;
  /** The source from here on stays as it is, up to the next edit: words with no blank at their ends. */
  keep(from: number): void;
  /** A new paragraph (2 line ends) or line (1) begins; then `text`. */
  block(from: number, to: number, lines: 0 | 1 | 2, text?: string): void;
  drop(from: number, to: number, reason: Text): void;
  /** Something to look at just before `at`, up to where all is written. */
  doubt(at: number, question: Question): void;
  /** Put before each new line: the indent of an item, the mark of a quotation. */
  readonly prefixes: string[];
  readonly edits: Edit[];
}

export function openWriter(): Writer {
  const edits: Edit[] = [];
  const prefixes: string[] = [];
  let due: 0 | 1 | 2 = 0;
  let isBlankDue = false;
  let isStart = true;
  /** Before the empty line that is due: the marks of what is open on both sides of it. */
  let outer = '';
  const flush = (): string => {
    if (isStart) {
      isStart = false;
      isBlankDue = false;
      due = 0;
      return prefixes.join('');
    }
    const prefix = prefixes.join('');
    const text = due === 0 ? (isBlankDue ? ' ' : '') : due === 1 ? `\n${prefix}` : `\n${outer.trimEnd()}\n${prefix}`;
    due = 0;
    isBlankDue = false;
    return text;
  };
  const put = (from: number, to: number, text: string) => {
    const last = edits.at(-1);
    if (last && last.to === from && last.dropped === undefined && last.doubt === undefined)
      edits[edits.length - 1] = { from: last.from, to, text: (last.text ?? '') + text };
    else if (from < to || text !== '') edits.push({ from, to, text });
  };
  return {
    edits,
    prefixes,
    inline(from, to, text) {
      const words = text.replace(/^ +/u, '');
      if (words !== text) isBlankDue = due === 0;
      const bare = words.replace(/ +$/u, '');
      put(from, to, bare === '' ? '' : flush() + bare);
      if (bare !== '' && bare !== words) isBlankDue = true;
    },
    keep(from) {
      const before = flush();
      if (before !== '') put(from, from, before);
    },
    block(from, to, lines, text = '') {
      const prefix = prefixes.join('');
      if (lines === 2 && (due < 2 || prefix.length < outer.length)) outer = prefix;
      due = Math.max(due, lines) as 0 | 1 | 2;
      put(from, to, text === '' ? '' : flush() + text);
    },
    drop(from, to, reason) {
      const last = edits.at(-1);
      if (last?.dropped?.en === reason.en && last.to === from) edits[edits.length - 1] = { ...last, to };
      else edits.push({ from, to, text: '', dropped: reason });
    },
    doubt: (at, question) => void edits.push({ from: at, to: at, doubt: question }),
  };
}
