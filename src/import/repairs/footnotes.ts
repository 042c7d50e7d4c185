/** Footnotes, which the format does not know → a mark with its number, and a note where the footnote stood. */
import { both } from '../../format/problem.ts';
import { isMarkdown } from './dialects.ts';
import { linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import { type Edit, type Rule, quoting } from './rule.ts';

export const footnotes: Rule = {
  name: 'footnote',
  shown: both('脚注', 'footnotes'),
  find(text, context) {
    if (!isMarkdown(context) || !/\[\^|\^\[/u.test(text)) return [];
    const literals = literalsIn(text);
    const isChinese = (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 20;
    const label = (id: string) => (isChinese ? `注 ${id}` : `note ${id}`);
    const edits: Edit[] = [];
    const lines = linesOf(text);
    const defined = new Set(lines.flatMap(({ text: line }) => DEFINITION.exec(line)?.[1] ?? []));
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line || literals.at(line.from) === 'code') continue;
      const opening = DEFINITION.exec(line.text);
      const start = opening ? opening[0].length : 0;
      for (const { 0: mark, 1: id, 2: words, index } of line.text
        .slice(start)
        .matchAll(/\[\^([^\]\s[]{1,60})\]|\^\[([^\][\n]{1,500})\]/gu)) {
        const from = line.from + start + index;
        if (literals.at(from) === 'code' || literals.at(from) === 'maths') continue;
        const isLost = id !== undefined && !defined.has(id);
        edits.push({
          from,
          to: from + mark.length,
          text: isChinese ? `（${words ?? label(id ?? '')}）` : ` (${words ?? label(id ?? '')})`,
          ...(isLost && {
            doubt: {
              ...quoting(id, (shown) => both(`脚注 ${shown} 不在文字里`, `Footnote ${shown} is not in the text`)),
              choice: both('只留下它的记号', 'its mark is kept'),
            },
          }),
        });
      }
      if (!opening) continue;
      let last = at;
      while (/^(?: {2,}|\t)\S/u.test(lines[last + 1]?.text ?? '')) last++;
      edits.push({
        from: line.from,
        to: line.from + start,
        text: `\n<Note kind="gloss">\n\n${label(opening[1] ?? '')}${isChinese ? '：' : ': '}`,
      });
      for (let more = at + 1; more <= last; more++) {
        const indent = /^\s*/u.exec(lines[more]?.text ?? '')?.[0].length ?? 0;
        const from = lines[more]?.from ?? 0;
        edits.push({ from, to: from + indent, text: '' });
      }
      const end = lines[last]?.to ?? line.to;
      edits.push({ from: end, to: end, text: '\n\n</Note>\n' });
      at = last;
    }
    return edits.sort((a, b) => a.from - b.from);
  },
};

const DEFINITION = /^\[\^([^\]\s[]{1,60})\]:[ \t]*/u;
