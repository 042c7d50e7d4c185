/** What is said of a file that stood under another name before. */
import type { DocumentKind } from '../format/document.ts';
import { both, type Text } from '../format/problem.ts';
import type { Known, Subject } from './rule.ts';

/** The files that say they stood under this name before. */
export function takersOf(known: Known, kind: DocumentKind, name: string): Subject[] {
  return [...known[kind].values()].filter(({ lasting }) => lasting?.was.some((one) => one.name === name));
}

/** The help where a file is named as it was called before. */
export function isNow(name: string): Text {
  return both(`它改了名，现在写 \`${name}\``, `it was renamed: write \`${name}\``);
}
