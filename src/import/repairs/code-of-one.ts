/** Text of a talk → where code stands in it that one person wrote: a fence opened in one message and closed in another holds what people say. */
import { codeRanges, type Range } from '../../format/code-ranges.ts';
import { messageStarts } from '../readers/chat-export/starts.ts';
import type { RuleContext } from './rule.ts';

export function codeOfOne(text: string, { dialect }: RuleContext): readonly Range[] {
  if (!/^[ \t>]*(?:`{3}|~{3})/mu.test(text)) return codeRanges(text, false);
  if (dialect === 'chat-export') return withinEach(text, messageStarts(text));
  return codeRanges(text, false).filter(({ from, to }) => !SPEAKS.test(text.slice(from, to)));
}

/** `研究员2：` and `**张三**：` open no line of code. */
const SPEAKS = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*)?\p{Script=Han}{1,6}\s?\d{0,2}(?:\*\*)?\s*：/mu;

/** @param starts where messages begin, in order */
function withinEach(text: string, starts: readonly number[]): Range[] {
  const bounds = [0, ...starts.filter((at) => at > 0), text.length];
  return bounds.slice(1).flatMap((to, index) => {
    const from = bounds[index] ?? 0;
    return codeRanges(text.slice(from, to), false).map((range) => ({ from: from + range.from, to: from + range.to }));
  });
}
