/** Which lines stand within code: signs in them mark nothing. */
import { isBlank } from './text.ts';

/** `~~~ 下半场 ~~~` opens nothing. */
const FENCE = /^\s{0,3}(`{3,}|~{3,}(?!.*[^\s~].*~{3,}\s*$))/u;

export function inCode(lines: readonly string[]): readonly boolean[] {
  const displays = inDisplay(lines);
  const across = fencesAcross(lines);
  let fence: string | undefined;
  const fenced = lines.map((line, at) => {
    if (displays.has(at)) return true;
    const sign = across.has(at) ? undefined : FENCE.exec(line)?.[1];
    if (fence === undefined) {
      fence = sign;
      return sign !== undefined;
    }
    if (sign?.startsWith(fence) && line.trim() === sign) fence = undefined;
    return true;
  });
  return withIndented(lines, fenced);
}

/** `研究员2：` opens a turn; in a prompt that somebody shows, others speak. */
const TURN = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*)?(?<who>\p{Script=Han}{1,6}\s?\d{0,2})(?:\*\*)?\s*：/u;

/** Fences that one person opens and another closes: between them somebody speaks who speaks elsewhere too. */
function fencesAcross(lines: readonly string[]): ReadonlySet<number> {
  const across = new Set<number>();
  const fences = [...lines.keys()].filter((at) => FENCE.test(lines[at] ?? ''));
  if (fences.length === 0) return across;
  const who = lines.map((line) => TURN.exec(line)?.groups?.['who']);
  const times = countOf(who);
  for (let index = 0; index < fences.length; index++) {
    const [open = 0, close] = [fences[index], fences[index + 1]];
    const inside = countOf(who.slice(open + 1, close));
    const isShared = [...inside].some(([name, count]) => (times.get(name) ?? 0) > count);
    if (close !== undefined && isShared) across.add(open);
    else index++;
  }
  return across;
}

function countOf(names: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const name of names) if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

/** Lines of a formula that fills several: `f: X` there maps something. */
function inDisplay(lines: readonly string[]): ReadonlySet<number> {
  const within = new Set<number>();
  for (let at = 0; at < lines.length; at++) {
    if (!/^\s*(?:\$\$|\\\[)\s*$/u.test(lines[at] ?? '')) continue;
    const length = lines.slice(at + 1, at + LONGEST).findIndex((line) => /(?:\$\$|\\\])\s*$/u.test(line));
    if (length < 0) continue;
    for (let inner = at; inner <= at + 1 + length; inner++) within.add(inner);
    at += 1 + length;
  }
  return within;
}

const LONGEST = 60;
const INDENTED = /^(?: {4}|\t)/u;
const LABEL =
  /^(?:[-*+•]\s+|\d{1,3}[.、)]\s*)?(?:\*\*|【)?(?:Q|A|D|F|[问問]|答|研究[员員])\s?\d{0,3}(?:\*\*|】)?\s*[:：.]/u;
/** Lines that open something to which what is indented below belongs. */
const OPENS = /^\s*(?:[-*+•>]|\d{1,3}[.、)）])\s|[?？]\s*$/u;

/** Where talk itself stands at the margin or much of the text is indented, indents mean something else. */
function withIndented(lines: readonly string[], fenced: readonly boolean[]): readonly boolean[] {
  let [indented, filled] = [0, 0];
  for (const [at, line] of lines.entries()) {
    if (fenced[at] || isBlank(line)) continue;
    filled++;
    if (INDENTED.test(line)) indented++;
    else if (LABEL.test(line)) return fenced;
  }
  if (indented === 0 || indented > filled * 0.3) return fenced;
  const code = [...fenced];
  let isOpen = false;
  let last = '';
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    const isApart = at > 0 && isBlank(lines[at - 1] ?? '');
    isOpen = !fenced[at] && INDENTED.test(line) && (isOpen || (isApart && last !== '' && !OPENS.test(last)));
    if (isOpen) code[at] = true;
    else last = line;
  }
  return code;
}
