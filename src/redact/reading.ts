/**
 * A file as it is written → the letters somebody meets who reads it, each with its place: entities and escapes read, script, width, case
 * and accents brought together, spaces and marks of Markdown left out. What a person sees as one name is one run of letters here.
 */
import { fold } from '../format/fold.ts';
import { fontCommandsIn, linkMarksIn } from '../format/seen/marks.ts';
import { percentsIn, referencesIn, yamlEscapesIn } from '../format/seen/references.ts';
import { type Seen, seenAs } from '../format/seen/seen.ts';

export interface ReadingOptions {
  /** Where the head of a file ends, in which YAML has escapes of its own: `\u5f20`. */
  readonly yamlUntil?: number;
  /** Pass over the addresses of links, as a page does: what stands before and behind them is one run of words. */
  readonly asPage?: boolean;
}

export function readThrough(written: string, { yamlUntil = 0, asPage = false }: ReadingOptions = {}): Seen {
  const decoded = seenAs(written, [
    ...referencesIn(written),
    ...percentsIn(written),
    ...yamlEscapesIn(written.slice(0, yamlUntil)),
    ...fontCommandsIn(written),
    ...(asPage ? linkMarksIn(written) : []),
  ]);
  const folded = fold(decoded.text);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < folded.text.length; i++) {
    const letter = folded.text.charAt(i);
    if (BETWEEN.test(letter)) continue;
    text += letter;
    starts.push(decoded.starts[folded.starts[i] ?? 0] ?? 0);
    ends.push(decoded.ends[(folded.ends[i] ?? 1) - 1] ?? 0);
  }
  return { text, starts, ends };
}

/** What may stand between two letters of one name: spaces, marks of Markdown and of formulas, quotation marks, hyphens and middle dots. */
const BETWEEN = /[\s*_~`\\>${}[\]"'“”‘’「」『』\-\u2010-\u2015\u00b7\u30fb\u2027]/u;
