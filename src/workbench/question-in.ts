/** Blocks of a thread → the words of its question. */
import type { Block } from '../format/document.ts';
import { plainText } from '../render/plain-text.ts';

export function questionIn(body: readonly Block[]): string {
  const question = body.find((block) => block.type === 'post' && block.role === 'question');
  return question?.type === 'post' ? plainText(question.children) : '';
}
