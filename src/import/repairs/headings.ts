/** Headings written carelessly → as Markdown has them: `##  Title ` and `##标题` → `## Title`, underlined ones → `#`. */
import { both } from '../../format/problem.ts';
import { isColumns } from './columns.ts';
import { isMarkdown } from './dialects.ts';
import { isBlank, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const HEADING = /^( {0,3})(#{1,6})([ \t\u00a0\u3000]*)(.*?)([ \t\u00a0\u3000]+#+)?[ \t\u00a0\u3000]*$/u;

export const headings: Rule = {
  name: 'heading',
  shown: both('标题的写法', 'spelling of headings'),
  find(text, context) {
    if (!isMarkdown(context)) return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    return lines.flatMap((line, index): Edit[] => {
      if (literals.at(line.from) === 'code') return [];
      const next = lines[index + 1];
      const under = next && /^(=|-)\1{2,}[ \t]*$/u.exec(next.text)?.[1];
      if (
        under &&
        isBlank(lines[index - 1]) &&
        !isColumns(line.text) &&
        /^[^\s#>|\-*+\d`~<][^|]{0,119}$/u.test(line.text) &&
        !hasFrontMatterEnd(lines, index)
      )
        return [
          { from: line.from, to: line.from, text: under === '=' ? '# ' : '## ' },
          { from: line.to, to: next.to, text: '' },
        ];
      return tidy(line.text, line.from);
    });
  },
};

function tidy(line: string, from: number): Edit[] {
  const found = HEADING.exec(line);
  if (!found) return [];
  const [, , marks = '', gap = '', title = ''] = found;
  if (title === '')
    return gap === '' && marks.length < 2
      ? []
      : [
          {
            from,
            to: from + line.length,
            text: '',
            doubt: {
              reason: both('一个空的标题', 'A heading without words'),
              choice: both('去掉了', 'it was taken out'),
            },
          },
        ];
  // `#tag` and `#1` are no headings; with two marks nothing else is meant.
  if (gap === '' && (marks.length < 2 || !/^[\p{L}\p{N}"“《【（(*`]/u.test(title))) return [];
  const tidied = `${marks} ${title}`;
  return tidied === line ? [] : [{ from, to: from + line.length, text: tidied }];
}

/** The rule below `title: …` is the end of a front matter. */
function hasFrontMatterEnd(lines: readonly { readonly text: string }[], index: number): boolean {
  return lines[0]?.text.trim() === '---' && lines.slice(1, index + 1).every(({ text }) => !/^-{3,}\s*$/u.test(text));
}
