/** Marks of note-taking programs (wikilinks, embedded notes, highlights, tasks, block ids, comments, queries) → plain Markdown. */
import { both, type Text } from '../../format/problem.ts';
import type { WrittenIn } from '../../format/written-in.ts';
import { languageWhenAsked } from '../compose/language.ts';
import { forNote } from '../stand-ins.ts';
import { isProse } from './dialects.ts';
import { literalsIn } from './literal.ts';
import { type Edit, type Question, type Rule, quoting } from './rule.ts';

export const noteMarks: Rule = {
  name: 'note-mark',
  shown: both('笔记软件的记号', 'marks of note-taking programs'),
  find(text, context) {
    if (!isProse(context)) return [];
    const literals = literalsIn(text);
    const language = languageWhenAsked(text);
    const found: Edit[] = [];
    for (const { open, close, reason } of COMMENTS)
      for (const { from, to } of between(text, open, close)) {
        const kind = literals.at(from);
        if (kind !== 'code' && kind !== 'maths' && kind !== 'address')
          found.push({ from, to: close === '%%' && text[to] === '\n' ? to + 1 : to, ...drop(reason) });
      }
    for (const { pattern, write, inCode = false } of MARKS)
      for (const match of text.matchAll(pattern)) {
        const kind = literals.at(match.index);
        if ((kind === 'code') !== inCode || kind === 'maths' || kind === 'address') continue;
        const edit = write(match, language);
        if (edit) found.push({ from: match.index, to: match.index + match[0].length, ...edit });
      }
    found.sort((a, b) => a.from - b.from || b.to - a.to);
    let done = 0;
    return found.filter(({ from, to }) => from >= done && (done = to) >= 0);
  },
};

interface Mark {
  readonly pattern: RegExp;
  /** What takes the place of a match; undefined where it is none after all. */
  write(match: RegExpExecArray, language: () => WrittenIn): Omit<Edit, 'from' | 'to'> | undefined;
  readonly inCode?: boolean;
}

const drop = (reason: Text): Omit<Edit, 'from' | 'to'> => ({ text: '', dropped: reason });

const COMMENTS: readonly { readonly open: string; readonly close: string; readonly reason: Text }[] = [
  {
    open: '%%',
    close: '%%',
    reason: both('笔记里的注释，原来就不显示', 'a comment in the note, which is not shown'),
  },
  { open: '<!--', close: '-->', reason: both('注释，原来就不显示', 'a comment, which is not shown') },
];
/** Two signs that stand further apart are no comment. */
const LONGEST_COMMENT = 20_000;

/** In order, from a sign that opens to the next that closes. */
function between(text: string, open: string, close: string): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = text.indexOf(open); from >= 0;) {
    const inner = from + open.length;
    const end = text.indexOf(close, inner);
    if (end < 0) break;
    const isOne = end - inner <= LONGEST_COMMENT;
    if (isOne) found.push({ from, to: end + close.length });
    from = text.indexOf(open, isOne ? end + close.length : from + 1);
  }
  return found;
}

const MARKS: readonly Mark[] = [
  {
    pattern:
      /^[ \t]*(`{3,}|~{3,})(?:dataview|dataviewjs|query|tasks|button|meta-bind[\w-]*|toc)[ \t]*\n(?:(?!^[ \t]*\1)[^\n]*\n)*?[ \t]*\1[ \t]*$/gmu,
    inCode: true,
    write: () =>
      drop(
        both('笔记软件的查询，结果不在文字里', 'a query of the note-taking program, whose results are not in the text'),
      ),
  },
  // An embedded note; pictures are a repair of their own.
  {
    pattern: /!\[\[([^\][\n|#^]{0,200})(?:#\^?([^\][\n|]{0,200}))?(?:\|[^\][\n]{0,200})?\]\]/gu,
    write: ({ 1: note = '', 2: part }, language) =>
      /\.(?:png|jpe?g|gif|webp|svg|bmp|pdf|mp4|mp3|webm|mov|wav|m4a|avif|canvas)$/iu.test(note)
        ? undefined
        : {
            text: forNote(nameOf(note, part), language()),
            doubt: {
              ...quoting(part === undefined ? note : `${note}#${part}`, (shown) =>
                both(
                  `这里嵌入了另一篇笔记“${shown}”，内容不在这份文字里`,
                  `Another note, “${shown}”, is embedded here, but its words are not in this text`,
                ),
              ),
              choice: both('只写了它的名字', 'only its name was kept'),
            },
          },
  },
  // `[[1906.05271] … ](url)` is a link whose text begins with a bracket, and has no second pair to close it.
  {
    pattern: /(?<!!)\[\[([^\][\n|#^]{0,200})(?:#\^?([^\][\n|]{0,200}))?(?:\\?\|([^\][\n]{0,300}))?\]\](?!\()/gu,
    write: ({ 1: note = '', 2: part, 3: alias }) =>
      note + (part ?? '') === ''
        ? undefined
        : { text: alias?.trim() === undefined || alias.trim() === '' ? nameOf(note, part) : alias.trim() },
  },
  {
    pattern: /(?<![=\w])==(?![\s=])([^=\n]{1,500}?)(?<!\s)==(?![=\w])/gu,
    write: ({ 1: words = '' }) => (words.includes('**') ? { text: words } : { text: `**${words}**` }),
  },
  { pattern: /(?<=^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[ \](?=[ \t]+\S)/gmu, write: () => ({ text: '☐' }) },
  { pattern: /(?<=^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[[xX]\](?=[ \t]+\S)/gmu, write: () => ({ text: '☑' }) },
  { pattern: /(?<=^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[[/!?]\](?=[ \t]+\S)/gmu, write: () => ({ text: '☐' }) },
  // A task that was given up is struck out, from its box to the end of its line.
  {
    pattern: /(?<=^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[-\][ \t]+(?=[^\s~](?:[^\n~]*[^\s~])?$)/gmu,
    write: () => ({ text: '~~' }),
  },
  {
    pattern: /$(?<=^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+\[-\][ \t]+[^\s~](?:[^\n~]*[^\s~])?)/gmu,
    write: () => ({ text: '~~' }),
  },
  {
    pattern: /(?<=^[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[(?<sign>[-><])\][ \t]+(?=\S)/gmu,
    write: ({ groups }) => ({ text: '', doubt: groups?.['sign'] === '-' ? GIVEN_UP : PUT_OFF }),
  },
  {
    pattern: /(?:(?<=\S)[ \t]+|^)\^[A-Za-z0-9][A-Za-z0-9-]{0,40}[ \t]*$/gmu,
    write: () => drop(both('块的标识，只在笔记软件里有用', 'the id of a block, used only by the note-taking program')),
  },
];

const KEPT = both('只留下它的话，不算未完成', 'its words are kept, but not as an open task');
const GIVEN_UP: Question = {
  reason: both('这一项在笔记里标作已取消', 'The note marks this task as given up'),
  choice: KEPT,
};
const PUT_OFF: Question = {
  reason: both('这一项在笔记里标作推迟或改期', 'The note marks this task as put off or scheduled'),
  choice: KEPT,
};

/** `folder/Note`, `Heading` → what a reader would call it. */
function nameOf(note: string, part: string | undefined): string {
  const name = (note.split('/').at(-1) ?? '').replace(/\.md$/u, '').trim();
  if (part === undefined || part.trim() === '') return name;
  return name === '' ? part.trim() : `${name} › ${part.split('#').join(' › ').trim()}`;
}
