/** Callouts (`> [!note] Title`) → notes of the format: a gloss, an opinion or a doubt by their kind. */
import { both } from '../../format/problem.ts';
import { isProse } from './dialects.ts';
import { linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const OPENING = /^ {0,3}> ?\[!([\w-]{1,30})(?:\|[^\]\n]{0,100})?\][+-]?[ \t]*(.*?)[ \t]*$/u;
const DOUBTS = new Set([
  'question',
  'help',
  'faq',
  'todo',
  'warning',
  'caution',
  'attention',
  'bug',
  'danger',
  'error',
  'failure',
  'fail',
  'missing',
]);
const OPINIONS = new Set(['opinion', 'comment', 'thought', 'thoughts', 'idea', 'my', 'tip', 'hint']);
/** What others said stays a quotation. */
const QUOTES = new Set(['quote', 'cite']);

export const callouts: Rule = {
  name: 'callout',
  shown: both('笔记里的标注块', 'callouts of a note'),
  find(text, context) {
    if (!isProse(context) || !text.includes('[!')) return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    const edits: Edit[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      const [, kind = '', title = ''] = OPENING.exec(line?.text ?? '') ?? [];
      if (!line || kind === '' || literals.at(line.from) === 'code') continue;
      let last = at;
      while (/^ {0,3}>/u.test(lines[last + 1]?.text ?? '') && !OPENING.test(lines[last + 1]?.text ?? '')) last++;
      const body = lines.slice(at + 1, last + 1);
      if (QUOTES.has(kind.toLowerCase()))
        edits.push({ from: line.from, to: line.to, text: title === '' ? '>' : `> **${title}**\n>` });
      else {
        const name = title === '' ? '' : body.length === 0 ? title : `**${title}**\n`;
        if (title === '' && body.length === 0) continue;
        edits.push({
          from: line.from,
          to: line.to,
          text: `${gap(lines[at - 1]?.text)}<Note kind="${noteKind(kind)}">\n${name === '' ? '' : `\n${name}`}`,
        });
        for (const quoted of body) {
          // A callout within a callout is told as part of it.
          const mark = /^ {0,3}(?:> ?)+(?:\[![\w-]{1,30}\][+-]?[ \t]*)?/u.exec(quoted.text)?.[0] ?? '';
          edits.push({ from: quoted.from, to: quoted.from + mark.length, text: '' });
        }
        const end = lines[last]?.to ?? line.to;
        edits.push({ from: end, to: end, text: '\n\n</Note>\n' });
      }
      at = last;
    }
    return edits;
  },
};

function noteKind(kind: string): 'gloss' | 'opinion' | 'doubt' {
  const word = kind.toLowerCase();
  return DOUBTS.has(word) ? 'doubt' : OPINIONS.has(word) ? 'opinion' : 'gloss';
}

function gap(before: string | undefined): string {
  return before === undefined || before.trim() === '' ? '' : '\n';
}
