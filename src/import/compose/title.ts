/**
 * A heading, or the words under it → a title in one line: the heading without its marks, of a link its words; else the sentence that asks, or
 * the first. A heading that only names a part of the whole is no title of a question.
 */
import { askedSentence, withoutGreeting } from './asked-sentence.ts';

const MOST = 120;
/** Of a line of millions of characters the patterns would fail; no title stands further in. */
const LOOKED_AT = 4000;

/** @param isAsked the words are those of somebody who asks */
export function titleFrom(heading: string | undefined, text: string, isAsked = false): string {
  const written = withoutGreeting(tidy(heading?.slice(0, LOOKED_AT) ?? ''));
  const asked = isAsked ? askedIn(text) : undefined;
  if (written !== '' && !(asked !== undefined && PART.test(written))) return written;
  if (asked !== undefined) return asked;
  const lines = text
    .replace(/^<\/?[A-Z][^>]*>$/gmu, '')
    .split('\n')
    .filter((candidate) => candidate.trim() !== '');
  // An address says nothing of what follows it.
  const first = lines.find((candidate) => !/^\s*<?https?:\/\/\S+\s*$/u.test(candidate)) ?? lines[0];
  const line = withoutGreeting(tidy(first?.slice(0, LOOKED_AT).replace(/^\s*[-*+]\s+(?:[☐☑]\s)?(?=\S)/u, '') ?? ''));
  const sentence = /^.{4,}?(?:[。？！]|[?!](?=\s|\p{Script=Han}|$))/u.exec(line)?.[0] ?? line;
  return sentence.length <= MOST ? sentence : `${sentence.slice(0, MOST - 1)}…`;
}

/** `资料`, `其他`: where things are put. */
export const PART =
  /^(?:[一二三四五六七八九十\d]+[、.．)）]?\s*)?(?:(?:其[他它]|更多|相[关關])?(?:[资資]料|[数數][据據]|工具|[资資]源|[问問][题題]|[问問]答|提[问問]|答疑|[讨討][论論]|[杂雜][项項谈談]|[闲閒]聊|[随隨]便聊聊|大[杂雜][烩燴])|其[他它]|Q ?& ?A|FAQs?|misc(?:ellaneous)?|others?|general|discussions?|questions?|data|random|resources)$/iu;

function askedIn(text: string): string | undefined {
  const prose = text
    .slice(0, LOOKED_AT)
    .replace(/^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t]*\1|$)/gmu, '\n')
    .replace(/^<\/?[A-Z][^>]*>$|^[ \t]*>.*$/gmu, '');
  const asked = askedSentence(prose, MOST);
  return asked === undefined || asked.length > MOST ? undefined : tidy(asked);
}

function tidy(text: string): string {
  return text
    .replace(/^#{1,6}\s+/u, '')
    .trimEnd()
    .replace(/(?<=\s)#+$/u, '')
    .trimEnd()
    .replace(/^(?:\*\*|__)(.*)(?:\*\*|__)$/u, '$1')
    .replace(/!?\[((?:[^[\]\n]|\[[^[\]\n]*\]){1,300})\]\((?:[^()\s]|\([^()\s]*\)){1,2000}\)/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
