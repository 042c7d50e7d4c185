/** An element of a page that is open while the page is read: what it says of its language, and what was found in it so far. */
import type { Script } from './convert-script.ts';
import type { OnlyPart, TextPart } from './page-parts.ts';

export interface Frame {
  readonly name: string;
  /** Its tag among the parts. */
  readonly at: number;
  /** Script of its content; undefined for another language. */
  readonly script: Script | undefined;
  readonly isProtected: boolean;
  /** It or the element around it says its language already. */
  readonly hasLang: boolean;
  readonly only: OnlyPart | undefined;
  /** It stands in the English edition alone, and is written in it. */
  readonly isEnglish: boolean;
  /** Words of the interface stand in it. */
  hasWords: boolean;
  /** Script of content in it that says nothing of its language; `both` where that differs. */
  holds: Script | 'both' | undefined;
  /** Tags in it that hold nothing but such content. */
  whole: number[] | undefined;
  /** Texts that stand in it directly. */
  texts: TextPart[] | undefined;
}

export function frameOf(
  name: string,
  at: number,
  said: Pick<Frame, 'script' | 'isProtected' | 'hasLang' | 'only' | 'isEnglish'>,
): Frame {
  return { name, at, ...said, hasWords: false, holds: undefined, whole: undefined, texts: undefined };
}

/** Script of what an element holds, with one thing more in it. */
export function together(held: Frame['holds'], script: Script): Script | 'both' {
  return held === undefined || held === script ? script : 'both';
}
