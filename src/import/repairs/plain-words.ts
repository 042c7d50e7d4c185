/** What a curator puts into plain words (`人话：`, `In plain words:`) or asks in passing (`（这是啥？）`) below a claim of the paper → notes of the format. */
import { both } from '../../format/problem.ts';
import { isProse } from './dialects.ts';
import { isBlank, type Line, linesOf } from './lines.ts';
import { literalsIn } from './literal.ts';
import type { Edit, Rule } from './rule.ts';

const WORDS = [
  '(?:[说說]|翻[译譯]成|用|一句)?人[话話](?:版|[说說]|[总總][结結]|翻[译譯]|就是)?',
  '大?白[话話](?:版|[说說]|解[释釋])?',
  '通俗(?:点|點|地|来|來)?(?:[说說讲講]|解[释釋]|理解|版)',
  'In (?:plain|simple) (?:words|English|terms|language)',
  'Plain English',
  "In layman['’]?s? terms",
  'ELI5',
].join('|');
const LABEL = String.raw`(?:\*\*|__)?(?:${WORDS})(?:\*\*|__)?[ \t]*(?:[：:]|(?<=ELI5|English)[ \t]*[—–-])(?:\*\*|__)?`;
/** At the margin, as a point of a list, or behind a sentence. */
const AT_START = new RegExp(String.raw`^(?:[-*+][ \t]+)?${LABEL}`, 'iu');
const BEHIND = new RegExp(String.raw`(?<=[。；！？!?;.…”）)])[ \t]*${LABEL}[ \t]*\S`, 'iu');
const ITEM = /^(?:[-*+]|\d{1,3}[.)、])[ \t]*\S/u;
const ASKED =
  /(?<=\S)[ \t]*[（(](?:这|這|那)?(?:是|到底是|又是|个是|個是)?(?:啥|什[么麼]|什[么麼]意思|啥意思|[为為](?:什[么麼]|啥)|[没沒]看懂|[没沒]懂|不懂|看不懂|存疑|what is (?:this|that)|what['’]s (?:this|that)|why|huh)[？?]{0,3}[）)][。.]?[ \t]*$/iu;

export const plainWords: Rule = {
  name: 'plain-words',
  shown: both('编者的白话', 'the curator’s plain words'),
  find(text, context) {
    if (!isProse(context)) return [];
    const lines = linesOf(text);
    const literals = literalsIn(text);
    const edits: Edit[] = [];
    const open = (from: number, to: number, kind: string) =>
      edits.push({ from, to, text: `${gapBefore(text, from)}<Note kind="${kind}">\n\n` });
    const close = (at: number) => edits.push({ from: at, to: at, text: `\n\n</Note>${gapBehind(text, at)}` });
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at];
      if (!line || line.text.length > 5000 || literals.at(line.from) !== undefined) continue;
      const label = AT_START.exec(line.text)?.[0];
      if (label !== undefined) {
        if (isInNote(lines, at)) continue;
        const last = lastOf(lines, at, line.text.slice(label.length).trim() === '');
        const end = lines[last];
        if (last < 0 || !end) continue;
        open(line.from, line.from + (/^[-*+][ \t]+/u.exec(label)?.[0].length ?? 0), 'gloss');
        close(end.from + end.text.trimEnd().length);
        at = last;
        continue;
      }
      const behind = BEHIND.exec(line.text);
      if (behind && !/^[>|\s]/u.test(line.text) && literals.at(line.from + behind.index) === undefined) {
        const blank = /^[ \t]*/u.exec(behind[0])?.[0].length ?? 0;
        open(line.from + behind.index, line.from + behind.index + blank, 'gloss');
        close(line.from + line.text.trimEnd().length);
        continue;
      }
      const asked = ITEM.test(line.text) || /^[>|#<\s]/u.test(line.text) ? undefined : ASKED.exec(line.text);
      if (asked && !isInNote(lines, at)) {
        const blank = /^[ \t]*/u.exec(asked[0])?.[0].length ?? 0;
        open(line.from + asked.index, line.from + asked.index + blank, 'doubt');
        close(line.from + line.text.trimEnd().length);
      }
    }
    return edits;
  },
};

/** The line with its words; a label alone takes the list or the paragraph below it. Below zero where nothing follows. */
function lastOf(lines: readonly Line[], at: number, isAlone: boolean): number {
  if (!isAlone) return at;
  let last = at + 1;
  if (isBlank(lines[last])) last++;
  const first = lines[last]?.text ?? '';
  if (first.trim() === '' || /^[#<>|!]|^```/u.test(first)) return -1;
  const isList = ITEM.test(first);
  const goesOn = (line: Line | undefined) =>
    line !== undefined && !isBlank(line) && (!isList || ITEM.test(line.text) || /^[ \t]/u.test(line.text));
  while (goesOn(lines[last + 1])) last++;
  return last;
}

/** The words of a note that stands there already. */
function isInNote(lines: readonly Line[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && isBlank(lines[before])) before--;
  return /^<Note\b/u.test(lines[before]?.text ?? '');
}

function gapBefore(text: string, at: number): string {
  if (at === 0 || text.slice(Math.max(0, at - 2), at) === '\n\n') return '';
  return text[at - 1] === '\n' ? '\n' : '\n\n';
}

function gapBehind(text: string, at: number): string {
  return /^[ \t]*(?:\n[ \t]*(?:\n|$)|$)/u.test(text.slice(at, at + 200)) ? '' : '\n';
}
