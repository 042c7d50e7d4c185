/** Displays that do not stand on lines of their own → there; `$a$$b$` → two formulas. */
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
  // A cell of a table and a quotation keep their line.
  if (/^\s*[|>]/u.test(aheadOf(text, at))) return undefined;
  return { from: at, to, text: ownLines(text, at, to, tex) };
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
