/** Lists as a page shows them (`  • …`, indented `  1. …`) → lists of Markdown. */
import { both } from '../../format/problem.ts';
import { isMarkdown } from './dialects.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import { isDivider } from '../readers/markdown-lines.ts';
import { bannerIn } from '../readers/talk/banners.ts';
import type { Edit, Rule } from './rule.ts';

const BULLET = /^([ \t\u00a0\u3000]*)([•●◦▪‣⁃∙○◆■□➢►▶❖✓✔]|·(?=[ \t\u00a0\u3000]))[ \t\u00a0\u3000]*(?=\S)/u;
const ITEM = /^( {1,12})(?:\d{1,3}[.)]|[-*+])[ \t]+\S/u;

export const bullets: Rule = {
  name: 'list-mark',
  shown: both('列表记号', 'list marks'),
  find(text, context) {
    if (!isMarkdown(context)) return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    const edits: Edit[] = [];
    for (let index = 0; index < lines.length;) {
      const end = endOfList(lines, index, (line) => isItem(line.text) && literals.at(line.from) !== 'code');
      if (end > index) edits.push(...writeBullets(lines.slice(index, end)));
      else if (!followsList(lines, index)) {
        const stop = endOfList(lines, index, (line) => ITEM.test(line.text) && literals.at(line.from) !== 'code');
        if (stop > index) edits.push(...dedent(lines.slice(index, stop)));
        index = Math.max(index, stop - 1);
      }
      index = Math.max(index + 1, end);
    }
    return edits;
  },
};

/** `● ● ●` and `●●● Part 2 ●●●` part what stands above from what stands below. */
function isItem(line: string): boolean {
  return BULLET.test(line) && !isDivider(line) && bannerIn(line) === undefined;
}

/** Behind the last line of the list that begins at `from`; blank lines may stand between. */
function endOfList(lines: readonly Line[], from: number, isItem: (line: Line) => boolean): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line && isItem(line)) end = at + 1;
    else if (end === from || !isBlank(line)) break;
  }
  return end;
}

function writeBullets(lines: readonly Line[]): Edit[] {
  const depths = [...new Set(lines.flatMap(({ text }) => BULLET.exec(text)?.[1]?.length ?? []))].sort((a, b) => a - b);
  return lines.flatMap((line): Edit[] => {
    const mark = BULLET.exec(line.text);
    if (!mark) return [];
    const depth = Math.min(depths.indexOf(mark[1]?.length ?? 0), 3);
    return [{ from: line.from, to: line.from + mark[0].length, text: `${'  '.repeat(depth)}- ` }];
  });
}

/** An item that is indented below another belongs to it. */
function followsList(lines: readonly Line[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && index - before < 4 && isBlank(lines[before])) before--;
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t]+\S/u.test(lines[before]?.text ?? '');
}

function dedent(lines: readonly Line[]): Edit[] {
  const indent = ITEM.exec(lines[0]?.text ?? '')?.[1]?.length ?? 0;
  return lines.flatMap((line): Edit[] => {
    const own = Math.min(indent, ITEM.exec(line.text)?.[1]?.length ?? 0);
    return own === 0 ? [] : [{ from: line.from, to: line.from + own, text: '' }];
  });
}
