/** What a reader has found → the same, put right in what is alike in all dialects. */
import type { Found, Reader } from '../reader.ts';
import { leaveOpen } from './leave-open.ts';
import { moveFootnotes } from './move-footnotes.ts';
import { partEchoes } from './part-echoes.ts';
import { partEnding } from './part-ending.ts';
import { partHead } from './part-head.ts';

/** Elsewhere "no answer yet" is something that somebody said. */
const LIST_QUESTIONS: ReadonlySet<Reader['dialect']> = new Set(['chat-digest', 'questions']);

/** The order matters: what stood behind an answer may have been all that it said, so ends and heads go before answers are judged. */
export function putRight(found: Found, { dialect, isPlain }: Reader): Found {
  const ended = partEnding(moveFootnotes(found), isPlain);
  const open = LIST_QUESTIONS.has(dialect) ? leaveOpen(ended) : ended;
  return partEchoes(partHead(open));
}
