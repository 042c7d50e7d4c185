/** Signs that steer machines, notes that nobody sees, places of a private font, and piles of marks: no content file may hold them → nothing. */
import { hiddenIn } from '../../format/hidden.ts';
import { both, type Text } from '../../format/problem.ts';
import type { Edit, Rule } from './rule.ts';

/** How a terminal is told of a colour: its sign, and what follows it. */
const ESCAPE = 0x1b;
const SEQUENCE = /\[[0-9;?]{0,20}[A-Za-z]/uy;
const PILE = /\p{M}{9,}/uy;
const MOST_MARKS = 8;

/** It comes when signs that tell of formulas, of direction and of where a word breaks have been read and are gone. */
export const controlSigns: Rule = {
  name: 'control-sign',
  shown: both('控制字符', 'control characters'),
  find(text) {
    const edits: Edit[] = [];
    for (const index of hiddenIn(text)) {
      const edit = editAt(text, index);
      if (edit && edit.from >= (edits.at(-1)?.to ?? 0)) edits.push(edit);
    }
    return edits;
  },
};

function editAt(text: string, from: number): Edit | undefined {
  const code = text.codePointAt(from) ?? 0;
  // Lines and paragraphs end so in some editors.
  if (code === 0x2028 || code === 0x2029) return { from, to: from + 1, text: '\n' };
  const pile = matchAt(PILE, text, from);
  if (pile !== undefined) return pileFrom(from, pile);
  const sequence = code === ESCAPE ? matchAt(SEQUENCE, text, from + 1) : undefined;
  const to = from + String.fromCodePoint(code).length + (sequence ?? '').length;
  return { from, to, text: '', dropped: reasonOf(code) };
}

function pileFrom(from: number, pile: string): Edit {
  const kept = [...pile].slice(0, MOST_MARKS).join('');
  const dropped = both('一个字上叠了太多附加符号，只留前几个', 'too many marks on one letter; the first few are kept');
  return { from: from + kept.length, to: from + pile.length, text: '', dropped };
}

function reasonOf(code: number): Text {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return both(`看不见的字符 ${name}，内容里不能有`, `A character that nobody sees, ${name}, which no content may hold`);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
