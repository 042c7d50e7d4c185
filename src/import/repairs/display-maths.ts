/** Displays that do not stand on lines of their own → there; `$a$$b$` → two formulas. */
import { both } from '../../format/problem.ts';
import { canDraw } from './tex.ts';
import { ownLines } from './tex-brackets.ts';
import { tidy } from './tripled-formula/write.ts';
import { outsideCode } from './tripled-formula/zones.ts';
import type { Edit, Rule } from './rule.ts';

const NEIGHBOURS =
  /(?<![$\\])\$(?<row>[^\s$](?:[^$\n]{0,300}[^\s$\\])?(?:\$\$[^\s$](?:[^$\n]{0,300}[^\s$\\])?){1,2000})\$(?!\$)|\$\$(?<display>[^$]{1,3000})\$\$(?!\$)/gu;
const MATHS = /\\[A-Za-z]|[\^_=<>+]|^\s*\p{L}\s*$/u;

export const displayMaths: Rule = {
  name: 'display-maths',
  shown: both('单独成行的公式', 'displayed formulas'),
  find(text): Edit[] {
    if (!text.includes('$$')) return [];
    return outsideCode(text).flatMap(({ from, to }) =>
      [...text.slice(from, to).matchAll(NEIGHBOURS)].flatMap((match) =>
        match.groups?.row === undefined
          ? (edit(text, from + match.index, match) ?? [])
          : apart(from + match.index, match.groups.row.split('$$')),
      ),
    );
  },
};

/** A blank between each two. @param row what stands between the first dollar, at `at`, and the last */
function apart(at: number, row: readonly string[]): Edit[] {
  if (!row.every(canDraw)) return [];
  let behind = at;
  return row.slice(0, -1).map((tex) => {
    behind += tex.length + 2;
    return { from: behind, to: behind, text: ' ' };
  });
}

function edit(text: string, at: number, match: RegExpExecArray): Edit | undefined {
  const display = match.groups?.display;
  const tex = tidy(display ?? '', true);
  const to = at + match[0].length;
  if (tex === '' || !MATHS.test(tex) || !canDraw(tex) || isWell(text, at, to, display ?? '')) return undefined;
  const ahead = aheadOf(text, at);
  // A cell of a table keeps its line.
  if (/^\s*\|/u.test(ahead)) return undefined;
  const quote = /^\s*(?:>[^\S\n]?)+/u.exec(ahead)?.[0];
  if (quote !== undefined) return inQuotation(text, { at, to }, tex, { quote, isFirst: ahead === quote });
  return { from: at, to, text: ownLines(text, at, to, tex) };
}

/** `> $$a$$` of a quotation or a callout: on lines of its own, each with the mark of the quotation. */
function inQuotation(
  text: string,
  { at, to }: { readonly at: number; readonly to: number },
  tex: string,
  { quote, isFirst }: { readonly quote: string; readonly isFirst: boolean },
): Edit | undefined {
  // In a list it keeps its place; between lines of a chat the mark may be anybody's.
  const isItem = /^[^\S\n]*(?:[-*+]|\d{1,3}[.)])\s/u.test(aheadOf(text, at).slice(quote.length));
  if (isItem || text.slice(at, to).includes('\n') || !standsInBlock(text, at, to)) return undefined;
  const mark = `${quote.trimEnd()} `;
  const bare = quote.trimEnd();
  const before = isFirst ? '' : `\n${bare}\n${mark}`;
  const rest = /^[^\n]*/u.exec(text.slice(to, to + 400))?.[0] ?? '';
  const isLast = rest.trim() === '';
  const gap = isLast ? 0 : rest.length - rest.trimStart().length;
  return {
    from: at,
    to: to + gap,
    text: `${before}$$\n${mark}${tex}\n${mark}$$${isLast ? '' : `\n${bare}\n${mark}`}`,
  };
}

/** Whether the lines beside it are of the quotation too, or blank. */
function standsInBlock(text: string, at: number, to: number): boolean {
  const start = text.lastIndexOf('\n', at - 1);
  const before = start < 0 ? '' : text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 200), start);
  const end = text.indexOf('\n', to);
  const behind = end < 0 ? '' : text.slice(end + 1, end + 40);
  return (start <= 0 || text[start - 1] === '\n' || /^\s*(?:>|$)/u.test(before)) && /^[^\S\n]*(?:>|\n|$)/u.test(behind);
}

/** Both marks alone on their lines, and nothing at the end of the TeX that belongs to no line. */
function isWell(text: string, from: number, to: number, display: string): boolean {
  const behind = /^[^\n]*/u.exec(text.slice(to, to + 400))?.[0] ?? '';
  return (
    /^\s*$/u.test(aheadOf(text, from)) &&
    behind.trim() === '' &&
    /^[^\S\n]*\n[^]*\n[^\S\n]*$/u.test(display) &&
    !/\\\\\s*$/u.test(display) &&
    !/\n\s*\n/u.test(display.trim())
  );
}

/** What stands before it on its line, as far as a glance goes: a line may be as long as the text. */
function aheadOf(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 400), at);
  return near.slice(near.lastIndexOf('\n') + 1);
}
