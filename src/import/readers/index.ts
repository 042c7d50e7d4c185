/** All readers, and the choice among them: the one that is surest reads. */
import type { Dialect } from '../draft.ts';
import { chatDigest } from './chat-digest.ts';
import { chatExport } from './chat-export.ts';
import { minutes } from './minutes.ts';
import { obsidian } from './obsidian.ts';
import { questions } from './questions.ts';
import type { Reader } from './reader.ts';
import { unknown } from './unknown.ts';
import { web } from './web.ts';

export const READERS: readonly Reader[] = [chatDigest, chatExport, questions, minutes, obsidian, web];

/** A claim below this is no more than a guess. */
const SURE = 0.3;

const MOST_OF_LINE = 20_000;

/** @param isPage the source can only come from a page: text of no other dialect is one then */
export function chooseReader(
  text: string,
  wanted: Dialect | undefined,
  isPage = false,
): { readonly reader: Reader; readonly isSure: boolean } {
  const named = wanted === undefined ? undefined : [...READERS, unknown].find(({ dialect }) => dialect === wanted);
  if (named) return { reader: named, isSure: true };
  // Patterns over lines run out of stack on one of many megabytes, and what a line is shows where it begins.
  const lines = text.split('\n').map((line) => (line.length > MOST_OF_LINE ? line.slice(0, MOST_OF_LINE) : line));
  const claims = READERS.map((reader) => ({ reader, claim: reader.claim(lines) })).sort((a, b) => b.claim - a.claim);
  const [best] = claims;
  if (best && best.claim >= SURE) return { reader: best.reader, isSure: true };
  return isPage ? { reader: web, isSure: true } : { reader: unknown, isSure: false };
}
