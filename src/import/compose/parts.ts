/**
 * Markdown that is longer than the format reads at once → parts that say the same one behind another. A parser takes a time that grows with
 * the square of the blocks it sees, and the format reads no text of more than 128 kB.
 */
import { codeRanges, insideOf } from '../../format/code-ranges.ts';
import { slice, type Tracked } from '../tracked.ts';

/** Nobody's post, and few articles, are as long. */
const WHOLE = 16 * 1024;
const MOST_LINES = 300;
/** From this size on a part ends where it can. */
const ENOUGH = 8 * 1024;
const LINES_ENOUGH = 100;

/** A paragraph or a heading at the margin: it goes on with nothing that stands above it. */
const OPENS = /^(?:#{2,6}[ \t]|[\p{L}“‘《（「『【])/u;
const TAG = /^<(?<slash>\/?)(?:Note|Theorem|Question|Reply)(?![A-Za-z0-9])/u;

/** In order; joined they are the text. Parts end behind a blank line, outside code, displays and tags. */
export function partsOf(text: Tracked): readonly Tracked[] {
  const whole = text.text;
  if (whole.length <= WHOLE && countLines(whole) <= MOST_LINES) return [text];
  const isCode = insideOf(codeRanges(whole));
  const parts: Tracked[] = [];
  let done = 0;
  let lines = 0;
  let isBlankBefore = false;
  let isDisplay = false;
  let depth = 0;
  for (let from = 0; from < whole.length;) {
    const newline = whole.indexOf('\n', from);
    const to = newline < 0 ? whole.length : newline;
    const line = whole.slice(from, to);
    const inCode = isCode(from);
    const isLong = from - done > ENOUGH || lines > LINES_ENOUGH;
    if (isLong && isBlankBefore && !inCode && !isDisplay && depth === 0 && OPENS.test(line)) {
      parts.push(slice(text, done, from));
      done = from;
      lines = 0;
    }
    if (!inCode && /^[ \t>]*\${2,}[^$]*$/u.test(line)) isDisplay = !isDisplay;
    const tag = inCode ? undefined : TAG.exec(line);
    if (tag) depth = Math.max(0, depth + (tag.groups?.['slash'] === '/' ? -1 : 1));
    isBlankBefore = line.trim() === '';
    lines++;
    from = to + 1;
  }
  return [...parts, slice(text, done)];
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
