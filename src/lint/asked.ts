/** What a thread asks, as far as its file can be read: for finding those that ask the same. */
import { lettersAsked } from '../format/likeness/letters.ts';
import type { Parsed } from '../format/parse.ts';
import type { Point } from '../format/problem.ts';
import type { Term } from '../format/schema/index.ts';
import { countToWrite } from '../format/to-write.ts';
import { plainText } from '../render/plain-text.ts';

export interface AskedUse extends Point {
  readonly title: string;
  /** See `Titled`. */
  readonly letters: string;
}

export function askedOf(parsed: Parsed): AskedUse | undefined {
  if (parsed.kind !== 'thread') return undefined;
  const title: unknown = Reflect.get(Object(parsed.draft.data), 'title');
  if (typeof title !== 'string' || countToWrite(title) > 0) return undefined;
  const { line, column } = parsed.place(['title']);
  const question = parsed.draft.body.find((block) => block.type === 'post');
  return { title, letters: question ? lettersAsked(plainText(question.children)) : '', line, column };
}

/** Of a glossary with problems none. */
export function termsOf(parsed: Parsed): readonly Term[] | undefined {
  return parsed.kind === 'glossary' && parsed.document ? (parsed.document.data as readonly Term[]) : undefined;
}
