/** Words of the page around an article (whose rights, what to read next, buttons, cookies) → dropped, each part with its reason. */
import { both } from '../../format/problem.ts';
import { isPage } from './dialects.ts';
import { FOOT_LINE, FOOT_SECTION } from './foot-lines.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import { startOfEnd } from './page-end.ts';
import { menuIn } from './page-top.ts';
import { pageOwn } from './page-own.ts';
import type { Edit, Rule } from './rule.ts';

const REASON = both('网页上文章以外的话', 'words of the page around the article');
const LONGEST = 400;
const HEADING = /^#{1,6} \S|^[一二三四五六七八九十]{1,3}、\S.{0,40}$/u;
/** The beginning of another article breaks off. */
const TEASER = /(?:…|\.{3})\s*$/u;

export const pageFoot: Rule = {
  name: 'page-foot',
  shown: both('文章以外的文字', 'words around the article'),
  find(text, context) {
    if (!isPage(context)) return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    const own = pageOwn(lines);
    const isFoot = (line: Line | undefined): line is Line =>
      line !== undefined &&
      line.text.length < LONGEST &&
      literals.at(line.from) !== 'code' &&
      (FOOT_LINE.test(bare(line.text)) || own.has(line));
    const others = startOfOthers(lines, isFoot);
    const end = startOfEnd(lines.slice(0, others), isFoot);
    const section = end ?? others;
    const edits: Edit[] = [];
    const menu = menuIn(lines);
    if (menu) edits.push(drop(lines[menu.from]?.from ?? 0, lines[menu.to]?.from ?? text.length));
    for (let at = menu?.to ?? 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line) continue;
      if (at === section) {
        edits.push(drop(line.from, text.length));
        break;
      }
      if (!isFoot(line)) continue;
      let last = at;
      for (
        let next = at + 1;
        next < lines.length && next !== section && (isBlank(lines[next]) || isFoot(lines[next]));
        next++
      )
        if (!isBlank(lines[next])) last = next;
      edits.push(drop(line.from, Math.min(text.length, (lines[last]?.to ?? line.to) + 1)));
      at = last;
    }
    return withRule(text, mergeNeighbours(text, edits));
  },
};

/** A rule right above the end goes with it: nothing is left to part. */
function withRule(text: string, edits: readonly Edit[]): Edit[] {
  const last = edits.at(-1);
  if (!last || text.slice(last.to).trim() !== '') return [...edits];
  const rule = /\n[ \t]*(?:[-*_=—][ \t]?){3,}[ \t]*\n\s*$/u.exec(text.slice(Math.max(0, last.from - 200), last.from));
  return rule ? [...edits.slice(0, -1), drop(last.from - rule[0].length + 1, last.to)] : [...edits];
}

/** Without the marks of Markdown before it, and of its links the words alone. */
function bare(line: string): string {
  return line
    .trim()
    .replace(/[\u3000\u00a0]+/gu, ' ')
    .replace(/^(?:[-*>|]+[ \t]+)+/u, '')
    .replace(/(?<!!)\[([^\][\n]{1,100})\]\([^()\s]{0,600}\)/gu, '$1')
    .replace(/^\*\*|\*\*$/gu, '');
}

/**
 * The line from which on there are only other articles or comments. It stands in the last part of the page, or below words of the
 * publisher; and no section of the article follows it.
 */
function startOfOthers(lines: readonly Line[], isFoot: (line: Line | undefined) => boolean): number | undefined {
  let lastHeading = -1;
  for (const [index, { text }] of lines.entries())
    if (HEADING.test(text) && !TEASER.test(text) && !FOOT_SECTION.test(text)) lastHeading = index;
  for (const [index, { text }] of lines.entries()) {
    if (!FOOT_SECTION.test(text.trim()) || index <= lastHeading) continue;
    const above = lines.slice(Math.max(0, index - 6), index).some(isFoot);
    const share = (lines[index]?.from ?? 0) / (lines.at(-1)?.to ?? 1);
    if (above || (share > 0.4 && looksLikeOthers(lines.slice(index + 1)))) return index;
  }
  return undefined;
}

/** Teasers break off, and titles of other articles are links or short lines. */
function looksLikeOthers(lines: readonly Line[]): boolean {
  const said = lines.filter((line) => !isBlank(line));
  const short = said.filter(
    ({ text }) => text.length < 80 || /(?:…|\.{3})\s*$/u.test(text) || /^\W*\[[^\]]*\]\([^)]*\)/u.test(text),
  ).length;
  return said.length === 0 || short >= said.length * 0.7;
}

function drop(from: number, to: number): Edit {
  return { from, to, text: '', dropped: REASON };
}

function mergeNeighbours(text: string, edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const edit of edits) {
    const before = merged.at(-1);
    if (before && text.slice(before.to, edit.from).trim() === '')
      merged[merged.length - 1] = drop(before.from, edit.to);
    else merged.push(edit);
  }
  return merged;
}
