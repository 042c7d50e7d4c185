/** One line of Markdown → is it a heading and how deep, where its words stand, is it a rule. Code is not told apart: `talk/fences.ts` does. */
import { slice, type Tracked } from '../tracked.ts';

/** Depth of a heading; 0 for a line that is none. */
export function levelOf(line: string): number {
  return /^(#{1,6})[ \t]+\S/u.exec(line)?.[1]?.length ?? 0;
}

/** The words of a heading, without its signs. */
export function headingOf(line: Tracked): Tracked | undefined {
  const place = /^\s{0,3}#{1,6}\s+(?<title>\S.*?)\s*#*\s*$/du.exec(line.text)?.indices?.groups?.['title'];
  return place && slice(line, ...place);
}

/** `---` on a line of its own. */
export function isRule(line: string): boolean {
  return /^\s*(?:[-*_=—]\s?){3,}\s*$/u.test(line);
}

/** A line of signs that parts, in Markdown or in any text: `━━━`, `=====`, `* * *`. */
export function isDivider(line: string): boolean {
  return isRule(line) || /^\s*(?:([~～])(?:\s?\1){3,}|([─━═＝–·•＊☆★◆◇▲▼■●※])(?:\s?\2){2,})\s*$/u.test(line);
}

/** What of a line stands before and behind these words of it: the signs of a heading or a label. */
export function around(line: Tracked, from: number, to: number): Tracked[] {
  return [slice(line, 0, from), slice(line, to)].filter(({ text }) => text !== '');
}
